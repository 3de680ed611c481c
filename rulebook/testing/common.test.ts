import { describe, expect, test } from "vitest";
import { penaltyOrdinary } from "../index.ts";
import { before, course, example, handlers, type Ordinary } from "./ordinary.ts";
import { begin, inShort } from "./situation.ts";

const opinion118 = "国办发〔2018〕118号第（七）项";

/** The notice is in the file, signed by one of its two officers only. */
const halfSigned = (): Ordinary => {
  const given = before("notice").signedBy("officer-1");
  return given.does("notice", handlers, example("notice"), "2025-06-18");
};
const seqOf = ({ file }: Ordinary, kind: string): number =>
  file.acts.findLast((act) => act.kind === kind)?.seq ?? 0;
const confirming = (given: Ordinary, kind: string) => ({
  act: seqOf(given, kind),
  answer: "confirmed" as const,
});
const codes = (found: readonly { readonly gate: string }[]) => found.map(({ gate }) => gate);

describe("确认：写明的每一名人员本人确认（118号（七））", () => {
  test("两名执法人员的告知，一人尚未确认的，不生效，当事人的陈述申辩尚不能登记", () => {
    const given = halfSigned();
    expect(given.file.done.notice).toBe(false);
    const refused = given.refuses("statement", ["officer-1"], example("statement"), "2025-06-20");
    expect(refused[0]).toMatchObject({
      gate: "statement.after.notice",
      wayOut: expect.stringContaining("确认"),
    });
  });

  test("第一项行为有人没有确认的，也能由本人确认", () => {
    const clue = begin(penaltyOrdinary).signedBy();
    const waiting = clue.does("clue", ["officer-1"], example("clue"), "2025-06-03");
    const done = waiting.does("confirm", ["officer-1"], { act: 1, answer: "confirmed" }, "2025-06-03");
    expect(done.file.done.clue).toBe(true);
  });

  test("期限届满以前作出、届满以后才确认的决定，算逾期，要有超期说明（处罚法60）", () => {
    const waiting = before("decide").signedBy().does("decide", ["leader-1"], example("decide"), "2025-09-03");
    const input = confirming(waiting, "decide");
    const refused = waiting.refuses("confirm", ["leader-1"], input, "2025-12-20");
    expect(codes(refused)).toEqual(["decideInTime.overrun"]);
    const overrun = { duty: "decideInTime", reason: "负责人出差" };
    const done = waiting
      .does("overrun", ["leader-1"], overrun, "2025-12-20")
      .does("confirm", ["leader-1"], input, "2025-12-20");
    const duty = done.duties("2025-12-21").find((one) => one.duty === "decideInTime");
    expect(duty).toMatchObject({ state: "late", dischargedOn: "2025-12-20" });
  });

  test("最后一人确认后生效，确认的应办事项随之完成", () => {
    const given = halfSigned();
    const owed = given.duties("2025-06-18").find(({ duty }) => duty === "confirm");
    expect(owed).toMatchObject({ persons: ["officer-2"], state: "open" });
    const done = given.does("confirm", ["officer-2"], confirming(given, "notice"), "2025-06-19");
    expect(done.file.done.notice).toBe(true);
    expect(done.duties("2025-06-19").find(({ duty }) => duty === "confirm")?.state).toBe("discharged");
  });

  test("等待确认期间，同一行为不能再办一次", () => {
    const given = before("decide").signedBy();
    const waiting = given.does("decide", ["leader-1"], example("decide"), "2025-07-16");
    const refused = waiting.refuses("decide", ["leader-2"], example("decide"), "2025-07-16");
    expect(codes(refused)).toEqual(["decide.pending"]);
    const next = waiting.next("2025-07-16").find(({ kind }) => kind === "decide");
    expect([next?.allowed, codes(next?.refusals ?? [])[0]]).toEqual([false, "decide.pending"]);
  });

  test("没有写明的人、已经确认的人，不能确认", () => {
    const given = halfSigned();
    const input = confirming(given, "notice");
    expect(codes(given.refuses("confirm", ["officer-3"], input, "2025-06-19"))).toEqual(["confirm.awaited"]);
    expect(codes(given.refuses("confirm", ["officer-1"], input, "2025-06-19"))).toEqual(["confirm.awaited"]);
  });

  test("他人不能代为确认，两人不能一并确认", () => {
    const given = halfSigned();
    const input = confirming(given, "notice");
    const byOther = given.signedBy("officer-1").refuses("confirm", ["officer-2"], input, "2025-06-19");
    expect(byOther.map(inShort)).toEqual([`confirm.self ${opinion118}`]);
    const together = given.refuses("confirm", ["officer-2", "officer-1"], input, "2025-06-19");
    expect(codes(together)).toEqual(["confirm.alone"]);
  });

  test("不予确认的应当写明理由；决定因此作废，可以重新办理", () => {
    const given = halfSigned();
    const input = { act: seqOf(given, "notice"), answer: "refused" as const };
    expect(codes(given.refuses("confirm", ["officer-2"], input, "2025-06-19"))).toEqual(["confirm.reason"]);
    const refused = given.does("confirm", ["officer-2"], { ...input, reason: "未参加告知" }, "2025-06-19");
    expect(refused.file.acts[input.act - 1]?.standing).toBe("void");
    const again = refused.does("notice", handlers, example("notice"), "2025-06-19");
    expect(again.file.done.notice).toBe(true);
  });

  test("事实类行为随时生效；有人不予确认的留下标记，开出补正的应办事项", () => {
    const given = before("serve").signedBy("officer-1");
    const found = given.does("serve", handlers, example("serve"), "2025-07-17");
    expect(found.file.done.serve).toBe(true);
    const input = { act: seqOf(found, "serve"), answer: "refused" as const, reason: "当日没有到场" };
    const refused = found.does("confirm", ["officer-2"], input, "2025-07-18");
    const mark = refused.file.latest.serve?.defects?.at(-1);
    expect(mark?.says).toBe("钱亮不予确认：当日没有到场");
    expect(refused.duties("2025-07-18").some(({ duty }) => duty === "rectify")).toBe(true);
  });

  test("等待确认期间进来的新证据，使决定在确认时受到同样的检验（处罚法57）", () => {
    const waiting = before("decide").signedBy().does("decide", ["leader-1"], example("decide"), "2025-07-16");
    const more = waiting.does("evidence", handlers, example("evidence"), "2025-07-16T08:00:00+08:00");
    const refused = more.refuses("confirm", ["leader-1"], confirming(more, "decide"), "2025-07-17");
    expect(codes(refused)).toContain("decide.evidence");
    const clean = waiting.does("confirm", ["leader-1"], confirming(waiting, "decide"), "2025-07-17");
    expect(clean.file.done.decide).toBe(true);
  });

  test("指标在最后一人确认时产生，记在决定之日", () => {
    const waiting = before("decide").signedBy().does("decide", ["leader-1"], example("decide"), "2025-07-16");
    expect(waiting.figures().some(({ indicator }) => indicator === "PEN.N")).toBe(false);
    const done = waiting.does("confirm", ["leader-1"], confirming(waiting, "decide"), "2025-07-18");
    const counted = done.figures().filter(({ indicator }) => indicator === "PEN.N");
    expect(counted).toMatchObject([{ amount: 1, day: "2025-07-16", seq: seqOf(done, "decide") }]);
  });
});

