import type { Day } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import { rowsOf } from "./content/checklists.ts";
import type { DemoFirm } from "./content/firms.ts";
import { campaigns } from "./content/inspection-words.ts";
import type { Ordered, OrdinaryCase } from "./content/ordinary-case.ts";
import { holder } from "./content/people.ts";
import { goThere, tell, type Visit, type Visited } from "./inspection.ts";
import { afterwards, inTurn, planVisit } from "./inspection-after.ts";
import {
  firmFor,
  kindOf,
  majorProblem,
  planMatter,
  problemsOf,
  type Rota,
  rowOf,
  type VisitBook,
} from "./inspection-year.ts";
import { fateOf, type Ordering, orderCorrection, reinspect } from "./order.ts";
import { situationOf } from "./ordinary-situation.ts";
import type { PlannedAct } from "./planned.ts";
import { foundBy, planSummary, type SummaryCase } from "./summary.ts";
import { spread } from "./summary-year.ts";
import { instantAt, workingDay } from "./working-time.ts";

/** A visit before it has its number: numbers follow the order in which firms are visited. */
export interface Draft {
  /** A name of its own, where others name the visit. */
  readonly name?: string;
  readonly day: Day;
  readonly minute: number;
  readonly plan: (matter: string) => readonly PlannedAct[];
}

/** The acts of all visits, numbered in the order of their days. */
export function numbered(prefix: string, drafts: readonly Draft[]): readonly PlannedAct[] {
  const inOrder = [...drafts].sort((one, other) =>
    instantAt(one.day, one.minute) < instantAt(other.day, other.minute) ? -1 : 1,
  );
  return inOrder.flatMap(({ name, plan }, place) =>
    plan(name ?? `${prefix}-${String(place + 1).padStart(4, "0")}`),
  );
}

/** Working days until a result is published; a few late. */
export const shownAfter = (chance: Chance): number =>
  chance.happens(3) ? chance.between(21, 26) : chance.between(2, 17);

/** A visit during which a penalty was given on the spot. */
export const visitWithPenalty =
  (book: VisitBook) =>
  (one: SummaryCase): Draft => {
    const { agency, day, minute, team, firm, finding, planned } = one;
    const plan = (matter: string): readonly PlannedAct[] => {
      const chance = chanceOf(`after ${one.matter}`);
      const visited = goThere({
        agency,
        matter,
        day,
        minute,
        team,
        firm,
        ...(planned ?? { kind: "clue", reason: "接到反映，需要核实。" }),
        used: book.before(firm, day),
        conclusion: "case",
        problems: [{ item: rowFor(finding.item), found: foundBy(one), correction: finding.correction }],
        publishedAfter: shownAfter(chance),
        ...(chance.happens(25) ? { rated: "well" as const } : {}),
      });
      visited.course.later(2);
      tell(visited);
      const penalty = planSummary(one, matter);
      visited.course.later(60);
      inTurn(visited.course, visited.chance, afterwards(visited));
      return [...visited.course.acts, ...penalty];
    };
    return { day, minute, plan };
  };

/** What an individual is warned for is, for the firm, a matter of training. */
const rowFor = (item: string): string => (item.startsWith("aqcf") ? "aqsc-097-3" : item);

/** How a case came to be found: by a clue that was followed up, by the plan, or by an order that was not obeyed. */
function kindOfCase(
  { matter, clueOn, planned }: OrdinaryCase,
  firm: DemoFirm,
): Pick<Visit, "kind" | "plan" | "planRow" | "parent" | "reason"> {
  const chance = chanceOf(`before ${matter}`);
  if (planned === undefined) {
    const source = chance.pick(["日常监管", "风险监测", "企业自查报告", "信息系统比对"]);
    return { kind: "clue", reason: `${source}发现该单位可能存在安全生产违法行为，需要核实。` };
  }
  const plan = `安应急检计〔${clueOn.slice(0, 4)}〕${planned === "plan-2025" ? 1 : 3}号`;
  const campaign = planned === "plan-industry" ? { campaign: campaigns.industry } : {};
  const kind = planned === "plan-industry" ? "special" : "daily";
  return { kind, plan, planRow: rowOf(firm.trade), parent: planned, ...campaign };
}

const nine = 9 * 60 + 5;

/** A visit that found what a case was then made of: what the case says, seen from the inspection. */
export function visitBeforeCase(
  book: VisitBook,
  outline: OrdinaryCase,
  matter: string,
): readonly PlannedAct[] {
  const { agency, firm, handlerIds } = situationOf(outline);
  const { ordered, clueOn } = outline;
  const [one = "", other = ""] = handlerIds;
  const chance = chanceOf(`before ${outline.matter}`);
  const visited = goThere({
    agency,
    matter,
    day: ordered?.on ?? clueOn,
    minute: nine,
    team: [one, other],
    firm,
    ...kindOfCase(outline, firm),
    used: book.before(firm, ordered?.on ?? clueOn),
    conclusion: ordered ? "order" : "case",
    problems: [
      {
        item: rowOfCase(outline.item, firm),
        found: ordered?.found ?? outline.found,
        correction: outline.correction,
      },
    ],
    publishedAfter: shownAfter(chance),
  });
  const { course } = visited;
  course.later(14);
  tell(visited);
  const steps = ordered ? notObeyed(visited, ordered, clueOn) : [];
  inTurn(course, visited.chance, [...steps, ...afterwards(visited)]);
  return course.acts;
}

