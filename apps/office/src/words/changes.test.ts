import { expect, test } from "vitest";
import { changesBetween } from "./changes.ts";

test("更正只提交改动的内容", () => {
  expect(
    changesBetween({ place: "一车间", people: ["甲", "乙"] }, { place: "二车间", people: ["甲", "乙"] }),
  ).toEqual({
    place: "二车间",
  });
});

test("清空的内容提交为空，补填的内容提交其值", () => {
  expect(changesBetween({ note: "误录" }, { phone: "0000" })).toEqual({ note: null, phone: "0000" });
});

test("内容相同而次序不同的记载不算改动", () => {
  expect(changesBetween({ rows: [{ a: 1, b: 2 }] }, { rows: [{ b: 2, a: 1 }] })).toEqual({});
});
