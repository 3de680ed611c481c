import { expect, test } from "vitest";
import type { Duty } from "../api/types.ts";
import { clockScale, goneOf, runningOf } from "./clocks.ts";

const duty = (from: string, due: string, state: Duty["state"] = "open"): Duty => ({
  id: `${from}/${due}`,
  agency: "a",
  matter: "m",
  duty: "decide",
  title: "作出决定",
  owedBy: "leader",
  owedByTitle: "机关负责人",
  openedBy: 1,
  from,
  due,
  provisional: false,
  mark: "V",
  state,
  by: [],
  basis: { law: "行政处罚法", lawId: "penalty", article: 60, text: "" },
});

test("只有未了的应办在走，先到期的在前", () => {
  const all = [
    duty("2026-01-01", "2026-03-31"),
    duty("2026-01-01", "2026-01-10", "overdue"),
    duty("2026-01-01", "2026-01-05", "discharged"),
  ];
  expect(runningOf(all).map(({ due }) => due)).toEqual(["2026-01-10", "2026-03-31"]);
});

test("各项期限画在同一条时间轴上，到期日当天仍在期限内", () => {
  const scale = clockScale(
    [duty("2026-01-01", "2026-01-10"), duty("2026-01-06", "2026-01-08")],
    "2026-01-06",
  );
  expect(scale).toMatchObject({ from: "2026-01-01", to: "2026-01-10", today: 50 });
  expect(scale?.bars.map(({ start, end, gone }) => [start, end, gone])).toEqual([
    [0, 100, 50],
    [50, 80, 50],
  ]);
});

test("已逾期的，今天在到期日之后", () => {
  const scale = clockScale([duty("2026-01-01", "2026-01-05", "overdue")], "2026-01-09");
  const [bar] = scale?.bars ?? [];
  expect(scale?.to).toBe("2026-01-09");
  expect((bar?.gone ?? 0) > (bar?.end ?? 100)).toBe(true);
});

test("没有期限在走，就没有时间轴", () => {
  expect(clockScale([], "2026-01-01")).toBeUndefined();
});

test("刚开始的期限也看得见，逾期的走满为止", () => {
  expect(goneOf(duty("2026-01-01", "2026-04-01"), "2026-01-01")).toBe(4);
  expect(goneOf(duty("2026-01-01", "2026-01-05"), "2026-02-01")).toBe(100);
});
