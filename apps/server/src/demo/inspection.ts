import type { Day } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import type { DemoAgency } from "./content/agencies.ts";
import { rowsOf } from "./content/checklists.ts";
import { type DemoFirm, riskTitles } from "./content/firms.ts";
import { ceilingOf, itemFor, trainingItem } from "./content/inspection-standards.ts";
import { talks } from "./content/inspection-words.ts";
import { holders } from "./content/people.ts";
import { type Course, courseOf } from "./course.ts";
import type { InspectionInputs } from "./planned.ts";
import { instantAt, workingDayBefore } from "./working-time.ts";

/** Something that does not conform: the row of the checklist, what was seen, what is to be done. */
export interface Problem {
  readonly item: string;
  readonly found: string;
  readonly correction: string;
}

/** One visit to one firm, in outline. */
export interface Visit {
  readonly matter: string;
  readonly agency: DemoAgency;
  readonly day: Day;
  readonly minute: number;
  readonly team: readonly [string, string];
  readonly firm: DemoFirm;
  readonly kind: InspectionInputs["task"]["kind"];
  readonly campaign?: string;
  readonly plan?: string;
  readonly planRow?: string;
  /** The plan it is opened from; else the plan is only named. */
  readonly parent?: string;
  readonly reason?: string;
  /** How often the firm was inspected before in the year, as the notice tells it; absent: comes unannounced. */
  readonly notified?: number;
  /** The same, where it is told on arrival. */
  readonly used?: number;
  readonly conclusion: InspectionInputs["tellResult"]["conclusion"];
  readonly problems: readonly Problem[];
  /** Working days until the result is published. */
  readonly publishedAfter: number | "never";
  /** Where the visit ends: still to be told, to be closed, or closed so many working days later. */
  readonly endsWith?: "task" | "approve" | "check" | "tellResult";
  readonly urgent?: boolean;
  /** Working days between the task and the visit. */
  readonly ahead?: number;
  readonly rated?: "well" | "badly";
}

/** A visit under way, and what the matters that are opened from it have to know. */
export interface Visited {
  readonly visit: Visit;
  readonly course: Course<InspectionInputs>;
  readonly chance: Chance;
}

export const partyOf = (firm: DemoFirm) => ({
  partyKind: firm.kind,
  partyName: firm.name,
  partyCode: firm.code,
  partyAddress: firm.address,
  partyRepresentative: firm.representative,
});

const remedies =
  "可以陈述、申辩；不服的，可以自收到之日起六十日内向安和县人民政府申请行政复议，" +
  "或者六个月内向安和县人民法院提起行政诉讼。";

const stamp = ({ day, minute, team }: Visit): string =>
  `${day.replaceAll("-", "")}${team[0].replace("-", "")}${minute}`;

const recordingOf = (visit: Visit, serial: number): string => `AV-${stamp(visit)}-${serial}`;

const minutesBefore = 28;
/** The first day of the procedure in its present form (国办发〔2024〕54号). */
const ruledFrom: Day = "2025-01-03";

const later = (one: Day, other: Day): Day => (one > other ? one : other);

const exempt: readonly string[] = ["clue", "immediate", "recheck"];

/** The visit itself, from the task to the check: everything that is done before anybody knows what follows. */
export function goThere(visit: Visit): Visited {
  const { agency, matter, day, minute, team, urgent } = visit;
  const chance = chanceOf(`visit ${agency.id} ${matter}`);
  const before = urgent === true ? 0 : (visit.ahead ?? chance.between(1, 3));
  const course = courseOf<InspectionInputs>({
    agency,
    procedure: "inspection",
    matter,
    ...(visit.parent === undefined ? {} : { parent: visit.parent }),
    day: later(workingDayBefore(day, before), ruledFrom),
    ...(urgent === true
      ? { minute: minute - minutesBefore - 8 }
      : { minute: chance.between(8 * 60 + 35, 16 * 60) }),
    chance,
    onSpot: true,
  });
  course.act("task", [team[0]], taskOf(visit));
  if (visit.endsWith === "task") return { visit, course, chance };
  const leader = leaderOf(visit);
  if (urgent !== true) {
    course.later(chance.between(15, 60));
    course.act("approve", [leader], { outcome: "approved" });
  }
  if (visit.notified !== undefined) {
    course.later(40);
    notify(visit, course, visit.notified);
  }
  if (visit.endsWith === "approve") return { visit, course, chance };
  course.goTo(day, minute - minutesBefore);
  enter(visit, course, chance);
  course.later(4);
  if (visit.notified === undefined) notify(visit, course, visit.used ?? 0);
  course.later(minutesBefore - 8);
  course.act("check", team, checkOf(visit, chance));
  if (urgent === true) {
    course.later(180);
    course.act("approve", [leader], { outcome: "approved", opinion: "情况紧急属实，同意补办审批。" });
  }
  return { visit, course, chance };
}

const leaderOf = ({ agency, matter }: Visit): string => {
  const leaders = holders(agency, "leader");
  return chanceOf(`who approves ${matter}`).pick(leaders).id;
};

