import type { AnyAct, LinkedFile } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { coerciveMeasure } from "../procedures/enforcement/coercive-measure/index.ts";
import { measure, measureFrom, sealed, usual } from "./measure-play.ts";
import { before, example as caseExample, handlers, type Ordinary } from "./ordinary.ts";
import { parentWith } from "./power-cut-play.ts";
import { inShort } from "./situation.ts";

const { example, upTo } = measure;
const leader = ["leader-1"];
const everything = [{ number: 1 }, { number: 2 }, { number: 3 }];
const returnItem = { receiver: "陈立", condition: "intact", signature: "signed" } as const;

type Measure = typeof sealed;

const dutyOf = (given: Measure, duty: string, today: string) =>
  given.duties(today).findLast((one) => one.duty === duty);

const gatesOf = (found: readonly { readonly gate: string }[]): readonly string[] =>
  found.map(({ gate }) => gate);

const caseAs = ({ file }: Ordinary): LinkedFile => ({ procedure: "penalty-ordinary", file });
const investigated = caseAs(before("report"));
const decided = caseAs(before("serve"));

const told = { number: "（安）应急强措〔2025〕1号", takenOn: "2025-06-10", ends: "2025-07-10" };
const over = { number: told.number, endedOn: "2025-07-17", result: "解除" };

describe("没收、移送与处罚案件", () => {
  const given = measureFrom(investigated).upTo("entrust");

  const withKinds = (kinds: readonly string[], ...more: Parameters<typeof parentWith>[1][]): LinkedFile =>
    parentWith("penalty-ordinary", ["open", {}], ["decide", { outcome: "punish", kinds }], ...more);

  test("处罚决定没有没收财物的，不能没收", () => {
    const attempt = given.from(decided).tries("dispose", leader, example("dispose"), "2025-06-30");
    expect(attempt.found.map(inShort)).toEqual([
      "dispose.confiscated 《中华人民共和国行政强制法》第27条、《中华人民共和国行政处罚法》第57条第1款",
    ]);
  });

  test("处罚决定没收了财物的，可以没收；表上写的文号不能代替案件里的决定", () => {
    const parent = withKinds(["fine", "confiscateProperty"]);
    expect(given.from(parent).tries("dispose", leader, example("dispose"), "2025-06-30")).toEqual({
      accepted: true,
      found: [],
    });
    expect(given.tries("dispose", leader, example("dispose"), "2025-06-30").accepted).toBe(false);
  });

  test("没收的处罚决定被撤销的，不能再没收", () => {
    const parent = withKinds(["confiscateProperty"], ["revoke", { mode: "annulled" }]);
    expect(gatesOf(given.from(parent).refuses("dispose", leader, example("dispose"), "2025-06-30"))).toEqual([
      "dispose.confiscated",
    ]);
  });

  test("依法应当销毁的，不需要没收决定", () => {
    const [, destroy] = coerciveMeasure.acts.dispose.examples;
    expect(given.tries("dispose", leader, destroy ?? example("dispose"), "2025-06-30").accepted).toBe(true);
  });

  test("案件移送司法机关的，财物一并移送", () => {
    const moved = example("transfer");
    expect(gatesOf(given.refuses("transfer", leader, moved, "2025-06-30"))).toEqual(["transfer.crime"]);
    const sent = parentWith("penalty-ordinary", ["open", {}], ["transferred", { to: "安和县公安局" }]);
    const gone = given.from(sent).does("transfer", leader, moved, "2025-06-30");
    expect(dutyOf(gone, "settle", "2025-06-30")?.state).toBe("discharged");
    expect(gone.tries("close", leader, example("close"), "2025-07-01").accepted).toBe(true);
  });

  test("E-32：案件作出决定以后，不能延长、不能再查封，以案件已经决定为由解除", () => {
    const later = given.from(decided);
    expect(gatesOf(later.refuses("extend", leader, example("extend"), "2025-07-01"))).toEqual([
      "extend.caseOpen",
    ]);
    const input = { ground: "decided", items: everything } as const;
    expect(later.tries("lift", leader, input, "2025-07-01").accepted).toBe(true);
    expect(gatesOf(given.refuses("lift", leader, input, "2025-07-01"))).toEqual(["lift.decided"]);
  });

  test("E-32：处罚案件作出决定时仍有财物在押，三日内解除，解除以后了结", () => {
    const open = before("decide").returned("measured", handlers, told, "2025-07-15");
    const after = open.does("decide", leader, caseExample("decide"), "2025-07-16");
    const owed = (one: Ordinary, day: string) => one.duties(day).find(({ duty }) => duty === "liftMeasure");
    expect(owed(after, "2025-07-19")).toMatchObject({ due: "2025-07-19", state: "open", mark: "M" });
    expect(owed(after, "2025-07-20")?.state).toBe("overdue");
    const ended = after.returned("measureEnded", leader, over, "2025-07-17");
    expect(owed(ended, "2025-07-20")?.state).toBe("discharged");
  });

  test("决定以前已经全部解除的，处罚案件没有解除的应办事项", () => {
    const open = before("decide")
      .returned("measured", handlers, told, "2025-06-10")
      .returned("measureEnded", leader, over, "2025-07-15");
    const after = open.does("decide", leader, caseExample("decide"), "2025-07-16");
    expect(after.duties("2025-07-20").some(({ duty }) => duty === "liftMeasure")).toBe(false);
  });

  test("线索不予立案的，已经查封的也应当解除", () => {
    const declined = before("open")
      .returned("measured", handlers, told, "2025-06-04")
      .does("decline", leader, caseExample("decline"), "2025-06-10");
    expect(declined.duties("2025-06-11").find(({ duty }) => duty === "liftMeasure")?.due).toBe("2025-06-13");
  });

  test("案件终止调查的，也应当解除", () => {
    const open = before("report").returned("measured", handlers, told, "2025-06-10");
    const ended = open.does(
      "terminate",
      leader,
      caseExample("terminate", { cause: "dissolved" }),
      "2025-06-20",
    );
    expect(ended.duties("2025-06-21").find(({ duty }) => duty === "liftMeasure")?.due).toBe("2025-06-23");
  });
});

