import { addDays, type Day } from "@zhunsheng/law";
import { emergency } from "./content/agencies.ts";
import type { MeasureOutline } from "./content/measures.ts";
import { holder } from "./content/people.ts";
import type { Course } from "./course.ts";
import { partyOf, type Visited } from "./inspection.ts";
import type { MeasureInputs } from "./planned.ts";
import { workingDay } from "./working-time.ts";

export const measureItem = "aqsc-065-4";

/** 行政强制事项 of the bureau. */
export const compulsionItemBody = {
  title: "查封、扣押（安全生产）",
  basis: "《中华人民共和国安全生产法》第六十五条第一款第四项",
  kinds: ["seal", "seize"],
  objects:
    "不符合保障安全生产的国家标准或者行业标准的设施、设备、器材，" +
    "违法生产、储存、使用、经营、运输的危险物品，以及违法作业场所",
  who: "安和县应急管理局",
  ownPower: true,
} as const;

const remedies = "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。";
const termDays = 30;

interface Taking {
  readonly visited: Visited;
  readonly outline: MeasureOutline;
  readonly measure: Course<MeasureInputs>;
  readonly steps: (readonly [day: Day, step: () => void])[];
}

const leader = (): string => holder(emergency, "leader", 1).id;

const targetOf = ({ visited, outline }: Taking) => ({
  ...partyOf(visited.visit.firm),
  item: measureItem,
  kind: outline.kind,
  ground: outline.ground,
  termDays,
});

const allOf = ({ outline }: Taking) => outline.items.map((_, place) => ({ number: place + 1 }));

/**
 * 查封、扣押 that an inspection leads to: at once where it cannot wait, else the next working day. Returns what is
 * to be done later, each on its day.
 */
export function takeMeasure(visited: Visited, outline: MeasureOutline): Taking["steps"] {
  const { course, visit } = visited;
  const measure = course.linked<MeasureInputs>("coercive-measure", "measure");
  const taking: Taking = { visited, outline, measure, steps: [] };
  course.later(15);
  if (outline.fate === "urgent") {
    take(taking);
    ratify(taking);
  } else {
    request(taking);
    taking.steps.push([workingDay(visit.day, 1), () => take(taking)]);
  }
  const taken = outline.fate === "urgent" ? visit.day : workingDay(visit.day, 1);
  follow(taking, taken);
  return taking.steps;
}

function request(taking: Taking): void {
  const { visited, outline, measure } = taking;
  const { course, visit } = visited;
  measure.act("request", visit.team.slice(0, 1), {
    ...targetOf(taking),
    facts: `${outline.reason}有现场检查记录和照片证实。`,
    scope: outline.items.map(([name, , quantity]) => `${name}${quantity}`).join("、"),
    necessity: "有转移、继续使用的可能，责令停止不足以消除危险。",
    slight: false,
    handlers: [...visit.team],
  });
  course.later(60);
  const scope = outline.items.map(([name]) => name).join("、");
  measure.act("approve", [leader()], { termDays, scope, opinion: `同意${title(outline)}三十日。` });
}

const title = ({ kind }: MeasureOutline): string => (kind === "seal" ? "查封" : "扣押");

function take(taking: Taking): void {
  const { visited, outline, measure } = taking;
  const { visit, course } = visited;
  const { firm, team } = visit;
  const urgent = outline.fate === "urgent";
  measure.act("take", team, {
    ...targetOf(taking),
    urgent,
    ...(urgent ? { urgentReason: "现场正在装车转移，来不及事先报批。" } : {}),
    place: firm.address,
    certificateShown: true,
    notified: true,
    present: "present",
    presentPerson: `${firm.representative}，负责人`,
    told: true,
    heard: true,
    statement: "对事实没有异议，请求尽快处理。",
    record: `出示证件，说明来意，当场清点、拍照，${outline.kind === "seal" ? "加贴封条" : "装箱加锁"}，全程录像。`,
    signature: "signed",
    officersSigned: true,
    related: true,
    necessities: false,
    sealedElsewhere: false,
    reason: outline.reason,
    basis: compulsionItemBody.basis,
    items: outline.items.map(([name, spec, quantity, condition], place) => ({
      name,
      spec,
      quantity,
      condition,
      place: outline.kind === "seal" ? firm.address : "本机关物品保管室",
      ...(outline.kind === "seal"
        ? { sealNumber: `安应急封${visit.day.slice(2, 4)}${visit.day.slice(5, 7)}0${place + 1}` }
        : {}),
      photo: `P-${visit.day}-0${place + 1}`,
    })),
    remedies,
    sealed: true,
    decisionHanded: true,
    listHanded: true,
    copies: 2,
    listSignature: "signed",
    recordings: `AV-${visit.day}-C1`,
  });
  course.returned();
}

