import type { Act, MatterFile, RegisterEntry } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { type Licence, licenceBody, licenceKey, licencesHeld } from "../../../registers/licences.ts";
import type { Facts } from "./fields.ts";

/** 许可证件 after the change: the entry anew, or the old one `changed` in favour of one under the new number. */
export function changeEnters(
  { matter, latest: { apply } }: MatterFile<Facts>,
  { facts, occurredAt }: Act<"decide", Facts["decide"]>,
): readonly RegisterEntry[] {
  if (!apply || facts.outcome !== "granted") return [];
  const { item, number, holder, holderCode, validFrom, validUntil } = apply.facts;
  const was: Licence = { item, number, holder, holderCode, validFrom, validUntil, status: "active", matter };
  const is: Licence = { ...was, number: facts.newNumber ?? number, holder: facts.newHolder ?? holder };
  const entryOf = (licence: Licence): RegisterEntry => ({
    register: licencesHeld.id,
    key: licenceKey(licence),
    validFrom: dayOf(occurredAt),
    body: licenceBody(licence),
  });
  return is.number === number ? [entryOf(is)] : [entryOf({ ...was, status: "changed" }), entryOf(is)];
}
