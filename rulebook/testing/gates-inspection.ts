import { type GateCase, law, local } from "./gate-case.ts";
import {
  ceiling,
  type Inspection,
  inspecting,
  inspectionFrom,
  itemsWith,
  objectsWith,
  planning,
  publishedPlan,
  rulesWith,
  team,
  varied,
  visit,
} from "./inspecting.ts";
import { asParent, issued } from "./ordering.ts";
import { registers } from "./reference.ts";
import type { Attempt } from "./situation.ts";

export const notice54 = "国办发〔2024〕54号";
export const safety = (...places: readonly string[]): string =>
  places.map((place) => `《中华人民共和国安全生产法》${place}`).join("、");

const visits = (...ones: readonly object[]) => ({ "inspection-visits": Object.assign({}, ...ones) });
const two = visits(visit("m8", "2025-02-10"), visit("m9", "2025-04-10"));
const unverified = { "inspection-ceilings": { any: ceiling(2, "V2") }, ...two };
const delegated = { agencies: { self: { ...Object(registers.agencies?.self), kind: "delegated" } } };
const planned = visits(visit("m9", "2025-05-20", { status: "planned" }));

const fromPlan = (
  file = publishedPlan,
  changed: { readonly planRow?: string; readonly plannedOn?: string } = {},
): Attempt =>
  inspectionFrom(file).tries(
    "task",
    ["officer-1"],
    inspecting.example("task", { plan: undefined, ...changed }),
    "2025-06-03",
  );

const firms = objectsWith({ riskClass: "D" });
const recheck = inspecting.example("task", { kind: "recheck", reason: "整改期限届满", plan: undefined });
const afterOrder = (given = {}): Attempt =>
  inspectionFrom(asParent(issued())).given(given).tries("task", ["officer-1"], recheck, "2025-06-03");
const entered = (given: Inspection): Inspection =>
  given.does("enter", team, inspecting.example("enter"), "2025-06-03");

