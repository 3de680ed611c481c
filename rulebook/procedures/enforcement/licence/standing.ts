import { type AnyAct, type MatterFile, type Reference, since } from "@zhunsheng/engine";
import { type Day, dayOf, dueDay, workingDays } from "@zhunsheng/law";
import { itemIn, itemKept, type LicenceItem, type Material } from "../../../registers/licence-items.ts";
import type { Facts } from "./fields.ts";

/** Questions that several gates ask of a licence. */
export type File = MatterFile<Facts>;

/** 五日 to tell what is missing (行政许可法第32条第四项), working days by 第82条. */
export const tellingLimit = workingDays(5);

export const itemKeyOf = (file: File): string | undefined => file.latest.apply?.facts.item;

/** The item as the register has it on the act's day. */
export const itemOf = (file: File, reference: Reference): LicenceItem | undefined =>
  itemIn(reference, itemKeyOf(file));

interface Identity {
  readonly applicantCode?: string | undefined;
  readonly applicantIdNumber?: string | undefined;
}

/** What registers know an applicant by. */
export const codeOf = (applicant: Identity | undefined): string | undefined =>
  applicant?.applicantCode ?? applicant?.applicantIdNumber;

/** The materials that came in with the application and later, by their numbers. */
export const handedIn = ({ all }: File): ReadonlySet<string> =>
  new Set(
    [...all.apply, ...all.supplement, ...all.supplyGaps].flatMap(({ facts }) =>
      facts.materials.map(({ material }) => material),
    ),
  );

/** The published materials without which the application is not complete, and which have not come in. */
export const missingFrom = (file: File, item: LicenceItem): readonly Material[] => {
  const there = handedIn(file);
  return item.materials.filter(({ id, need }) => need !== "optional" && !there.has(id));
};

/** The last day on which a correction may still be asked for, or undefined while the calendar does not tell. */
export function lastTellingDay(file: File, reference: Reference): Day | undefined {
  const { apply } = file.latest;
  const due = apply && dueDay(dayOf(apply.occurredAt), tellingLimit, reference.calendar);
  return due?.provisional === false ? due.day : undefined;
}

/**
 * 视为受理 (E-41): five working days went by and nobody told what was missing, so the application counts as accepted
 * since the day it came in.
 */
export function isDeemed(file: File, on: Day, reference: Reference): boolean {
  const last = lastTellingDay(file, reference);
  return last !== undefined && last < on && !file.done.correctionNotice;
}

/** The day on which the last of the materials came in. */
export const receivedOn = (file: File): Day | undefined => {
  const last = file.latest.supplement ?? file.latest.apply;
  return last && dayOf(last.occurredAt);
};

/** Days of acceptance that the law gives an acceptance recorded on `on`. */
export function startOn(file: File, on: Day, reference: Reference): Day | undefined {
  const { apply } = file.latest;
  if (apply && isDeemed(file, on, reference)) return dayOf(apply.occurredAt);
  return itemOf(file, reference)?.countsFrom === "receipt" ? receivedOn(file) : on;
}

/** The item as the acceptance kept it: limits are counted by the list in force then. */
export const itemAccepted = (file: File): LicenceItem | undefined =>
  itemKept(file.latest.accept?.relied, itemKeyOf(file));

/** A hearing asked for in time that was not held yet. */
export function openHearing({ all }: File): boolean {
  const request = all.hearingRequest.findLast(
    ({ defects }) => !defects?.some(({ gate }) => gate === "hearingRequest.inTime"),
  );
  return request !== undefined && all.heard.every(({ seq }) => seq < request.seq);
}

/** The last hearing that was held; one that those who asked for it gave up was not. */
export const lastHeld = ({ all }: File) => all.heard.findLast(({ facts }) => facts.result === "held");

/** A check on the spot that leaves no mark: by two, of those assigned, signed. */
export const soundCheck = ({ all }: File) =>
  all.onSiteCheck.findLast(({ defects }) => !defects?.some(({ gate }) => gate === "check.two"));

/** Extended before the period was over (E-15): only then does the longer period run. */
export const isExtended = ({ latest: { extend } }: File): boolean =>
  extend !== undefined && !extend.defects?.some(({ gate }) => gate === "extend.inTime");

/** Done as it should be: a fact that broke a rule counts for nothing here. */
export const isUnmarked = ({ defects }: Pick<AnyAct, "defects">): boolean => (defects ?? []).length === 0;

export const byCommitment = (file: File): boolean => file.latest.accept?.facts.mode === "commitment";

/** Gaps that were promised and not filled. */
export const openGaps = (file: File): readonly string[] => {
  const there = handedIn(file);
  return (file.latest.accept?.facts.gaps ?? [])
    .map(({ material }) => material)
    .filter((material) => !there.has(material));
};

/** Whether the decision stands before the public now. */
export const isPublished = ({ latest }: File): boolean => since(latest.publish, latest.withdraw);

/** Revoked or cancelled: what was granted does not stand any more. */
export const isUndone = ({ done }: File): boolean => done.revoked || done.cancelled;
