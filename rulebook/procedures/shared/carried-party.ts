import type { LinkedFile } from "@zhunsheng/engine";
import { z } from "zod";
import { partyFields } from "./party.ts";

const { partyKind, partyName, partyAddress, partyCode, partyAge, partyRepresentative, partyPhone } =
  partyFields;

/** A parent has some of these; what does not fit the form is left for the official to enter. */
const known = z.object({
  partyKind: z.exactOptional(partyKind),
  partyName: z.exactOptional(partyName),
  partyAddress: z.exactOptional(partyAddress),
  partyCode,
  partyAge,
  partyRepresentative,
  partyPhone,
  party: z.optional(z.string()),
});

/**
 * For `carries`: the party as the parent's latest act that names one tells it; empty where none does. What a parent
 * keeps closed (证件号码) is not carried.
 */
export function carriedParty({ file }: LinkedFile): z.infer<typeof known> {
  const named = file.acts.findLast(({ facts }) => typeof facts.partyName === "string");
  const read = known.safeParse(named?.facts ?? {});
  return read.success ? read.data : {};
}
