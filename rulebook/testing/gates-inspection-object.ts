import { type GateCase, local } from "./gate-case.ts";
import { notice54 } from "./gates-inspection.ts";
import { ceiling, objectsWith, varied, visit } from "./inspecting.ts";

const random = "国办发〔2015〕58号";
const often = { "inspection-visits": { ...visit("m8", "2025-02-10"), ...visit("m9", "2025-04-10") } };
const once = { "inspection-visits": visit("m9", "2025-04-10") };
const clue = { kind: "clue", reason: "收到举报。", plan: undefined } as const;

/** 检查对象名录库, and the ceiling on the day of the visit: the ways around the counting of visits. */
export const inspectionObjectGates: readonly GateCase[] = [
  {
    act: "task",
    gate: "task.object",
    cites: random,
    passes: ["对象在监管对象登记中", () => varied("task")],
    refuses: ["没有登记的对象安排日常检查", () => varied("task", { input: { party: undefined } })],
  },
  {
    act: "task",
    gate: "task.objectSame",
    cites: `${random}、${local}`,
    passes: ["与登记一致", () => varied("task")],
    refuses: ["写成另一个代码", () => varied("task", { input: { partyCode: "91410000MA00000011" } })],
  },
  {
    act: "task",
    gate: "task.clue",
    cites: "《重庆市规范涉企行政检查办法》第3条",
    passes: ["写明举报编号", () => varied("task", { input: { ...clue, clue: "安应急举〔2025〕3号" } })],
    refuses: ["称为线索核查而没有线索，只作标记", () => varied("task", { input: clue })],
    marks: true,
  },
  {
    act: "enter",
    gate: "inspection.ceiling",
    cites: `${notice54}、${local}`,
    passes: ["到进入之日检查过一次，上限两次", () => varied("enter", { given: once })],
    refuses: ["到进入之日已经检查两次", () => varied("enter", { given: often })],
  },
  {
    act: "check",
    gate: "inspection.ceiling",
    cites: `${notice54}、${local}`,
    passes: [
      "计划以后公布的上限没有达到",
      () => varied("check", { given: { ...once, "inspection-ceilings": { any: ceiling(2) } } }),
    ],
    refuses: [
      "计划以后公布的上限已经达到",
      () =>
        varied("check", {
          given: { ...once, ...objectsWith({}), "inspection-ceilings": { any: ceiling(1) } },
        }),
    ],
  },
];
