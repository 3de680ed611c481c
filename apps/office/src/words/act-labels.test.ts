import { expect, test } from "vitest";
import type { Act } from "../api/types.ts";
import { labelsOf } from "./act-labels.ts";
import { awaiting, choicesOf, commonActs, isCommon, rectifiedIn } from "./common-acts.ts";

const act = (more: Partial<Act> = {}): Act => ({
  seq: 3,
  kind: "interview",
  title: "询问",
  stage: "investigation",
  nature: "fact",
  by: [{ id: "e-1", name: "孙学诚" }],
  occurredAt: "2026-01-10T09:00:00+08:00",
  recordedAt: "2026-01-10T10:00:00+08:00",
  procedure: "penalty-ordinary@2021-07-15",
  input: {},
  shown: [],
  documents: [],
  defects: [],
  basis: { law: "行政处罚法", lawId: "penalty", article: 55, text: "" },
  actSha256: "",
  ...more,
});

const defect = { gate: "x", says: "执法人员不得少于两人", basis: [] };
const texts = (one: Act): readonly string[] => labelsOf(one).map(({ text }) => text);

test("当日记入、各人都确认的行为没有标记", () => {
  expect(texts(act())).toEqual([]);
  expect(texts(act({ standing: "effective", awaits: [] }))).toEqual([]);
});

test("等待确认的写明等谁，已作废的不再说已更正", () => {
  expect(texts(act({ standing: "pending", awaits: [{ id: "e-2", name: "钱亮" }] }))).toEqual([
    "待 钱亮 确认",
  ]);
  expect(texts(act({ standing: "void", correctedBy: [7] }))).toEqual(["已作废"]);
  expect(texts(act({ correctedBy: [7] }))).toEqual(["已更正"]);
});

test("补录写明天数和原因，代为登记写明是谁", () => {
  const late = act({ recordedAt: "2026-01-14T10:00:00+08:00", lateReason: "下乡没有信号" });
  expect(labelsOf(late)).toEqual([{ text: "补录 4 天", tone: "warn", note: "下乡没有信号" }]);
  expect(texts(act({ enteredBy: { id: "e-9", name: "周敏" } }))).toEqual(["周敏 代为登记"]);
});

test("事实的缺陷是红色，决定的待核不是", () => {
  expect(labelsOf(act({ defects: [defect] }))[0]?.tone).toBe("late");
  expect(labelsOf(act({ nature: "decision", defects: [defect] }))[0]).toMatchObject({
    text: "1 处待核",
    tone: "warn",
  });
});

test("确认、更正、超期说明、补正不在一般行为之列", () => {
  expect(isCommon({ kind: "confirm", stage: "common" })).toBe(true);
  expect(isCommon({ kind: "interview", stage: "investigation" })).toBe(false);
});

const common = (kind: string, performers: string[]) => ({
  kind,
  performers,
  stage: "common",
  title: kind,
  nature: "decision" as const,
  basis: act().basis,
  performerTitles: [],
  starts: false,
  repeats: true,
  conditional: false,
  after: [],
  before: [],
  fields: [],
  examples: [],
  documents: [],
  gates: [],
  duties: [],
});

test("更正由执法人员和负责人办理，超期说明由负责人办理，确认由被等待的人办理", () => {
  const acts = [
    common("confirm", ["officer"]),
    common("correct", ["officer"]),
    common("overrun", ["leader"]),
  ];
  expect([...commonActs(acts, ["officer"])]).toEqual(["confirm", "correct"]);
  expect([...commonActs(acts, ["leader"])]).toEqual(["confirm", "overrun"]);
});

test("有缺陷的行为可以补正，已作废的没有可办的", () => {
  const all = new Set(["correct", "rectify"] as const);
  const none = new Set<number>();
  expect(choicesOf(act({ defects: [defect] }), all, none).map(({ title }) => title)).toEqual([
    "更正",
    "作废",
    "补正",
  ]);
  expect(choicesOf(act(), all, none).map(({ title }) => title)).toEqual(["更正", "作废"]);
  expect(choicesOf(act({ standing: "void" }), all, none)).toEqual([]);
  expect(choicesOf(act({ standing: "pending" }), all, none)).toEqual([]);
});

test("只列等本人确认的行为", () => {
  const waits = act({ standing: "pending", awaits: [{ id: "e-2", name: "钱亮" }] });
  expect(awaiting({ acts: [act(), waits] }, "e-2")).toEqual([waits]);
  expect(awaiting({ acts: [waits] }, "e-1")).toEqual([]);
});

test("补正过的不再补正，关联事项记入的在关联事项中更正", () => {
  const all = new Set(["correct", "rectify"] as const);
  const faulty = act({ defects: [defect] });
  const mended = rectifiedIn([faulty, act({ seq: 4, kind: "rectify", stage: "common", input: { act: 3 } })]);
  expect(choicesOf(faulty, all, mended).map(({ choice }) => choice)).toEqual(["content", "void"]);
  const origin = { matter: "m-2", procedure: "hearing", title: "听证" };
  expect(choicesOf(act({ origin }), all, new Set())).toEqual([]);
});

test("事实已经生效而有人尚未确认的，仍然等其确认", () => {
  const waits = act({ standing: "effective", awaits: [{ id: "e-2", name: "钱亮" }] });
  expect(awaiting({ acts: [waits] }, "e-2")).toEqual([waits]);
  expect(texts(waits)).toEqual(["待 钱亮 确认"]);
});

test("内容已清除的行为写明不可复算，不能再更正；什么也不剩的，不能再申请清除", () => {
  const erased = [{ field: "input.place", title: "地点", by: 9 }];
  const part = act({ erased });
  expect(texts(part)).toContain("1 项内容已依法清除，不可复算");
  const all = new Set(["correct", "rectify", "erase"] as const);
  expect(choicesOf(part, all, new Set()).map(({ choice }) => choice)).toEqual(["erase"]);
  expect(choicesOf(act({ erased, by: [], input: {} }), all, new Set())).toEqual([]);
  expect(choicesOf(act({ kind: "erase", stage: "common" }), all, new Set())).toEqual([]);
});
