import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addHours, compareInstants, dayOf, endOfDay, isInstant } from "./index.ts";

describe("时刻", () => {
  test("E-62 世界时十六点以后，在中国已是次日", () => {
    expect(dayOf("2026-01-31T15:59:59Z")).toBe("2026-01-31");
    expect(dayOf("2026-01-31T16:00:00Z")).toBe("2026-02-01");
    expect(dayOf("2026-01-31T23:30:00+08:00")).toBe("2026-01-31");
    expect(dayOf("2025-12-31T12:00:00-05:00")).toBe("2026-01-01");
  });

  test("没有时区或者不存在的时刻不被接受", () => {
    for (const text of [
      "2026-01-31T12:00:00",
      "2026-02-30T12:00:00Z",
      "2026-01-31T24:00:00Z",
      "2026-01-31T12:60:00Z",
      "2026-01-31T12:00:00+15:00",
      "2026-01-31",
      "2026-01-31 12:00:00Z",
    ]) {
      expect(isInstant(text), text).toBe(false);
      expect(() => dayOf(text), text).toThrow(RangeError);
    }
    expect(isInstant("2026-01-31T12:00Z")).toBe(true);
    expect(isInstant("2026-01-31T12:00:00.123456Z")).toBe(true);
  });

  test("E-7 小时自该时刻起算，不因休息日停止", () => {
    expect(addHours("2026-02-14T18:30:00+08:00", 24)).toBe("2026-02-15T18:30:00+08:00");
    expect(addHours("2025-12-31T15:59:59.500Z", 1)).toBe("2026-01-01T00:59:59.5+08:00");
    expect(() => addHours("2026-01-01T00:00:00Z", 0.5)).toThrow(RangeError);
  });

  test("同一时刻写成不同时区，仍是同一时刻", () => {
    expect(compareInstants("2026-01-01T00:00:00+08:00", "2025-12-31T16:00:00.000Z")).toBe(0);
    expect(compareInstants("2026-01-01T00:00:00.49Z", "2026-01-01T00:00:00.5Z")).toBeLessThan(0);
    expect(compareInstants("2026-01-01T00:01:00Z", "2026-01-01T00:00:59Z")).toBeGreaterThan(0);
  });

  test("加若干小时与运行环境的时钟一致", () => {
    const moments = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: -9_000, max: 9_000 }), (moment, count) => {
        const moved = addHours(moment.toISOString(), count);
        expect(Date.parse(moved)).toBe(moment.getTime() + count * 3_600_000);
      }),
    );
  });

  test("一日止于二十四时", () => expect(endOfDay("2026-12-31")).toBe("2027-01-01T00:00:00+08:00"));
});
