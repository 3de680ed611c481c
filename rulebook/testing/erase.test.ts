import { erasedText, figures, replay } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { calendar, penaltyOrdinary } from "../index.ts";
import { type CommonFacts, commonFields } from "../procedures/shared/common.ts";
import { before, example, handlers, type Ordinary } from "./ordinary.ts";
import type { Entries } from "./reference.ts";
import { inShort } from "./situation.ts";

type Erase = CommonFacts["erase"];

const archived: Ordinary = before("archive").does(
  "archive",
  ["archivist-1"],
  example("archive"),
  "2025-08-05",
);
const investigating: Ordinary = before("report");
const people = ["archivist-1", "leader-1"];
const codes = (found: readonly { readonly gate: string }[]) => found.map(({ gate }) => gate);
const seqOf = ({ file }: Ordinary, kind: string): number =>
  file.acts.findLast((act) => act.kind === kind)?.seq ?? 0;
const whole: Erase = {
  ground: "ordered",
  document: "（2026）豫01行初1号",
  extent: "matter",
  reason: "法院判决",
};
const named = (given: Ordinary, kind: string, name?: string, more: Partial<Erase> = {}): Erase => ({
  ...whole,
  extent: "named",
  scope: [{ act: seqOf(given, kind), ...(name === undefined ? {} : { name }) }],
  ...more,
});
const day = "2026-03-02";
const refusing = (given: Ordinary, input: Erase, by = people) =>
  codes(given.refuses("erase", by, input, day));

describe("清除内容：谁办理、清除什么", () => {
  test("提出人以外的负责人批准，缺一不可", () => {
    expect(refusing(archived, whole, ["leader-1"])).toEqual(["erase.approved"]);
    expect(refusing(archived, whole, ["archivist-1", "officer-1"])).toEqual(["erase.approved"]);
    expect(refusing(archived, whole, ["leader-1", "archivist-1"])).toEqual(["erase.approved"]);
    expect(archived.tries("erase", ["leader-1", "leader-2"], whole, day).accepted).toBe(true);
  });

  test("指明的行为和内容应当存在，且尚未清除", () => {
    expect(refusing(archived, { ...whole, extent: "named", scope: [{ act: 99 }] })).toEqual(["erase.target"]);
    expect(refusing(archived, named(archived, "open", "input.nothing"))).toEqual(["erase.field"]);
    const once = archived.does("erase", people, named(archived, "open", "input.partyName"), day);
    expect(refusing(once, named(archived, "open", "input.partyName"))).toEqual(["erase.once"]);
    const gone = archived.does("erase", people, whole, day);
    expect(refusing(gone, whole)).toEqual(["erase.once"]);
  });

  test("文号、关联、确认和清除本身不能清除", () => {
    expect(refusing(archived, named(archived, "decide", "number"))).toEqual(["erase.field"]);
    const fixing = archived.does(
      "correct",
      ["leader-1", "leader-2"],
      {
        act: seqOf(archived, "decide"),
        mode: "content",
        changes: { violation: "未按规定培训上岗" },
        reason: "笔误",
      },
      "2025-08-06",
    );
    expect(refusing(fixing, named(fixing, "correct", "input.act"))).toEqual(["erase.permanent"]);
    const once = archived.does("erase", people, named(archived, "open", "input.partyName"), day);
    expect(refusing(once, named(once, "erase", "input.reason"))).toEqual(["erase.permanent"]);
  });

  test("负责人确认以前没有效力；其间又有新的行为的，不能确认", () => {
    const waiting = archived.signedBy("archivist-1").does("erase", people, whole, day);
    expect(waiting.file.latest.open?.facts.partyName).toBe(example("open").partyName);
    const input = { act: seqOf(waiting, "erase"), answer: "confirmed" as const };
    const done = waiting.does("confirm", ["leader-1"], input, "2026-03-03");
    expect(done.file.latest.open?.facts.partyName).toBeUndefined();
    const paid = waiting.does("payment", ["officer-1"], example("payment"), "2026-03-02T10:00:00+08:00");
    expect(codes(paid.refuses("confirm", ["leader-1"], input, "2026-03-03"))).toContain("erase.moved");
  });
});

