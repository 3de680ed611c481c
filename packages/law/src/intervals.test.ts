import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, daysFrom, type Interval, mergeIntervals, tolledDays } from "./index.ts";
import { addUntolledDays, covers } from "./intervals.ts";

const interval = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 30 })).map(
  ([start, length]): Interval => ({
    from: addDays("2026-01-01", start),
    to: addDays("2026-01-01", start + length),
  }),
);
const intervals = fc.array(interval, { maxLength: 8 });

describe("扣除期间", () => {
  test("E-16 两段扣除期间重叠，合并后只扣一次", () => {
    const hearing = { from: "2026-03-02", to: "2026-03-10" };
    const testing = { from: "2026-03-08", to: "2026-03-20" };
    expect(mergeIntervals([testing, hearing])).toEqual([{ from: "2026-03-02", to: "2026-03-20" }]);
    expect(tolledDays([hearing, testing])).toBe(19);
  });

  test("首尾相接的两段合为一段，相隔一日的不合并", () => {
    const first = { from: "2026-03-02", to: "2026-03-03" };
    expect(mergeIntervals([first, { from: "2026-03-04", to: "2026-03-04" }])).toEqual([
      { from: "2026-03-02", to: "2026-03-04" },
    ]);
    expect(mergeIntervals([first, { from: "2026-03-05", to: "2026-03-05" }])).toHaveLength(2);
  });

  test("终点早于起点的期间是错误", () => {
    expect(() => mergeIntervals([{ from: "2026-03-02", to: "2026-03-01" }])).toThrow(RangeError);
  });

  test("只数落在所问期间之内的日子", () => {
    expect(
      tolledDays([{ from: "2026-03-01", to: "2026-03-31" }], { from: "2026-03-30", to: "2026-04-05" }),
    ).toBe(2);
    expect(
      tolledDays([{ from: "2026-03-01", to: "2026-03-31" }], { from: "2026-04-01", to: "2026-04-05" }),
    ).toBe(0);
  });

  test("合并前后覆盖的日子相同，合并后互不相接", () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const days = new Set(some.flatMap(({ from, to }) => daysFrom(from, to)));
        const merged = mergeIntervals(some);
        expect(new Set(merged.flatMap(({ from, to }) => daysFrom(from, to)))).toEqual(days);
        expect(tolledDays(some)).toBe(days.size);
        const gaps = merged.slice(1).map(({ from }, index) => daysBetween(merged[index]!.to, from));
        expect(gaps.every((gap) => gap >= 2)).toBe(true);
      }),
    );
  });

  test("跳过扣除日，与逐日数的结果相同", () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 1, max: 100 }), (some, count) => {
        let day = "2026-02-01";
        for (let remaining = count; remaining > 0; ) {
          day = addDays(day, 1);
          if (!covers(some, day)) remaining -= 1;
        }
        expect(addUntolledDays("2026-02-01", count, some)).toBe(day);
      }),
    );
  });
});
