import { describe, expect, test } from "vitest";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { back, catalogue, disputed, unresolved, waiting } from "./gates-dispute.ts";
import { itemsOfLaw, milderThen, stricterThen } from "./gates-law.ts";
import { before, example, handlers, type Ordinary, standardsWith, vary } from "./ordinary.ts";

const panel = ["leader-1", "leader-2", "head-1"];
const gates = (given: Ordinary, when = "2025-07-18", changed: Partial<Facts["decide"]> = {}) =>
  given.tries("decide", ["leader-1"], example("decide", changed), when).found.map(({ gate }) => gate);
const dutyOf = (given: Ordinary, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty);
const resolved = unresolved.does(
  "discussion",
  panel,
  example("discussion", { disputeResolved: "按照审核意见补充证据后重新送审。" }),
  "2025-07-16",
);

describe("法制审核争议（118号第十四项）", () => {
  test("集体讨论处理了争议，没有重新送审通过的，仍不得决定（第58条第1款）", () => {
    expect(gates(resolved)).toContain("decide.review");
  });

  test("讨论处理争议以后重新送审、审核通过、再次讨论，可以决定", () => {
    const passed = resolved
      .does(
        "reviewSubmission",
        ["chief-1"],
        example("reviewSubmission", { changes: "已补充。" }),
        "2025-07-16",
      )
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-07-17")
      .does("discussion", panel, example("discussion"), "2025-07-18");
    expect(gates(passed)).toEqual([]);
    expect(passed.file.acts.flatMap(({ defects }) => defects ?? [])).toEqual([]);
  });

  test("争议计一件，产生协调的应办事项，协调以后办结", () => {
    expect(disputed.figures().filter(({ indicator }) => indicator === "LR.CONFLICT.N")).toHaveLength(1);
    expect(dutyOf(disputed, "coordinate", "2025-07-15")?.state).toBe("open");
    expect(dutyOf(unresolved, "coordinate", "2025-07-16")?.state).toBe("discharged");
  });

  test("退回计入退回件数", () => {
    expect(back.figures().map(({ indicator }) => indicator)).toContain("LR.RETURN.N");
  });

  test("审核人员就是承办人员的，被拒（E-27）", () => {
    const reassigned = waiting.does(
      "assign",
      ["chief-1"],
      { handlers: ["officer-1", "host-officer"], conflictsChecked: true },
      "2025-07-09T15:00:00+08:00",
    );
    const { found } = reassigned.tries("legalReview", ["host-officer"], example("legalReview"), "2025-07-11");
    expect(found.map(({ gate }) => gate)).toEqual(["legalReview.notHandler"]);
  });

  test("审核时间早于听证的，不算数（E-26）", () => {
    const { found } = vary("legalReview", { when: "2025-07-08" });
    expect(found.map(({ gate }) => gate)).toContain("legalReview.time");
  });
});

describe("法制审核的期限（本机关标准，待核）", () => {
  const asked = waiting.does("reviewSupplement", ["reviewer-1"], example("reviewSupplement"), "2025-07-10");

  test("五个工作日，7月9日送审至7月16日", () => {
    expect(dutyOf(waiting, "reviewInTime", "2025-07-10")).toMatchObject({ due: "2025-07-16", mark: "M" });
  });

  test("本机关标准是三个工作日的，至7月14日", () => {
    const own = before("reviewSubmission")
      .given(standardsWith({ reviewWorkingDays: 3 }))
      .does("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2025-07-09");
    expect(dutyOf(own, "reviewInTime", "2025-07-10")?.due).toBe("2025-07-14");
  });

  test("补充材料的时间不计（内蒙古第31条）", () => {
    const came = asked.does("reviewSupplied", ["officer-1"], example("reviewSupplied"), "2025-07-14");
    expect(dutyOf(came, "reviewInTime", "2025-07-15")?.due).toBe("2025-07-21");
  });

  test("补充材料二个工作日，由承办人员补充", () => {
    expect(dutyOf(asked, "supplement", "2025-07-11")).toMatchObject({ due: "2025-07-14", state: "open" });
  });

  test("补充不齐的，补充事项没有办结", () => {
    const part = asked.does(
      "reviewSupplied",
      ["officer-1"],
      example("reviewSupplied", { complete: false }),
      "2025-07-11",
    );
    expect(dutyOf(part, "supplement", "2025-07-11")?.state).toBe("open");
  });

  test("负责人批准延长五个工作日，自送审之日起十个工作日", () => {
    const longer = waiting.does("reviewExtension", ["leader-1"], example("reviewExtension"), "2025-07-14");
    expect(dutyOf(longer, "reviewInTime", "2025-07-15")?.state).toBe("waived");
    expect(dutyOf(longer, "reviewExtended", "2025-07-15")).toMatchObject({
      from: "2025-07-09",
      due: "2025-07-23",
    });
  });
});