describe("清除以后", () => {
  const gone = archived.does("erase", people, whole, day);

  test("指标、期限、名称照留存的，行为、次序、文号都在", () => {
    expect(gone.figures()).toEqual(archived.figures());
    expect(gone.figures().length).toBeGreaterThan(5);
    const ended = (given: Ordinary) =>
      given.duties(day).map(({ id, due, dischargedOn }) => [id, due, dischargedOn]);
    expect(ended(gone)).toEqual(ended(archived));
    expect(gone.file.acts.map(({ kind }) => kind).slice(0, -1)).toEqual(
      archived.file.acts.map(({ kind }) => kind),
    );
    const [kept] = gone.file.all.erase ?? [];
    expect(kept?.kept?.title).toBe("行政处罚普通程序（内容已依法清除）");
    expect(JSON.stringify(gone.file.acts)).not.toContain(example("open").partyName);
  });

  test("什么也不能再办，也不能再更正、补正", () => {
    expect(gone.next(day)).toEqual([]);
    const input = { act: 2, mode: "void" as const, reason: "试" };
    expect(codes(gone.refuses("correct", ["leader-1", "leader-2"], input, "2026-03-04"))).toEqual([
      "matter.erased",
    ]);
  });

  test("不可复算的行为只计数，不再判断", () => {
    const under = { calendar, today: day };
    expect(replay(penaltyOrdinary, gone.file, penaltyOrdinary, under)).toEqual({
      acts: [],
      duties: [],
      erased: archived.file.acts.length,
    });
    expect(replay(penaltyOrdinary, archived.file, penaltyOrdinary, under).erased).toBe(0);
  });

  test("只清除一项的，其余照常可读，再清除其余也可以", () => {
    const one = archived.does("erase", people, named(archived, "open", "input.partyName"), day);
    const open = one.file.latest.open;
    expect(open?.facts.partyName).toBeUndefined();
    expect(open?.facts.violation).toBe(example("open").violation);
    expect(open?.erased).toEqual([{ field: "input.partyName", by: seqOf(one, "erase") }]);
    const both = one.does("erase", people, whole, "2026-03-03");
    expect(figures(penaltyOrdinary, both.file)).toEqual(archived.figures());
  });

  test("再清除其余的，先前的清除所留存的名称、期限也一并销毁，生效没有生效的都在内", () => {
    const paid = seqOf(archived, "payment");
    const waiting = archived.signedBy("archivist-1").does("erase", people, whole, day);
    const answer = { act: seqOf(waiting, "erase"), answer: "refused" as const, reason: "范围过大" };
    const refused = waiting.does("confirm", ["leader-1"], answer, "2026-03-03");
    const one = refused.does("erase", people, named(archived, "payment"), "2026-03-04");
    expect(one.file.latest.erase?.kept?.title).toContain(example("open").partyName);
    const both = one.does("erase", people, whole, "2026-03-05");
    expect(JSON.stringify(both.file.acts)).not.toContain(example("open").partyName);
    const by = seqOf(both, "erase");
    const earlier = both.file.acts.filter(({ kind, seq }) => kind === "erase" && seq < by);
    expect(earlier.map(({ erased }) => erased)).toEqual([
      [{ field: "kept", by: seqOf(one, "erase") }],
      [{ field: "kept", by }],
    ]);
    expect(both.file.acts[paid - 1]?.facts).toEqual({});
    expect(both.figures()).toEqual(archived.figures());
    const ids = both.duties("2026-03-05").map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("更正过、作废过的行为", () => {
  const approvers = ["leader-1", "leader-2"];
  const fixed = archived.does(
    "correct",
    approvers,
    {
      act: seqOf(archived, "decide"),
      mode: "content",
      changes: { violation: "未按规定培训上岗" },
      reason: "笔误",
    },
    "2025-08-06",
  );

  test("清除更正以前的记载，更正以后的照常", () => {
    const gone = fixed.does("erase", people, named(fixed, "decide", "input.violation"), day);
    expect(gone.file.latest.decide?.facts.violation).toBe("未按规定培训上岗");
    const entered = [gone.file.latest.decide?.original?.facts.violation, example("decide").violation];
    expect(entered[0]).not.toBe(entered[1]);
  });

  test("更正的内容清除以后，不把原来的错误记载当作现行的内容", () => {
    const gone = fixed.does("erase", people, named(fixed, "correct", "input.changes.violation"), day);
    expect(gone.file.latest.decide?.facts.violation).toBeUndefined();
    expect(gone.file.latest.decide?.facts.fineFen).toBe(example("decide").fineFen);
    expect(gone.figures()).toEqual(fixed.figures());
  });

  test("作废的行为清除了办理人员，仍然是作废的；等待确认的仍然没有生效", () => {
    const waiting = investigating
      .signedBy("officer-1")
      .does("report", handlers, example("report"), "2025-06-16");
    const refusal = { act: seqOf(waiting, "report"), answer: "refused" as const, reason: "没有参加" };
    const refused = waiting.does("confirm", ["officer-2"], refusal, "2025-06-17");
    const ended = refused.does("terminate", ["leader-1"], example("terminate"), "2025-06-18");
    const gone = ended.does("erase", people, whole, day);
    const standings = ({ file }: Ordinary) => file.acts.map(({ standing }) => standing);
    expect(standings(gone).slice(0, -1)).toEqual(standings(ended));
    expect(gone.file.acts[seqOf(waiting, "report") - 1]).toMatchObject({ by: [], standing: "void" });
  });
});

describe("办理中的事项", () => {
  const ground = { ground: "unrelated" as const };

  test("没有办结的，只因录入了无关的个人信息才能清除", () => {
    expect(refusing(investigating, named(investigating, "interview", "input.record"))).toEqual([
      "erase.ended",
    ]);
  });

  test("叙述文字换成已清除的字样，事项照常继续办理", () => {
    const words = named(investigating, "interview", "input.record", ground);
    const clean = investigating.does("erase", people, words, "2025-06-14");
    expect(clean.file.latest.interview?.facts.record).toBe(erasedText);
    expect(clean.file.latest.erase?.kept).toBeUndefined();
    const on = clean.does("report", handlers, example("report"), "2025-06-16");
    expect(on.file.done.report).toBe(true);
    expect(on.duties("2025-06-17")).toEqual(
      investigating.does("report", handlers, example("report"), "2025-06-16").duties("2025-06-17"),
    );
  });

  test("关口、期限、指标、名称所依据的，办结以前不能清除", () => {
    expect(refusing(investigating, named(investigating, "open", "input.partyName", ground))).toEqual([
      "erase.decidable",
    ]);
    expect(refusing(investigating, named(investigating, "open", "input.violationEndedOn", ground))).toEqual([
      "erase.decidable",
    ]);
    expect(refusing(investigating, named(investigating, "interview", undefined, ground))).toEqual([
      "erase.unrelated",
    ]);
  });
});

describe("保管期限", () => {
  const kept = (body: object): Entries => ({ retention: { "penalty-ordinary": Object(body) } });
  const ten = { source: "保管期限表", permanent: false, years: 10, mark: "V" };
  const expired: Erase = { ...whole, ground: "expired", appraisal: "安应急档鉴〔2036〕1号" };
  const erasing = (entries: Entries, on: string, input = expired) =>
    archived.given(entries).tries("erase", people, input, on);

  test("期限届满以前，核对过没有，都不能以届满销毁（档案法实施条例19、24）", () => {
    for (const mark of ["V", "M"]) {
      const early = erasing(kept({ ...ten, mark }), "2035-12-31");
      expect(early.accepted).toBe(false);
      expect(codes(early.found)).toEqual(["erase.retention"]);
    }
    expect(erasing(kept(ten), "2035-12-31").found.map(inShort)).toEqual([
      "erase.retention 《中华人民共和国档案法实施条例》第19条、《中华人民共和国档案法实施条例》第24条、本机关登记簿",
    ]);
    expect(erasing(kept(ten), "2036-01-01")).toEqual({ accepted: true, found: [] });
    const forever = { source: "保管期限表", permanent: true, mark: "V" };
    expect(codes(erasing(kept(forever), "2099-01-01").found)).toEqual(["erase.retention"]);
  });

  test("保管期限届满的，应当写明鉴定报告和销毁清册", () => {
    const { appraisal: _appraisal, ...without } = expired;
    const read = commonFields.erase.safeParse(without);
    expect(read.error?.issues.map(({ path }) => path)).toEqual([["appraisal"]]);
    expect(commonFields.erase.safeParse(expired).success).toBe(true);
  });

  test("没有登记期限的，没有人定过期限，不能以届满销毁", () => {
    const none = erasing({}, "2099-01-01");
    expect([none.accepted, codes(none.found)]).toEqual([false, ["erase.retention"]]);
  });

  test("登记而没有核对的期限届满以后，留下待核的标记", () => {
    const found = erasing(kept({ ...ten, mark: "M" }), "2036-01-01");
    expect([found.accepted, codes(found.found)]).toEqual([true, ["erase.retentionUnchecked"]]);
  });

  test("依个人信息保护法删除而保管期限未届满的，留下待核的标记", () => {
    const deletion: Erase = { ...whole, ground: "deletion" };
    expect(codes(erasing(kept(ten), "2030-01-01", deletion).found)).toEqual(["erase.deletion"]);
    expect(erasing(kept(ten), "2036-01-01", deletion).found).toEqual([]);
  });
});

describe("清除的依据各有限度", () => {
  const unrelated = { ground: "unrelated" as const };

  test("以与执法无关为由的，只能逐项指明内容", () => {
    const refused = ["erase.unrelated"];
    expect(refusing(archived, { ...whole, ...unrelated })).toEqual(refused);
    expect(refusing(archived, named(archived, "open", undefined, unrelated))).toEqual(refused);
    expect(refusing(archived, named(archived, "open", "relied", unrelated))).toEqual(refused);
    const words = named(archived, "interview", "input.record", unrelated);
    expect(archived.tries("erase", people, words, day).accepted).toBe(true);
  });

  test("复议、诉讼终结以前，哪一种依据也不能清除；终结以后可以，终结的内容清除了也不再追问", () => {
    const begun = archived.does("reviewBegun", ["officer-1"], example("reviewBegun"), "2025-08-06");
    for (const ground of ["ordered", "deletion"] as const) {
      expect(refusing(begun, { ...whole, ground })).toEqual(["erase.underReview"]);
    }
    expect(refusing(begun, named(begun, "interview", "input.record", unrelated))).toEqual([
      "erase.underReview",
    ]);
    const input = { ...example("reviewEnded"), begun: seqOf(begun, "reviewBegun") };
    const ended = begun.does("reviewEnded", ["officer-1"], { ...input, endedOn: "2025-10-08" }, "2025-10-09");
    expect(ended.tries("erase", people, whole, day).accepted).toBe(true);
    const part = ended.does("erase", people, named(ended, "reviewEnded", "input.begun"), day);
    expect(part.tries("erase", people, whole, "2026-03-03").accepted).toBe(true);
  });
});

describe("信用修复：只撤回公示，记录不动", () => {
  const given = before("payment");
  const input = {
    ...example("withdraw"),
    ground: "repaired" as const,
    ruledOn: "2025-10-20",
    document: "信用修复决定书（2025）1号",
    reason: "当事人完成信用修复，依法停止公示。",
  };
  const repaired = given.does("withdraw", ["publisher-1"], input, "2025-10-28");

  test("行为、内容、证明所依据的一项不少，也不开出再次公示的应办事项", () => {
    expect(repaired.file.acts.slice(0, -1)).toEqual(given.file.acts);
    expect(repaired.file.acts.some(({ erased }) => erased?.length)).toBe(false);
    expect(repaired.duties("2025-10-28").filter(({ duty }) => duty === "publishAgain")).toEqual([]);
    expect(repaired.file.latest.withdraw?.defects).toBeUndefined();
  });

  test("不算因公示有误而撤回，此后事项照常办理", () => {
    expect(repaired.figures()).toEqual(given.figures());
    expect(repaired.does("payment", ["officer-1"], example("payment"), "2025-10-29").file.done.payment).toBe(
      true,
    );
  });
});
