import type { GateCase } from "./gate-case.ts";
import { after, ready, tried, varied } from "./investigating.ts";

const market = "《市场监督管理行政处罚程序规定》";

/** 中止、恢复、终止调查: 只记待核. */
export const suspensionGates: readonly GateCase[] = [
  {
    act: "suspend",
    gate: "suspend.cause",
    cites: `${market}第46条`,
    marks: true,
    passes: ["以另案结果为依据而中止", () => varied("suspend")],
    refuses: ["其他原因中止，记明待核", () => varied("suspend", { input: { cause: "other" } })],
  },
  {
    act: "suspend",
    gate: "suspend.once",
    cites: `${market}第46条`,
    marks: true,
    passes: ["恢复以后可以再中止", () => tried(after(ready("resume"), "resume"), "suspend")],
    refuses: ["中止期间再次中止，记明待核", () => tried(ready("resume"), "suspend")],
  },
  {
    act: "resume",
    gate: "resume.suspended",
    cites: `${market}第46条`,
    marks: true,
    passes: ["中止的调查可以恢复", () => varied("resume")],
    refuses: ["已经恢复的调查再次恢复，记明待核", () => tried(after(ready("resume"), "resume"), "resume")],
  },
  {
    act: "resume",
    gate: "resume.promptly",
    cites: `${market}第46条`,
    marks: true,
    passes: ["原因消除当日恢复", () => varied("resume", { when: "2025-06-12" })],
    refuses: ["原因消除八日以后才恢复，记明待核", () => varied("resume", { when: "2025-06-20" })],
  },
  {
    act: "terminate",
    gate: "terminate.cause",
    cites: `${market}第47条`,
    marks: true,
    passes: ["单位终止且没有权利义务承受人", () => varied("terminate")],
    refuses: ["单位仍在而终止调查，记明待核", () => varied("terminate", { input: { cause: "other" } })],
  },
  {
    act: "terminate",
    gate: "terminate.goods",
    cites: `${market}第47条`,
    marks: true,
    passes: ["没有涉案财物", () => varied("terminate")],
    refuses: ["涉案财物尚待处理，记明待核", () => varied("terminate", { input: { goods: "pending" } })],
  },
];
