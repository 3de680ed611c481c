import { type AnyAct, judgeAgain, upTo } from "@zhunsheng/engine";
import { expect, test } from "vitest";
import { calendar, penaltyOrdinary } from "../index.ts";
import { before, example, type Ordinary } from "./ordinary.ts";

const late = "2025-09-10";
const overrun = { duty: "decideInTime", reason: "鉴定耗时较长" };
const accounted = before("decide").does("overrun", ["leader-1"], overrun, late);
const decided = accounted.does("decide", ["leader-1"], example("decide"), late);

/** Judged again without anything but what the act itself kept. */
const again = ({ file }: Ordinary, act: AnyAct, acts = act.seq - 1) =>
  judgeAgain(penaltyOrdinary, upTo(file, acts), act, {
    calendar,
    agency: file.agency,
    people: {},
    entries: {},
  });
const last = ({ file }: Ordinary): AnyAct => {
  const act = file.acts.at(-1);
  if (!act) throw new Error("an empty file");
  return act;
};

test("重新判断：按行为自己保存的内容，结论和逐个关口与作出时一致，先办的行为指明是哪一项", () => {
  const judged = again(decided, last(decided));
  expect(judged.decision).toMatchObject({ accepted: true });
  expect(judged.gates.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
  expect(judged.gates.length).toBe(penaltyOrdinary.acts.decide.gates?.length);
  const report = decided.file.latest.report?.seq;
  expect(judged.prerequisites).toContainEqual({ kind: "report", title: expect.any(String), seq: report });
});

test("重新判断：逾期作出的决定，指明期限和超期说明是哪一项；没有超期说明的，指明没有", () => {
  const act = last(decided);
  expect(again(decided, act).overruns).toMatchObject([
    { duty: "decideInTime", due: "2025-09-03", accountedBy: act.seq - 1 },
  ]);
  const without = { ...act, seq: act.seq - 1 };
  const judged = again(decided, without, act.seq - 2);
  expect(judged.overruns).toMatchObject([{ duty: "decideInTime", accountedBy: undefined }]);
  expect(judged.decision).toMatchObject({ accepted: false, refusals: [{ gate: "decideInTime.overrun" }] });
});

test("重新判断：内容被改动的决定不再符合，指出是哪个关口", () => {
  const act = last(decided);
  const altered = { ...act, facts: { ...act.facts, fineFen: 900_000_000 } };
  const judged = again(decided, altered);
  const refused = judged.gates.filter(({ outcome }) => outcome === "refused").map(({ gate }) => gate);
  expect(judged.decision.accepted).toBe(false);
  expect(refused.length).toBeGreaterThan(0);
  expect(judged.decision.accepted ? [] : judged.decision.refusals.map(({ gate }) => gate)).toEqual(refused);
});

test("重新判断：所依的登记簿内容不在了，结论不同", () => {
  const { relied: _, ...bare } = last(decided);
  expect(again(decided, bare).decision.accepted).toBe(false);
});
