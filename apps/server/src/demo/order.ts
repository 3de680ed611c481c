import { addDays, type Day } from "@zhunsheng/law";
import type { Chance } from "./chance.ts";
import { rowsOf } from "./content/checklists.ts";
import { holder, holders } from "./content/people.ts";
import type { Course } from "./course.ts";
import { partyOf, type Visited } from "./inspection.ts";
import type { OrderInputs } from "./planned.ts";
import { workingDay } from "./working-time.ts";

/** How an order to correct goes on. */
export type Fate = "done" | "extended" | "late" | "newTerm" | "pursued" | "pending" | "answered";

export interface OrderOutline {
  readonly fate: Fate;
  /** Days until everything has to be put right. */
  readonly dueDays: number;
  /** A major hazard: use is stopped until the agency consents. */
  readonly stops?: boolean;
}

type Steps = (readonly [day: Day, step: () => void])[];

export interface Ordering {
  readonly order: Course<OrderInputs>;
  readonly dueOn: Day;
  readonly steps: Steps;
}

const remedies =
  "不服的，可以自收到之日起六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。";

/** The order of a visit, given and handed over on the spot; what follows is returned, each on its day. */
export function orderCorrection(visited: Visited, { fate, dueDays, stops }: OrderOutline): Ordering {
  const { visit, course, chance } = visited;
  const { firm, day, team } = visit;
  const order = course.linked<OrderInputs>("correction-order", "order");
  const dueOn = addDays(day, dueDays);
  course.later(chance.between(6, 14));
  if (stops === true) approveStop(visited, order);
  order.act("issue", team, issueOf(visited, dueOn, stops === true));
  course.returned();
  course.later(chance.between(4, 9));
  const refused = chance.happens(3);
  deliver(order, team, "order", firm.representative, refused);
  const steps: Steps = [];
  if (fate === "answered") answer(visited, order, steps);
  const until = fate === "extended" ? extend(visited, order, dueOn, steps) : dueOn;
  if (fate === "pending") return { order, dueOn, steps };
  reinspectLater(visited, order, { fate, until, stops: stops === true }, steps);
  return { order, dueOn, steps };
}

function approveStop({ visit, course }: Visited, order: Course<OrderInputs>): void {
  order.act("approveStop", [holder(visit.agency, "leader").id], {
    partyName: visit.firm.name,
    outcome: "approved",
    measures: ["stopUse"],
    reason: "重大事故隐患排除前无法保证安全，经电话请示后到本机关补签。",
  });
  course.later(10);
}

function issueOf({ visit, chance }: Visited, dueOn: Day, stops: boolean): OrderInputs["issue"] {
  const { firm, problems, day } = visit;
  const laws = new Map(rowsOf(firm.trade).map(({ id, law }) => [id, law]));
  const sooner = addDays(day, Math.max(3, Math.floor(chance.between(3, 7))));
  return {
    ...partyOf(firm),
    party: firm.key,
    place: firm.address,
    certificateShown: true,
    found: problems.map(({ found }) => found).join(""),
    evidence: `现场检查记录一份，现场照片${chance.between(3, 9)}张。`,
    hazard: stops ? "major" : "general",
    unsafe: stops,
    measures: stops ? ["stopUse"] : [],
    heard: true,
    mode: "term",
    items: problems.map(({ item, found, correction }, place) => ({
      problem: found,
      law: laws.get(item) ?? "《中华人民共和国安全生产法》第四十一条第二款",
      required: correction,
      dueOn: place === 0 || sooner > dueOn ? dueOn : sooner,
    })),
    consequence: "逾期不整改的，依法给予行政处罚。",
    remedies,
    sealed: true,
  };
}

function deliver(
  order: Course<OrderInputs>,
  team: readonly string[],
  document: OrderInputs["deliver"]["document"],
  receiver: string,
  refused: boolean,
): void {
  const way = refused
    ? ({ way: "leaving", witnessed: true, receiptNote: "拒绝签收，见证人在场并录像。" } as const)
    : ({ way: "direct", receivedBy: "representative", signature: "signed" } as const);
  order.act("deliver", team, { document, receiver, ...way });
}

/** The firm has something to say; the head of another unit answers. */
function answer({ visit, course }: Visited, order: Course<OrderInputs>, steps: Steps): void {
  const { day, team, agency, firm } = visit;
  steps.push([
    workingDay(day, 2),
    () => {
      const content = "所列问题有一项系出租方责任，已通知出租方，请求明确整改主体。";
      order.act("statement", team.slice(0, 1), { way: "written", content });
    },
  ]);
  steps.push([
    workingDay(day, 4),
    () => {
      const reason = "承租单位对承租场所负有安全管理责任，整改主体没有错误；可以请出租方配合。";
      order.act("reply", [holder(agency, "unitHead").id], { outcome: "rejected", reason });
      course.later(30);
      deliver(order, team, "reply", firm.representative, false);
    },
  ]);
}

