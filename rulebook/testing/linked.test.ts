import { type AnyProcedure, isCommon } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { procedureOn } from "../index.ts";
import { archiving, type Case, filing, parents, visiting } from "./linked.ts";
import { dailyCases } from "./linked-daily.ts";
import { gatesOf } from "./released.ts";
import type { Attempt } from "./situation.ts";

const correcting = { opinion: { ...filing.example("opinion"), result: "correct" as const } };
const problem = { problem: true, problemContent: "态度生硬。" } as const;
const troubled = { visit: { ...visiting.example("visit"), ...problem } };
const rows = archiving.example("arrange").catalogue;
const gone = { appraise: { ...archiving.example("appraise"), result: "destroy" as const } };

const filings: readonly Case[] = [
  [
    "submit",
    "submit.decided",
    "没有作出处罚决定不能报送备案",
    () => filing.tries("submit"),
    () => filing.tries("submit", {}, { from: parents.investigated }),
  ],
  [
    "submit",
    "submit.asDecided",
    "备案数额与决定书不符",
    () => filing.tries("submit"),
    () => filing.tries("submit", { fineFen: 5_500_001 }),
  ],
  [
    "submit",
    "submit.major",
    "没有达到备案标准，待核",
    () => filing.tries("submit", { ground: "other" }),
    () => filing.tries("submit"),
  ],
  [
    "submit",
    "submit.materials",
    "备案材料缺决定书，待核",
    () => filing.tries("submit"),
    () => filing.tries("submit", { materials: ["report"] }),
  ],
  [
    "receive",
    "receive.day",
    "收到早于报送，记明",
    () => filing.tries("receive"),
    () => filing.tries("receive", { receivedOn: "2025-07-21" }),
  ],
  [
    "respond",
    "respond.asked",
    "没有提出问题不需要答复",
    () => filing.tries("respond", {}, { told: correcting }),
    () => filing.tries("respond"),
  ],
  [
    "conclude",
    "conclude.answered",
    "提出问题没有答复不能办结",
    () => filing.tries("conclude", {}, { told: correcting }),
    () =>
      filing
        .upTo("respond", undefined, correcting)
        .tries("conclude", ["chief-1"], filing.example("conclude"), "2025-09-04"),
  ],
];

const visits: readonly Case[] = [
  [
    "plan",
    "plan.decided",
    "没有决定不能回访",
    () => visiting.tries("plan"),
    () => visiting.tries("plan", {}, { from: parents.investigated }),
  ],
  [
    "plan",
    "plan.notHandlers",
    "承办人员不应当回访，待核",
    () => visiting.tries("plan"),
    () => visiting.tries("plan", { visitors: ["officer-1"] }),
  ],
  [
    "visit",
    "visit.assigned",
    "不是指派的人员回访，记明",
    () => visiting.tries("visit"),
    () => visiting.tries("visit", {}, { by: ["officer-1"] }),
  ],
  [
    "visit",
    "visit.problem",
    "反映问题却没有线索内容，记明",
    () => visiting.tries("visit", problem),
    () => visiting.tries("visit", { problem: true }),
  ],
  [
    "refer",
    "refer.problem",
    "没有问题线索不移送",
    () => visiting.tries("refer", {}, { told: troubled }),
    () => visiting.tries("refer"),
  ],
  ["finish", "finish.referred", "问题线索没有移送，待核", () => finish("referred"), () => finish("kept")],
  ["finish", "finish.visited", "没有回访就办结，待核", () => finish("referred"), () => finish("planned")],
];

function finish(state: "referred" | "kept" | "planned"): Attempt {
  const [planned, kept] = [visiting.upTo("visit"), visiting.upTo("refer", undefined, troubled)];
  const referred = kept.does("refer", ["leader-1"], visiting.example("refer"), "2025-08-13");
  const input = visiting.example("finish");
  return { planned, kept, referred }[state].tries("finish", ["leader-1"], input, "2025-08-14");
}

