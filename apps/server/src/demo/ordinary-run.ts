import type { OrdinaryCase, OrdinaryKind } from "./content/ordinary-case.ts";
import { type Course, courseOf } from "./course.ts";
import { type Situation, situationOf } from "./ordinary-situation.ts";
import type { OrdinaryInputs } from "./planned.ts";

/** Working days before an act, as a rule; 0 is later the same day. */
export const usualPace: Readonly<Partial<Record<OrdinaryKind, number>>> = {
  clue: 0,
  decline: 2,
  open: 2,
  assign: 0,
  inspect: 1,
  interview: 2,
  evidence: 1,
  report: 6,
  notice: 3,
  statement: 2,
  recheck: 2,
  hearingRequest: 3,
  hearing: 9,
  reviewSubmission: 2,
  legalReview: 3,
  discussion: 2,
  decide: 2,
  serve: 2,
  publish: 4,
  withdraw: 5,
  payment: 6,
  close: 3,
  archive: 8,
};

/** A case under way: its course, and whether the outline ends here. */
export interface Run extends Situation {
  readonly course: Course<OrdinaryInputs>;
  readonly ended: () => boolean;
  /** The next act of the usual course; its place in the matter, or 0 where the outline has ended. */
  readonly step: <K extends OrdinaryKind>(
    kind: K,
    by: readonly string[],
    input: OrdinaryInputs[K],
    late?: readonly [workingDays: number, reason: string],
  ) => number;
}

/** An inspection of the same day is over by then. */
const afterVisit = 10 * 60 + 30;

export function runOf(outline: OrdinaryCase, parent?: string): Run {
  const situation = situationOf(outline);
  const { agency, chance, leader, handlerIds } = situation;
  const { matter, clueOn, on, pace, endsWith, unsigned } = outline;
  const procedure = "penalty-ordinary";
  const born = parent === undefined ? {} : { parent, notBefore: afterVisit };
  const course = courseOf<OrdinaryInputs>({ agency, procedure, matter, day: clueOn, chance, ...born });
  const [first = "", second = ""] = handlerIds;
  let ended = false;
  const step: Run["step"] = (kind, by, input, late) => {
    if (ended) return 0;
    const day = on?.[kind];
    const wait = pace?.[kind] ?? usualPace[kind] ?? 0;
    if (day !== undefined) course.goTo(day);
    else if (wait === 0) course.later(chance.between(15, 40));
    else course.goOn(wait);
    ended = kind === endsWith;
    const missing = unsigned?.[kind];
    const entering = missing && {
      unsigned: [missing === "leader" ? leader.id : second],
      enteredBy: first,
    };
    return course.act(kind, by, input, { ...entering, ...(late === undefined ? {} : { late }) });
  };
  return { ...situation, course, ended: () => ended, step };
}
