import { expect, test } from "vitest";
import { theme } from "./theme.ts";
import { contrast, textOnGround, tokens } from "./tokens.ts";

test("黑白对比度为 21，同色为 1", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#12498A", "#12498A")).toBe(1);
});

test.each(textOnGround)("%s 写在 %s 上，对比度不低于 4.5", (text, ground) => {
  expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
});

test("焦点框与底色的对比度不低于 3", () => {
  expect(contrast(tokens.primary, tokens.layout)).toBeGreaterThanOrEqual(3);
});

test("组件库用的是同一张表", () => {
  expect(theme.token?.colorPrimary).toBe(tokens.primary);
  expect(theme.token?.colorError).toBe(tokens.error);
  expect(theme.token?.colorTextPlaceholder).toBe(tokens.text3);
});