/** Reported and approved within twenty-four hours (行政强制法第19条). */
function ratify({ visited, measure }: Taking): void {
  const { course } = visited;
  course.later(40);
  const reportedAt = course.now;
  course.later(70);
  measure.act("ratify", [leader()], {
    reportedAt,
    outcome: "agreed",
    opinion: "情况紧急属实，同意补办。",
  });
}

/** What becomes of the things. */
function follow(taking: Taking, taken: Day): void {
  const { outline, visited, measure, steps } = taking;
  const { visit } = visited;
  steps.push([workingDay(taken, 8), () => publish(taking)]);
  const last = addDays(taken, termDays);
  if (outline.fate === "open") return;
  if (outline.fate === "extended") {
    steps.push([workingDay(addDays(last, -6)), () => extend(taking)]);
    settle(taking, workingDay(addDays(last, 12)), "other");
  } else if (outline.fate === "tested") {
    test(taking, taken);
    settle(taking, workingDay(addDays(taken, 20)), "unrelated");
  } else if (outline.fate === "expired") {
    const note = "货源单位在外省，函询没有及时答复，期限内没有查清。";
    const over = workingDay(addDays(last, 1));
    steps.push([over, () => measure.act("expired", visit.team.slice(0, 1), { lastDay: last, note })]);
    settle(taking, over, "expired");
  } else if (outline.fate === "destroyed") {
    steps.push([workingDay(addDays(taken, 16)), () => destroy(taking)]);
    steps.push([workingDay(addDays(taken, 20)), () => close(taking, "涉案物品已经依法销毁。")]);
  } else settle(taking, workingDay(addDays(taken, 14)), "other");
}

function publish({ measure }: Taking): void {
  measure.act("publish", [holder(emergency, "publisher").id], {
    place: "安和县行政执法公示平台",
    masked: true,
    checkedBy: holder(emergency, "clerk").id,
  });
}

function extend({ measure, visited, outline }: Taking): void {
  const { course, visit } = visited;
  const reason = `${outline.items[0]?.[0] ?? "涉案物品"}的来源涉及外地单位，尚未查清，情况复杂。`;
  measure.act("extend", [leader()], { days: 30, complex: true, reason });
  course.later(90);
  const receiver = visit.firm.representative;
  measure.act("tellExtension", visit.team.slice(0, 1), {
    receiver,
    way: "direct",
    reasonTold: true,
    receipt: "送达回证一份",
  });
}

/** Testing does not count toward the thirty days (行政强制法第25条第3款). */
function test(taking: Taking, taken: Day): void {
  const { measure, visited, steps } = taking;
  const from = workingDay(taken, 2);
  const until = addDays(from, 9);
  let commissioned = 0;
  steps.push([
    workingDay(taken, 1),
    () => {
      commissioned = measure.act("commission", visited.visit.team.slice(0, 1), {
        body: "省安全生产检测检验中心",
        qualification: "检验检测机构资质认定证书（演示）",
        items: allOf(taking),
        question: "是否符合国家标准、能否继续使用。",
        from,
        until,
        told: true,
        document: `安应急检〔${taken.slice(0, 4)}〕1号`,
        costOnAgency: true,
      });
    },
  ]);
  const came = workingDay(addDays(until, -1));
  steps.push([
    came,
    () => {
      const result = "送检设备符合国家标准，可以继续使用。";
      const told = { commission: commissioned, receivedOn: came, result, report: "J2025-0093" };
      measure.act("testResult", visited.visit.team.slice(0, 1), told);
    },
  ]);
}

const lifted = {
  other: { ground: "other", reason: "隐患已经排除，涉案物品已由有资质的单位处置，不再需要采取措施。" },
  unrelated: { ground: "unrelated" },
  expired: { ground: "expired" },
} as const;

/** Lifted, given back and closed. */
function settle(taking: Taking, day: Day, ground: keyof typeof lifted): void {
  const { measure, visited, steps } = taking;
  const { course, visit } = visited;
  steps.push([
    day,
    () => {
      measure.act("lift", [leader()], { ...lifted[ground], items: allOf(taking) });
      course.later(60);
      measure.act("giveBack", visit.team, {
        items: allOf(taking),
        receiver: visit.firm.representative,
        condition: "intact",
        signature: "signed",
      });
    },
  ]);
  steps.push([workingDay(day, 2), () => close(taking, "已经解除并退还，当事人签收。")]);
}

function destroy(taking: Taking): void {
  taking.measure.act("dispose", [leader()], {
    outcome: "destroy",
    items: allOf(taking),
    lawApplied: "《中华人民共和国行政强制法》第二十七条、《烟花爆竹安全管理条例》第四十三条",
    reason: "来源不明、质量不合格，继续保管有爆炸危险，依法销毁。",
  });
}

function close({ measure }: Taking, summary: string): void {
  measure.act("close", [leader()], { summary });
}
