import {
  addHours,
  calendarDays,
  dayOf,
  dueDay,
  hasPassed,
  hours,
  isWorkingDay,
  latestNoticeDay,
  limitOf,
  surcharge,
  workingDays,
} from "@zhunsheng/law";
import { describe, expect, test } from "vitest";
import { laws } from "../laws/index.ts";
import { calendar } from "./index.ts";

const { penalty, compulsion, licensing, transfer, reconsideration } = laws;

describe("日期计算的疑难情形（事实手册 11.1）", () => {
  test("E-1 处罚法的二日、三日、五日、七日是工作日", () => {
    for (const count of [2, 3, 5, 7]) expect(limitOf(penalty, count, "day").unit).toBe("workingDay");
  });

  test("E-2 处罚法的十五日、九十日是自然日，届满日遇假日顺延", () => {
    for (const count of [15, 90]) expect(limitOf(penalty, count, "day")).toEqual(calendarDays(count));
    expect(dueDay("2025-09-20", limitOf(penalty, 15, "day"), calendar).day).toBe("2025-10-09");
  });

  test("E-3 强制法的催告十日是工作日，三十日是自然日", () => {
    expect(limitOf(compulsion, 10, "day")).toEqual(workingDays(10));
    expect(limitOf(compulsion, 30, "day")).toEqual(calendarDays(30));
  });

  test("E-4 查封三十日届满遇假日，第三十日即止", () => {
    const due = dueDay("2025-09-03", limitOf(compulsion, 30, "day", "none"), calendar);
    expect(due.day).toBe("2025-10-03");
    expect(isWorkingDay(due.day, calendar)).toBe(false);
  });

  test("E-5 移送的三日没有工作日的规定：顺延到星期一，但星期日提醒", () => {
    const due = dueDay("2026-03-12", limitOf(transfer, 3, "day"), calendar);
    expect(due).toMatchObject({ nominal: "2026-03-15", day: "2026-03-16" });
  });

  test("E-6 许可的期限都是工作日；申请人在届满三十日前申请延续的，按自然日", () => {
    expect(limitOf(licensing, 45, "day")).toEqual(workingDays(45));
    expect(latestNoticeDay("2026-07-31", calendarDays(30), calendar).day).toBe("2026-06-30");
  });

  test("E-7 情况紧急当场查封，二十四小时内报告，假日不停止计算", () => {
    const due = dueDay("2025-10-01T21:15:00+08:00", hours(24), calendar);
    expect(due).toMatchObject({ day: "2025-10-02", instant: "2025-10-02T21:15:00+08:00", provisional: false });
  });

  test("E-8 调休上班的星期六、星期日是工作日", () => {
    for (const day of ["2025-10-11", "2026-01-04", "2026-02-28"]) expect(isWorkingDay(day, calendar)).toBe(true);
  });

  test("E-9 最后一日下班以后收到的，以收到之日为准", () => {
    const due = dueDay("2026-05-06", limitOf(penalty, 5, "day"), calendar);
    expect(due.day).toBe("2026-05-12");
    expect(hasPassed(due, "2026-05-12T21:40:00+08:00")).toBe(false);
    expect(hasPassed(due, "2026-05-13T00:00:00+08:00")).toBe(true);
  });

  test("E-10 公告送达满三十日视为送达，当事人的期限自次日起算", () => {
    const served = dueDay("2026-03-02", calendarDays(30, "none"), calendar);
    expect(served.day).toBe("2026-04-01");
    expect(dueDay(served.day, limitOf(penalty, 15, "day"), calendar).day).toBe("2026-04-16");
  });

  test("E-14 公示自作出决定之日起算，缴款和救济自送达之日起算", () => {
    const [decided, served] = ["2026-06-01", "2026-06-09"];
    expect(dueDay(decided, workingDays(7), calendar).day).toBe("2026-06-10");
    expect(dueDay(served, limitOf(penalty, 15, "day"), calendar).day).toBe("2026-06-24");
    expect(dueDay(served, limitOf(reconsideration, 60, "day"), calendar).day).toBe("2026-08-10");
  });

  test("E-16 检测与听证两段扣除期间重叠，只扣一次", () => {
    const testing = { from: "2026-08-03", to: "2026-08-14" };
    const hearing = { from: "2026-08-10", to: "2026-08-18" };
    const due = dueDay("2026-07-06", limitOf(penalty, 90, "day"), calendar, [hearing, testing]);
    expect(due).toMatchObject({ nominal: "2026-10-20", day: "2026-10-20" });
  });

  test("E-17 第六个工作日才申请听证的，已逾期", () => {
    const due = dueDay("2026-02-12", limitOf(penalty, 5, "day"), calendar);
    expect(hasPassed(due, "2026-02-26T17:00:00+08:00")).toBe(false);
    expect(hasPassed(due, "2026-02-27T09:00:00+08:00")).toBe(true);
  });

  test("E-18 听证通知：其间须有七个完整工作日，遇假日向前", () => {
    expect(latestNoticeDay("2025-10-15", limitOf(penalty, 7, "day"), calendar).day).toBe("2025-09-28");
  });

  test("E-19 收到决定后第十六日起加处罚款；届满日顺延的，自顺延后次日起", () => {
    const due = dueDay("2026-09-16", limitOf(penalty, 15, "day"), calendar).day;
    const fine = { principalFen: 1_000_000, due };
    expect(surcharge({ ...fine, until: due }).amountFen).toBe(0);
    expect(surcharge({ ...fine, until: "2026-10-09" }).amountFen).toBe(30_000);
    expect(surcharge({ ...fine, until: "2026-10-18" }).amountFen).toBe(300_000);
    expect(surcharge({ ...fine, until: "2026-11-17" }).amountFen).toBe(1_000_000);
  });

  test("E-40 星期五傍晚批准移送，二十四小时届满于星期六傍晚", () => {
    const due = dueDay("2026-04-10T18:20:00+08:00", limitOf(transfer, 24, "hour"), calendar);
    expect(due.instant).toBe("2026-04-11T18:20:00+08:00");
    expect(hasPassed(due, "2026-04-11T10:20:01Z")).toBe(true);
  });

  test("E-62 世界时记下的时刻，期限按中国的日子起算", () => {
    const received = "2026-05-07T16:30:00Z";
    expect(dayOf(received)).toBe("2026-05-08");
    expect(dueDay(received, workingDays(3), calendar).day).toBe("2026-05-12");
    expect(addHours(received, 24)).toBe("2026-05-09T00:30:00+08:00");
  });
});