const archives: readonly Case[] = [
  [
    "arrange",
    "arrange.decided",
    "没有结案不能立卷",
    () => archiving.tries("arrange"),
    () => archiving.tries("arrange", {}, { from: parents.served }),
  ],
  [
    "arrange",
    "arrange.pages",
    "页码有空缺，待核",
    () => archiving.tries("arrange"),
    () => archiving.tries("arrange", { catalogue: rows.filter((_row, place) => place !== 1) }),
  ],
  [
    "arrange",
    "arrange.complete",
    "卷内没有送达回执，待核",
    () => archiving.tries("arrange"),
    () =>
      archiving.tries("arrange", { catalogue: rows.filter(({ document }) => !document.includes("回执")) }),
  ],
  [
    "check",
    "check.other",
    "立卷人自己核对，待核",
    () => archiving.tries("check"),
    () => archiving.tries("check", {}, { by: ["officer-1"] }),
  ],
  [
    "receive",
    "receive.checked",
    "没有核对齐全不能移交",
    () => archiving.tries("receive"),
    () => archiving.tries("receive", {}, { told: { check: { complete: false, note: "缺回证。" } } }),
  ],
  [
    "receive",
    "receive.pages",
    "移交页数与目录不符",
    () => archiving.tries("receive"),
    () => archiving.tries("receive", { pageCount: 87 }),
  ],
  [
    "receive",
    "receive.from",
    "档案人员自己移交给自己",
    () => archiving.tries("receive"),
    () => archiving.tries("receive", { from: "archivist-1" }),
  ],
  [
    "lend",
    "lend.inCustody",
    "借出没有归还不能再借",
    () => archiving.tries("lend"),
    () => archiving.upTo("giveBack").tries("lend", ["archivist-1"], archiving.example("lend"), "2025-09-02"),
  ],
  [
    "lend",
    "lend.approved",
    "没有经负责人批准，待核",
    () => archiving.tries("lend"),
    () => archiving.tries("lend", { approvedBy: "officer-1" }),
  ],
  [
    "lend",
    "lend.until",
    "归还期限早于借阅之日，待核",
    () => archiving.tries("lend"),
    () => archiving.tries("lend", { until: "2025-08-31" }),
  ],
  [
    "giveBack",
    "giveBack.complete",
    "归还时缺损，记明",
    () => archiving.tries("giveBack"),
    () => archiving.tries("giveBack", { complete: false }),
  ],
  [
    "appraise",
    "appraise.expired",
    "三十年没有届满不鉴定",
    () => archiving.tries("appraise"),
    () => archiving.tries("appraise", {}, { when: "2055-08-06" }),
  ],
  [
    "destroy",
    "destroy.appraised",
    "鉴定意见是继续保存的不能销毁",
    () => archiving.tries("destroy", {}, { told: gone }),
    () => archiving.tries("destroy"),
  ],
  [
    "destroy",
    "destroy.inCustody",
    "借出没有归还不能销毁",
    () => archiving.tries("destroy", {}, { told: gone }),
    () =>
      archiving
        .upTo("destroy", undefined, gone)
        .does("lend", ["archivist-1"], archiving.example("lend", { until: "2055-12-31" }), "2055-08-20")
        .tries("destroy", ["archivist-1"], archiving.example("destroy"), "2055-09-01"),
  ],
];

const all: readonly (readonly [id: string, cases: readonly Case[]])[] = [
  ["major-penalty-filing", filings],
  ["return-visit", visits],
  ["case-archive", archives],
  ["daily-penalty", dailyCases],
];

const procedureOf = (id: string): AnyProcedure => {
  const found = procedureOn(id, "2025-08-01");
  if (!found) throw new Error(id);
  return found;
};

describe.each(all)("%s 的关口", (id, cases) => {
  test.each(cases)("%s %s：%s", (act, gate, _name, passes, fails) => {
    const rule = procedureOf(id).acts[act];
    const marks =
      rule?.nature === "fact" || rule?.gates?.find(({ code }) => code === gate)?.mark !== undefined;
    expect(passes().found.map((one) => one.gate)).not.toContain(gate);
    const { accepted, found } = fails();
    expect(found.map((one) => one.gate)).toContain(gate);
    expect(accepted).toBe(marks);
  });

  test("每个关口都有测试", () => {
    const own = Object.entries(procedureOf(id).acts).filter(([act]) => !isCommon(act));
    const known = own.flatMap(([act, rule]) => gatesOf(rule).map(({ code }) => `${act} ${code}`));
    expect(known.filter((one) => !cases.some(([act, gate]) => `${act} ${gate}` === one))).toEqual([]);
  });
});
