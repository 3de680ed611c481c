import { describe, expect, test } from "vitest";
import { z } from "zod";
import { licenceRevocation } from "../procedures/enforcement/licence-revocation/index.ts";
import { banOn } from "../registers/licence-bans.ts";
import { changeWorld, holderCode, itemWith, revoking, two } from "./licence-after-world.ts";
import { requested, withdrawal } from "./licence-revocation-courses.ts";
import { licensing } from "./licence-world.ts";
import { referenceOn } from "./reference.ts";
import { beginFrom } from "./situation.ts";

const { upTo, example, tries } = revoking;
const { acts } = licenceRevocation;
const [, , unqualified] = acts.open.examples;
const [, , harm] = acts.investigate.examples;
const [, , , mistaken] = acts.decide.examples;
const gates = (found: readonly { readonly gate: string }[]): readonly string[] =>
  found.map(({ gate }) => gate);
const dueOf = (given: ReturnType<typeof upTo>, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty)?.due;
const decided = (given: ReturnType<typeof upTo>) => {
  const act = given.file.latest.decide;
  return act && { entered: acts.decide.enters?.(given.file as never, act as never), act };
};
const wrongly = {
  open: unqualified ?? example("open"),
  decide: { ...(mistaken ?? example("decide")), banTold: undefined },
  investigate: { ...example("investigate"), loss: true },
};

describe("撤销：应当、可以、不予", () => {
  test("以欺骗取得查证属实的，应当撤销，不予撤销的决定被拒（许可法69）", () => {
    const kept = { outcome: "kept", banTold: undefined } as const;
    expect(gates(tries("decide", kept).found)).toEqual(["decide.must"]);
  });

  test("可能重大损害公共利益的，即使欺骗取得也不予撤销", () => {
    const told = { investigate: harm ?? example("investigate") };
    expect(gates(tries("decide", {}, { told }).found)).toEqual(["decide.publicHarm"]);
    const kept = { outcome: "kept", banTold: undefined } as const;
    expect(tries("decide", kept, { told }).accepted).toBe(true);
  });

  test("机关自己有误的可以撤销，也可以不撤销；撤销造成损害的应当赔偿", () => {
    const kept = { outcome: "kept", banTold: undefined } as const;
    expect(tries("decide", kept, { told: wrongly }).accepted).toBe(true);
    const unpaid = tries("decide", { ...wrongly.decide, compensationFen: undefined }, { told: wrongly });
    expect(gates(unpaid.found)).toEqual(["decide.compensation"]);
    expect(tries("decide", { ...wrongly.decide }, { told: wrongly }).accepted).toBe(true);
  });

  test("情形没有查证属实的不得撤销", () => {
    const told = { investigate: { ...example("investigate"), proved: false } };
    expect(gates(tries("decide", {}, { told }).found)).toEqual(["decide.proved"]);
  });

  test("机关有误的撤销不得禁止被许可人再次申请", () => {
    const banned = tries("decide", { ...wrongly.decide, banTold: true }, { told: wrongly });
    expect(gates(banned.found)).toEqual(["decide.ban"]);
  });
});

