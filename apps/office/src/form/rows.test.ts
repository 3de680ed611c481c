import { expect, test } from "vitest";
import type { Field } from "../api/types.ts";
import { placeOf } from "./field-errors.ts";
import { blankInput, inputOf } from "./values.ts";

const column = (name: string): Field => ({ name, title: name, widget: "text", optional: false });
const items: Field = {
  name: "items",
  title: "物品",
  widget: "rows",
  optional: false,
  columns: [column("name"), column("count")],
};

test("行里的错误落在所指的格子旁", () => {
  expect(placeOf([items], "input.items.1.count")).toEqual(["input", "items", 1, "count"]);
  expect(placeOf([items], "input.items")).toEqual(["input", "items"]);
  expect(placeOf([items], "act.lateReason")).toBe("lateReason");
});

test("没有填写的行不提交，填了一半的照样提交", () => {
  const rows = [
    { name: "气瓶", count: "2" },
    {},
    { name: "", count: undefined },
    { name: "软管", count: "" },
  ];
  expect(inputOf([items], { items: rows })).toEqual({
    items: [{ name: "气瓶", count: "2" }, { name: "软管" }],
  });
});

test("必填的列表一开始是空的，选填而空的不提交", () => {
  expect(blankInput([items])).toEqual({ items: [] });
  expect(inputOf([{ ...items, optional: true }], { items: [] })).toEqual({});
});
