import { readdirSync } from "node:fs";
import { field } from "@zhunsheng/engine";
import { expect, test } from "vitest";
import { controlOf, controls } from "./controls.ts";

test("引擎的每种字段在表单中有且只有一种填写方式，一种一个文件", () => {
  const widgets = field.kinds.map(({ widget }) => widget).toSorted();
  expect(controls.map(({ widget }) => widget).toSorted()).toEqual(widgets);
  const files = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".tsx"));
  expect(files.map((name) => name.replace(".tsx", "")).toSorted()).toEqual(widgets);
});

test("不认识的字段按一行文字填写", () => {
  expect(controlOf("hologram").widget).toBe("text");
});
