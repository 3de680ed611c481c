import { expect, test } from "vitest";
import type { ProcedureSummary } from "../api/types.ts";
import { procedureSets, startsFromEntry } from "./procedure-groups.ts";

const procedure = (id: string, group: string, title: string, more: Partial<ProcedureSummary> = {}) => ({
  id,
  group,
  groupTitle: group === "penalty" ? "行政处罚" : "行政检查",
  title,
  version: `${id}@2021-07-15`,
  effectiveFrom: "2021-07-15",
  basis: [],
  opensFrom: [],
  alone: true,
  starts: [],
  ...more,
});
const power = { field: "powerItem", register: "power-items" };
const all: readonly ProcedureSummary[] = [
  procedure("penalty", "penalty", "普通程序", {
    starts: [{ kind: "clue", title: "登记线索", entries: [power, { field: "party", register: "parties" }] }],
  }),
  procedure("hearing", "penalty", "听证", {
    alone: false,
    starts: [{ kind: "accept", title: "受理听证", entries: [power] }],
  }),
  procedure("visit", "inspection", "行政检查"),
];

test("程序按执法类别分组，检查在处罚之前，没有程序的类别不出现", () => {
  expect(procedureSets(all).map(({ title, procedures }) => [title, procedures.map(({ id }) => id)])).toEqual([
    ["行政检查", ["visit"]],
    ["行政处罚", ["penalty", "hearing"]],
  ]);
});

test("查找看程序名称、类别和开始的行为，几个词都要有", () => {
  expect(procedureSets(all, "处罚 线索").flatMap(({ procedures }) => procedures.map(({ id }) => id))).toEqual(
    ["penalty"],
  );
  expect(procedureSets(all, "没有这个")).toEqual([]);
});

test("据登记簿条目开始：只列能够单独开始、要填这个登记簿条目的行为", () => {
  expect(startsFromEntry(all, "power-items")).toEqual([
    { procedure: "penalty", procedureTitle: "普通程序", kind: "clue", title: "登记线索", field: "powerItem" },
  ]);
  expect(startsFromEntry(all, "officers")).toEqual([]);
});