describe("撤销、撤回以前的告知、陈述、听证、审核", () => {
  test("告知以后又作核实的，应当再次告知", () => {
    const again = upTo("decide").does("investigate", two, example("investigate"), "2025-06-19");
    const found = gates(again.tries("decide", ["leader-1"], example("decide"), "2025-06-20").found);
    expect(found).toEqual(
      ["decide.noticed", "decide.hearingPeriod", "decide.review"].filter((one) => found.includes(one)),
    );
    expect(found).toContain("decide.noticed");
    expect(found).toContain("decide.review");
  });

  test("陈述以后五日没有届满、没有放弃听证的，不得决定，写明最早何日", () => {
    const early = tries("decide", {}, { when: "2025-06-18T10:00:00+08:00" });
    expect(early.accepted).toBe(true);
    const given = upTo("statement").does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-12");
    const refused = given.refuses("decide", ["leader-1"], example("decide"), "2025-06-17");
    expect(refused).toMatchObject([{ gate: "decide.hearingPeriod", wayOut: "最早 2025年6月18日" }]);
  });

  test("明确放弃的，审核通过当日即可决定", () => {
    const [, waived] = acts.statement.examples;
    const given = upTo("statement")
      .does("statement", ["officer-1"], waived ?? example("statement"), "2025-06-11")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-11");
    expect(given.tries("decide", ["leader-1"], example("decide"), "2025-06-12").accepted).toBe(true);
  });

  test("按期要求听证的，二十个工作日内组织；没有举行的不得决定，以后放弃的可以", () => {
    const asked = requested("2025-06-16");
    expect(dueOf(asked, "organiseHearing", "2025-06-17")).toBe("2025-07-14");
    const [, waived] = acts.statement.examples;
    const given = asked
      .does("statement", ["officer-1"], waived ?? example("statement"), "2025-06-20")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-23");
    expect(given.tries("decide", ["leader-1"], example("decide"), "2025-06-24").accepted).toBe(true);
  });

  test("逾期要求听证的记下提示，不产生组织听证的应办事项，不妨碍决定", () => {
    const late = requested("2025-06-18");
    expect(late.duties("2025-06-19").map(({ duty }) => duty)).not.toContain("organiseHearing");
    const given = late.does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-19");
    expect(given.tries("decide", ["leader-1"], example("decide"), "2025-06-20").accepted).toBe(true);
  });

  test("听证结果在审核以后才到的，应当再次审核", () => {
    const given = requested("2025-06-16")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-18")
      .returned("heard", ["host-1"], example("heard"), "2025-07-08");
    expect(gates(given.tries("decide", ["leader-1"], example("decide"), "2025-07-14").found)).toEqual([
      "decide.review",
    ]);
  });

  test("听证结果只能由听证事项自动记入", () => {
    const byHand = requested("2025-06-16").tries("heard", ["host-1"], example("heard"), "2025-07-08");
    expect(byHand.accepted).toBe(false);
  });

  test("审核退回的不得决定", () => {
    const [, returned] = acts.legalReview.examples;
    const told = { legalReview: returned ?? example("legalReview") };
    expect(gates(tries("decide", {}, { told }).found)).toEqual(["decide.review"]);
  });
});

describe("撤销、撤回的效果", () => {
  test("欺骗取得安全类许可：登记簿记为已撤销，三年内不得再次申请（许可法79）", () => {
    const found = decided(upTo("deliver"));
    expect(found?.entered).toMatchObject([
      { register: "licences", key: `${holderCode}#皖安YHLS〔2024〕0012`, body: { status: "revoked" } },
      {
        register: "licence-bans",
        validFrom: "2025-06-20",
        validUntil: "2028-06-20",
        body: { ground: "fraud" },
      },
    ]);
    const ban = found?.entered?.[1];
    const entries = { ...changeWorld, "licence-bans": { [ban?.key ?? ""]: ban?.body ?? null } };
    const on = (day: string) => banOn(referenceOn(day, entries), holderCode, "yhbz-retail");
    expect([on("2028-06-20")?.ground, on("2028-06-21")]).toEqual(["fraud", undefined]);
  });

  test("不涉及公共安全的事项，欺骗取得的撤销而不禁止", () => {
    const given = upTo("decide").given(itemWith({ publicSafety: false }));
    const free = { ...example("decide"), banTold: undefined };
    expect(gates(given.tries("decide", ["leader-1"], example("decide"), "2025-06-20").found)).toEqual([
      "decide.ban",
    ]);
    expect(decided(given.does("decide", ["leader-1"], free, "2025-06-20"))?.entered).toHaveLength(1);
  });

  test("撤回：登记簿记为已撤回，补偿三十个工作日内支付（待核），支付完毕才能结案", () => {
    const given = withdrawal.upTo("deliver");
    expect(decided(given)?.entered).toMatchObject([{ body: { status: "withdrawn" } }]);
    expect(dueOf(given, "compensate", "2025-06-21")).toBe("2025-08-01");
    const part = { ...example("compensate"), amountFen: 1_000_000 };
    const paid = given.does("compensate", ["chief-1"], part, "2025-07-01");
    expect(paid.duties("2025-07-02").find(({ duty }) => duty === "compensate")?.state).toBe("open");
    const rest = paid.does("compensate", ["chief-1"], { ...part, amountFen: 1_600_000 }, "2025-07-10");
    expect(rest.duties("2025-07-11").find(({ duty }) => duty === "compensate")?.state).toBe("discharged");
  });

  test("撤销以后七个工作日公示、二十个工作日办理注销；注销完成自动记入", () => {
    const given = upTo("deliver");
    expect(dueOf(given, "publish", "2025-06-21")).toBe("2025-07-01");
    expect(dueOf(given, "cancel", "2025-06-21")).toBe("2025-07-18");
    const done = given.returned("cancelled", ["leader-1"], example("cancelled"), "2025-07-20");
    expect(done.duties("2025-07-21").find(({ duty }) => duty === "cancel")?.state).toBe("late");
  });

  test("不予撤销的：没有公示、注销、补偿的应办事项，许可仍然有效，指标不计", () => {
    const told = { investigate: harm ?? example("investigate") };
    const kept = { ...example("decide"), outcome: "kept", banTold: undefined } as const;
    const given = upTo("decide", undefined, told).does("decide", ["leader-1"], kept, "2025-06-20");
    expect(
      given
        .duties("2025-06-21")
        .filter(({ state }) => state === "open")
        .map(({ duty }) => duty),
    ).toEqual(["deliver"]);
    expect(decided(given)?.entered).toEqual([]);
    expect(given.figures()).toEqual([]);
  });

  test("许可由其他机关作出的：抄告十个工作日（待核），不得撤销，抄告以后可以结案（许可法64）", () => {
    const foreign = { ...example("open"), grantedBy: "other" } as const;
    const opened = upTo("investigate", undefined, { open: foreign });
    expect(dueOf(opened, "inform", "2025-06-04")).toBe("2025-06-17");
    const told = opened.does("inform", ["chief-1"], example("inform"), "2025-06-10");
    expect(told.figures().map(({ indicator }) => indicator)).toEqual(["XK.INFORM.N"]);
    expect(gates(told.tries("decide", ["leader-1"], example("decide"), "2025-06-20").found)).toContain(
      "decide.before.inform",
    );
    expect(told.tries("close", ["leader-1"], example("close"), "2025-06-20").accepted).toBe(true);
  });

  test("指标：撤销与撤回分别计数", () => {
    expect(
      upTo("deliver")
        .figures()
        .map(({ indicator }) => indicator),
    ).toEqual(["XK.REVOKE.N"]);
    expect(
      withdrawal
        .upTo("deliver")
        .figures()
        .map(({ indicator }) => indicator),
    ).toEqual(["XK.WITHDRAW.N"]);
  });
});

