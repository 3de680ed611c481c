import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fields } from "../procedures/enforcement/coercive-measure/fields.ts";
import { lastDay } from "../procedures/enforcement/coercive-measure/standing.ts";
import { compulsionEntries, measure, onTheSpot, sealed, urgent, usual } from "./measure-play.ts";
import { handlers } from "./ordinary.ts";
import { registers } from "./reference.ts";
import { inShort, type Situation } from "./situation.ts";

const { example, upTo } = measure;
const leader = ["leader-1"];
const everything = [{ number: 1 }, { number: 2 }, { number: 3 }];
const lifting = { ground: "noViolation", items: everything } as const;
const spot = urgent ?? usual;

type Measure = typeof sealed;

const dutyOf = (given: Measure, duty: string, today: string) =>
  given.duties(today).findLast((one) => one.duty === duty);

const gatesOf = (found: readonly { readonly gate: string }[]): readonly string[] =>
  found.map(({ gate }) => gate);

const begun = (when: string): Measure => measure.upTo("request").does("take", handlers, spot, when);

const endOf = (given: Situation<never>): string | undefined => lastDay(given.file as never);

const tested = (given: Measure, from: string, until: string): Measure =>
  given.does("commission", ["officer-1"], example("commission", { from, until }), from);

describe("期限：三十日，休息日不顺延（行政强制法第25条、第28条）", () => {
  test("E-4、V9：2026年1月20日查封，期限到2月19日，春节假期不顺延到2月24日", () => {
    const given = begun("2026-01-20");
    expect(endOf(given as never)).toBe("2026-02-19");
    expect(dutyOf(given, "settle", "2026-02-19")).toMatchObject({
      due: "2026-02-19",
      state: "open",
      mark: "V",
    });
    expect(dutyOf(given, "settle", "2026-02-20")?.state).toBe("overdue");
    const expired = given.tries("expired", ["officer-1"], { lastDay: "2026-02-19" }, "2026-02-20");
    expect(expired).toEqual({ accepted: true, found: [] });
    const rolled = given.tries("expired", ["officer-1"], { lastDay: "2026-02-24" }, "2026-02-25");
    expect(rolled.found.map(inShort)).toEqual([
      "expired.day 《中华人民共和国行政强制法》第25条第1款、《中华人民共和国行政强制法》第28条第1款第（四）项",
    ]);
  });

  test("批准二十日的，第二十日届满", () => {
    const told = {
      request: { ...example("request"), termDays: 20 },
      approve: { ...example("approve"), termDays: 20 },
      take: { ...usual, termDays: 20 },
    };
    const given = upTo("entrust", undefined, told);
    expect(dutyOf(given, "settle", "2025-06-25")).toMatchObject({ due: "2025-06-25", state: "open" });
    expect(gatesOf(given.refuses("extend", leader, example("extend"), "2025-06-26"))).toEqual([
      "extend.inTime",
    ]);
  });

  test("延长三十日：原应办事项不再约束，新期限到8月4日", () => {
    const given = sealed.does("extend", leader, example("extend"), "2025-06-27");
    expect(dutyOf(given, "settle", "2025-07-10")?.state).toBe("waived");
    expect(dutyOf(given, "settleExtended", "2025-08-04")).toMatchObject({ due: "2025-08-04", state: "open" });
    expect(endOf(given as never)).toBe("2025-08-04");
  });

  test("第二次延长被拒，引第二十五条", () => {
    const given = sealed.does("extend", leader, example("extend"), "2025-06-27");
    const again = given.refuses("extend", leader, example("extend", { days: 5 }), "2025-07-30");
    expect(again.map(inShort)).toEqual(["extend.once 《中华人民共和国行政强制法》第25条第1款"]);
  });

  test("E-15：届满以后批准的延长无效，扣除检测十日的，第三十一日仍可以延长", () => {
    expect(gatesOf(sealed.refuses("extend", leader, example("extend"), "2025-07-06"))).toEqual([
      "extend.inTime",
    ]);
    const given = tested(sealed, "2025-06-10", "2025-06-19");
    expect(given.tries("extend", leader, example("extend"), "2025-07-15").accepted).toBe(true);
    expect(given.tries("extend", leader, example("extend"), "2025-07-16").accepted).toBe(false);
  });

  test("延长决定要书面告知，三个工作日，待核", () => {
    const given = sealed.does("extend", leader, example("extend"), "2025-06-27");
    expect(dutyOf(given, "tellExtension", "2025-06-27")).toMatchObject({ due: "2025-07-02", mark: "M" });
    const told = given.does("tellExtension", ["officer-1"], example("tellExtension"), "2025-07-01");
    expect(dutyOf(told, "tellExtension", "2025-07-01")?.state).toBe("discharged");
  });

  test("检测期间不计入，检测的应办事项在告知的期间届满", () => {
    const given = tested(sealed, "2025-06-10", "2025-06-19");
    expect(endOf(given as never)).toBe("2025-07-15");
    expect(dutyOf(given, "settle", "2025-07-15")).toMatchObject({ due: "2025-07-15", state: "open" });
    expect(dutyOf(given, "testResult", "2025-06-19")).toMatchObject({ due: "2025-06-19", state: "open" });
    expect(dutyOf(given, "testResult", "2025-06-20")?.state).toBe("overdue");
  });

  test("E-16：两段检测期间重叠，合并扣除，重叠的日子只扣一次", () => {
    const given = tested(tested(sealed, "2025-06-10", "2025-06-19"), "2025-06-15", "2025-06-24");
    expect(endOf(given as never)).toBe("2025-07-20");
    expect(dutyOf(given, "settle", "2025-07-20")?.due).toBe("2025-07-20");
  });

  test("结果早到的，扣除到收到之日为止；晚到的，不多扣", () => {
    const given = tested(sealed, "2025-06-10", "2025-06-19");
    const commission = given.file.acts.length;
    const early = { commission, receivedOn: "2025-06-12", result: "甲苯。", report: "J1" };
    const soon = given.does("testResult", ["officer-1"], early, "2025-06-12");
    expect(endOf(soon as never)).toBe("2025-07-08");
    expect(dutyOf(soon, "testResult", "2025-06-12")?.state).toBe("discharged");
    const late = given.does(
      "testResult",
      ["officer-1"],
      { ...early, receivedOn: "2025-06-25" },
      "2025-06-25",
    );
    expect(endOf(late as never)).toBe("2025-07-15");
    expect(dutyOf(late, "testResult", "2025-06-25")?.state).toBe("late");
  });

  test("届满以后只能解除：不能延长、变卖、没收、扣除检测期间", () => {
    const day = "2025-07-06";
    const given = sealed;
    const decided = { ...example("dispose"), penaltyDecidedOn: day };
    expect(gatesOf(given.refuses("extend", leader, example("extend"), day))).toEqual(["extend.inTime"]);
    expect(gatesOf(given.refuses("sell", leader, example("sell"), day))).toEqual(["sell.inForce"]);
    expect(gatesOf(given.refuses("dispose", leader, decided, day))).toEqual(["dispose.inTime"]);
    expect(given.tries("lift", leader, { ground: "expired", items: everything }, day)).toEqual({
      accepted: true,
      found: [],
    });
  });

  test("登记期限届满，次日以前解除，随即退还，待核的是日数", () => {
    const given = sealed.does("expired", ["officer-1"], { lastDay: "2025-07-05" }, "2025-07-06");
    expect(dutyOf(given, "liftExpired", "2025-07-06")).toMatchObject({
      due: "2025-07-06",
      state: "open",
      mark: "M",
    });
    const lifted = given.does("lift", leader, { ground: "expired", items: everything }, "2025-07-06");
    expect(dutyOf(lifted, "liftExpired", "2025-07-06")?.state).toBe("discharged");
    expect(dutyOf(lifted, "settle", "2025-07-06")?.state).toBe("late");
    expect(dutyOf(lifted, "giveBack", "2025-07-06")).toMatchObject({ due: "2025-07-07", state: "open" });
  });
});

