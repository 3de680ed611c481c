import { addDays, formatDay } from "@zhunsheng/law";
import { emergency } from "./content/agencies.ts";
import { holder } from "./content/people.ts";
import type { Course } from "./course.ts";
import { partyOf, type Visited } from "./inspection.ts";
import { finish, type Ordering, orderCorrection, reinspect } from "./order.ts";
import type { PowerCutInputs } from "./planned.ts";
import { instantAt, workingDay } from "./working-time.ts";

type Steps = Ordering["steps"];

const supplier = "国网安和县供电公司";
const remedies = "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。";

/** An order to stop that was not obeyed, a danger that cannot wait: the power is cut (安全生产法第70条). */
export function cutPower(visited: Visited): Steps {
  const { visit } = visited;
  const { order, steps, dueOn } = orderCorrection(visited, { fate: "pending", dueDays: 20, stops: true });
  const cut = order.linked<PowerCutInputs>("power-cut", "power");
  const seen = workingDay(visit.day, 2);
  steps.push([seen, () => propose(visited, order, cut)]);
  const told = workingDay(seen, 1);
  steps.push([told, () => notify(visited, cut)]);
  steps.push([workingDay(told, 2), () => cutOff(visited, cut)]);
  steps.push([workingDay(told, 9), () => publish(cut)]);
  const removed = workingDay(addDays(dueOn, 1));
  steps.push([removed, () => restore(visited, order, cut)]);
  steps.push([workingDay(removed, 2), () => finish(visited, order, true)]);
  return steps;
}

type Order = Ordering["order"];

function propose({ visit, course }: Visited, order: Order, cut: Course<PowerCutInputs>): void {
  const { team, firm, day } = visit;
  order.act("resumedUnlawfully", team, {
    found: "打磨车间仍在生产，负责人以赶订单为由拒绝停用。",
    evidence: "现场检查记录、执法记录仪录像、当班工人询问笔录。",
  });
  course.later(60);
  cut.act("propose", team, {
    ...partyOf(firm),
    kind: "power",
    majorHazard: true,
    hazard: "除尘系统火花探测、锁气卸灰全部失效，可燃粉尘积聚，属于重大事故隐患。",
    order: `${formatDay(day)}责令停止使用打磨车间的指令书`,
    orderedOn: day,
    refused: true,
    refusal: "复查时仍在生产，负责人当场拒绝停用，有录像证实。",
    danger: true,
    dangerFacts: "粉尘云遇火花随时可能爆炸，车间内有二十余人作业。",
    safe: true,
    safety: "先撤出人员，保留消防、照明用电，停机后停止生产用电。",
    residents: false,
    supplier,
  });
  course.later(50);
  cut.act("decide", [holder(emergency, "head").id], {
    reason: "存在重大事故隐患，拒不执行停止使用的决定，有发生生产安全事故的现实危险。",
    basis: "《中华人民共和国安全生产法》第七十条",
    scope: "打磨车间生产用电",
    urgent: false,
    remedies,
    sealed: true,
  });
  course.returned();
  order.returned();
}

/** Before this minute of the second working day the power is not cut: the firm is told more than a day ahead. */
const cutAt = 8 * 60 + 30;

function notify({ visit, course }: Visited, cut: Course<PowerCutInputs>): void {
  const told = course.day;
  const at = instantAt(workingDay(told, 2), cutAt);
  cut.act("notify", visit.team, { receiver: visit.firm.representative, way: "direct", plannedAt: at });
  course.later(30);
  const document = `安应急停通〔${told.slice(0, 4)}〕1号`;
  cut.act("notifySupplier", visit.team, { supplier, written: true, cutAt: at, document });
  course.later(40);
  cut.act("supplierReceipt", visit.team, { receiver: "调度值班室", cooperates: true });
}

function cutOff({ visit }: Visited, cut: Course<PowerCutInputs>): void {
  cut.act("cut", visit.team, {
    note: "切断打磨车间生产用电，消防、照明用电正常。",
    recordings: `AV-${visit.day}-P1`,
  });
}

function publish(cut: Course<PowerCutInputs>): void {
  cut.act("publish", [holder(emergency, "publisher").id], {
    place: "安和县行政执法公示平台",
    masked: true,
    checkedBy: holder(emergency, "clerk").id,
  });
}

function restore(visited: Visited, order: Order, cut: Course<PowerCutInputs>): void {
  const { visit, course } = visited;
  cut.act("reinspect", visit.team, {
    certificateShown: true,
    obeyed: true,
    removed: true,
    found: "车间已经停用，除尘系统修复并经检测合格，积尘清理完毕。",
  });
  course.later(40);
  reinspect(visited, order, { fate: "done", until: visit.day, stops: true }, "done");
  course.later(30);
  cut.act("restore", [holder(emergency, "head").id], {
    ground: "removed",
    reason: "决定已经执行，事故隐患已经消除。",
  });
  course.later(20);
  const document = `安应急复通〔${visit.day.slice(0, 4)}〕1号`;
  cut.act("tellSupplier", visit.team, { supplier, written: true, document });
  course.later(90);
  cut.act("restored", visit.team, { note: "恢复打磨车间生产供电。" });
  course.later(10);
  cut.act("close", [holder(emergency, "leader").id], { summary: "隐患消除，供电恢复。" });
}