describe("记入原事项的", () => {
  const returnsOf = (kind: "take" | "lift", given: Measure) => {
    const acts = given.file.acts.map((act, place) =>
      place === 0 ? { ...act, parent: { matter: "m0", procedure: "penalty-ordinary" } } : act,
    );
    const act = acts.at(-1);
    const rule = coerciveMeasure.acts[kind].returns;
    return { kind: rule?.kind, facts: rule?.facts({ ...given.file, acts } as never, act as never) };
  };

  test("实施以后，原事项得知文号、实施之日和届满之日", () => {
    expect(returnsOf("take", sealed)).toEqual({
      kind: "measured",
      facts: { number: "未编号", takenOn: "2025-06-05", ends: "2025-07-05" },
    });
  });

  test("部分解除不告知终结，最后一件解除才告知；检查事项不接收终结", () => {
    const part = sealed.does("lift", leader, { ground: "unrelated", items: [{ number: 3 }] }, "2025-06-09");
    expect(returnsOf("lift", part).facts).toBeUndefined();
    const rest = { ground: "noViolation" as const, items: [{ number: 1 }, { number: 2 }] };
    const whole = part.does("lift", leader, rest, "2025-06-10");
    expect(returnsOf("lift", whole)).toEqual({
      kind: "measureEnded",
      facts: { number: "未编号", endedOn: "2025-06-10", result: "解除" },
    });
    const last = whole.file.acts.at(-1) as AnyAct;
    expect(coerciveMeasure.acts.lift.returns?.facts(whole.file as never, last as never)).toBeUndefined();
  });

  test("从处罚案件开始的，当事人从立案的登记带入", () => {
    const carried = coerciveMeasure.acts.take.carries?.(investigated);
    const opened = caseExample("open");
    expect(carried).toMatchObject({
      partyKind: opened.partyKind,
      partyName: opened.partyName,
      partyCode: opened.partyCode,
      partyAddress: opened.partyAddress,
    });
    expect(carried).not.toHaveProperty("powerItem");
    expect(coerciveMeasure.acts.request.carries?.(parentWith("inspection"))).toEqual({});
  });
});