describe("紧急当场实施（行政强制法第19条）", () => {
  const friday = begun("2025-06-06T18:30:00+08:00");
  const agreed = { reportedAt: "2025-06-06T20:00:00+08:00", outcome: "agreed", opinion: "同意。" } as const;

  test("E-7：星期五18时30分实施的，补办批准到星期六18时30分为止", () => {
    expect(dutyOf(friday, "ratify", "2025-06-06")).toMatchObject({
      due: "2025-06-07",
      dueAt: "2025-06-07T18:30:00+08:00",
      state: "open",
      mark: "V",
    });
    const intime = friday.does("ratify", leader, agreed, "2025-06-07T18:30:00+08:00");
    expect(dutyOf(intime, "ratify", "2025-06-08")?.state).toBe("discharged");
  });

  test("E-30：超过二十四小时的措施不自动失效，补办要先说明超期，并计为逾期", () => {
    const late = "2025-06-07T18:31:00+08:00";
    expect(friday.refuses("ratify", leader, agreed, late).map(inShort)).toEqual([
      "ratify.overrun 《中华人民共和国行政强制法》第19条",
    ]);
    const offered = (when: string) => friday.next(when).find(({ kind }) => kind === "ratify")?.allowed;
    expect([offered("2025-06-07T18:30:00+08:00"), offered(late)]).toEqual([true, false]);
    const explained = friday
      .does("overrun", leader, { duty: "ratify", reason: "现场通信中断。" }, late)
      .does("ratify", leader, agreed, late);
    expect(dutyOf(explained, "ratify", "2025-06-08")?.state).toBe("late");
    expect(dutyOf(friday, "settle", "2025-06-09")?.state).toBe("open");
  });

  test("没有补办批准的，不能延长、不能没收，可以解除", () => {
    const asked = friday.tries("extend", leader, example("extend"), "2025-06-20");
    expect(gatesOf(asked.found)).toEqual(["extend.ratified"]);
    expect(gatesOf(friday.refuses("dispose", leader, example("dispose"), "2025-06-20"))).toEqual([
      "dispose.ratified",
    ]);
    expect(friday.tries("lift", leader, lifting, "2025-06-20").accepted).toBe(true);
  });

  test("负责人认为不应当采取的，立即解除；不解除逾期", () => {
    const refused = onTheSpot.does(
      "ratify",
      leader,
      { reportedAt: "2025-06-05T10:00:00+08:00", outcome: "disagreed", opinion: "不应当查封。" },
      "2025-06-05T11:00:00+08:00",
    );
    expect(dutyOf(refused, "liftDisagreed", "2025-06-06")).toMatchObject({
      due: "2025-06-06",
      state: "open",
    });
    expect(dutyOf(refused, "liftDisagreed", "2025-06-07")?.state).toBe("overdue");
    expect(gatesOf(refused.refuses("dispose", leader, example("dispose"), "2025-06-06"))).toEqual([
      "dispose.ratified",
    ]);
    const lifted = refused.does(
      "lift",
      leader,
      { ground: "disagreed", items: everything },
      "2025-06-05T12:00:00+08:00",
    );
    expect(dutyOf(lifted, "liftDisagreed", "2025-06-06")?.state).toBe("discharged");
  });

  test("事先批准的没有补办的应办事项；补办批准以后可以延长", () => {
    expect(dutyOf(sealed, "ratify", "2025-06-06")).toBeUndefined();
    const ratified = friday.does("ratify", leader, agreed, "2025-06-06T21:00:00+08:00");
    expect(ratified.tries("extend", leader, example("extend"), "2025-06-20").accepted).toBe(true);
  });
});