describe("法制审核目录清单（118号第十二项）", () => {
  const modest = before("report")
    .does("report", handlers, example("report", { reviewGrounds: [], grave: false }), "2025-06-16")
    .does("notice", handlers, example("notice"), "2025-06-18");
  const high = standardsWith({ reviewOrganisationFen: 100_000_000 });
  const under = (mark: "V" | "M", item: object) =>
    modest
      .given({ ...catalogue(mark, [{ id: "1", title: "较大数额罚款", kinds: ["fine"], ...item }]), ...high })
      .tries("decide", ["leader-1"], example("decide"), "2025-07-16")
      .found.map(({ gate }) => gate);

  test("目录列明的种类和数额，未经审核不得决定", () => {
    expect(under("V", { organisationFen: 5_000_000 })).toContain("decide.review");
  });

  test("没有达到目录数额的，不因目录被拒", () => {
    expect(under("V", { organisationFen: 9_000_000 })).not.toContain("decide.review");
  });

  test("目录只列别的事项的，不因目录被拒", () => {
    expect(under("V", { powerItems: ["aqsc-099-1"] })).not.toContain("decide.review");
  });

  test("目录待核的，只留待核", () => {
    const found = under("M", {});
    expect(found).not.toContain("decide.review");
  });
});

describe("从旧兼从轻（第37条，E-24、E-63）", () => {
  const compared = { lawCompared: "新旧规定的上限不同。" };

  test("旧规定较轻的适用旧规定，罚款不得超过旧上限", () => {
    const fine = { fineFen: 6_500_000 };
    const told = { report: fine, notice: fine, discussion: fine };
    const tried = (lawChosen: "old" | "new", given = milderThen) =>
      vary("decide", { told, given, input: { ...fine, lawChosen, ...compared } }).found.map(
        ({ gate }) => gate,
      );
    expect(tried("old")).toEqual(["decide.range"]);
    expect(tried("new")).toEqual(["decide.lawChosen"]);
  });

  test("新规定较轻的适用新规定，选错的写明应当适用哪一个", () => {
    const { found } = vary("decide", { given: stricterThen, input: { lawChosen: "old", ...compared } });
    expect(found.map(({ wayOut }) => wayOut)).toEqual(["适用作出决定时的规定"]);
  });

  test("只对公民有变化的，不影响对单位的处罚", () => {
    const given = itemsOfLaw({ citizenMaxFen: 1_000_000 });
    expect(vary("decide", { given })).toEqual({ accepted: true, found: [] });
  });

  test("新规定增加了处罚种类的，不是较轻", () => {
    const given = itemsOfLaw({ kinds: ["warning", "fine"] });
    const gatesFor = (lawChosen: "old" | "new") =>
      vary("decide", { given, input: { lawChosen, ...compared } }).found.map(({ gate }) => gate);
    expect(gatesFor("new")).toEqual(["decide.lawChosen"]);
    expect(gatesFor("old")).toEqual([]);
  });

  test("违法行为发生时没有登记的，按现行规定", () => {
    expect(vary("decide")).toEqual({ accepted: true, found: [] });
  });

  test("不予处罚的，不要求选择适用的规定", () => {
    const spared: Partial<Facts["decide"]> = {
      outcome: "noPenalty",
      kinds: [],
      fineFen: undefined,
      noPenaltyGround: "minor",
      correctionProof: "复查意见书",
      educated: true,
      education: "当面教育",
    };
    expect(vary("decide", { without: ["discussion"], given: stricterThen, input: spared }).accepted).toBe(
      true,
    );
  });
});

describe("陈述申辩逐项复核（第45条第1款）", () => {
  const answer = (number: number) => ({ number, adoption: "rejected" as const, reason: "不成立" });
  const trying = (numbers: readonly number[]) =>
    vary("recheck", { input: { adoption: "rejected", answers: numbers.map(answer) } });

  test("答复了没有提出的意见，被拒，并写明应当答复哪几项", () => {
    expect(trying([1, 2, 3]).found.map(({ wayOut }) => wayOut)).toEqual(["逐项复核第1、2项意见，每项一次"]);
  });

  test("同一项答复两次，被拒", () => {
    expect(trying([1, 1]).accepted).toBe(false);
  });

  test("次序不同不影响", () => {
    expect(trying([2, 1]).accepted).toBe(true);
  });

  test("复核以后再次告知，此后的意见连续编号，只复核新的意见", () => {
    const again = before("hearingRequest")
      .does("report", handlers, example("report"), "2025-06-24")
      .does("notice", handlers, example("notice"), "2025-06-25")
      .does(
        "statement",
        ["officer-1"],
        example("statement", { claims: [{ kind: "evidence", content: "合格证" }] }),
        "2025-06-26",
      );
    const recheck = (number: number) =>
      again.tries(
        "recheck",
        handlers,
        { answers: [answer(number)], adoption: "rejected", opinion: "不成立" },
        "2025-06-27",
      ).accepted;
    expect([recheck(1), recheck(3)]).toEqual([false, true]);
  });

  test("复核由承办人员在五个工作日内完成，待核", () => {
    expect(dutyOf(before("recheck"), "recheckInTime", "2025-06-23")).toMatchObject({
      due: "2025-06-27",
      mark: "M",
      owedBy: "officer",
    });
  });
});

test("未成年人：不满十四周岁的只能不予处罚，并责令监护人管教（E-23，第30条）", () => {
  const child = {
    partyKind: "citizen",
    partyName: "郑小明",
    partyCode: undefined,
    partyRepresentative: undefined,
    partyAge: "child",
  } as const;
  const fine = { fineFen: 1_500_000, benchmarkStep: "1" };
  const { found } = vary("decide", {
    told: { open: child, report: fine, notice: fine, discussion: { fineFen: fine.fineFen } },
    input: { ...child, ...fine },
  });
  expect(found.map(({ gate }) => gate)).toEqual(["decide.child"]);
});
