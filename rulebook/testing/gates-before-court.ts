import type { GateCase } from "./gate-case.ts";
import { before, example } from "./ordinary.ts";
import { compulsion, litigation } from "./pairs.ts";
import { summaryBefore, summaryExample } from "./summary.ts";

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

/** The same of a penalty on the spot, paid and ready to be put away. */
const archiving = (ended: boolean) => {
  const asked = summaryBefore("archive").returned("courtApplied", ["leader-1"], applied, "2026-02-06");
  const told = { result: "当事人自觉履行", endedOn: "2026-03-06" };
  const given = ended ? asked.returned("courtEnded", ["leader-1"], told, "2026-03-06") : asked;
  return given.tries("archive", ["archivist-1"], summaryExample("archive"), "2026-03-09");
};

export const beforeCourtSummaryGates: readonly GateCase[] = [
  {
    act: "archive",
    gate: "archive.beforeCourt",
    cites: `${compulsion("第53条")}、${litigation("第97条")}`,
    passes: ["强制执行已经办结", () => archiving(true)],
    refuses: ["申请强制执行没有办结就归档", () => archiving(false)],
  },
];

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
