import type { Day } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import type { DemoAgency } from "./content/agencies.ts";
import { majorRow } from "./content/checklists.ts";
import { type DemoFirm, everyFirm, type Trade } from "./content/firms.ts";
import { ceilingOf, shortestInterval } from "./content/inspection-standards.ts";
import { campaigns, clues } from "./content/inspection-words.ts";
import { officersOn } from "./content/people.ts";
import { findings, places } from "./content/summary-findings.ts";
import type { Problem, Visit } from "./inspection.ts";

/** Days from one to the other. */
const daysApart = (one: Day, other: Day): number =>
  Math.abs(Date.parse(`${one}T00:00:00Z`) - Date.parse(`${other}T00:00:00Z`)) / 86_400_000;

/**
 * How often each firm is inspected. Planned visits stay within the ceiling of the year and apart from each other: two
 * tasks for one firm are never open at once.
 */
export interface VisitBook {
  /** Whether one more planned visit on that day is lawful. */
  hasRoom(firm: DemoFirm, day: Day): boolean;
  /** Whether nobody goes there in those weeks, for whatever reason. */
  isFree(firm: DemoFirm, day: Day): boolean;
  add(firm: DemoFirm, day: Day, counts: boolean): void;
  /** Planned visits of that year before the day. */
  before(firm: DemoFirm, day: Day): number;
}

/** No task is drafted longer before its visit, holidays included. */
const tasksAheadDays = 12;

export function visitBook(): VisitBook {
  const visits = new Map<string, readonly { readonly day: Day; readonly counts: boolean }[]>();
  const of = (firm: DemoFirm) => visits.get(firm.key) ?? [];
  const counted = (firm: DemoFirm, day: Day) =>
    of(firm).filter((other) => other.counts && other.day.slice(0, 4) === day.slice(0, 4));
  const apart = (firm: DemoFirm, day: Day, days: number): boolean =>
    of(firm).every((other) => daysApart(other.day, day) > days);
  return {
    hasRoom: (firm, day) =>
      counted(firm, day).length < ceilingOf[firm.riskClass] &&
      apart(firm, day, shortestInterval + tasksAheadDays),
    isFree: (firm, day) => apart(firm, day, tasksAheadDays),
    add: (firm, day, counts) => void visits.set(firm.key, [...of(firm), { day, counts }]),
    before: (firm, day) => counted(firm, day).filter((other) => other.day < day).length,
  };
}

const chemicalTrades: readonly Trade[] = ["chemicals", "fuel", "fireworks"];
const plans = {
  daily: "安应急检计〔2025〕1号",
  chemicals: "安应急检计〔2025〕2号",
  industry: "安应急检计〔2025〕3号",
};

/** The plan's matter, by the number under which visits name it. */
const matters: Readonly<Record<string, string>> = {
  [plans.daily]: "plan-2025",
  [plans.chemicals]: "plan-chemicals",
  [plans.industry]: "plan-industry",
};

/** The matter of the plan that a visit names, to open the visit from. */
export const planMatter = (plan: string | undefined): string | undefined =>
  plan === undefined ? undefined : matters[plan];

/** What a planned visit belongs to: the year's plan, or a campaign while it runs. */
export function planned(
  chance: Chance,
  { trade }: DemoFirm,
  day: Day,
): Pick<Visit, "kind" | "campaign" | "plan" | "planRow"> {
  const chemical = chemicalTrades.includes(trade);
  const [from, until] = chemical ? ["2025-03-10", "2025-06-20"] : ["2025-07-14", "2025-10-31"];
  if (trade !== "quarry" && from <= day && day <= until && chance.happens(65)) {
    const campaign = chemical ? "chemicals" : "industry";
    return { kind: "special", campaign: campaigns[campaign], plan: plans[campaign], planRow: rowOf(trade) };
  }
  const plan = day < "2026-01-01" ? plans.daily : "安应急检计〔2026〕1号";
  return { kind: "daily", plan, planRow: rowOf(trade) };
}

export const planTrades: readonly Trade[] = [
  "chemicals",
  "quarry",
  "fireworks",
  "fuel",
  "machinery",
  "timber",
  "building",
  "food",
  "textile",
  "storage",
  "restaurant",
];

/** The number of the plan's row for a trade. */
export const rowOf = (trade: Trade): string => String(planTrades.indexOf(trade) + 1);