describe("谁可以实施（行政强制法第17条）", () => {
  const self = Object(registers.agencies?.self);
  const agency = (kind: string) => ({ ...compulsionEntries, agencies: { self: { ...self, kind } } });

  test("E-64：受委托组织不得查封、扣押", () => {
    const given = measure.upTo("request").given(agency("delegated"));
    expect(gatesOf(given.refuses("take", handlers, spot, "2025-06-05"))).toEqual(["measure.delegated"]);
    expect(gatesOf(given.refuses("request", handlers, example("request"), "2025-06-04"))).toEqual([
      "measure.delegated",
    ]);
  });

  test("E-65：法律、法规规定由其实施的乡镇，以自己的名义查封", () => {
    const given = measure.upTo("request").given(agency("township"));
    expect(given.tries("take", handlers, spot, "2025-06-05")).toEqual({ accepted: true, found: [] });
  });

  test("没有登记的事项不得实施", () => {
    const given = measure.upTo("request").given({ "compulsion-items": {} });
    expect(gatesOf(given.refuses("take", handlers, spot, "2025-06-05"))).toEqual([
      "measure.ownPower",
      "measure.kind",
    ]);
  });

  test("执法人员不能批准自己的提请", () => {
    const given = upTo("approve");
    expect(gatesOf(given.refuses("approve", ["officer-1"], example("approve"), "2025-06-04"))).toEqual([
      "approve.performer",
      "approve.apart",
    ]);
  });
});

describe("填写的内容", () => {
  const problems = (kind: keyof typeof fields, input: object): readonly string[] =>
    (z.safeParse(fields[kind], input).error?.issues ?? []).map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    );

  test("冻结不在可选的措施里", () => {
    expect(problems("take", { ...usual, kind: "freeze" })).toEqual(["kind 请选择措施种类"]);
  });

  test("当场实施不写紧急情形、不紧急却写了，都不能登记", () => {
    const message = "urgentReason 当场实施的应当写明紧急的情形，不紧急的不填";
    expect(problems("take", { ...usual, urgent: true })).toEqual([message]);
    expect(problems("take", { ...usual, urgentReason: "正在转移。" })).toEqual([message]);
  });

  test("到场不写到场人、清单是空的、序号重复，都不能登记", () => {
    expect(problems("take", { ...usual, presentPerson: undefined })).toEqual([
      "presentPerson 当事人到场的，应当写明到场人",
    ]);
    expect(problems("take", { ...usual, items: [] })).toEqual(["items 查封、扣押清单不得少于1条"]);
    expect(problems("lift", { ...lifting, items: [{ number: 1 }, { number: 1 }] })).toEqual([
      "items 解除的物品的序号有重复",
    ]);
  });

  test("其他情形解除不写情况、检测期间颠倒，都不能登记", () => {
    expect(problems("lift", { ground: "other", items: everything })).toEqual([
      "reason 其他情形的，应当写明情况",
    ]);
    expect(problems("commission", { ...example("commission"), until: "2025-06-09" })).toEqual([
      "until 检测期间的止日早于起日",
    ]);
  });

  test("单位没有写法定代表人的不能登记", () => {
    expect(problems("request", { ...example("request"), partyRepresentative: undefined })).toEqual([
      "partyRepresentative 单位应当写明法定代表人或者负责人",
    ]);
  });
});
