import { calendarDays, type Due, dueDay, latestNoticeDay, limitOf, months, workingDays } from "@zhunsheng/law";
import { describe, expect, test } from "vitest";
import { laws } from "../laws/index.ts";
import { calendar } from "./index.ts";

const { penalty, compulsion, licensing, reconsideration, transfer, threeSystems } = laws;
const sure = (day: string, nominal = day): Due => ({ day, nominal, provisional: false });

describe("期限计算样例（事实手册 11.2）", () => {
  test("V1 2025年9月29日作出决定，七个工作日：越过国庆，10月11日星期六上班", () => {
    expect(dueDay("2025-09-29", limitOf(penalty, 7, "day"), calendar)).toEqual(sure("2025-10-15"));
  });
  test("V2 同日作出决定，二十个工作日", () => {
    expect(dueDay("2025-09-29", workingDays(20), calendar)).toEqual(sure("2025-11-03"));
  });
  test("V3 2026年7月6日立案，九十日届满在国庆假期，顺延至10月8日", () => {
    expect(dueDay("2026-07-06", limitOf(penalty, 90, "day"), calendar)).toEqual(sure("2026-10-08", "2026-10-04"));
  });
  test("V4 2026年9月16日收到决定，十五日届满在国庆假期，顺延", () => {
    expect(dueDay("2026-09-16", limitOf(penalty, 15, "day"), calendar)).toEqual(sure("2026-10-08", "2026-10-01"));
  });
  test("V5 2026年9月21日收到决定，十五日届满在国庆假期，顺延", () => {
    expect(dueDay("2026-09-21", limitOf(penalty, 15, "day"), calendar)).toEqual(sure("2026-10-08", "2026-10-06"));
  });
  test("V6 春节前送达听证告知，五个工作日越过春节，2月14日星期六上班", () => {
    expect(dueDay("2026-02-12", limitOf(penalty, 5, "day"), calendar)).toEqual(sure("2026-02-26"));
  });
  test("V7 2026年3月3日听证，七个工作日前通知，最迟2月13日", () => {
    expect(latestNoticeDay("2026-03-03", limitOf(penalty, 7, "day"), calendar)).toEqual(sure("2026-02-13"));
  });
  test("V8 2026年4月29日作出决定，七个工作日越过劳动节，5月9日上班", () => {
    expect(dueDay("2026-04-29", limitOf(penalty, 7, "day"), calendar)).toEqual(sure("2026-05-12"));
  });
  test("V9 2026年1月20日查封，三十日届满在春节假期，不得顺延扣留", () => {
    expect(dueDay("2026-01-20", limitOf(compulsion, 30, "day", "none"), calendar)).toEqual(sure("2026-02-19"));
    expect(dueDay("2026-01-20", limitOf(compulsion, 30, "day"), calendar).day).toBe("2026-02-24");
  });
  test("V10 2026年9月23日送达催告书，十日是工作日，越过中秋和国庆", () => {
    expect(dueDay("2026-09-23", limitOf(compulsion, 10, "day"), calendar)).toEqual(sure("2026-10-14"));
  });
  test("V11 期限2025年11月30日届满，其后三个月：没有2月30日，2月28日星期六上班", () => {
    expect(dueDay("2025-11-30", limitOf(compulsion, 3, "month"), calendar)).toEqual(sure("2026-02-28"));
  });
  test("V12 2026年4月4日知道，六个月届满在国庆假期，顺延", () => {
    expect(dueDay("2026-04-04", months(6), calendar)).toEqual(sure("2026-10-08", "2026-10-04"));
  });
  test("V13 星期五报告正职负责人，三日是自然日，届满在清明假期，4月6日提醒", () => {
    expect(dueDay("2026-04-03", limitOf(transfer, 3, "day"), calendar)).toEqual(sure("2026-04-07", "2026-04-06"));
  });
  test("V14 2026年5月8日发现公示有误，三个工作日内撤回，5月9日上班", () => {
    expect(dueDay("2026-05-08", limitOf(penalty, 3, "day"), calendar)).toEqual(sure("2026-05-12"));
  });
  test("V15 2026年2月13日受理许可申请，二十个工作日", () => {
    expect(dueDay("2026-02-13", limitOf(licensing, 20, "day"), calendar)).toEqual(sure("2026-03-19"));
  });
  test("V16 同日受理，经批准延长十日，共三十个工作日", () => {
    expect(dueDay("2026-02-13", limitOf(licensing, 30, "day"), calendar)).toEqual(sure("2026-04-02"));
  });
  test("V17 2026年8月3日收到决定，六十日申请复议，届满在国庆假期，顺延", () => {
    const due = dueDay("2026-08-03", limitOf(reconsideration, 60, "day"), calendar);
    expect(due).toEqual(sure("2026-10-08", "2026-10-02"));
  });
  test("V18 2026年8月31日知道，六个月届满在2027年，尚无放假通知，待核", () => {
    expect(dueDay("2026-08-31", months(6), calendar)).toEqual({
      day: "2027-03-01",
      nominal: "2027-02-28",
      provisional: true,
    });
  });
  test("V19 2026年9月1日公告送达，三十日，不为当事人之利顺延", () => {
    expect(dueDay("2026-09-01", calendarDays(30, "none"), calendar)).toEqual(sure("2026-10-01"));
  });
  test("V20 2026年12月24日当场收缴罚款，二个工作日内交至行政机关", () => {
    expect(dueDay("2026-12-24", limitOf(penalty, 2, "day"), calendar)).toEqual(sure("2026-12-28"));
  });
  test("国办发〔2018〕118号自己写明工作日，不由其日期规则推定", () => {
    expect(limitOf(threeSystems, 7, "day")).toEqual(calendarDays(7));
    expect(dueDay("2025-09-29", workingDays(7), calendar).day).toBe("2025-10-15");
  });
});