function taskOf(visit: Visit): InspectionInputs["task"] {
  const { firm, kind, campaign, plan, planRow, reason, team, day, urgent, notified } = visit;
  const trained = visit.problems.some(({ item }) => item.startsWith("aqsc-097"));
  return {
    ...partyOf(firm),
    party: firm.key,
    riskClass: riskTitles[firm.riskClass],
    kind,
    ...(exempt.includes(kind)
      ? { reason: reason ?? "", clue: `线索登记〔${day.slice(0, 4)}〕${visit.matter}` }
      : { plan, planRow }),
    ...(campaign === undefined ? {} : { campaign }),
    items: [{ item: itemFor(firm.trade) }, ...(trained ? [{ item: trainingItem }] : [])],
    way: "onSite",
    notice: notified === undefined ? "unannounced" : "notified",
    plannedOn: day,
    place: firm.address,
    inDistrict: true,
    inspectors: [...team],
    urgent: urgent === true,
  };
}

/** 检查通知书: sent before, or handed over on arrival where the visit was not announced. */
function notify({ firm, team, day }: Visit, course: Course<InspectionInputs>, used: number): void {
  course.act("notify", [team[0]], {
    basis: "《中华人民共和国安全生产法》第六十二条第二款、第六十五条",
    content: "遵守安全生产法律、法规和国家标准、行业标准的情况，具体见公布的检查标准。",
    on: day,
    place: firm.address,
    used,
    allowed: ceilingOf[firm.riskClass],
    prohibitionsTold: true,
    rightsTold: true,
    receiver: firm.representative,
  });
}

function enter(visit: Visit, course: Course<InspectionInputs>, chance: Chance): void {
  const { firm, team } = visit;
  course.act("enter", team, {
    scanned: true,
    scanCode: `SM${stamp(visit)}`,
    certificateShown: true,
    told: true,
    met: chance.happens(60)
      ? `${firm.representative}，负责人`
      : chance.pick(["安全管理员", "车间主任", "值班经理", "店长"]),
    recordings: recordingOf(visit, 1),
  });
}

const titles = { none: "未发现问题" } as const;

function checkOf(visit: Visit, chance: Chance): InspectionInputs["check"] {
  const { firm, problems, day, minute, conclusion } = visit;
  const notes = new Map(problems.map(({ item, found }) => [item, found]));
  const idle = conclusion === "notOperating";
  return {
    startedAt: instantAt(day, minute - minutesBefore),
    endedAt: instantAt(day, minute - 4),
    place: firm.address,
    content: chance.pick(talks),
    checklist: firm.trade,
    results: rowsOf(firm.trade).map(({ id, content, level }) => {
      const note = notes.get(id);
      const result = idle ? "notApplicable" : note === undefined ? "conforms" : "problem";
      return { id, content, level, result, ...(note === undefined ? {} : { note }) };
    }),
    problems: problems.length === 0 ? titles.none : problems.map(({ found }) => found).join(""),
    handling: handlings[conclusion],
    present: "party",
    presentName: `${firm.representative}，负责人`,
    signature: "signed",
    guidance: chance.happens(70),
    recordings: recordingOf(visit, 2),
  };
}

const handlings: Readonly<Record<Visit["conclusion"], string>> = {
  none: "无。",
  corrected: "责令当场纠正，已经纠正。",
  order: "责令限期整改，另行下达指令书。",
  case: "涉嫌违法，依法查处。",
  handOver: "移送其他有关部门。",
  unreachable: "无法联系，另行核查。",
  notOperating: "当日停产，未开展经营活动。",
};

const lawOf = ({ firm, problems }: Visit): string =>
  rowsOf(firm.trade)
    .filter(({ id }) => problems.some(({ item }) => item === id))
    .map(({ law }) => law)
    .join("、");

/** 责令当场纠正: what can be put right while the officers are there. */
export function correctOnSpot({ visit, course, chance }: Visited): void {
  const { firm, problems, team } = visit;
  course.later(chance.between(4, 12));
  course.act("handle", team, {
    measure: "correctNow",
    problems: problems.map(({ found }) => found).join(""),
    law: lawOf(visit),
    reason: "可以当场纠正，不纠正有发生事故的危险。",
    basis: "《中华人民共和国安全生产法》第六十五条第一款第二项",
    majorHazard: false,
    unsafe: false,
    scope: firm.address,
    remedies,
    receiver: firm.representative,
  });
}

/** What the firm is told at the end of the visit. */
export function tell({ visit, course }: Visited): void {
  const { firm, problems, team, conclusion } = visit;
  const law = lawOf(visit);
  course.act("tellResult", [team[0]], {
    conclusion,
    ...(problems.length === 0
      ? { ...(conclusion === "none" ? {} : { problems: "检查时单位没有开展经营活动。" }) }
      : { problems: `${problems.map(({ found }) => found).join("")}违反${law}。` }),
    rightsTold: true,
    way: "direct",
    receiver: firm.representative,
  });
}
