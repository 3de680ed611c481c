import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  daysFrom,
  formatDay,
  isDay,
  nextDay,
  previousDay,
  weekdayOf,
  yearOf,
} from "./index.ts";

const anyDay = fc.integer({ min: -25_000, max: 80_000 }).map((serial) => addDays("1970-01-01", serial));

describe("日", () => {
  test("格里高利历：与运行环境的日历逐日一致", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 80_000 }), (serial) => {
        const outside = new Date(serial * 86_400_000);
        const day = addDays("1970-01-01", serial);
        expect(day).toBe(outside.toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe(outside.getUTCDay());
      }),
    );
  });

  test("加若干日再数回来，得到同样的日数", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test("次日与前日互逆，跨年跨闰日亦然", () => {
    expect(nextDay("2024-02-28")).toBe("2024-02-29");
    expect(nextDay("2025-02-28")).toBe("2025-03-01");
    expect(nextDay("2025-12-31")).toBe("2026-01-01");
    fc.assert(fc.property(anyDay, (day) => previousDay(nextDay(day)) === day));
  });

  test("不存在的日期不是日", () => {
    for (const text of [
      "2025-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-04-31",
      "2026-4-1",
      "0000-01-01",
      "",
      "2026-01-01T00:00Z",
    ]) {
      expect(isDay(text), text).toBe(false);
    }
    expect(isDay("2024-02-29")).toBe(true);
    expect(() => addDays("2025-02-29", 1)).toThrow(RangeError);
    expect(() => addDays("2026-01-01", 0.5)).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
  });

  test("期间按月计算：没有对应日的，以月末日为期间的最后一日", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addMonths("2026-11-15", 3)).toBe("2027-02-15");
    expect(() => addMonths("2026-01-01", 1.5)).toThrow(RangeError);
  });

  test("按月加减：有对应日的，日不变", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, count) => {
        const moved = addMonths(day, count);
        const date = Number(day.slice(8));
        expect(Number(moved.slice(8))).toBe(date <= 28 ? date : Math.min(date, Number(moved.slice(8))));
        expect(isDay(moved)).toBe(true);
      }),
    );
  });

  test("公文写法不补零", () => expect(formatDay("2026-01-02")).toBe("2026年1月2日"));

  test("一段日子两端都算；终点在前则为空", () => {
    expect(daysFrom("2026-02-27", "2026-03-01")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
    expect(daysFrom("2026-03-02", "2026-03-01")).toEqual([]);
    expect(yearOf("2026-03-01")).toBe(2026);
  });
});