/** Asked for and granted while the term runs (E-15). Returns the later day. */
function extend(
  { visit, course, chance }: Visited,
  order: Course<OrderInputs>,
  dueOn: Day,
  steps: Steps,
): Day {
  const { team, agency, firm } = visit;
  const later = addDays(dueOn, chance.between(8, 20));
  const asked = workingDay(addDays(dueOn, -5));
  const reasons = [
    "设备配件供货周期较长，附采购合同。",
    "检测机构排期在下月上旬，附委托合同。",
    "需要停产检修才能更换，附检修计划。",
  ];
  steps.push([
    asked,
    () => {
      order.act("requestExtension", team.slice(0, 1), { reason: chance.pick(reasons), dueOn: later });
      course.later(90);
      order.act("extend", [holder(agency, "leader").id], {
        outcome: "granted",
        dueOn: later,
        reason: "申请事由有证明材料，属实。",
        safety: "延期期间停用有关设备，安排专人看守。",
      });
      course.later(30);
      deliver(order, team, "extension", firm.representative, false);
    },
  ]);
  return later;
}

interface Reinspection {
  readonly fate: Fate;
  readonly until: Day;
  readonly stops: boolean;
}

const done = [
  "已按要求整改，现场查看属实。",
  "已整改到位，附整改前后照片。",
  "已完成，抽查两处均符合要求。",
  "台账已补齐并公示。",
];
const notYet = ["只完成一部分，配件尚未到货。", "整改方案已定，施工没有结束。", "没有整改。"];

function reinspectLater(
  visited: Visited,
  order: Course<OrderInputs>,
  what: Reinspection,
  steps: Steps,
): void {
  const { chance } = visited;
  const { fate, until } = what;
  const wait = fate === "late" ? chance.between(11, 16) : chance.between(0, 6);
  const first = workingDay(addDays(until, 1), wait);
  if (fate === "newTerm" || fate === "pursued") {
    steps.push([first, () => reinspect(visited, order, what, fate)]);
    if (fate === "pursued") return;
  }
  const last = fate === "newTerm" ? workingDay(addDays(until, 22)) : first;
  steps.push([last, () => reinspect(visited, order, what, "done")]);
  steps.push([workingDay(last, chance.between(1, 3)), () => finish(visited, order, what.stops)]);
}

export function reinspect(
  { visit, course, chance }: Visited,
  order: Course<OrderInputs>,
  { until, stops }: Reinspection,
  fate: "done" | "newTerm" | "pursued",
): void {
  const { problems, team, firm } = visit;
  const whole = fate === "done";
  order.act("reinspect", team, {
    certificateShown: true,
    items: problems.map(({ found }, place) => {
      const met = whole || place > 0;
      return {
        problem: found,
        result: met ? ("done" as const) : fate === "pursued" ? ("not" as const) : ("partly" as const),
        detail: chance.pick(met ? done : fate === "pursued" ? notYet.slice(2) : notYet.slice(0, 2)),
      };
    }),
    opinion: whole ? "closed" : fate === "pursued" ? "pursue" : "newTerm",
    ...(fate === "newTerm" ? { newDueOn: addDays(until, 21) } : {}),
    ...(stops && !whole ? { stopContinues: true } : {}),
    signature: "signed",
  });
  course.later(chance.between(8, 20));
  deliver(order, team, "opinion", firm.representative, false);
}

export function finish({ visit, course }: Visited, order: Course<OrderInputs>, stops: boolean): void {
  const { agency, problems, team, firm, day } = visit;
  if (stops) {
    order.act("resume", [holder(agency, "leader").id], {
      document: `安应急恢〔${day.slice(0, 4)}〕${visit.matter.slice(-4)}号`,
      reason: "重大事故隐患已经排除，经审查同意恢复使用。",
    });
    course.later(30);
    deliver(order, team, "consent", firm.representative, false);
    course.later(20);
  }
  const heads = holders(agency, "unitHead");
  const head = heads[problems.length % heads.length] ?? holder(agency, "leader");
  order.act("close", [head.id], {
    result: "corrected",
    summary: `责令整改的${problems.length}项问题均已整改，经复查属实。`,
  });
  course.returned();
}

/** How orders end, in hundredths. */
export function fateOf(chance: Chance): Fate {
  const luck = chance.below(100);
  if (luck < 70) return "done";
  if (luck < 80) return "extended";
  if (luck < 88) return "late";
  if (luck < 94) return "newTerm";
  return "answered";
}
