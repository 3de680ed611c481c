import { counts, type LinkedFile } from "@zhunsheng/engine";
import { z } from "zod";
import { partyFields } from "./party.ts";

const { partyIdNumber: _closed, ...open } = partyFields;
const whole = z.object(open);
const named = z.object({ partyName: partyFields.partyName });

/**
 * Who the parent is about, as it says last: everything that its acts tell of the party under the name it has now. Only
 * the name where the rest does not fit the form; empty where the parent names nobody. What a parent keeps closed
 * (证件号码) is not carried.
 */
export function partyOfParent({ file }: LinkedFile): Partial<z.infer<typeof whole>> {
  const telling = file.acts.filter((act) => counts(act) && typeof act.facts.partyName === "string");
  const name = telling.at(-1)?.facts.partyName;
  const said = telling.filter(({ facts }) => facts.partyName === name).map(({ facts }) => facts);
  const read = whole.safeParse(Object.assign({}, ...said));
  return read.success ? read.data : (named.safeParse({ partyName: name }).data ?? {});
}
