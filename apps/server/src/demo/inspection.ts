import type { Day } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import type { DemoAgency } from "./content/agencies.ts";
import { emergency } from "./content/agencies.ts";
import { majorRow, rowsOf } from "./content/checklists.ts";
import { type DemoFirm, riskTitles } from "./content/firms.ts";
import { ceilingOf, itemFor, trainingItem } from "./content/inspection-standards.ts";
import { comments, talks } from "./content/inspection-words.ts";
import { holder, holders } from "./content/people.ts";
import { type Course, courseOf } from "./course.ts";
import type { InspectionInputs, PlannedAct } from "./planned.ts";
import { instantAt, workingDay, workingDayBefore } from "./working-time.ts";

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
  "可以陈述、申辩；不服的，可以自收到之日起六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。";

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
  if (visit.notified !== undefined) notify(visit, course);
  if (visit.endsWith === "approve") return { visit, course, chance };
  course.goTo(day, minute - minutesBefore);
  enter(visit, course, chance);
  course.later(minutesBefore - 4);
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
    ...(exempt.includes(kind) ? { reason: reason ?? "" } : { plan, planRow }),
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

function notify({ firm, team, day, notified = 0 }: Visit, course: Course<InspectionInputs>): void {
  course.later(40);
  course.act("notify", [team[0]], {
    basis: "《中华人民共和国安全生产法》第六十二条第二款、第六十五条",
    content: "遵守安全生产法律、法规和国家标准、行业标准的情况，具体见公布的检查标准。",
    on: day,
    place: firm.address,
    used: notified,
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

/** 责令停止使用 what a major hazard makes unsafe. Returns the act's place. */
export function stopUse({ visit, course, chance }: Visited, scope: string): number {
  const { firm, problems, team } = visit;
  const found = problems.find(({ item }) => item === majorRow[firm.trade])?.found ?? "";
  course.later(chance.between(4, 12));
  return course.act("handle", team, {
    measure: "stopUse",
    problems: found,
    law: lawOf(visit),
    reason: "属于重大事故隐患，排除过程中无法保证安全。",
    basis: "《中华人民共和国安全生产法》第六十五条第一款第三项",
    majorHazard: true,
    unsafe: true,
    scope,
    resumption: "隐患排除后书面申请，经本机关审查同意方可恢复使用。",
    remedies,
    receiver: firm.representative,
    recordings: recordingOf(visit, 3),
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

const summaryOf: Readonly<Record<Visit["conclusion"], string>> = {
  none: "未发现问题",
  corrected: "发现问题，已当场纠正",
  order: "发现问题，责令限期整改",
  case: "发现违法行为，依法查处",
  handOver: "发现问题，移送有关部门",
  unreachable: "通过登记的住所无法联系",
  notOperating: "未开展相关经营活动",
};

/** What is to be done later on, each on its day: publication, the firm's rating, closing. */
export function afterwards(visited: Visited): readonly (readonly [day: Day, step: () => void])[] {
  const { visit, course, chance } = visited;
  const { agency, firm, day, conclusion, problems, publishedAfter, rated } = visit;
  const steps: (readonly [Day, () => void])[] = [];
  if (rated !== undefined) steps.push([workingDay(day, 1), () => rate(visited, rated)]);
  if (publishedAfter !== "never") {
    const publish = (): void => {
      course.act("publish", [holder(agency, "publisher").id], {
        place: "安和县行政执法公示平台",
        summary: summaryOf[conclusion],
        masked: true,
        checkedBy: holder(agency, "clerk").id,
      });
    };
    steps.push([workingDay(day, publishedAfter), publish]);
  }
  if (visit.endsWith !== "tellResult") {
    const fixed = conclusion === "corrected" ? problems.length : 0;
    const close = (): void => {
      const summary = `对${firm.name}的检查已经完成，${summaryOf[conclusion]}。`;
      const heads = holders(agency, "unitHead");
      course.act("close", [chance.pick(heads).id], { summary, fixed });
    };
    const wait = agency === emergency ? chance.between(1, 6) : 2;
    const last = `${day.slice(0, 4)}-12-31`;
    const closing = workingDay(day, wait);
    steps.push([closing > last && day <= last ? last : closing, close]);
  }
  return steps;
}

function rate({ visit, course, chance }: Visited, rated: "well" | "badly"): void {
  const { agency, firm } = visit;
  const well = rated === "well";
  course.act("rate", [holder(agency, "unitHead").id], {
    person: `${firm.representative}，负责人`,
    conduct: well ? chance.between(4, 5) : 2,
    attitude: well ? chance.between(4, 5) : 2,
    integrity: well ? 5 : 2,
    broken: well ? [] : ["intermediary"],
    ...(well
      ? chance.happens(40)
        ? { comments: chance.pick(comments) }
        : {}
      : { comments: "检查人员推荐了固定的检测机构。" }),
  });
}

/** 移送其他有关部门, and its receipt: what is found is not the bureau's to deal with. */
function handedOver({ visit, course, chance }: Visited): Steps {
  const { agency, day, problems, team } = visit;
  const to = chance.pick(["安和县消防救援大队", "安和县市场监督管理局", "安和县住房和城乡建设局"]);
  const handOver = (): void => {
    course.act("handOver", [holder(agency, "unitHead").id], {
      to,
      content: `${problems.map(({ found }) => found).join("")}属于你单位职责，移送处理。`,
      materials: "现场检查记录复印件、照片三张",
    });
  };
  const receive = (): void => {
    course.act("handOverReceipt", team.slice(0, 1), { receivedOn: course.day, receiver: "值班室" });
  };
  return [
    [workingDay(day, 2), handOver],
    [workingDay(day, 4), receive],
  ];
}

type Steps = readonly (readonly [day: Day, step: () => void])[];

/** A whole visit without anything opened from it. */
export function planVisit(visit: Visit): readonly PlannedAct[] {
  const visited = goThere(visit);
  if (visit.endsWith !== undefined && visit.endsWith !== "tellResult") return visited.course.acts;
  if (visit.conclusion === "corrected") correctOnSpot(visited);
  visited.course.later(visited.chance.between(10, 20));
  tell(visited);
  const more = visit.conclusion === "handOver" ? handedOver(visited) : [];
  inTurn(visited.course, visited.chance, [...more, ...afterwards(visited)]);
  return visited.course.acts;
}

/** Does what is planned, day by day. */
export function inTurn<T>(
  course: Course<T>,
  chance: Chance,
  steps: readonly (readonly [day: Day, step: () => void])[],
): void {
  for (const [day, step] of [...steps].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    course.goTo(day);
    course.later(chance.between(10, 50));
    step();
  }
}
