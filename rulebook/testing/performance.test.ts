import { describe, expect, test } from "vitest";
import { calendar } from "../index.ts";
import { surchargeOn } from "../procedures/enforcement/penalty-ordinary/owed.ts";
import type { File } from "../procedures/enforcement/penalty-ordinary/standing.ts";
import { reconsiderBy, sueBy } from "../procedures/shared/remedies.ts";
import { closureCount, closureReached } from "../registers/penalty-history.ts";
import { attempt, follow, seqOf, served } from "./later.ts";
import { before, type Ordinary } from "./ordinary.ts";

// The situation keeps its file without the types of the procedure; reading it back is the test's own business.
const fileOf = (given: Ordinary): File => given.file as unknown as File;
const due = (given: Ordinary, duty: string, today: string) =>
  given.duties(today).filter((one) => one.duty === duty);
const computed = (given: Ordinary, until: string): number => surchargeOn(fileOf(given), until, calendar);

describe("期限：送达之日起算", () => {
  test.each([
    ["V4", "2026-09-16"],
    ["V5", "2026-09-21"],
  ])("%s 处罚法第67条：%s收到，十五日届满遇国庆，顺延至10月8日", (_id, day) => {
    const given = follow(before("serve"), "serve", day);
    expect(due(given, "pay", day)[0]?.due).toBe("2026-10-08");
  });

  test("V17 行政复议法第20条：2026年8月3日收到，六十日至10月8日", () => {
    expect(reconsiderBy("2026-08-03", calendar).day).toBe("2026-10-08");
  });

  test("V18 行政诉讼法第46条：2026年8月31日知道，六个月至2027年3月1日，待核", () => {
    expect(sueBy("2026-08-31", calendar)).toMatchObject({ day: "2027-03-01", provisional: true });
  });

  test("V19 民事诉讼法第95条：2026年9月1日公告，经过三十日，10月1日视为送达，次日起算缴款期限", () => {
    const posted = { way: "publicNotice", postedOn: "2026-09-01", noticeGround: "unknown" } as const;
    const given = follow(before("serve"), "serve", "2026-09-01", posted);
    expect(due(given, "pay", "2026-09-02")[0]?.from).toBe("2026-10-01");
  });

  test("民事诉讼法第87条：回证补登为较晚之日，缴款期限改自该日起算", () => {
    const moved = follow(served, "serviceReceipt", "2025-07-25", {
      service: seqOf(served, "serve"),
      receivedOn: "2025-07-22",
    });
    expect(due(moved, "pay", "2025-07-26").map(({ state, from }) => [state, from])).toEqual([
      ["waived", "2025-07-17"],
      ["open", "2025-07-22"],
    ]);
  });
});

describe("加处罚款：处罚法第72条、第73条", () => {
  test("逾期当日起算：8月1日届满，8月1日为零，8月2日为百分之三", () => {
    expect([computed(served, "2025-08-01"), computed(served, "2025-08-02")]).toEqual([0, 165_000]);
  });

  test("不得超出罚款的数额：第三十四日封顶", () => {
    expect(computed(served, "2025-09-03")).toBe(5_445_000);
    expect(computed(served, "2025-09-04")).toBe(5_500_000);
    expect(computed(served, "2026-01-01")).toBe(5_500_000);
  });

  test("复议期间不予计算：第五日至第二十五日复议，计十九日", () => {
    const begun = follow(served, "reviewBegun", "2025-08-06", { appliedOn: "2025-08-06" });
    expect(computed(begun, "2025-08-31")).toBe(4 * 165_000);
    const over = follow(begun, "reviewEnded", "2025-08-26", {
      begun: seqOf(begun, "reviewBegun"),
      endedOn: "2025-08-26",
    });
    expect(computed(over, "2025-08-31")).toBe(9 * 165_000);
  });

  test("部分缴纳以后，只对尚未缴纳的部分加处", () => {
    const part = follow(served, "payment", "2025-08-11", { amountFen: 2_500_000 });
    expect(computed(part, "2025-08-21")).toBe(1_650_000 + 900_000);
  });
});

describe("延期、分期：处罚法第66条第2款", () => {
  const planned = follow(follow(served, "postponeRequest", "2025-07-21"), "postpone", "2025-07-23");

  test("准予分期以后，原缴款期限不再约束，每期各有期限", () => {
    expect(due(planned, "pay", "2025-08-05")[0]?.state).toBe("waived");
    expect(due(planned, "payInstalment", "2025-08-05").map((one) => one.due)).toEqual(["2025-08-29"]);
    const first = follow(planned, "payment", "2025-08-20", { amountFen: 2_000_000 });
    expect(due(first, "payInstalment", "2025-08-21").map((one) => [one.due, one.state])).toEqual([
      ["2025-08-29", "discharged"],
      ["2025-09-30", "open"],
    ]);
  });

  test("E-36 处罚法第72条第2款：申请法院强制执行的期限自最后一期届满起算", () => {
    const demanded = follow(planned, "demand", "2025-10-09", { performBy: "2025-10-23" });
    expect(due(demanded, "courtTerm", "2025-10-10")[0]).toMatchObject({ from: "2025-09-30", mark: "M" });
  });

  test("分期的逾期加处只按逾期的一期计算", () => {
    expect(computed(planned, "2025-09-08")).toBe(10 * 60_000);
  });
});

describe("催告、复议结果、关闭", () => {
  test("V10 强制法第54条：2026年9月23日催告，十个工作日至10月14日", () => {
    const given = follow(before("serve"), "serve", "2026-09-01");
    const { found } = attempt(given, "demand", "2026-09-23", { performBy: "2026-10-13" });
    expect(found.map(({ wayOut }) => wayOut)).toEqual(["最早 2026年10月14日"]);
  });

  test("处罚法第48条第2款：复议撤销已公示的决定，三日内撤回；罚款不再缴", () => {
    const begun = follow(before("payment"), "reviewBegun", "2025-07-21");
    const annulled = follow(begun, "reviewEnded", "2025-07-28", {
      begun: seqOf(begun, "reviewBegun"),
      result: "annulled",
      endedOn: "2025-07-28",
    });
    expect(due(annulled, "withdrawPublication", "2025-07-29")[0]?.due).toBe("2025-07-31");
    expect(due(annulled, "pay", "2025-07-29")[0]?.state).toBe("waived");
  });

  test("E-58 安全生产法第113条：只计安全生产法的处罚，一百八十日三次或者一年四次", () => {
    const on = (decidedOn: string, law = "《中华人民共和国安全生产法》第九十七条") => ({
      matter: decidedOn,
      decidedOn,
      outcome: "punish" as const,
      violation: "未培训",
      kinds: [],
      law,
      annulled: false,
    });
    const two = [on("2025-01-02"), on("2025-05-01")];
    expect(closureReached([...two, on("2025-06-30")], "2025-06-30")).toBe(true);
    expect(closureReached([...two, on("2025-07-01")], "2025-07-01")).toBe(false);
    expect(closureReached([...two, on("2025-06-30", "《中华人民共和国消防法》")], "2025-06-30")).toBe(false);
    const four = [on("2025-01-02"), on("2025-05-01"), on("2025-09-01"), on("2026-01-01")];
    expect(closureCount(four, "2026-01-01")).toEqual({ in180Days: 2, inYear: 4 });
  });
});
