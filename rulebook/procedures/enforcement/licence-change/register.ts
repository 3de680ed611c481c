import type { Act, MatterFile, RegisterEntry } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { type Licence, licenceEntry, licenceKept, licenceKey } from "../../../registers/licences.ts";
import type { Facts } from "./fields.ts";

/** 许可证件 after the change: the entry anew, or the old one `changed` in favour of one under the new number. */
export function changeEnters(
  { matter, latest: { apply } }: MatterFile<Facts>,
  { facts, occurredAt, relied }: Act<"decide", Facts["decide"]>,
): readonly RegisterEntry[] {
  if (!apply || facts.outcome !== "granted") return [];
  const { item, number, holder, holderCode, validFrom, validUntil } = apply.facts;
  const asked: Licence = {
    item,
    number,
    holder,
    holderCode,
    validFrom,
    validUntil,
    status: "active",
    matter,
  };
  // What the register says beside (a renewal that was applied for) stays as it is.
  const was: Licence = { ...licenceKept(relied, licenceKey(asked)), ...asked };
  const is: Licence = {
    ...was,
    number: facts.newNumber ?? number,
    holder: facts.newHolder ?? holder,
    holderCode: facts.newHolderCode ?? holderCode,
  };
  const entryOf = (licence: Licence): RegisterEntry => licenceEntry(licence, dayOf(occurredAt));
  return licenceKey(is) === licenceKey(was)
    ? [entryOf(is)]
    : [entryOf({ ...was, status: "changed" }), entryOf(is)];
}