/** The name of the order that a case came of, beside that of its visit. */
export const orderOf = (visit: string): string => `${visit}-order`;

/** Ordered, looked at again on the day of the clue, and not obeyed: what follows is the case. */
function notObeyed(visited: Visited, { dueDays }: Ordered, clueOn: Day): Ordering["steps"] {
  const { order, steps, dueOn } = orderCorrection(visited, { fate: "pending", dueDays });
  const what = { fate: "pursued", until: dueOn, stops: false } as const;
  const { course, visit } = visited;
  steps.push([
    clueOn,
    () => {
      course.goTo(clueOn, nine);
      reinspect(visited, order, what, "pursued");
    },
  ]);
  steps.push([
    workingDay(clueOn, 4),
    () => {
      order.returned();
      const summary = "逾期没有整改，已经登记案源查处。";
      order.act("close", [holder(visit.agency, "unitHead").id], { result: "pursued", summary });
      course.returned();
    },
  ]);
  return steps;
}

/** The row of the trade's checklist under which the case's violation falls. */
const rowOfCase = (item: string, { trade }: DemoFirm): string =>
  rowsOf(trade).some(({ id }) => id === item) ? item : "aqsc-097-5";

/** Most visits: nothing found, put right on the spot, or ordered to be put right. */
type Ending = "none" | "corrected" | "order" | "stop" | "handOver" | "notOperating";

function endingOf(chance: Chance): Ending {
  const luck = chance.below(1000);
  if (luck < 390) return "order";
  if (luck < 405) return "stop";
  if (luck < 620) return "corrected";
  if (luck < 640) return "handOver";
  if (luck < 655) return "notOperating";
  return "none";
}

interface Year {
  readonly book: VisitBook;
  readonly rota: Rota;
  readonly from: Day;
  readonly until: Day;
  readonly seed: string;
}

/**
 * So many visits name the plan by its number; every so many is opened from the plan itself and told there. Not all of
 * them: a matter is read whole at each of its acts.
 */
const openedEvery = 12;

/** `count` visits that no penalty came of. */
export function otherVisits({ book, rota, from, until, seed }: Year, count: number): readonly Draft[] {
  const chance = chanceOf(seed);
  return spread(chance, count, from, until).map(({ day, minute, team: place }, index) => {
    const firm = firmFor(book, chance, day);
    const notified = chance.happens(12) ? book.before(firm, day) : undefined;
    const planned = kindOf(book, chance, firm, day);
    const team = rota.team(emergency, day, `${seed} ${place}`);
    const parent = index % openedEvery === 0 ? planMatter(planned.plan) : undefined;
    const opened = parent === undefined ? {} : { parent };
    const plan = (matter: string): readonly PlannedAct[] =>
      planOther({
        matter,
        agency: emergency,
        day,
        minute,
        team,
        firm,
        ...planned,
        ...opened,
        notified,
        used: book.before(firm, day),
      });
    return { day, minute, plan };
  });
}

type Beginning = Omit<Visit, "conclusion" | "problems" | "publishedAfter" | "notified"> & {
  readonly notified: number | undefined;
};

function planOther({ notified, ...visit }: Beginning): readonly PlannedAct[] {
  const chance = chanceOf(`ending ${visit.agency.id} ${visit.matter}`);
  const ending = endingOf(chance);
  const forgotten = visit.day >= "2025-12-08" && visit.day <= "2025-12-12" && chance.happens(25);
  const publishedAfter: Visit["publishedAfter"] = forgotten ? "never" : shownAfter(chance);
  const base = {
    ...visit,
    ...(notified === undefined ? {} : { notified }),
    publishedAfter,
    ...(chance.happens(35) ? { rated: "well" as const } : {}),
  };
  const found = (count: number) => problemsOf(chance, visit.firm, count);
  if (ending === "none" || ending === "notOperating") {
    return planVisit({ ...base, conclusion: ending, problems: [] });
  }
  if (ending === "corrected") {
    return planVisit({ ...base, conclusion: ending, problems: found(chance.between(1, 2)) });
  }
  if (ending === "handOver") return planVisit({ ...base, conclusion: ending, problems: found(1) });
  const stops = ending === "stop";
  const general = found(chance.between(1, 3));
  const problems = stops ? [majorProblem(chance, visit.firm), ...general.slice(0, 1)] : general;
  return planOrdered({ ...base, conclusion: "order", problems }, stops);
}

const terms = [7, 10, 15, 15, 20, 30];

/** A visit after which the firm was ordered to put things right, and looked at again. */
function planOrdered(visit: Visit, stops: boolean): readonly PlannedAct[] {
  const visited = goThere(visit);
  const { course, chance } = visited;
  const fate = fateOf(chance);
  course.later(chance.between(5, 10));
  tell(visited);
  const { steps } = orderCorrection(visited, { fate, dueDays: chance.pick(terms), stops });
  inTurn(course, chance, [...steps, ...afterwards(visited)]);
  return course.acts;
}
