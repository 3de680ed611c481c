import { type Day, previousDay } from "@zhunsheng/law";
import { chanceOf } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import { everyFirm, riskTitles, type Trade, tradeTitle } from "./content/firms.ts";
import { ceilingOf, itemFor } from "./content/inspection-standards.ts";
import { campaigns } from "./content/inspection-words.ts";
import { holder } from "./content/people.ts";
import { type Course, courseOf } from "./course.ts";
import { planTrades, rowOf } from "./inspection-year.ts";
import type { PlanInputs, PlannedAct } from "./planned.ts";
import { workingDay } from "./working-time.ts";

const planNames = { year: "plan-2025", chemicals: "plan-chemicals", industry: "plan-industry" } as const;

const unitHead = (place: number): string => holder(emergency, "unitHead", place).id;

/** One row a trade: those of the gravest risk all of them, of the rest a share is drawn. */
function rows(trades: readonly Trade[], perYear: number): PlanInputs["draft"]["rows"] {
  return trades.map((trade) => {
    const firms = everyFirm.filter((firm) => firm.trade === trade);
    const least = Math.min(...firms.map(({ riskClass }) => ceilingOf[riskClass]));
    const risk = firms[0]?.riskClass ?? "yellow";
    const all = risk === "red";
    return {
      id: rowOf(trade),
      item: itemFor(trade),
      objects: `${tradeTitle(trade)}企业和个体工商户`,
      ...(all ? { riskClass: riskTitles[risk] } : {}),
      count: firms.length,
      way: all ? ("all" as const) : ("random" as const),
      ...(all ? {} : { share: 60 }),
      perYear: Math.min(perYear, least),
    };
  });
}

interface Outline {
  readonly matter: string;
  readonly day: Day;
  readonly draft: PlanInputs["draft"];
  readonly document: string;
  readonly head: number;
}

/** Drafted, adopted, approved, filed and made public. */
function begin({ matter, day, draft, document, head }: Outline): Course<PlanInputs> {
  const chance = chanceOf(matter);
  const course = courseOf<PlanInputs>({
    agency: emergency,
    procedure: "inspection-plan",
    matter,
    day,
    chance,
  });
  course.act("draft", [unitHead(head)], draft);
  course.goOn(2);
  course.act("adopt", [holder(emergency, "leader").id], { outcome: "adopted" });
  course.goOn(3);
  const approvedOn = course.day;
  course.act("approved", [unitHead(head)], { by: "安和县人民政府", document, approvedOn });
  course.goOn(2);
  const year = course.day.slice(0, 4);
  const number = `安司检备〔${year}〕${chance.between(3, 60)}号`;
  course.act("filed", [unitHead(head)], { with: "justice", number, filedOn: course.day });
  course.goOn(1);
  publish(course);
  return course;
}

function publish(course: Course<PlanInputs>): void {
  course.act("publish", [holder(emergency, "publisher").id], {
    place: "安和县行政执法公示平台",
    masked: true,
    checkedBy: holder(emergency, "clerk").id,
  });
}

const capacity = { officers: 62, workingDays: 248, otherDays: 4000, daysPerVisit: 4 };

/** The quarterly report of what was inspected outside of the plan. */
const unplanned: readonly (readonly [PlanInputs["unplanned"]["quarter"], Day, number])[] = [
  ["q1", "2025-03-31", 12],
  ["q2", "2025-06-30", 15],
  ["q3", "2025-09-30", 14],
  ["q4", "2025-12-31", 16],
];

function planYear(): readonly PlannedAct[] {
  const course = begin({
    matter: planNames.year,
    day: "2024-12-17",
    head: 0,
    document: "安政函〔2024〕58号",
    draft: {
      kind: "yearly",
      title: "2025年度安全生产监督检查计划",
      from: "2025-01-01",
      until: "2025-12-31",
      ...capacity,
      rows: rows(planTrades, 2),
      joint: "与消防救援、市场监管部门对餐饮、仓储单位开展综合查一次。",
    },
  });
  for (const [quarter, last, count] of unplanned) {
    course.goTo(workingDay(last) > last ? previousDay(last) : last, 16 * 60);
    course.act("unplanned", [unitHead(0)], {
      quarter,
      count,
      reasons: "举报核查、监测预警推送和其他部门移送线索。",
      reportedTo: "安和县人民政府",
    });
  }
  course.goTo("2026-01-14");
  course.act("complete", [unitHead(0)], {
    results: planTrades.map((trade) => {
      const visits = Math.ceil(everyFirm.filter((firm) => firm.trade === trade).length * 1.6);
      return { row: rowOf(trade), visits, done: true };
    }),
    summary: "年度计划全部完成，全年检查生产经营单位1024家次。",
  });
  return course.acts;
}

interface Campaign {
  readonly matter: string;
  readonly title: string;
  readonly day: Day;
  readonly from: Day;
  readonly until: Day;
  readonly trades: readonly Trade[];
  readonly need: string;
  readonly document: string;
  readonly head: number;
  readonly ended: Day;
}

const special: readonly Campaign[] = [
  {
    matter: planNames.chemicals,
    title: campaigns.chemicals,
    day: "2025-02-17",
    from: "2025-03-03",
    until: "2025-06-20",
    trades: ["chemicals", "fuel", "fireworks"],
    need: "上年度辖区危险化学品企业监测报警停用、烟花爆竹违规储存问题集中，事故风险突出，有必要集中检查。",
    document: "安政函〔2025〕6号",
    head: 3,
    ended: "2025-07-03",
  },
  {
    matter: planNames.industry,
    title: campaigns.industry,
    day: "2025-06-16",
    from: "2025-07-07",
    until: "2025-10-31",
    trades: ["machinery", "timber", "building", "food", "textile", "storage", "restaurant"],
    need: "涉爆粉尘、有限空间、醇基燃料、涉氨制冷等领域隐患多发，夏秋季事故易发，有必要开展百日攻坚。",
    document: "安政函〔2025〕27号",
    head: 4,
    ended: "2025-11-14",
  },
];

function planCampaign({
  ended,
  document,
  head,
  day,
  matter,
  trades,
  ...draft
}: Campaign): readonly PlannedAct[] {
  const drafted = {
    kind: "special" as const,
    ...draft,
    ...capacity,
    workingDays: 80,
    otherDays: 1500,
    rows: rows(trades, 1),
  };
  const course = begin({ matter, day, document, head, draft: drafted });
  course.goTo(ended);
  course.act("complete", [unitHead(head)], {
    results: trades.map((trade) => {
      const visits = Math.ceil(everyFirm.filter((firm) => firm.trade === trade).length * 0.7);
      return { row: rowOf(trade), visits, done: true };
    }),
    summary: `${draft.title}已经完成，发现的隐患均已责令整改，违法行为已经立案查处。`,
  });
  return course.acts;
}

/** The plan of 2025 and its two campaigns, and the plan of 2026. */
export const planPlans = (): readonly PlannedAct[] => [
  ...planYear(),
  ...special.flatMap(planCampaign),
  ...begin({
    matter: "plan-2026",
    day: "2025-12-16",
    head: 0,
    document: "安政函〔2025〕71号",
    draft: {
      kind: "yearly",
      title: "2026年度安全生产监督检查计划",
      from: "2026-01-01",
      until: "2026-12-31",
      ...capacity,
      rows: rows(planTrades, 2),
    },
  }).acts,
];
