import { addDays, type Day } from "@zhunsheng/law";
import { emergency } from "./content/agencies.ts";
import { holder } from "./content/people.ts";
import type { Course } from "./course.ts";
import type { Visited } from "./inspection.ts";
import { type Ordering, orderCorrection, reinspect } from "./order.ts";
import type { SubstituteInputs } from "./planned.ts";
import { workingDay } from "./working-time.ts";

const remedies = "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。";
const estimateFen = 3_200_000;
const costFen = 2_960_000;

/** Stones on a county road that nobody clears: cleared in the firm's stead and at its cost (行政强制法第50至52条). */
export function clearInstead(visited: Visited): Ordering["steps"] {
  const { order, steps, dueOn } = orderCorrection(visited, { fate: "pending", dueDays: 7 });
  const substitute = order.linked<SubstituteInputs>("substitute-performance", "substitute");
  const seen = workingDay(addDays(dueOn, 1), 1);
  const what = { fate: "pursued", until: dueOn, stops: false } as const;
  steps.push([seen, () => reinspect(visited, order, what, "pursued")]);
  const demanded = workingDay(seen, 1);
  const performBy = workingDay(demanded, 11);
  steps.push([demanded, () => demand(visited, substitute, dueOn, performBy)]);
  const decided = workingDay(performBy, 1);
  const planned = workingDay(decided, 6);
  steps.push([decided, () => decide(visited, substitute, planned)]);
  steps.push([planned, () => carryOut(visited, substitute)]);
  steps.push([workingDay(planned, 5), () => settle(substitute)]);
  steps.push([workingDay(planned, 15), () => end(visited, order, substitute)]);
  return steps;
}

const leader = (): string => holder(emergency, "leader", 2).id;

function demand({ visit }: Visited, substitute: Course<SubstituteInputs>, dueOn: Day, performBy: Day): void {
  const { firm, team, day } = visit;
  substitute.act("demand", team, {
    partyName: firm.name,
    partyCode: firm.code,
    partyAddress: firm.address,
    decision: `${day}责令限期整改指令书`,
    obligation: "removal",
    content: "清除侵占县道路面的弃石，坡脚设置挡石坝。",
    dueOn,
    way: "direct",
    receiver: firm.representative,
    receivedBy: "representative",
    signature: "signed",
    performBy,
    performance: "自行组织机械清运。",
    rightsTold: true,
  });
}

function decide({ visit, course }: Visited, substitute: Course<SubstituteInputs>, plannedOn: Day): void {
  const { team, firm } = visit;
  substitute.act("decide", [leader()], {
    consequence: "traffic",
    facts: "经催告逾期不清除，弃石侵占县道半幅路面，已经危害交通安全。",
    lawApplied: "《中华人民共和国行政强制法》第五十条。",
    wayAndTime: `${plannedOn}委托没有利害关系的工程单位清运。`,
    object: "县道K12至K12+80米路面弃石约二百立方米",
    estimateFen,
    performer: "安和县公路养护工程有限公司",
    byThirdParty: true,
    interested: false,
    remedies,
    sealed: true,
  });
  course.later(60);
  substitute.act("serve", team, {
    way: "direct",
    receiver: firm.representative,
    receivedBy: "representative",
    signature: "signed",
  });
  course.goOn(1);
  const content = `请于${plannedOn}以前自行清除，逾期由代履行人清除，费用由你单位承担。`;
  substitute.act("demandAgain", team, { plannedOn, way: "书面送达", content });
}

function carryOut({ visit, course }: Visited, substitute: Course<SubstituteInputs>): void {
  const { team } = visit;
  substitute.act("carryOut", team, {
    place: "县道K12至K12+80米",
    certificateShown: true,
    urgent: false,
    supplyCut: false,
    supervisors: [...team],
  });
  course.later(240);
  substitute.act("record", team, {
    result: "whole",
    course: "封闭半幅道路，清运弃石约二百立方米，设置临时挡石坝，恢复通行。",
    partyPresent: true,
    signatures: "all",
    recordings: `AV-${visit.day}-S1`,
    violence: false,
    supervisorSigned: true,
    performerSigned: true,
  });
}

function settle(substitute: Course<SubstituteInputs>): void {
  const items = "机械台班、人工、运输费用，附结算单和发票。";
  substitute.act("settleCosts", [leader()], { amountFen: costFen, items, asCosts: true });
}

function end(
  { visit, course }: Visited,
  order: Ordering["order"],
  substitute: Course<SubstituteInputs>,
): void {
  substitute.act("costsPaid", visit.team.slice(0, 1), { amountFen: costFen, receipt: "2025-AH-000731" });
  course.later(60);
  substitute.act("conclude", [leader()], {
    result: "substituted",
    summary: "代履行完毕，费用已由当事人缴纳。",
  });
  order.returned();
  course.later(40);
  order.act("close", [holder(emergency, "unitHead", 4).id], {
    result: "pursued",
    summary: "逾期没有清除，已经代履行完毕。",
  });
  course.returned();
}