describe("更正：经批准，反映在更正之日，原行为保留（118号（七））", () => {
  const decided = (): Ordinary => before("serve");
  const correct = (
    given: Ordinary,
    kind: string,
    changes: Readonly<Record<string, string | number | null>>,
  ) => ({
    act: seqOf(given, kind),
    mode: "content" as const,
    changes,
    reason: "录入时数额有误",
  });
  /** Who decided, and another leader who approves. */
  const approvers = ["leader-1", "leader-2"];
  const officersAndLeader = [...handlers, "leader-1"];

  test("罚款录入有误的更正：冲减记在更正之日，上年的数字不变，两个行为都在", () => {
    const given = decided();
    const fixed = given.does(
      "correct",
      approvers,
      correct(given, "decide", { fineFen: 5_000_000 }),
      "2026-01-12",
    );
    const amounts = fixed.figures().filter(({ indicator }) => indicator === "PEN.AMT");
    expect(amounts).toMatchObject([
      { day: "2025-07-16", amount: 5_500_000 },
      { day: "2026-01-12", amount: -500_000, seq: seqOf(fixed, "correct") },
    ]);
    expect(fixed.file.latest.decide?.facts.fineFen).toBe(5_000_000);
    expect(fixed.file.latest.decide?.original?.facts.fineFen).toBe(5_500_000);
    expect(fixed.file.acts).toHaveLength(given.file.acts.length + 1);
  });

  test("更正不得绕过关口：更正后重于告知的，不予更正（处罚法45）", () => {
    const given = decided();
    const refused = given.refuses(
      "correct",
      approvers,
      correct(given, "decide", { fineFen: 6_500_000 }),
      "2025-07-18",
    );
    expect(codes(refused)).toContain("decide.notHeavier");
  });

  test("没有另一名负责人批准的、不由原决定人共同作出的，不予更正", () => {
    const given = decided();
    const input = correct(given, "decide", { violation: "未按规定培训" });
    const refused = given.refuses("correct", ["leader-1"], input, "2025-07-18");
    expect(codes(refused)).toEqual(["correct.approved"]);
    const others = given.refuses("correct", officersAndLeader.with(2, "leader-2"), input, "2025-07-18");
    expect(codes(others)).toEqual(["correct.same"]);
  });

  test("负责人尚未确认的更正不生效", () => {
    const given = decided().signedBy("leader-1");
    const input = correct(given, "decide", { fineFen: 5_000_000 });
    const waiting = given.does("correct", approvers, input, "2025-07-18");
    expect(waiting.file.latest.decide?.facts.fineFen).toBe(5_500_000);
    const confirmed = waiting.does("confirm", ["leader-2"], confirming(waiting, "correct"), "2025-07-18");
    expect(confirmed.file.latest.decide?.facts.fineFen).toBe(5_000_000);
  });

  test("更正前面的行为，使后面已经作出的决定不再成立的，不予更正", () => {
    const given = decided();
    const input = correct(given, "notice", { fineFen: 5_000_000 });
    const refused = given.refuses("correct", officersAndLeader, input, "2025-07-18");
    expect(codes(refused)).toEqual(["notice.content"]);
    expect(refused[0]?.says).toContain("更正以后第");
  });

  test("不合表单的更正、没有变化的更正、对更正的更正，都不予办理", () => {
    const given = decided();
    const bad = given.refuses("correct", approvers, correct(given, "decide", { fineFen: -1 }), "2025-07-18");
    expect(codes(bad)).toContain("correct.fits");
    const same = given.refuses(
      "correct",
      approvers,
      correct(given, "decide", { fineFen: 5_500_000 }),
      "2025-07-18",
    );
    expect(codes(same)).toEqual(["correct.nothing"]);
    const fixed = given.does(
      "correct",
      approvers,
      correct(given, "decide", { fineFen: 5_000_000 }),
      "2025-07-18",
    );
    const again = fixed.refuses(
      "correct",
      approvers,
      correct(fixed, "correct", { reason: "再改" }),
      "2025-07-18",
    );
    expect(codes(again)).toEqual(["correct.target"]);
  });

  test("送达时间录入有误的更正，缴款期限随之移动；决定的时间不能更正", () => {
    const served = before("publish");
    const due = (given: Ordinary) => given.duties("2025-07-20").find(({ duty }) => duty === "pay")?.due;
    const input = {
      act: seqOf(served, "serve"),
      mode: "content" as const,
      occurredAt: "2025-07-18T10:00:00+08:00",
      reason: "回证载明的签收日期为7月18日",
    };
    const fixed = served.does("correct", approvers, input, "2025-07-21");
    expect([due(served), due(fixed)]).toEqual(["2025-08-01", "2025-08-04"]);
    const refused = served.refuses(
      "correct",
      approvers,
      { ...input, act: seqOf(served, "decide") },
      "2025-07-21",
    );
    expect(codes(refused)).toEqual(["correct.time"]);
  });

  test("作废一项证据登记，后面没有依赖它的，准予；作废送达公示所依据的决定，不予", () => {
    const given = before("report");
    const strike = (at: Ordinary, kind: string) => ({
      act: seqOf(at, kind),
      mode: "void" as const,
      reason: "重复登记",
    });
    const struck = given.does("correct", officersAndLeader, strike(given, "evidence"), "2025-06-11");
    expect(struck.file.done.evidence).toBe(false);
    const served = before("publish");
    const refused = served.refuses("correct", approvers, strike(served, "decide"), "2025-07-18");
    expect(codes(refused)).toContain("serve.after.decide");
  });

  test("当事人的陈述申辩不得作废（处罚法45）；结论不能更正（处罚法58）", () => {
    const given = before("recheck");
    const strike = { act: seqOf(given, "statement"), mode: "void" as const, reason: "误录" };
    const refused = given.refuses("correct", ["officer-1", "leader-1"], strike, "2025-06-21");
    expect(codes(refused)).toEqual(["correct.party"]);
    const reviewed = before("discussion");
    const flip = {
      act: seqOf(reviewed, "legalReview"),
      mode: "content" as const,
      changes: { outcome: "returned" },
      reason: "改结论",
    };
    const flipped = reviewed.refuses("correct", ["reviewer-1", "leader-1"], flip, "2025-07-12");
    expect(codes(flipped)).toEqual(["correct.conclusion"]);
  });

  test("更正和确认不得早于它所针对的行为", () => {
    const given = decided();
    const input = correct(given, "decide", { fineFen: 5_000_000 });
    const early = given.refuses("correct", approvers, input, "2024-03-01");
    expect(codes(early)).toEqual(["correct.time"]);
  });

  test("没有生效的决定，由写明的人之一和负责人可以收回", () => {
    const by = ["leader-1", "leader-2"];
    const waiting = before("decide").signedBy("leader-1").does("decide", by, example("decide"), "2025-07-16");
    const input = { act: seqOf(waiting, "decide"), mode: "void" as const, reason: "人员变动" };
    const struck = waiting.does("correct", ["leader-1", "head-1"], input, "2025-07-17");
    const again = struck.does("decide", ["leader-1"], example("decide"), "2025-07-17");
    expect(again.file.done.decide).toBe(true);
  });

  test("作废使指标归零", () => {
    const opened = before("assign");
    const input = { act: seqOf(opened, "open"), mode: "void" as const, reason: "立错案" };
    const struck = opened.does("correct", approvers, input, "2025-06-06");
    const filed = struck.figures().filter(({ indicator }) => indicator === "CASE.FILED");
    expect(filed.map(({ amount }) => amount)).toEqual([1, -1]);
  });
});

