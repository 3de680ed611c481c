import { expect, test } from "vitest";
import type { ChainLink } from "../api/types.ts";
import { lineOf, unseen } from "./chain.ts";

const link = (matter: string, depth: number, opened = 0): ChainLink => ({
  matter,
  depth,
  opened,
  procedure: matter,
  procedureTitle: matter,
  title: matter,
  stageTitle: "办理",
  ended: false,
  openedAt: "2025-06-01T09:00:00+08:00",
  openDuties: 0,
});

const chain = [
  link("计划", 0, 300),
  link("检查", 1, 2),
  link("整改", 2, 1),
  link("断电", 3),
  link("处罚", 2, 2),
  link("听证", 3),
  link("申请法院", 3),
];
const names = (links: readonly ChainLink[]) => links.map(({ matter }) => matter);

test("从最初的事项到本事项是一条线，由本事项引出的在后", () => {
  const { before, here, after } = lineOf(chain, "处罚");
  expect(names(before)).toEqual(["计划", "检查"]);
  expect(here?.matter).toBe("处罚");
  expect(names(after)).toEqual(["听证", "申请法院"]);
});

test("旁支的后续不算本事项引出的", () => {
  expect(names(lineOf(chain, "整改").after)).toEqual(["断电"]);
  expect(lineOf(chain, "没有这件")).toEqual({ before: [], here: undefined, after: [] });
});

test("没有列出的件数另说", () => {
  expect(unseen(chain, link("计划", 0, 300))).toBe(299);
  expect(unseen(chain, link("处罚", 2, 2))).toBe(0);
});
