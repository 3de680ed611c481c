import { courtApplied, execution, fined } from "./execution.ts";
import type { GateCase } from "./gate-case.ts";
import { law } from "./gate-case.ts";
import { parents } from "./linked.ts";
import { before, example } from "./ordinary.ts";
import { compulsion, pairsOf } from "./pairs.ts";

const on = pairsOf(execution);

/** Begun from the penalty that nobody paid, a month after the fine was due. */
export const behind = { from: parents.served, when: "2025-09-01" } as const;

const ordinary = (file: typeof parents.served.file) => ({ procedure: "penalty-ordinary", file });

/** The same penalty, postponed until the end of March 2026. */
const postponed = ordinary(
  before("payment")
    .does("postponeRequest", ["officer-1"], example("postponeRequest"), "2025-07-30")
    .does(
      "postpone",
      ["leader-1"],
      example("postpone", { plan: undefined, until: "2026-03-31" }),
      "2025-08-01",
    ).file,
);

const passes = () => execution.tries("begin", fined, behind);

/** What the penalty behind knows better than the form. */
export const executionParentGates: readonly GateCase[] = [
  on(
    "begin",
    "begin.asDecided",
    compulsion("第34条", "第37条第1款"),
    "数额比原案尚未缴纳的多一分",
    { ...fined, fineFen: 5_500_001 },
    { ...behind, passes },
  ),
  on(
    "begin",
    "begin.due",
    `${compulsion("第34条")}、${law("第66条第2款")}`,
    "准予延期缴纳的期限没有届满",
    { ...fined, remediesEndOn: "2026-03-31" },
    { from: postponed, when: "2025-09-01", passes },
  ),
  on(
    "begin",
    "begin.remedies",
    compulsion("第44条", "第46条第3款"),
    "起诉期限写得比原案早一日",
    { ...fined, remediesEndOn: "2026-01-18" },
    { ...behind, passes },
  ),
  on("begin", "begin.beforeCourt", compulsion("第13条第2款", "第53条"), "已经申请人民法院强制执行", fined, {
    from: ordinary(courtApplied),
    when: "2025-09-01",
    passes,
  }),
];
