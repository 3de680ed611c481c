import type { GateCase } from "./gate-case.ts";
import { force, marking, refusing } from "./measure-case.ts";
import { measure, onTheSpot } from "./measure-play.ts";
import type { Attempt } from "./situation.ts";

const { tries, example } = measure;

const approval: readonly GateCase[] = [
  refusing(
    "request",
    "request.handlers",
    force("第17条", "第18条第（二）项"),
    ["两名持证人员", () => tries("request")],
    ["证件过期的人", () => tries("request", { handlers: ["officer-1", "officer-expired"] })],
  ),
  marking(
    "request",
    "request.slight",
    `${force("第16条")}、《优化营商环境条例》第59条`,
    ["有社会危害", () => tries("request")],
    ["情节显著轻微仍提请，记明", () => tries("request", { slight: true })],
  ),
  refusing(
    "approve",
    "approve.term",
    force("第25条第1款"),
    ["与提请相同", () => tries("approve")],
    ["提请二十日，批准三十日", () => tries("approve", {}, { told: { request: twenty } })],
  ),
  refusing(
    "approve",
    "approve.apart",
    force("第18条第（一）项"),
    ["由负责人批准", () => tries("approve")],
    ["拟实施的人一同批准", () => tries("approve", {}, { by: ["leader-1", "officer-1"] })],
  ),
];

const twenty = { ...example("request"), termDays: 20 };

const ratifying: readonly GateCase[] = [
  refusing(
    "ratify",
    "ratify.urgent",
    force("第19条"),
    ["当场实施的补办", () => ratify("2025-06-05T15:00:00+08:00")],
    [
      "已经事先批准的不补办",
      () => measure.upTo("entrust").tries("ratify", ["leader-1"], reported, "2025-06-05T15:00:00+08:00"),
    ],
  ),
  refusing(
    "ratify",
    "ratify.reported",
    force("第19条"),
    ["实施以后报告", () => ratify("2025-06-05T15:00:00+08:00")],
    ["报告早于实施", () => ratify("2025-06-05T15:00:00+08:00", "2025-06-05T08:00:00+08:00")],
  ),
  refusing(
    "ratify",
    "ratify.apart",
    force("第19条"),
    ["由没有参加的负责人补办", () => ratify("2025-06-05T15:00:00+08:00")],
    [
      "实施的人自己补办",
      () => onTheSpot.tries("ratify", ["leader-1", "officer-1"], reported, "2025-06-05T15:00:00+08:00"),
    ],
  ),
];

const reported = { reportedAt: "2025-06-05T11:00:00+08:00", outcome: "agreed", opinion: "同意。" } as const;

function ratify(when: string, reportedAt: string = reported.reportedAt): Attempt {
  return onTheSpot.tries("ratify", ["leader-1"], { ...reported, reportedAt }, when);
}

export const approvingCases: readonly GateCase[] = [...approval, ...ratifying];
