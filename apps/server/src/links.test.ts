import { defineProcedure, field, fold } from "@zhunsheng/engine";
import { expect, test } from "vitest";
import { z } from "zod";
import { carriedInto } from "./links.ts";

const basis = { law: "toy", article: 1 };
const shared = {
  effectiveFrom: "2020-01-01",
  basis: [basis],
  stages: [["only", "唯一"]],
  endedBy: [],
} as const;
const plain = { stage: "only", nature: "fact", basis, performers: ["officer"], after: [] } as const;

const clue = z.strictObject({
  party: field.text("当事人"),
  informant: field.optional(field.text("举报人", { confidential: true })),
});
const parent = defineProcedure({
  ...shared,
  id: "parent",
  title: "来的事项",
  name: () => "来的事项",
  acts: { clue: { ...plain, title: "线索", starts: true, fields: clue, examples: [{ party: "某公司" }] } },
});
const visit = z.strictObject({ party: field.text("当事人"), source: field.optional(field.text("来源")) });
const child = defineProcedure({
  ...shared,
  id: "child",
  title: "引出的事项",
  opensFrom: ["parent"],
  name: () => "引出的事项",
  acts: {
    visit: {
      ...plain,
      title: "检查",
      starts: true,
      fields: visit,
      examples: [{ party: "某公司" }],
      carries: ({ file }) => ({
        party: String(file.latest.clue?.facts.party),
        source: `${String(file.latest.clue?.facts.informant)}举报`,
      }),
    },
    later: { ...plain, title: "其他", fields: visit, examples: [{ party: "某公司" }] },
  },
});

const at = "2025-06-01T09:00:00+08:00";
const facts = { party: "某公司", informant: "李某某" };
const act = {
  seq: 1,
  kind: "clue",
  by: [],
  facts,
  occurredAt: at,
  recordedAt: at,
  procedure: "parent@2020-01-01",
};
const linked = { procedure: "parent", file: fold(parent, "agency-a", "m-1", [act]) };

test("原事项说过的带入新事项的表", () => {
  expect(carriedInto(child, "visit", linked, parent, true)).toEqual({
    party: "某公司",
    source: "李某某举报",
  });
});

test("不能看保密内容的人，带入的内容里也没有它", () => {
  expect(carriedInto(child, "visit", linked, parent, false)).toEqual({ party: "某公司" });
});

test("没有写带入什么的，什么也不带", () => {
  expect(carriedInto(child, "later", linked, parent, true)).toEqual({});
});
