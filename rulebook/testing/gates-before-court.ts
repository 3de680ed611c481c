import type { GateCase } from "./gate-case.ts";
import { before, example } from "./ordinary.ts";
import { compulsion, litigation } from "./pairs.ts";

const applied = { appliedOn: "2026-02-06", court: "安和县人民法院" } as const;

/** The penalty paid in the bank while an application was before the court, ended or not. */
const closing = (ended: boolean) => {
  const asked = before("close").returned("courtApplied", ["leader-1"], applied, "2026-02-06");
  const given = ended
    ? asked.returned(
        "courtEnded",
        ["leader-1"],
        { result: "当事人自觉履行", endedOn: "2026-03-06" },
        "2026-03-06",
      )
    : asked;
  return given.tries("close", ["leader-1"], example("close"), "2026-03-09");
};

/** 结案 while an application is before the court. */
export const beforeCourtGates: readonly GateCase[] = [
  {
    act: "close",
    gate: "close.beforeCourt",
    cites: `${compulsion("第53条")}、${litigation("第97条")}`,
    passes: ["强制执行已经办结", () => closing(true)],
    refuses: ["申请强制执行没有办结就结案", () => closing(false)],
  },
];