/** A visit for which the plan has no room is one to follow up a clue: it is logged, and counts toward no ceiling. */
export function kindOf(
  book: VisitBook,
  chance: Chance,
  firm: DemoFirm,
  day: Day,
): Pick<Visit, "kind" | "campaign" | "plan" | "planRow" | "reason"> {
  const room = book.hasRoom(firm, day);
  book.add(firm, day, room);
  if (!room) return { kind: "clue", reason: chance.pick(clues) };
  return planned(chance, firm, day);
}

/** `count` different things of the trade's checklist that do not conform. */
export function problemsOf(chance: Chance, { trade }: DemoFirm, count: number): readonly Problem[] {
  const suited = findings.filter(({ trades, item }) => trades.includes(trade) && item !== majorRow[trade]);
  const chosen = new Map<string, Problem>();
  for (let tries = 0; chosen.size < count && tries < 20; tries += 1) {
    const { item, found, correction } = chance.pick(suited);
    if (chosen.has(item)) continue;
    const filled = found
      .replace("{place}", chance.pick(places[trade]))
      .replace("{n}", String(chance.between(2, 6)));
    chosen.set(item, { item, found: filled, correction });
  }
  return [...chosen.values()];
}

const majors: Readonly<Record<Trade, readonly [found: string, correction: string]>> = {
  chemicals: ["{place}可燃有毒气体检测报警系统停用，泄漏无法及时发现。", "修复报警系统并经检测合格。"],
  quarry: ["{place}边坡浮石没有清理，爆破作业无专人警戒。", "清理浮石，落实爆破警戒。"],
  machinery: ["{place}可燃粉尘监测报警装置被人为关闭。", "恢复报警装置，清理积尘。"],
  fuel: ["{place}油气浓度报警器断电停用。", "立即恢复报警器并检测。"],
  fireworks: ["{place}与值班宿舍在同一座建筑内，存放成箱烟花爆竹。", "立即转移烟花爆竹，宿舍搬离。"],
  restaurant: ["{place}使用瓶装液化石油气，未安装可燃气体报警装置。", "停止用气，安装可燃气体报警装置。"],
  timber: ["{place}除尘系统火花探测报警被短接停用。", "恢复火花探测，清理管道积尘。"],
  building: ["{place}有限空间清库作业无人监护，没有通风检测。", "停止作业，落实监护和检测。"],
  food: ["{place}氨气泄漏报警装置停用，快速冻结装置未单独设置。", "恢复报警装置，人员撤离作业间。"],
  textile: ["{place}唯一的疏散出口锁闭，通道堆满布料。", "打开出口，清空通道。"],
  storage: ["{place}疏散出口封堵，库内设置员工休息室。", "打通出口，撤出人员。"],
};

/** The gravest thing that can be wrong in the trade: a major hazard. */
export function majorProblem(chance: Chance, { trade }: DemoFirm): Problem {
  const [found, correction] = majors[trade];
  return { item: majorRow[trade], found: found.replace("{place}", chance.pick(places[trade])), correction };
}

/** Who goes out: nobody is in two teams on one day. */
export interface Rota {
  /** The two officers of that team on that day: the same ones whenever it is asked for. */
  team(agency: DemoAgency, day: Day, name: string): readonly [string, string];
  /** These are out with something else. */
  take(day: Day, officers: readonly string[]): void;
}

export function rotaOf(): Rota {
  const teams = new Map<string, readonly [string, string]>();
  const out = new Map<Day, Set<string>>();
  const take = (day: Day, officers: readonly string[]): void =>
    void out.set(day, new Set([...(out.get(day) ?? []), ...officers]));
  return {
    take,
    team(agency, day, name) {
      const known = teams.get(`${day} ${name}`);
      if (known) return known;
      const free = officersOn(agency, day).filter(({ id }) => out.get(day)?.has(id) !== true);
      const chance = chanceOf(`team ${agency.id} ${day} ${name}`);
      const first = chance.below(Math.max(1, free.length - 1));
      const [one, other] = [free[first], free[first + 1]];
      if (!one || !other) throw new RangeError(`${agency.id} has no two officers free on ${day}`);
      const team = [one.id, other.id] as const;
      teams.set(`${day} ${name}`, team);
      take(day, team);
      return team;
    },
  };
}

/** A firm that may be visited on that day; those with little room left are asked last. */
export function firmFor(book: VisitBook, chance: Chance, day: Day): DemoFirm {
  for (let tries = 0; tries < 400; tries += 1) {
    const firm = chance.pick(everyFirm);
    if (book.hasRoom(firm, day)) return firm;
  }
  throw new RangeError(`no firm may be inspected on ${day}`);
}
