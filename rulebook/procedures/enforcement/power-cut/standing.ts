import type { AnyAct, AnyFile, MatterFile, Reference } from "@zhunsheng/engine";
import { addHours, compareInstants, type Day, dayOf, type Instant } from "@zhunsheng/law";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;

/** What makes a unit stop: by an inspection on the spot, or by an order to correct (安全生产法第65条、第70条). */
const stops: readonly string[] = ["suspend", "stopProduction", "stopUse", "withdrawPeople"];

const isStop = ({ facts }: AnyAct): boolean => {
  const measures = Array.isArray(facts.measures) ? facts.measures : [facts.measure];
  const major = facts.majorHazard === true || facts.hazard === "major";
  return major && measures.some((measure) => typeof measure === "string" && stops.includes(measure));
};

/** Consented to resume (of an inspection, measure by measure), or annulled. */
const isUndone = (all: AnyFile["all"], stop: AnyAct): boolean =>
  (all.consent ?? []).some(({ facts }) => facts.measure === stop.seq) ||
  [...(all.resume ?? []), ...(all.annul ?? [])].some(({ seq }) => seq > stop.seq);

/**
 * The stop orders of the parent that still bind: of an inspection its measures on the spot (`handle`), of an order to
 * correct the order itself (`issue`).
 */
export function stopOrders({ parent }: Reference): readonly AnyAct[] {
  const all = parent?.file.all ?? {};
  return [...(all.handle ?? []), ...(all.issue ?? [])].filter((act) => isStop(act) && !isUndone(all, act));
}

export const stopDays = (reference: Reference): readonly Day[] =>
  stopOrders(reference).map(({ occurredAt }) => dayOf(occurredAt));

/** Whether the unit must be told a day ahead: of a power cut that is not urgent (第70条第2款). */
export const mustWait = ({ latest: { propose, decide } }: File): boolean =>
  propose?.facts.kind === "power" && decide?.facts.urgent !== true;

/** 二十四小时 by the clock, whatever days lie between (E-7). */
export const isDayAhead = (told: Instant, cut: Instant): boolean =>
  compareInstants(addHours(told, 24), cut) <= 0;

/** Whether the unit had been told twenty-four hours before that moment. */
export const wasTold = ({ all }: File, cut: Instant): boolean =>
  all.notify.some(({ occurredAt }) => isDayAhead(occurredAt, cut));

/** What the last look found: obeyed, and the hazard gone. */
export const isRemoved = ({ latest: { reinspect } }: File): boolean =>
  reinspect?.facts.obeyed === true && reinspect.facts.removed;
