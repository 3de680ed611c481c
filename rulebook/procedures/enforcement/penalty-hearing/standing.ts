import { type Act, type MatterFile, since } from "@zhunsheng/engine";
import type { HolidayCalendar } from "@zhunsheng/law";
import { addDays, type Day, dayOf, latestNoticeDay, workingDays } from "@zhunsheng/law";
import type { Facts } from "./fields.ts";

/** Questions that several gates ask of a hearing. */
export type File = MatterFile<Facts>;

/** Who presides now: the host appointed last. */
export const hostOf = (file: File): string | undefined =>
  file.all.recusal.findLast(({ facts }) => facts.newHost !== undefined)?.facts.newHost ??
  file.latest.accept?.facts.host;

/** A challenge of the host that nobody has ruled on. */
export const openChallenge = (file: File): boolean =>
  file.done.challenge && !since(file.latest.recusal, file.latest.challenge);

/** The notice that names the hearing's present time; an adjournment undoes the one before it. */
export const currentNotice = (file: File): Act<"notify", Facts["notify"]> | undefined =>
  since(file.latest.notify, file.latest.adjourn) ? file.latest.notify : undefined;

/** 七日前: the latest day to tell the party, counted back and rolled back: seven full working days stay free. */
export const latestNotice = (heldOn: Day, calendar: HolidayCalendar) =>
  latestNoticeDay(heldOn, workingDays(7), calendar);

/**
 * Whether seven full working days lie between; where a year's holidays are not known yet, seven full calendar days
 * must, a bound that no notice can shorten.
 */
export function inGoodTime(toldOn: Day, heldOn: Day, calendar: HolidayCalendar): boolean {
  const latest = latestNotice(heldOn, calendar);
  return toldOn <= (latest.provisional ? addDays(heldOn, -8) : latest.day);
}

/** The first day on which a hearing may be held when the party is told on `toldOn`. */
export function earliestHearing(toldOn: Day, calendar: HolidayCalendar): Day {
  let day = addDays(toldOn, 8);
  // Each step moves one day on; a holiday is a few weeks at most, so a few steps reach it.
  for (let step = 0; step < 40 && !inGoodTime(toldOn, day, calendar); step += 1) day = addDays(day, 1);
  return day;
}

export const sessionDay = (file: File): Day | undefined =>
  file.latest.session && dayOf(file.latest.session.occurredAt);

/** The party was there from beginning to end. */
export const partyStayed = ({ attendance }: Facts["session"]): boolean => attendance === "present";
