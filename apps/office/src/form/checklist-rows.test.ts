import { expect, test } from "vitest";
import { holdsAll, itemsOf, rowsFor, tally } from "./checklist-rows.ts";

const body = {
  rows: [
    { id: "1", content: "设置安全警示标志", law: "安全生产法第35条" },
    { id: "2", content: "特种作业人员持证上岗", level: "major" },
    { content: "没有编号的不算一项" },
    "残缺",
  ],
};

test("清单的每一项都成为一行，已经填写的结果保留", () => {
  const items = itemsOf(body, "rows");
  expect(items.map(({ id }) => id)).toEqual(["1", "2"]);
  const rows = rowsFor(items, [{ id: "2", content: "旧的说法", result: "unmet", note: "两人无证" }, 3]);
  expect(rows).toEqual([
    { id: "1", content: "设置安全警示标志" },
    { id: "2", content: "特种作业人员持证上岗", result: "unmet", note: "两人无证" },
  ]);
  expect(holdsAll(items, rows)).toBe(true);
  expect(holdsAll(items, rows.slice(1))).toBe(false);
  expect(holdsAll(items, undefined)).toBe(false);
});

test("登记簿里没有清单的，一项也没有", () => {
  expect(itemsOf(undefined, "rows")).toEqual([]);
  expect(itemsOf({ rows: "不是清单" }, "rows")).toEqual([]);
});

test("填写的进度按结果计数，未填的另计", () => {
  const results = [
    { value: "met", label: "符合" },
    { value: "unmet", label: "不符合" },
  ];
  const rows = [{ id: "1", result: "met" }, { id: "2" }, { id: "3", result: "met" }];
  expect(tally(results, rows)).toEqual({
    counted: [
      { label: "符合", count: 2 },
      { label: "不符合", count: 0 },
    ],
    left: 1,
  });
});
