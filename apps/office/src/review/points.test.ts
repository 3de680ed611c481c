import { expect, test } from "vitest";
import type { Field } from "../api/types.ts";
import { type Answers, checklistOf, missingFor, opinionOf, ownPointsOf, withNotes } from "./points.ts";

const choice = (name: string, options: Record<string, string>, widget = "choice"): Field => ({
  name,
  title: name,
  widget,
  optional: false,
  options,
});
const outcome = choice("outcome", { passed: "同意", returned: "退回" });
const titles = { procedure: "执法程序是否合法", powers: "是否超越法定权限" };
const opinion: Field = { name: "opinion", title: "审核意见", widget: "longText", optional: false };
const byProblems = { fields: [outcome, choice("problems", titles, "choices"), opinion] };
const note: Field = { name: "note", title: "说明", widget: "text", optional: true };
const byRows = {
  fields: [
    outcome,
    {
      name: "points",
      title: "审核清单",
      widget: "rows",
      optional: false,
      columns: [choice("point", titles), choice("result", { pass: "未发现问题", problem: "存在问题" }), note],
    },
    opinion,
  ],
};
test("本机关增加的审核事项同样计入：有问题的不能同意，写入意见", () => {
  const own = {
    name: "ownPoints",
    title: "本机关增加的审核事项",
    widget: "rows",
    optional: true,
    columns: [
      { ...note, name: "point" },
      choice("result", { pass: "未发现问题", problem: "存在问题" }),
      note,
    ],
  };
  const rows = [{ point: "公平竞争审查", result: "problem", note: "未审查" }, {}, { point: "风险评估" }];
  expect(ownPointsOf({ fields: [own] }, { ownPoints: rows })).toEqual({
    points: [
      { code: "own.0", title: "公平竞争审查" },
      { code: "own.2", title: "风险评估" },
    ],
    answers: { "own.0": { finding: "problem", note: "未审查" } },
  });
  expect(ownPointsOf({ fields: [] }, {}).points).toEqual([]);
});

const answers: Answers = {
  procedure: { finding: "problem", note: "未告知听证权利" },
  powers: { finding: "pass", note: "" },
};

test("审核清单出自行为自己的表单：列表一行一项", () => {
  const list = checklistOf(byRows);
  expect(list?.points.map(({ title }) => title)).toEqual(Object.values(titles));
  expect(list?.findings).toEqual([
    ["pass", "未发现问题"],
    ["problem", "存在问题"],
  ]);
  expect(list?.toInput(answers)).toEqual({
    points: [
      { point: "procedure", result: "problem", note: "未告知听证权利" },
      { point: "powers", result: "pass" },
    ],
  });
});

test("没有列表的，从存在问题的审核事项得出清单", () => {
  const list = checklistOf(byProblems);
  expect(list?.toInput(answers)).toEqual({ problems: ["procedure"] });
  expect([...(list?.filled ?? [])]).toEqual(["problems", "outcome"]);
  expect(checklistOf({ fields: [outcome, opinion] })).toBeUndefined();
});

const list = checklistOf(byProblems);
const missing = (given: Answers, chosen?: string): readonly string[] =>
  list ? missingFor(list, given, chosen) : ["没有清单"];

test("每一项都审核、问题都写明、结论与清单一致，才能提交", () => {
  expect(missing({})).toEqual(["还有 2 项没有审核", "没有选择审核结论"]);
  expect(missing(answers, "passed")).toEqual(["有存在问题的审核事项，不能同意"]);
  expect(missing(answers, "returned")).toEqual([]);
  expect(missing({ ...answers, procedure: { finding: "problem", note: " " } }, "returned")).toEqual([
    "1 项有问题的没有写明问题",
  ]);
  const clean: Answers = { ...answers, procedure: { finding: "notApplicable", note: "" } };
  expect(missing(clean, "returned")).toEqual(["退回的应当列明存在问题的审核事项"]);
  expect(missing(clean, "passed")).toEqual([]);
});

test("审核意见可以由清单起草", () => {
  expect(list && opinionOf(list, answers)).toBe(
    "经审核，存在以下问题：\n1. 执法程序是否合法：未告知听证权利",
  );
});

test("清单里写的问题不会丢：意见没有写到的，附在意见之后", () => {
  const kept = list && withNotes(list, answers, { opinion: "退回补正。" });
  expect(kept?.opinion).toBe("退回补正。\n经审核，存在以下问题：\n1. 执法程序是否合法：未告知听证权利");
  const whole = { opinion: "未告知听证权利，退回补正。" };
  expect(list && withNotes(list, answers, whole)).toEqual(whole);
});
