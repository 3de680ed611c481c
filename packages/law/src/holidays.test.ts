import { expect, test } from "vitest";
import { holidayCalendar, hourOf, isMovedDayOff, isStatutoryHoliday } from "./index.ts";

const calendar = holidayCalendar([
  {
    year: 2025,
    notice: { number: "test", verified: "V" },
    holidays: ["2025-10-01", "2025-10-02", "2025-10-03", "2025-10-04"],
    workdays: [],
    statutory: ["2025-10-01", "2025-10-02", "2025-10-03"],
  },
]);

test("法定节假日与调休放假之日分开", () => {
  expect(isStatutoryHoliday("2025-10-03", calendar)).toBe(true);
  expect(isStatutoryHoliday("2025-10-04", calendar)).toBe(false);
  expect(isMovedDayOff("2025-10-04", calendar)).toBe(true);
  expect(isMovedDayOff("2025-10-03", calendar)).toBe(false);
  expect(isMovedDayOff("2025-10-11", calendar)).toBe(false);
});

test("没有放假通知的年度，只知道日期固定的法定节假日", () => {
  expect(isStatutoryHoliday("2027-05-02", calendar)).toBe(true);
  expect(isStatutoryHoliday("2027-05-03", calendar)).toBe(false);
  expect(isStatutoryHoliday("2025-05-01", calendar)).toBe(false);
});

test("法定节假日应当在放假之日以内", () => {
  const wrong = {
    year: 2025,
    notice: { number: "test", verified: "V" as const },
    holidays: [],
    workdays: [],
    statutory: ["2025-10-01"],
  };
  expect(() => holidayCalendar([wrong])).toThrow("2025-10-01 is statutory but not a holiday");
});

test("时刻的小时按北京时间", () => {
  expect(hourOf("2025-06-03T23:59:59+08:00")).toBe(23);
  expect(hourOf("2025-06-03T16:00:00Z")).toBe(0);
  expect(hourOf("2025-06-03T13:30:00Z")).toBe(21);
});
