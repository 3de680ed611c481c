import { describe, expect, test } from "vitest";
import { z } from "zod";
import { licence } from "../procedures/enforcement/licence/index.ts";
import { licenceBundle } from "../procedures/enforcement/licence-bundle/index.ts";
import { answered } from "./gates-licence-bundle.ts";
import { bundling } from "./licence-after-world.ts";

const { upTo, example } = bundling;
const { acts } = licenceBundle;
const [, withHigher] = acts.apply.examples;
const city = { apply: withHigher ?? example("apply") };
const gates = (found: readonly { readonly gate: string }[]): readonly string[] =>
  found.map(({ gate }) => gate);
const dueOf = (given: ReturnType<typeof upTo>, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty && one.state !== "waived")?.due;
const later = { ...example("distribute"), answerBy: "2025-06-20" };

describe("E-43：并联办理四十五个工作日，延长十五个工作日由政府负责人批准", () => {
  test("6月3日受理的，8月5日是四十五个工作日的最后一日", () => {
    expect(dueOf(upTo("distribute"), "conclude", "2025-06-04")).toBe("2025-08-05");
  });

  test("批准延长十五个工作日的，最后一日是8月26日", () => {
    const given = upTo("conclude").does("extend", ["leader-1"], example("extend"), "2025-08-01");
    expect(dueOf(given, "conclude", "2025-08-02")).toBe("2025-08-26");
  });

  test("只延长五个工作日的，按批准的期限", () => {
    const short = { ...example("extend"), extraWorkingDays: 5 };
    const given = upTo("conclude").does("extend", ["leader-1"], short, "2025-08-01");
    expect(dueOf(given, "conclude", "2025-08-02")).toBe("2025-08-12");
  });

  test("本机关负责人批准的延长无效；只能延长一次；不得超过十五日", () => {
    const own = example("extend", { approver: "agency" });
    expect(gates(upTo("conclude").tries("extend", ["leader-1"], own, "2025-08-01").found)).toEqual([
      "extend.government",
    ]);
    const once = upTo("conclude").does("extend", ["leader-1"], example("extend"), "2025-08-01");
    expect(gates(once.tries("extend", ["leader-1"], example("extend"), "2025-08-02").found)).toEqual([
      "extend.once",
    ]);
    expect(z.safeParse(acts.extend.fields, example("extend", { extraWorkingDays: 16 })).success).toBe(false);
  });

  test("超过期限的，先办超期说明才能汇总办结，办结计为迟延", () => {
    const late = answered();
    const refused = late.refuses("conclude", ["chief-1"], example("conclude"), "2025-08-06");
    expect(refused).toMatchObject([{ gate: "conclude.overrun", wayOut: "先办「超期说明」" }]);
    const given = late
      .does("overrun", ["leader-1"], { duty: "conclude", reason: "消防检测延误" }, "2025-08-06")
      .does("conclude", ["chief-1"], example("conclude"), "2025-08-06");
    expect(given.duties("2025-08-07").find(({ duty }) => duty === "conclude")?.state).toBe("late");
  });

  test("办理方式由本级人民政府确定，本机关自行确定的不得受理（许可法26）", () => {
    const own = example("accept", { decidedBy: "agency" });
    expect(
      gates(upTo("accept").tries("accept", ["officer-1"], own, "2025-06-03T10:00:00+08:00").found),
    ).toEqual(["accept.government"]);
  });
});

describe("下级初审二十个工作日（许可法43）", () => {
  const given = upTo("distribute", undefined, city);

  test("有上级决定的事项才产生初审的应办事项", () => {
    expect(dueOf(given, "firstExamine", "2025-06-04")).toBe("2025-07-01");
    expect(dueOf(upTo("distribute"), "firstExamine", "2025-06-04")).toBeUndefined();
  });

  test("上级决定的事项不分送，以初审意见报送；超过二十日的先办超期说明", () => {
    const sent = { ...example("distribute"), item: "hazchem-production" };
    expect(gates(given.tries("distribute", ["officer-1"], sent, "2025-06-04").found)).toEqual([
      "distribute.item",
    ]);
    const late = given.tries("firstExamine", ["leader-1"], example("firstExamine"), "2025-07-02");
    expect(gates(late.found)).toEqual(["firstExamine.overrun"]);
  });

  test("初审即为该事项的结果，材料没有全部报送的被拒（许可法35）", () => {
    const part = { ...example("firstExamine"), allMaterials: false };
    expect(gates(given.tries("firstExamine", ["leader-1"], part, "2025-06-10").found)).toEqual([
      "firstExamine.materials",
    ]);
    const own = { ...example("itemDecided"), item: "yhbz-retail" };
    const whole = given
      .does("distribute", ["officer-1"], { ...later, item: "yhbz-retail" }, "2025-06-04")
      .does("firstExamine", ["leader-1"], example("firstExamine"), "2025-06-10")
      .returned("itemDecided", ["leader-1"], own, "2025-06-17");
    expect(whole.tries("conclude", ["chief-1"], example("conclude"), "2025-06-18").accepted).toBe(true);
  });
});