describe("补正：事实类行为的瑕疵要有交代", () => {
  const leavingAlone = () => {
    const input = example("serve", { way: "leaving", witnessed: false });
    return before("serve").does("serve", handlers, input, "2025-07-17");
  };

  test("留置送达没有见证的，照记并留标记（民诉法89），开出五个工作日的补正", () => {
    const served = leavingAlone();
    expect(codes(served.file.latest.serve?.defects ?? [])).toContain("service.leaving");
    const owed = served.duties("2025-07-18").find(({ duty }) => duty === "rectify");
    expect(owed).toMatchObject({ due: "2025-07-24", mark: "M", state: "open", persons: handlers });
  });

  test("补正以后应办事项完成，不能补正两次，也不能补正没有瑕疵的行为", () => {
    const served = leavingAlone();
    const input = { act: seqOf(served, "serve"), done: "已补做见证并说明情况" };
    const done = served.does("rectify", handlers, input, "2025-07-21");
    expect(done.duties("2025-07-21").find(({ duty }) => duty === "rectify")?.state).toBe("discharged");
    expect(codes(done.refuses("rectify", handlers, input, "2025-07-22"))).toEqual(["rectify.once"]);
    const clean = { act: seqOf(served, "decide"), done: "无" };
    expect(codes(served.refuses("rectify", handlers, clean, "2025-07-21"))).toEqual(["rectify.defect"]);
  });
});

test("示例的全部行为都有人确认过，没有待确认的应办事项", () => {
  const all = course.reduce<Ordinary>(
    (given, [kind, by, when]) => given.does(kind, by, example(kind), when),
    before("clue"),
  );
  expect(all.duties("2025-08-06").filter(({ duty }) => duty === "confirm")).toEqual([]);
});
