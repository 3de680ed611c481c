import { expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  longDay,
  mondayOf,
  shortDay,
  shortTime,
  timeLeft,
  weekdayName,
} from "./days.ts";

test("跨月、跨年、闰日", () => {
  expect(addDays("2026-01-31", 1)).toBe("2026-02-01");
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(daysBetween("2025-12-31", "2026-01-20")).toBe(20);
});

test("星期从周一算起", () => {
  expect(weekdayName("2026-01-20")).toBe("二");
  expect(mondayOf("2026-01-20")).toBe("2026-01-19");
  expect(mondayOf("2026-01-25")).toBe("2026-01-19");
});

test("今年的日期不写年份", () => {
  expect(shortDay("2026-01-21", "2026-01-20")).toBe("01-21");
  expect(shortDay("2025-12-31", "2026-01-20")).toBe("2025-12-31");
  expect(shortTime("2026-01-16T15:10:09+08:00", "2026-01-20")).toBe("01-16 15:10");
  expect(shortTime("2026-01-15T23:07:00.000Z", "2026-01-20")).toBe("01-16 07:07");
  expect(longDay("2026-01-05")).toBe("2026年1月5日");
});

test("剩余天数", () => {
  expect(timeLeft("2026-01-16", "2026-01-20")).toEqual({ text: "逾 4 天", late: true });
  expect(timeLeft("2026-01-20", "2026-01-20")).toEqual({ text: "今天", late: false });
  expect(timeLeft("2026-02-12", "2026-01-20")).toEqual({ text: "23 天", late: false });
});
