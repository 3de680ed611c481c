import type { Act, MatterFile, RegisterEntry } from "@zhunsheng/engine";
import { type Day, dayOf, type Instant, nextDay } from "@zhunsheng/law";
import { type Licence, licenceEntry, licenceKept, licenceKey } from "../../../registers/licences.ts";
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

/** Applied for as early as 第50条第1款 asks. What silence makes of a later application the text does not say (待核). */
export const isTimely = ({ latest: { apply } }: File): boolean =>
  apply !== undefined && !apply.defects?.some(({ gate }) => gate === "apply.inTime");

/** 逾期未作决定的，视为准予延续 (行政许可法第50条第2款, E-42): what then stands no refusal can undo. */
export const isSilentlyRenewed = (file: File, at: Instant): boolean =>
  isAppliedFor(file) && isTimely(file) && !isRunning(file, at);

interface Renewed {
  readonly newFrom?: string | undefined;
  readonly newUntil?: string | undefined;
  readonly newNumber?: string | undefined;
}

type Relying = Pick<Act<string, Facts["apply"]>, "occurredAt" | "relied">;

/**
 * 许可证件 while its renewal is asked for: applied for before its end it is not 届满未延续, whatever the agency does
 * or leaves undone (行政许可法第50条第2款, E-42).
 */
export function applicationEnters(
  _file: File,
  { facts, occurredAt, relied }: Act<"apply", Facts["apply"]>,
): readonly RegisterEntry[] {
  const held = licenceKept(relied, licenceKey(facts));
  const day = dayOf(occurredAt);
  if (held?.status !== "active" || held.validUntil === undefined || held.validUntil < day) return [];
  return [licenceEntry({ ...held, renewalAppliedOn: day }, day)];
}

/** The application came to nothing: refused, not accepted, given up. */
export function withoutApplication(
  { latest: { apply } }: File,
  { occurredAt, relied }: Relying,
): readonly RegisterEntry[] {
  const held = apply && licenceKept(relied, licenceKey(apply.facts));
  if (held?.renewalAppliedOn === undefined) return [];
  return [licenceEntry({ ...held, renewalAppliedOn: undefined }, dayOf(occurredAt))];
}

/** 许可证件 after the renewal: with its new term, under a new number where it has one. */
export function renewalEnters(
  file: File,
  act: Relying & { readonly facts: Renewed },
): readonly RegisterEntry[] {
  const {
    matter,
    latest: { apply },
  } = file;
  const { facts, occurredAt } = act;
  if (!apply) return [];
  if (facts.newFrom === undefined) return withoutApplication(file, act);
  const { item, number, holder, holderCode, validFrom, validUntil } = apply.facts;
  const was: Licence = { item, number, holder, holderCode, validFrom, validUntil, status: "active", matter };
  const is: Licence = {
    ...was,
    number: facts.newNumber ?? number,
    validFrom: facts.newFrom,
    validUntil: facts.newUntil,
  };
  const entryOf = (licence: Licence): RegisterEntry => licenceEntry(licence, dayOf(occurredAt));
  return is.number === number ? [entryOf(is)] : [entryOf({ ...was, status: "changed" }), entryOf(is)];
}

/** What the parent is told of: the number and the term that the licence has now. */
export const renewalTold = (
  { latest: { apply } }: File,
  { facts, occurredAt, number }: Pick<Act<string, Renewed>, "facts" | "occurredAt" | "number">,
): Readonly<Record<string, string>> | undefined =>
  apply && facts.newFrom !== undefined && facts.newUntil !== undefined
    ? {
        ...(number === undefined ? {} : { number }),
        decidedOn: dayOf(occurredAt),
        licenceNumber: facts.newNumber ?? apply.facts.number,
        validFrom: facts.newFrom,
        validUntil: facts.newUntil,
      }
    : undefined;