describe("保管、退还、赔偿（行政强制法第26条、第28条）", () => {
  test("分批解除、分批退还：全部退还以前，退还的应办事项没有了结", () => {
    const lifted = sealed.does("lift", leader, { ground: "noViolation", items: everything }, "2025-06-10");
    const some = { ...returnItem, items: [{ number: 1 }] };
    const part = lifted.does("giveBack", ["officer-1"], some, "2025-06-10");
    expect(dutyOf(part, "giveBack", "2025-06-12")?.state).toBe("overdue");
    expect(gatesOf(part.refuses("close", leader, example("close"), "2025-06-12"))).toEqual([
      "close.returned",
    ]);
    const rest = { ...returnItem, items: [{ number: 2 }, { number: 3 }] };
    const whole = part.does("giveBack", ["officer-1"], rest, "2025-06-11");
    expect(dutyOf(whole, "giveBack", "2025-06-12")?.state).toBe("discharged");
    expect(whole.tries("close", leader, example("close"), "2025-06-12")).toEqual({
      accepted: true,
      found: [],
    });
  });

  test("保管中损毁的，赔偿以前不能办结；赔偿一次为止", () => {
    const lost = { items: [{ number: 2 }], state: "damaged" as const, note: "泄漏。" };
    const given = sealed
      .does("checkCustody", ["officer-1"], lost, "2025-06-09")
      .does("lift", leader, { ground: "noViolation", items: everything }, "2025-06-10")
      .does("giveBack", ["officer-1"], { ...returnItem, items: everything }, "2025-06-10");
    expect(dutyOf(given, "compensate", "2025-06-10")).toMatchObject({
      due: "2025-07-09",
      state: "open",
      mark: "M",
    });
    expect(gatesOf(given.refuses("close", leader, example("close"), "2025-06-11"))).toEqual([
      "close.compensated",
    ]);
    const paid = given.does("compensate", leader, example("compensate"), "2025-06-12");
    expect(dutyOf(paid, "compensate", "2025-06-12")?.state).toBe("discharged");
    expect(gatesOf(paid.refuses("compensate", leader, example("compensate"), "2025-06-13"))).toEqual([
      "compensate.damage",
    ]);
    expect(paid.tries("close", leader, example("close"), "2025-06-13").accepted).toBe(true);
  });

  test("退还时短少的，也要赔偿", () => {
    const given = sealed
      .does("lift", leader, { ground: "noViolation", items: everything }, "2025-06-10")
      .does(
        "giveBack",
        ["officer-1"],
        { ...returnItem, condition: "damaged", items: everything },
        "2025-06-10",
      );
    expect(dutyOf(given, "compensate", "2025-06-10")).toMatchObject({ due: "2025-07-10", state: "open" });
    const some = given.does("compensate", leader, example("compensate"), "2025-06-12");
    expect(dutyOf(some, "compensate", "2025-06-12")?.state).toBe("open");
  });

  test("期限内已决定没收的，届满以后处理，届满解除的应办事项随之完成", () => {
    const expired = sealed.does("expired", ["officer-1"], { lastDay: "2025-07-05" }, "2025-07-07");
    expect(dutyOf(expired, "liftExpired", "2025-07-08")?.state).toBe("overdue");
    const inTime = { outcome: "confiscate", penaltyNumber: "（安）应急罚〔2025〕1号" } as const;
    const taken = expired.does(
      "dispose",
      leader,
      { ...example("dispose"), ...inTime, penaltyDecidedOn: "2025-07-04", items: everything },
      "2025-07-08",
    );
    expect(dutyOf(taken, "liftExpired", "2025-07-09")?.state).toBe("late");
  });

  test("期限届满时已经没有查封、扣押的物品的，不计入届满没有处理", () => {
    const expiredOf = (given: Measure) =>
      given
        .does("expired", ["officer-1"], { lastDay: "2025-07-05" }, "2025-07-07")
        .figures()
        .filter(({ indicator }) => indicator === "QZ.EXPIRED.N").length;
    expect(expiredOf(sealed)).toBe(1);
    const lifted = { ground: "noViolation", items: everything } as const;
    expect(expiredOf(sealed.does("lift", leader, lifted, "2025-06-10"))).toBe(0);
  });

  test("第三人的异议七个工作日内答复，待核；一项答复不了结另一项", () => {
    const given = sealed
      .does("claim", ["officer-1"], example("claim"), "2025-06-09")
      .does("claim", ["officer-1"], example("claim", { claimant: "另一公司" }), "2025-06-10");
    const [first, second] = given.file.all.claim ?? [];
    const answered = given.does(
      "answerClaim",
      leader,
      example("answerClaim", { claim: first?.seq ?? 0 }),
      "2025-06-11",
    );
    const states = answered.duties("2025-06-18").filter(({ duty }) => duty === "answerClaim");
    expect(states.map(({ due, state }) => [due, state])).toEqual([
      ["2025-06-18", "discharged"],
      ["2025-06-19", "open"],
    ]);
    expect(second?.seq).toBe((first?.seq ?? 0) + 1);
  });

  test("变卖过的，解除以后退还款项", () => {
    const sold = upTo("dispose");
    const input = { ground: "noViolation", items: everything } as const;
    const lifted = sold.does("lift", leader, input, "2025-07-01");
    const nothing = { ...returnItem, items: everything };
    const back = lifted.tries("giveBack", ["officer-1"], nothing, "2025-07-01");
    expect(gatesOf(back.found)).toEqual(["giveBack.proceeds"]);
    expect(
      lifted.tries("giveBack", ["officer-1"], { ...nothing, proceedsFen: 480_000 }, "2025-07-01").found,
    ).toEqual([]);
  });
});

