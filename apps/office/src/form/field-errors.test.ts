import { expect, test } from "vitest";
import { fieldErrors } from "./field-errors.ts";
import { blankInput, carriedInput, inputOf, suggestedBy } from "./values.ts";

const field = (name: string, widget = "text", optional = false) => ({ name, title: name, widget, optional });
const fields = [field("partyName"), field("kinds", "choices"), field("note", "text", true)];

test("错误落在所指的字段旁，开始一个事项时路径前有 act", () => {
  const problems = [
    { path: "input.partyName", message: "请填写当事人" },
    { path: "input.partyName", message: "第二条" },
    { path: "act.input.kinds.0", message: "请选择" },
    { path: "by.1", message: "名录没有此人" },
    { path: "occurredAt", message: "晚于现在" },
    { path: "requestId", message: "不在表单里" },
    { path: "input.unknown", message: "不在表单里" },
  ];
  expect(fieldErrors(fields, problems)).toEqual([
    { name: ["input", "partyName"], message: "请填写当事人" },
    { name: ["input", "kinds"], message: "请选择" },
    { name: "by", message: "名录没有此人" },
    { name: "occurredAt", message: "晚于现在" },
  ]);
});

test("空白的和不属于本行为的不提交", () => {
  expect(inputOf(fields, { partyName: "甲公司", kinds: [], note: "", other: 1 })).toEqual({
    partyName: "甲公司",
    kinds: [],
  });
  expect(blankInput(fields)).toEqual({ kinds: [] });
});

const act = (seq: number, by: string[], input: Record<string, unknown>) => ({
  seq,
  kind: "report",
  title: "",
  stage: "",
  nature: "fact" as const,
  by: by.map((id) => ({ id, name: id })),
  occurredAt: "",
  recordedAt: "",
  procedure: "",
  input,
  shown: [],
  documents: [],
  defects: [],
  basis: { law: "", lawId: "", article: 0, text: "" },
  actSha256: "",
});

test("带入卷内最近一次的当事人，不带入别的", () => {
  const acts = [act(1, ["a"], { partyName: "旧名", note: "x" }), act(2, ["a"], { partyName: "新名" })];
  expect(carriedInput(fields, acts)).toEqual({ partyName: "新名" });
});

test("办理人：本人在承办人员之中的，带入承办人员；否则只有本人", () => {
  const acts = [act(1, ["b"], { handlers: ["a", "b"] }), act(2, ["c", "d"], {})];
  expect(suggestedBy("a", acts)).toEqual(["a", "b"]);
  expect(suggestedBy("d", acts)).toEqual(["c", "d"]);
  expect(suggestedBy("e", acts)).toEqual(["e"]);
});
