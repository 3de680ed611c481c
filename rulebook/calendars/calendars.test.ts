import { readFileSync } from "node:fs";
import { daysFrom, isWorkingDay } from "@zhunsheng/law";
import { describe, expect, test } from "vitest";
import { calendar } from "./index.ts";

// An outside source for the same notices. Its data is read, not its functions: those follow the machine's time zone,
// and for a year without data they silently answer with weekends.
interface Outside {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}
const outsideFile = new URL("../../node_modules/chinese-days/dist/chinese-days.json", import.meta.url);
const outside: Outside = JSON.parse(readFileSync(outsideFile, "utf8"));
const outsideKnows = (year: number): boolean => Object.keys(outside.holidays).some((day) => day.startsWith(`${year}-`));
const outsideWorks = (day: string): boolean =>
  day in outside.workdays || (!(day in outside.holidays) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
const everyDay = (year: number): readonly string[] => daysFrom(`${year}-01-01`, `${year}-12-31`);

describe("放假通知", () => {
  test.each([...calendar.years.keys()])("%i年：每一日与外部资料一致", (year) => {
    expect(outsideKnows(year)).toBe(true);
    expect(everyDay(year).filter((day) => isWorkingDay(day, calendar) !== outsideWorks(day))).toEqual([]);
  });

  test("尚无通知的年份，外部资料也不知道，我们不猜", () => {
    const year = Math.max(...calendar.years.keys()) + 1;
    expect(outsideKnows(year)).toBe(false);
    expect(() => isWorkingDay(`${year}-01-04`, calendar)).toThrow(RangeError);
  });

  test("年份相连，没有缺口", () => {
    const years = [...calendar.years.keys()];
    expect(years).toEqual(years.map((_, index) => years[0]! + index));
  });

  test("每份通知都有文号、标题和印发日期，印发在前一年", () => {
    for (const [year, { notice }] of calendar.years) {
      expect(notice.number).toBe(`国办发明电〔${year - 1}〕${notice.number.split("〕")[1]}`);
      expect(notice.title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
      expect(notice.issued?.slice(0, 4)).toBe(String(year - 1));
    }
  });

  test("法定节假日本身的天数，与外部资料所记每个节日的天数一致", () => {
    for (const [year, { statutory = [] }] of calendar.years) {
      const outsideDays = Object.entries(outside.holidays).filter(([day]) => day.startsWith(`${year}-`));
      const named = new Map(outsideDays.map(([, words]) => [words.split(",")[1], Number(words.split(",")[2])]));
      const nameOf = (day: string): string | undefined => outside.holidays[day]?.split(",")[1];
      const count = (name: string | undefined): number => statutory.filter((day) => nameOf(day) === name).length;
      expect(new Map([...named.keys()].map((name) => [name, count(name)]))).toEqual(named);
    }
  });

  test("每份通知放假的总天数与原文相符", () => {
    expect([2024, 2025, 2026].map((year) => calendar.years.get(year)?.holidays.length)).toEqual([28, 28, 33]);
  });
});