describe("公示、统计、台账", () => {
  test("V2：2025年9月29日查封，二十个工作日内公示，到11月3日", () => {
    const given = measure
      .upTo("request")
      .does("take", handlers, coerciveMeasure.acts.take.examples[1] ?? usual, "2025-09-29");
    expect(dutyOf(given, "publish", "2025-09-29")).toMatchObject({
      due: "2025-11-03",
      state: "open",
      mark: "V",
    });
  });

  test("公示内容有误撤回的，更正以后再次公示，只计一次公示", () => {
    const corrected = { withdraw: { ...example("withdraw"), ground: "corrected" as const } };
    const given = upTo("close", undefined, corrected);
    expect(dutyOf(given, "publishAgain", "2025-07-04")).toMatchObject({ due: "2025-07-15", state: "open" });
    const again = given.does("publish", ["publisher-1"], example("publish"), "2025-07-07");
    expect(dutyOf(again, "publishAgain", "2025-07-08")?.state).toBe("discharged");
    expect(again.figures().filter(({ indicator }) => indicator === "QZ.PUB.N")).toHaveLength(1);
  });

  test("E-23：未成年人的不公示；公示没有写明期限的，没有撤下的应办事项", () => {
    const minor = {
      ...usual,
      partyKind: "citizen" as const,
      partyAge: "minor" as const,
      partyCode: undefined,
      partyRepresentative: undefined,
      urgent: true,
      urgentReason: "正在燃放。",
    };
    const young = measure.upTo("request").does("take", handlers, minor, "2025-06-05");
    expect(dutyOf(young, "publish", "2025-06-05")).toBeUndefined();
    const endless = { publish: { ...example("publish"), until: undefined } };
    expect(dutyOf(upTo("withdraw", undefined, endless), "takeDown", "2025-07-04")).toBeUndefined();
    expect(dutyOf(upTo("withdraw"), "takeDown", "2025-07-04")).toMatchObject({ due: "2026-06-10" });
  });

  test("查封、扣押分别统计，延长、解除另计", () => {
    const counted = (given: Measure) => given.figures().map(({ indicator }) => indicator);
    expect(counted(upTo("giveBack"))).toEqual(["QZ.N", "QZ.SEAL.N", "QZ.EXTENDED.N", "QZ.LIFTED.N"]);
    const seized = upTo("entrust", undefined, {
      request: { ...example("request"), kind: "seize" },
      take: { ...usual, kind: "seize" },
    });
    expect(counted(seized)).toEqual(["QZ.N", "QZ.SEIZE.N"]);
  });

  test("查封的财物记入台账，同一当事人以后的事项看得见", () => {
    const [, , taken] = sealed.file.acts;
    const entries = coerciveMeasure.acts.take.enters?.(sealed.file as never, taken as never);
    expect(entries).toEqual([
      {
        register: "measures",
        key: "91999999MA00000001#m1",
        validFrom: "2025-06-05",
        body: {
          matter: "m1",
          takenOn: "2025-06-05",
          kind: "seal",
          things: [
            { name: "甲苯", spec: "200升铁桶" },
            { name: "丙酮", spec: "160千克铁桶" },
            { name: "手动液压搬运车" },
          ],
        },
      },
    ]);
    const own = { measures: { "91999999MA00000001#m1": Object(entries?.[0]?.body) } };
    const again = upTo("take").given(own).tries("take", handlers, usual, "2025-06-05");
    expect(again.found).toEqual([]);
  });

  test("不予批准、不再实施的，到此为止", () => {
    const asked = upTo("approve");
    const declined = asked.does("decline", leader, example("decline"), "2025-06-04");
    expect(gatesOf(declined.refuses("take", handlers, usual, "2025-06-05"))).toContain("matter.ended");
    const abandoned = upTo("take").does("abandon", leader, example("abandon"), "2025-06-05");
    expect(gatesOf(abandoned.refuses("take", handlers, usual, "2025-06-06"))).toContain("matter.ended");
  });
});