describe("一件事一次办", () => {
  test("同一材料、同一事项不得要求两次；只有一项许可的不是一件事", () => {
    const told = (changed: object) =>
      z
        .safeParse(acts.apply.fields, { ...example("apply"), ...changed })
        .error?.issues.map(({ message }) => message);
    const { items, materials } = example("apply");
    expect(told({ materials: [...materials, ...materials] })).toEqual(["同一材料只要求提交一次"]);
    expect(told({ items: [items[0], items[0]] })).toEqual(["同一许可事项只填一次"]);
    expect(told({ items: items.slice(0, 1), materials: [{ name: "申请书", copies: 1, items: 1 }] })).toEqual([
      "申请的许可事项不得少于2条",
    ]);
    expect(told({ items: items.map((row) => ({ ...row, promisedDays: 21 })) })).toEqual([
      "承诺期限不得长于法定期限",
    ]);
    expect(told({ materials: [{ name: "申请书", copies: 1, items: 3 }] })).toEqual([
      "共用材料的事项不会多于申请的事项",
    ]);
    expect(told({ applicantKind: "citizen" })).toEqual([
      "公民填写身份证件号码，单位和个体工商户填写统一社会信用代码",
    ]);
  });

  test("分送不得要求申请人向有关部门再次提交材料（许可法31、33）", () => {
    const again = { ...example("distribute"), materials: false };
    const found = upTo("distribute").tries("distribute", ["officer-1"], again, "2025-06-03T11:00:00+08:00");
    expect(gates(found.found)).toEqual(["distribute.materials"]);
  });

  test("分送以后的答复期限：到期没有答复的显示逾期，另一事项的答复不算", () => {
    const sent = upTo("received").does(
      "distribute",
      ["officer-1"],
      { ...later, item: "yhbz-retail" },
      "2025-06-03T12:00:00+08:00",
    );
    const states = (given: typeof sent, today: string) =>
      given
        .duties(today)
        .filter(({ duty }) => duty === "answer")
        .map(({ state }) => state);
    expect(states(sent, "2025-06-20")).toEqual(["open", "open"]);
    expect(states(sent, "2025-06-21")).toEqual(["overdue", "overdue"]);
    const one = sent.does("opinion", ["officer-1"], example("opinion"), "2025-06-17");
    expect(states(one, "2025-06-21")).toEqual(["discharged", "overdue"]);
  });

  test("有一项没有结果的，不能汇总办结，写明是哪一项", () => {
    const refused = upTo("conclude").refuses("conclude", ["chief-1"], example("conclude"), "2025-06-18");
    expect(refused).toMatchObject([{ gate: "conclude.all", wayOut: "烟花爆竹经营（零售）许可" }]);
  });

  test("不予许可也是结果，照样汇总、一次送达", () => {
    const [, refusal] = acts.itemDecided.examples;
    const given = upTo("conclude")
      .returned("itemDecided", ["leader-1"], refusal ?? example("itemDecided"), "2025-06-17")
      .does("conclude", ["chief-1"], example("conclude"), "2025-06-18");
    expect(dueOf(given, "deliver", "2025-06-19")).toBe("2025-07-02");
    expect(given.tries("deliver", ["officer-1"], example("deliver"), "2025-06-19").found).toEqual([]);
  });

  test("本机关许可的结果只能由许可事项自动记入，不属于本次申请的留标记", () => {
    const byHand = upTo("conclude").tries("itemDecided", ["leader-1"], example("itemDecided"), "2025-06-17");
    expect(byHand.accepted).toBe(false);
    const foreign = { ...example("itemDecided"), item: "other-item" };
    const given = upTo("conclude").returned("itemDecided", ["leader-1"], foreign, "2025-06-17");
    expect(gates(given.file.latest.itemDecided?.defects ?? [])).toEqual(["itemDecided.item"]);
  });

  test("一次送达少于结果的留标记，不能办结", () => {
    const given = answered()
      .does("conclude", ["chief-1"], example("conclude"), "2025-06-18")
      .does("deliver", ["officer-1"], { ...example("deliver"), documents: 1 }, "2025-06-19");
    expect(gates(given.file.latest.deliver?.defects ?? [])).toEqual(["deliver.all"]);
    expect(gates(given.tries("finish", ["chief-1"], example("finish"), "2025-06-23").found)).toEqual([
      "finish.delivered",
    ]);
  });

  test("第二次进现场照记并留标记（联合核查一次完成）", () => {
    const again = upTo("opinion").does("visit", ["officer-1", "officer-2"], example("visit"), "2025-06-12");
    expect(gates(again.file.latest.visit?.defects ?? [])).toEqual(["visit.joint"]);
  });

  test("指标：事项数、少跑次数、节省的工作日、按承诺办结", () => {
    const figuresOf = (day: string) =>
      Object.fromEntries(
        answered()
          .does("conclude", ["chief-1"], example("conclude"), day)
          .figures()
          .map(({ indicator, amount }) => [indicator, amount]),
      );
    expect(figuresOf("2025-06-17T15:00:00+08:00")).toEqual({
      "XK.BUNDLE.RECV": 1,
      "XK.BUNDLE.SITE": 1,
      "XK.BUNDLE.N": 1,
      "XK.BUNDLE.ITEMS": 2,
      "XK.BUNDLE.VISITS": 2,
      "XK.BUNDLE.DAYS": 25,
      "XK.BUNDLE.PROMISED": 1,
    });
    expect(figuresOf("2025-06-18")).not.toHaveProperty(["XK.BUNDLE.PROMISED"]);
    expect(figuresOf("2025-07-29")).toMatchObject({ "XK.BUNDLE.DAYS": 0 });
  });

  test("本机关的许可从一件事开始的，申请人已经填好", () => {
    const parent = { procedure: "licence-bundle", file: upTo("received").file };
    expect(licence.acts.apply.carries?.(parent)).toMatchObject({
      applicantName: "安和县柳河镇喜庆烟花店",
      applicantKind: "soleTrader",
      applicantCode: "92410000MA44TEST0X",
      item: "yhbz-retail",
    });
  });

  test("申请人撤回的，四十五日的应办事项不再约束", () => {
    const ended = upTo("opinion").does("discontinue", ["chief-1"], example("discontinue"), "2025-06-12");
    expect(ended.duties("2025-09-01").filter(({ state }) => state === "overdue")).toEqual([]);
  });
});
