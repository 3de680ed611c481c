import type { Act, MatterFile } from "@zhunsheng/engine";
import { compareInstants, dayOf, type Instant } from "@zhunsheng/law";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;

type Task = Facts["task"];

/** Who inspects: as the task names them, or as they were replaced last. */
export const inspectorsOf = ({ latest }: File): readonly string[] =>
  latest.replace?.facts.inspectors ?? latest.task?.facts.inspectors ?? [];

export const itemsOf = ({ items }: Pick<Task, "items">): readonly string[] => items.map(({ item }) => item);

/** Nobody has to enter for what is checked on paper or from afar. */
export const hasEntered = ({ latest, done }: File): boolean =>
  latest.task?.facts.way !== "onSite" || done.enter;

/** One went there and nobody was found: that alone may be recorded without having entered. */
export const isUnreached = ({ all }: File): boolean =>
  all.obstructed.some(({ facts }) => facts.cause !== "refused");

interface Problem {
  readonly level?: string | undefined;
  readonly note?: string | undefined;
}

/** What the check found not to conform, row by row of its checklist, and what stands in no checklist. */
export const problemsIn = ({ results = [], others = [] }: Facts["check"]): readonly Problem[] => [
  ...results.filter(({ result }) => result === "problem"),
  ...others.map(({ content, level }) => ({ level, note: content })),
];

/** Somebody looked: on the spot nobody did without having entered. */
export const hasLooked = ({ all, latest }: File): boolean =>
  all.check.some(
    ({ seq }) => latest.task?.facts.way !== "onSite" || all.enter.some((entry) => entry.seq < seq),
  );

/** They went in, or took evidence: from then on there was a visit, whatever the file says of it later. */
export const isBegun = ({ done }: File): boolean => done.enter || done.survey || done.sample || done.question;

export const foundProblems = ({ all }: File): boolean =>
  all.check.some(({ facts }) => problemsIn(facts).length > 0);

export const isApproved = ({ latest }: File): boolean => latest.approve?.facts.outcome === "approved";

export const isRefused = ({ latest }: File): boolean => latest.approve?.facts.outcome === "refused";

/**
 * Approved by that moment, or so urgent that the approval may come afterwards (国办发〔2024〕54号, 待核); never once
 * refused. What happened before the answer may be recorded after it.
 */
export const mayGo = ({ latest: { approve, task } }: File, at: Instant): boolean =>
  approve && compareInstants(approve.occurredAt, at) <= 0
    ? approve.facts.outcome === "approved"
    : task?.facts.urgent === true;

const lasting: readonly string[] = ["withdrawPeople", "suspend", "stopUse"];

/** Whether production or use may be resumed only after review and consent (安全生产法第65条第一款第三项). */
export const lasts = (measure: string): boolean => lasting.includes(measure);

/** The measure at that place in the file, where it is one that lasts. */
export const lastingMeasure = (file: File, seq: number): Act<"handle", Facts["handle"]> | undefined =>
  file.all.handle.find((one) => one.seq === seq && lasts(one.facts.measure));

/** Measures that last and that the agency has not consented to end. */
export const outstanding = ({ all }: File): readonly number[] =>
  all.handle
    .filter(({ seq, facts }) => lasts(facts.measure) && !all.consent.some((one) => one.facts.measure === seq))
    .map(({ seq }) => seq);

/** The latest review of that measure. */
export const reviewOf = ({ all }: File, measure: number): Act<"review", Facts["review"]> | undefined =>
  all.review.findLast(({ facts }) => facts.measure === measure);

/** E-54: someone responsible refused to sign, and the department was not told since. */
export const refusalUnreported = ({ all }: File): boolean => {
  const refused = all.check.findLast(({ facts }) => facts.signature === "refused");
  return refused !== undefined && !all.reportRefusal.some(({ seq }) => seq > refused.seq);
};

/** Whether it led to a penalty or another case (E-50). */
export const ledToCase = (file: File): boolean =>
  hasCase(file) || file.done.punished || file.done.transferred;

/** A clue of a case was registered, and it was not declined. */
const hasCase = ({ all }: File): boolean => all.caseOpened.length > all.caseDeclined.length;

/** A matter of its own goes on with what was stopped here. */
export const isTakenOver = (file: File): boolean =>
  hasCase(file) || file.done.ordered || file.done.measured || file.done.powerCut;

/** The last day on which it was inspected; undefined where it was not. */
export const inspectedOn = ({ all }: File): string | undefined => {
  const days = all.check.map(({ occurredAt }) => dayOf(occurredAt));
  return days.toSorted().at(-1);
};
