import type { Act, MatterFile, RegisterEntry } from "@zhunsheng/engine";
import { type Day, dayOf, type Instant, nextDay } from "@zhunsheng/law";
import { type Licence, licenceBody, licenceKey, licencesHeld } from "../../../registers/licences.ts";
import { isIncomplete } from "../../shared/licence-handling.ts";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;

/** The licence had not ended yet on that day; its last day is one of its days. */
export const isRunning = ({ latest: { apply } }: File, at: Instant): boolean =>
  apply !== undefined && dayOf(at) <= apply.facts.validUntil;

/** The new term begins when the old one has ended, without a gap and without counting a day twice. */
export const followsOn = ({ latest: { apply } }: File, newFrom: Day): boolean =>
  apply !== undefined && newFrom === nextDay(apply.facts.validUntil);

/** The holder did what the law asks: applied while the licence ran, and left nothing of what was told missing. */
export const isAppliedFor = (file: File): boolean => {
  const { apply } = file.latest;
  return apply !== undefined && isRunning(file, apply.occurredAt) && !isIncomplete(file);
};

/** 逾期未作决定的，视为准予延续 (行政许可法第50条第2款, E-42): what then stands no refusal can undo. */
export const isSilentlyRenewed = (file: File, at: Instant): boolean =>
  isAppliedFor(file) && !isRunning(file, at);

interface Renewed {
  readonly newFrom?: string | undefined;
  readonly newUntil?: string | undefined;
  readonly newNumber?: string | undefined;
}

/** 许可证件 after the renewal: with its new term, under a new number where it has one. */
export function renewalEnters(
  { matter, latest: { apply } }: File,
  { facts, occurredAt }: { readonly facts: Renewed; readonly occurredAt: Instant },
): readonly RegisterEntry[] {
  if (!apply || facts.newFrom === undefined) return [];
  const { item, number, holder, holderCode, validFrom, validUntil } = apply.facts;
  const was: Licence = { item, number, holder, holderCode, validFrom, validUntil, status: "active", matter };
  const is: Licence = {
    ...was,
    number: facts.newNumber ?? number,
    validFrom: facts.newFrom,
    validUntil: facts.newUntil,
  };
  const entryOf = (licence: Licence): RegisterEntry => ({
    register: licencesHeld.id,
    key: licenceKey(licence),
    validFrom: dayOf(occurredAt),
    body: licenceBody(licence),
  });
  return is.number === number ? [entryOf(is)] : [entryOf({ ...was, status: "changed" }), entryOf(is)];
}

/** What the parent is told of: the number that the licence has now, and since when. */
export const renewalTold = (
  { latest: { apply } }: File,
  { facts, occurredAt }: Pick<Act<string, Renewed>, "facts" | "occurredAt">,
): Readonly<Record<string, string>> | undefined =>
  apply && facts.newFrom !== undefined
    ? { number: facts.newNumber ?? apply.facts.number, decidedOn: dayOf(occurredAt) }
    : undefined;