/** 检查任务: what is checked before the task exists. */
export const inspectionGates: readonly GateCase[] = [
  {
    act: "task",
    gate: "task.listed",
    cites: `国办发〔2015〕58号、${notice54}`,
    passes: ["事项已经公布", () => varied("task")],
    refuses: ["事项尚未公布", () => varied("task", { given: itemsWith({ publishedOn: "2025-06-04" }) })],
  },
  {
    act: "task",
    gate: "task.way",
    cites: notice54,
    passes: ["方式在清单之内", () => varied("task", { input: { way: "paper" } })],
    refuses: ["清单没有远程方式", () => varied("task", { input: { way: "remote" } })],
    marks: true,
  },
  {
    act: "task",
    gate: "task.planned",
    cites: safety("第62条第2款"),
    passes: ["从已经公布的计划开始", () => fromPlan()],
    refuses: [
      "计划没有公布",
      () => fromPlan({ procedure: "inspection-plan", file: planning.upTo("publish").file }),
    ],
  },
  {
    act: "task",
    gate: "task.planRow",
    cites: safety("第62条第2款"),
    passes: ["检查事项是计划事项所列的", () => fromPlan()],
    refuses: ["计划事项是另一检查事项", () => fromPlan(publishedPlan, { planRow: "2" })],
  },
  {
    act: "task",
    gate: "task.planPeriod",
    cites: safety("第62条第2款"),
    passes: ["在计划的年度之内", () => fromPlan()],
    refuses: ["计划年度已经过去", () => fromPlan(publishedPlan, { plannedOn: "2026-01-05" })],
  },
  {
    act: "task",
    gate: "task.recheck",
    cites: notice54,
    passes: ["从责令整改开始", () => afterOrder()],
    refuses: ["没有责令过整改", () => varied("task", { input: recheck })],
  },
  {
    act: "task",
    gate: "task.recheckUnverified",
    cites: notice54,
    passes: ["规则待核，从责令整改开始", () => afterOrder(rulesWith({ mark: "V2" }))],
    refuses: [
      "规则待核，没有责令过整改的只作标记",
      () => varied("task", { input: recheck, given: rulesWith({ mark: "V2" }) }),
    ],
    marks: true,
  },
  {
    act: "task",
    gate: "inspectors.two",
    cites: law("第42条第1款"),
    passes: ["两名检查人员", () => varied("task")],
    refuses: [
      "一名检查人员加一名专家",
      () => varied("task", { input: { inspectors: ["officer-1"], assistants: "专家一名" } }),
    ],
  },
  {
    act: "task",
    gate: "inspectors.certified",
    cites: `${law("第42条第1款")}、${safety("第67条")}`,
    passes: ["都有证件", () => varied("task")],
    refuses: [
      "一人证件过期",
      () => varied("task", { input: { inspectors: ["officer-1", "officer-expired"] } }),
    ],
  },
  {
    act: "task",
    gate: "task.riskClass",
    cites: local,
    passes: ["等级与登记一致", () => varied("task", { input: { riskClass: "D" }, given: firms })],
    refuses: ["隐去登记的等级", () => varied("task", { given: firms })],
  },
  {
    act: "task",
    gate: "task.ceiling",
    cites: `${notice54}、${local}`,
    passes: [
      "本年度检查过一次，上限两次",
      () => varied("task", { given: visits(visit("m9", "2025-02-10")) }),
    ],
    refuses: ["本年度已检查两次", () => varied("task", { given: two })],
  },
  {
    act: "task",
    gate: "task.ceilingUnverified",
    cites: `${notice54}、《重庆市规范涉企行政检查办法》第29条`,
    passes: [
      "没有达到上限",
      () => varied("task", { given: { ...unverified, ...visits(visit("m9", "2025-02-10")) } }),
    ],
    refuses: ["达到待核的上限，只作标记", () => varied("task", { given: unverified })],
    marks: true,
  },
  {
    act: "task",
    gate: "task.duplicate",
    cites: notice54,
    passes: ["另一任务已经完成", () => varied("task", { given: visits(visit("m9", "2025-05-20")) })],
    refuses: ["同一企业还有待检查的任务", () => varied("task", { given: planned })],
  },
  {
    act: "task",
    gate: "task.duplicateUnverified",
    cites: notice54,
    passes: ["规则待核，没有重复", () => varied("task", { given: rulesWith({ mark: "V2" }) })],
    refuses: [
      "规则待核，重复的只作标记",
      () => varied("task", { given: { ...rulesWith({ mark: "V2" }), ...planned } }),
    ],
    marks: true,
  },
  {
    act: "task",
    gate: "task.delegated",
    cites: notice54,
    passes: [
      "以委托机关名义",
      () =>
        varied("task", { input: { delegatedBy: "安和县应急管理局，安应急委〔2025〕1号" }, given: delegated }),
    ],
    refuses: ["受委托组织以自己名义", () => varied("task", { given: delegated })],
  },
  {
    act: "task",
    gate: "task.delegatedUnverified",
    cites: notice54,
    passes: ["不是受委托组织", () => varied("task", { given: rulesWith({ mark: "M" }) })],
    refuses: [
      "规则待核，只作标记",
      () => varied("task", { given: { ...rulesWith({ mark: "M" }), ...delegated } }),
    ],
    marks: true,
  },
  {
    act: "task",
    gate: "task.district",
    cites: notice54,
    passes: ["在管辖区域", () => varied("task")],
    refuses: ["异地检查", () => varied("task", { input: { inDistrict: false } })],
    marks: true,
  },
  {
    act: "notify",
    gate: "notify.approved",
    cites: notice54,
    passes: ["批准后通知", () => varied("notify")],
    refuses: ["没有批准就通知", () => varied("notify", { without: ["approve"] })],
    marks: true,
  },
  {
    act: "notify",
    gate: "notify.unannounced",
    cites: local,
    passes: ["事先通知的检查", () => varied("notify")],
    refuses: [
      "四不两直的检查事先通知",
      () => varied("notify", { told: { task: { notice: "unannounced" } } }),
    ],
    marks: true,
  },
  {
    act: "notify",
    gate: "notify.told",
    cites: notice54,
    passes: ["载明禁止行为", () => varied("notify")],
    refuses: ["没有载明禁止行为", () => varied("notify", { input: { prohibitionsTold: false } })],
    marks: true,
  },
  {
    act: "notify",
    gate: "notify.frequency",
    cites: notice54,
    passes: [
      "次数与记录一致",
      () => varied("notify", { input: { used: 1 }, given: visits(visit("m9", "2025-02-10")) }),
    ],
    refuses: ["少报次数", () => varied("notify", { given: visits(visit("m9", "2025-02-10")) })],
    marks: true,
  },
  {
    act: "notify",
    gate: "notify.ceiling",
    cites: notice54,
    passes: ["上限与公布的一致", () => varied("notify")],
    refuses: ["多写上限", () => varied("notify", { input: { allowed: 6 } })],
    marks: true,
  },
  {
    act: "cancel",
    gate: "cancel.begun",
    cites: safety("第68条"),
    passes: ["还没有进入", () => varied("cancel")],
    refuses: ["进入以后撤销任务", () => varied("cancel", { later: entered })],
  },
  {
    act: "replace",
    gate: "replace.recusal",
    cites: law("第43条"),
    passes: ["负责人决定回避", () => varied("replace", { input: { ground: "recusal" }, by: ["leader-1"] })],
    refuses: ["承办机构负责人决定回避", () => varied("replace", { input: { ground: "recusal" } })],
  },
  {
    act: "replace",
    gate: "inspectors.two",
    cites: law("第42条第1款"),
    passes: ["换成两人", () => varied("replace")],
    refuses: ["换成一人", () => varied("replace", { input: { inspectors: ["chief-1"] } })],
  },
  {
    act: "replace",
    gate: "inspectors.certified",
    cites: `${law("第42条第1款")}、${safety("第67条")}`,
    passes: ["换上的人有证件", () => varied("replace")],
    refuses: [
      "换上的人没有证件",
      () => varied("replace", { input: { inspectors: ["officer-1", "officer-3"] } }),
    ],
  },
];
