import { published } from "@zhunsheng/rulebook";
import { expect, test } from "vitest";
import type { Agencies } from "../agencies.ts";
import { pathOf, titled } from "../lists.ts";
import type { Frame } from "../look/frame.ts";
import { GuidePage } from "./guide.tsx";
import { ListPage } from "./list.tsx";

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
const frame: Frame = {
  county: "安和县",
  site: "安和县行政执法信息公示平台",
  today: "2026-01-20",
  large: false,
  here: "/lists",
  logSize: undefined,
  rootHex: undefined,
};
const row = { agency_id: "a-1", body: { name: hostile }, valid_from: "2023-01-01" };
const agencies: Agencies = { rows: [row], nameOf: () => hostile, find: () => row };
const entry = {
  agency: "a-1",
  key: "x-1",
  validFrom: "2023-01-01",
  lines: [
    { name: "title", title: "事项名称", display: hostile },
    { name: "materials", title: "申请材料（2 项）", display: "材料名称：申请书\n材料名称：平面图" },
  ],
};
const [list] = published;
if (!list) throw new Error("no public list");
const asked = { agency: undefined, words: "", page: 1, pages: 3 };
const shown = (more: Partial<typeof asked> = {}) =>
  String(ListPage({ frame, list, agencies, asked: { ...asked, ...more }, entries: [entry], total: 41 }));

test("登记的文字原样显示，不成为脚本", () => {
  for (const page of [shown(), String(GuidePage({ frame, list, entry, agencies, address: "https://x/" }))]) {
    expect(page).not.toMatch(/<script|<img|\sstyle="/);
    expect(page).toContain("&lt;script&gt;");
    expect(page.match(/<h1/g)).toHaveLength(1);
  }
});

test("分页：第一页只有下一页，最后一页只有上一页，条件都带着", () => {
  expect(shown()).toContain("下一页");
  expect(shown()).not.toContain("上一页");
  const last = shown({ page: 3, words: "许可" });
  expect(last).toContain("上一页");
  expect(last).not.toContain("下一页");
  expect(last).toContain(`q=${encodeURIComponent("许可")}`);
});

test("服务指南逐行列出，多行的分段；有自己的地址", () => {
  const page = String(GuidePage({ frame, list, entry, agencies, address: "https://example.test/lists/x" }));
  expect(page).toContain("<p>材料名称：申请书</p><p>材料名称：平面图</p>");
  expect(page).toContain("本页地址的二维码");
  expect(pathOf(list, entry)).toBe(`/lists/${list.register}/a-1/x-1`);
  expect(titled({ ...entry, lines: [] })).toEqual({ title: "x-1", rest: [] });
});
