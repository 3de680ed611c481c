import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  calendarDays,
  countsWorkingDays,
  dueDay,
  formatLimit,
  hasPassed,
  holidayCalendar,
  hours,
  isWorkingDay,
  latestNoticeDay,
  limitOf,
  months,
  workingDays,
  workingDaysBetween,
  type YearCalendar,
  years,
} from "./index.ts";

const notice = { number: "测试", verified: "M" as const };
const year2026: YearCalendar = {
  year: 2026,
  notice,
  holidays: ["2026-05-01", "2026-05-04", "2026-05-05"],
  workdays: ["2026-05-09"],
};
const calendar = holidayCalendar([year2026]);
const anyStart = fc.integer({ min: 0, max: 300 }).map((count) => addDays("2026-01-01", count));
const anyToll = fc
  .tuple(anyStart, fc.integer({ min: 0, max: 20 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

describe("休息日历", () => {
  test("没有放假通知的年份，不猜测是否工作日", () => {
    expect(() => isWorkingDay("2027-01-04", calendar)).toThrow("no holiday notice for 2027-01-04");
  });

  test("法定假日休息，调休的星期六上班", () => {
    expect(isWorkingDay("2026-05-04", calendar)).toBe(false);
    expect(isWorkingDay("2026-05-09", calendar)).toBe(true);
    expect(isWorkingDay("2026-05-10", calendar)).toBe(false);
  });

  test("自相矛盾的放假通知不被接受", () => {
    const broken = (change: Partial<YearCalendar>) => () => holidayCalendar([{ ...year2026, ...change }]);
    expect(broken({ workdays: ["2026-05-08"] })).toThrow("is a working day anyway");
    expect(broken({ holidays: ["2026-05-09"] })).toThrow("a day is listed twice");
    expect(broken({ holidays: ["2027-01-01"] })).toThrow("is not a day of 2026");
    expect(broken({ holidays: ["2026-02-30"] })).toThrow("is not a day of 2026");
    expect(() => holidayCalendar([year2026, year2026])).toThrow("two notices for one year");
  });

  test("通知可以调整上一年末的几天", () => {
    const next = holidayCalendar([year2026, { year: 2027, notice, holidays: ["2026-12-31"], workdays: [] }]);
    expect(isWorkingDay("2026-12-31", next)).toBe(false);
  });
});

describe("期限", () => {
  test("法律自己的规则决定是否工作日", () => {
    expect(
      [2, 3, 5, 7, 10].map((count) => countsWorkingDays({ kind: "listed", counts: [2, 3, 5, 7] }, count)),
    ).toEqual([true, true, true, true, false]);
    expect(limitOf({ dayRule: { kind: "upTo", count: 10 } }, 10, "day")).toEqual(workingDays(10));
    expect(limitOf({ dayRule: { kind: "upTo", count: 10 } }, 30, "day", "none")).toEqual(
      calendarDays(30, "none"),
    );
    expect(limitOf({ dayRule: { kind: "all" } }, 45, "day")).toEqual(workingDays(45));
    expect(limitOf({ dayRule: { kind: "none" } }, 3, "day")).toEqual(calendarDays(3));
    expect(limitOf({ dayRule: { kind: "all" } }, 3, "month")).toEqual(months(3));
    expect(limitOf({ dayRule: { kind: "all" } }, 2, "year")).toEqual(years(2));
    expect(limitOf({ dayRule: { kind: "all" } }, 24, "hour")).toEqual(hours(24));
  });

  test("期限须为正整数", () => {
    for (const count of [0, -1, 1.5, Number.NaN]) expect(() => workingDays(count)).toThrow(RangeError);
  });

  test("期限的文字", () => {
    expect([workingDays(7), calendarDays(15), months(3), years(2), hours(24)].map(formatLimit)).toEqual([
      "7个工作日",
      "15日",
      "3个月",
      "2年",
      "24小时",
    ]);
  });
});

describe("届满日", () => {
  test("开始的当日不计入", () => {
    expect(dueDay("2026-05-11", calendarDays(1), calendar).day).toBe("2026-05-12");
    expect(dueDay("2026-05-11T23:59:59+08:00", workingDays(1), calendar).day).toBe("2026-05-12");
  });

  test("最后一日是休息日的顺延，提醒仍按原日", () => {
    expect(dueDay("2026-04-28", calendarDays(3), calendar)).toEqual({
      day: "2026-05-06",
      nominal: "2026-05-01",
      provisional: false,
    });
  });

  test("对人的限制不因休息日延长", () => {
    expect(dueDay("2026-04-28", calendarDays(3, "none"), calendar).day).toBe("2026-05-01");
  });

  test("没有通知的年份：只按周末推算并标明待核", () => {
    expect(dueDay("2026-12-30", workingDays(2), calendar)).toMatchObject({
      day: "2027-01-01",
      provisional: true,
    });
    expect(dueDay("2026-12-29", workingDays(2), calendar)).toMatchObject({
      day: "2026-12-31",
      provisional: false,
    });
    expect(dueDay("2026-12-31", calendarDays(2), calendar)).toMatchObject({
      day: "2027-01-04",
      provisional: true,
    });
    expect(dueDay("2026-12-31", calendarDays(2, "none"), calendar)).toMatchObject({
      day: "2027-01-02",
      provisional: false,
    });
  });

  test("以小时计的期限须有起始时刻，且不得扣除", () => {
    expect(() => dueDay("2026-05-11", hours(24), calendar)).toThrow(RangeError);
    const toll = [{ from: "2026-05-11", to: "2026-05-12" }];
    expect(() => dueDay("2026-05-11T08:00:00+08:00", hours(24), calendar, toll)).toThrow(RangeError);
  });

  test("扣除的日子不计入，无论按工作日、自然日还是月", () => {
    const tolls = [{ from: "2026-05-12", to: "2026-05-14" }];
    expect(dueDay("2026-05-11", workingDays(2), calendar, tolls).day).toBe("2026-05-18");
    expect(dueDay("2026-05-11", calendarDays(8), calendar, tolls).day).toBe("2026-05-22");
    expect(dueDay("2026-05-11", months(1), calendar, tolls)).toMatchObject({
      nominal: "2026-06-14",
      day: "2026-06-15",
    });
  });

  test("期限之外的扣除没有影响", () => {
    const tolls = [{ from: "2026-05-01", to: "2026-05-11" }];
    expect(dueDay("2026-05-11", calendarDays(8), calendar, tolls).day).toBe("2026-05-19");
  });

  test("工作日期限：届满日是工作日，其间恰有这么多工作日", () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.integer({ min: 1, max: 40 }),
        fc.array(anyToll, { maxLength: 3 }),
        (start, count, tolls) => {
          const due = dueDay(start, workingDays(count), calendar, tolls);
          expect(workingDaysBetween(start, due.day, calendar, tolls)).toEqual({
            count,
            provisional: due.provisional,
          });
          expect(workingDaysBetween(start, addDays(due.day, -1), calendar, tolls).count).toBe(count - 1);
        },
      ),
    );
  });

  test("会前告知：告知日与事件日之间恰有这么多个完整工作日", () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 20 }), (start, count) => {
        const event = addDays(start, 40);
        const { day } = latestNoticeDay(event, workingDays(count), calendar);
        expect(workingDaysBetween(day, addDays(event, -1), calendar).count).toBe(count);
      }),
    );
  });

  test("会前告知按自然日、月计算的，遇休息日向前移", () => {
    expect(latestNoticeDay("2026-05-11", calendarDays(8), calendar)).toMatchObject({
      nominal: "2026-05-02",
      day: "2026-04-30",
    });
    expect(latestNoticeDay("2026-06-13", months(1), calendar)).toMatchObject({
      nominal: "2026-05-12",
      day: "2026-05-12",
    });
    expect(latestNoticeDay("2026-05-11T08:00:00+08:00", hours(24), calendar).instant).toBe(
      "2026-05-10T08:00:00+08:00",
    );
  });

  test("终点不晚于起点，其间没有工作日", () => {
    expect(workingDaysBetween("2026-05-11", "2026-05-11", calendar)).toEqual({
      count: 0,
      provisional: false,
    });
    expect(workingDaysBetween("2026-05-11", "2026-05-01", calendar).count).toBe(0);
  });

  test("届满日的二十四时之前都在期限之内", () => {
    const due = dueDay("2026-05-11", workingDays(1), calendar);
    expect(hasPassed(due, "2026-05-12T23:59:59+08:00")).toBe(false);
    expect(hasPassed(due, "2026-05-12T16:00:00Z")).toBe(true);
  });

  test("以小时计的，过了那一刻就是逾期", () => {
    const due = dueDay("2026-05-11T08:00:00+08:00", hours(24), calendar);
    expect(hasPassed(due, "2026-05-12T00:00:00Z")).toBe(false);
    expect(hasPassed(due, "2026-05-12T00:00:01Z")).toBe(true);
  });
});
