import { expect, test } from "vitest";
import { facetsOf } from "./count-found.ts";
import { safePath } from "./large-type.ts";
import { excerpt, marked, parseSearch, searchPath } from "./search-query.ts";
import { style } from "./style.ts";

const parse = (query: string) => {
  const asked = new URLSearchParams(query);
  return parseSearch((name) => asked.get(name) ?? undefined);
};

test("空的查询是全部", () => {
  expect(parse("q=&agency=&page=")).toEqual({ words: "", page: 1 });
});

test("几个词之间只留一个空格，看不见的字符不进查询", () => {
  expect(parse(`q=${encodeURIComponent(" 动火\u0000作业\u200b \n 安全 ")}`)).toMatchObject({
    words: "动火 作业 安全",
  });
});

test("输入超过一百个字的截断，不拆开一个字", () => {
  const asked = parse(`q=${"𠀀".repeat(200)}`);
  expect("words" in asked && [...asked.words].length).toBe(100);
});

test.each(["from=2025-02-30", "to=x", "from=2025-02-02&to=2025-02-01", "page=0", "page=1.5", "page=9999999"])(
  "不合理的条件说明白：%s",
  (query) => {
    expect(parse(query)).toHaveProperty("problem");
  },
);

test.each(["agency=a'b", `procedure=${"x".repeat(200)}`, "agency=%3Cscript%3E"])(
  "不可能有的编号不进查询：%s",
  (query) => {
    expect(parse(query)).toHaveProperty("problem");
  },
);

test("条件写成地址再读出来不变，换条件时回到第一页", () => {
  const asked = { words: "动火 安全", agency: "anhe", procedure: "penalty-summary", page: 3 };
  expect(parse(searchPath(asked, { page: 3 }).split("?")[1] ?? "")).toEqual(asked);
  expect(searchPath(asked, { agency: undefined })).not.toContain("page");
  expect(searchPath({ words: "", page: 1 }, {}, "/decisions")).toBe("/decisions");
});

test("命中的字标出来，原文一字不少", () => {
  const pieces = marked("动火作业票由动火人签", "动火 作业");
  expect(pieces.map(({ text }) => text).join("")).toBe("动火作业票由动火人签");
  expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["动火", "作业", "动火"]);
});

test("正则里的符号只是符号", () => {
  expect(marked("罚〔2025〕(1)号", "(1) [")).toContainEqual({ text: "(1)", hit: true });
});

test("摘录在命中处前后", () => {
  const text = `${"甲".repeat(100)}动火${"乙".repeat(100)}`;
  expect(excerpt(text, "动火")).toMatch(/^……甲+动火乙+……$/);
  expect(excerpt("短", "动火")).toBe("短");
});

test("各筛选项的数目在另一项已选的条件下相加等于结果", () => {
  const cell = (agency_id: string, procedure_id: string, count: number) => ({
    agency_id,
    procedure_id,
    count,
  });
  const cells = [cell("a", "x", 3), cell("a", "y", 1), cell("b", "x", 5)];
  const counts = facetsOf(cells, { agency: "a" });
  expect([...counts.agencies]).toEqual([
    ["a", 4],
    ["b", 5],
  ]);
  expect([...counts.procedures]).toEqual([
    ["x", 3],
    ["y", 1],
  ]);
  expect([counts.anyAgency, counts.anyProcedure]).toEqual([9, 4]);
});

test.each([
  ["/search?q=%E5%AE%89", "/search?q=%E5%AE%89"],
  ["/decisions/安", "/decisions/%E5%AE%89"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/.//evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/%", "/%"],
  [undefined, "/"],
])("大字版之后只回到本站：%s", (to, path) => {
  expect(safePath(to)).toBe(path);
});

test("样式表不到两万字节，不引用任何外部文件", () => {
  expect(Buffer.byteLength(style)).toBeLessThan(20_000);
  expect(style).not.toMatch(/url\(|@import|gradient/);
});