describe("关联：告知许可事项和检查事项", () => {
  const parentOf = (procedure: string) => ({ matter: "m0", procedure });
  const from = (procedure: string) => {
    const { file } = upTo("close");
    const acts0 = file.acts.map((act) => (act.seq === 1 ? { ...act, parent: parentOf(procedure) } : act));
    return { ...file, acts: acts0 };
  };

  test("从许可开始的，决定告知许可事项；从检查开始的，结案告知检查事项；自行开始的都不告知", () => {
    const told = (procedure: string) => {
      const file = from(procedure);
      const { decide } = file.latest;
      return [
        decide && acts.decide.returns?.facts(file as never, decide as never),
        acts.close.returns?.facts(file as never, {} as never),
      ];
    };
    const facts = { number: "未编号", decidedOn: "2025-06-20" };
    expect(told("licence")).toEqual([facts, undefined]);
    expect(told("inspection")).toEqual([undefined, facts]);
    expect(told("elsewhere")).toEqual([undefined, undefined]);
  });

  test("从许可开始的，证件和被许可人已经填好，登记簿按该证件核对", () => {
    const parent = { procedure: "licence", file: licensing.upTo("archive").file };
    const carried = acts.open.carries?.(parent);
    expect(carried).toMatchObject({ item: "yhbz-retail", holder: "安和县柳河镇喜庆烟花店" });
    const begun = beginFrom(licenceRevocation, parent, changeWorld);
    const wrong = begun.tries("open", ["leader-1"], { ...example("open"), ...carried }, "2025-07-01");
    expect(gates(wrong.found)).toEqual(["open.held"]);
  });

  test("表单：不予撤销而写补偿数额的，不能提交", () => {
    const input = { ...example("decide"), outcome: "kept", compensationFen: 1 };
    const issues = z.safeParse(acts.decide.fields, input).error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual(["不予撤销、撤回的，没有补偿、赔偿"]);
  });
});

describe("收到告知之日不能写早、改早（许可法7、47）", () => {
  test("早于调查核实之日收到的，不是这次的告知", () => {
    const early = tries("notice", { receivedOn: "2025-06-05" });
    expect(gates(early.found)).toEqual(["notice.receivedOn"]);
  });

  test("收到之日更正得更早的，要求听证的五日仍从告知登记的收到之日起算", () => {
    const noticed = upTo("statement").does(
      "legalReview",
      ["reviewer-1"],
      example("legalReview"),
      "2025-06-12",
    );
    const correction = {
      act: noticed.file.latest.notice?.seq ?? 0,
      mode: "content" as const,
      changes: { receivedOn: "2025-06-06" },
      reason: "录入有误",
    };
    const sooner = noticed.does("correct", ["officer-1", "leader-2"], correction, "2025-06-13");
    const found = (given: typeof noticed) =>
      gates(given.tries("decide", ["leader-1"], example("decide"), "2025-06-16").found);
    expect(found(noticed)).toContain("decide.hearingPeriod");
    expect(found(sooner)).toEqual(found(noticed));
  });
});
