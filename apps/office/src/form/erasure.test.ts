import { expect, test } from "vitest";
import type { Act, Field, MatterPage, Procedure, ProcedureAct } from "../api/types.ts";
import { commonAct } from "./common-act.ts";

const field = (name: string, title: string): Field => ({ name, title, widget: "text", optional: false });
const rule = (kind: string, fields: Field[]) => ({ kind, title: kind, fields }) as ProcedureAct;
const procedure = {
  acts: [
    rule(
      "erase",
      ["ground", "document", "appraisal", "extent", "scope", "reason"].map((name) => field(name, name)),
    ),
    rule("open", [field("partyName", "当事人"), field("place", "地点")]),
  ],
} as unknown as Procedure;
const opened = {
  seq: 2,
  kind: "open",
  title: "立案",
  input: { partyName: "某公司", place: "某地" },
  erased: [{ field: "input.place", title: "地点", by: 9 }],
} as unknown as Act;
const page = { acts: [opened], duties: [] } as unknown as MatterPage;

test("清除一个行为的内容：只列还在的，逐项提交", () => {
  const form = commonAct("erase", { act: 2 }, page, procedure);
  expect(form?.act.fields.map(({ name }) => name)).toEqual([
    "ground",
    "document",
    "appraisal",
    "contents",
    "reason",
  ]);
  expect(form?.act.fields[3]?.options).toEqual({
    "input.partyName": "当事人",
    by: "办理人员",
    relied: "办理时依据的人员和登记条目",
    enteredBy: "登记账号",
  });
  expect(form?.toInput({ ground: "ordered", contents: ["input.partyName", "by"] })).toEqual({
    ground: "ordered",
    extent: "named",
    scope: [
      { act: 2, name: "input.partyName" },
      { act: 2, name: "by" },
    ],
  });
  expect(form?.toPlace({ path: "input.scope.0.name", message: "没有" }).path).toBe("input.contents");
});

test("清除全部内容：不问范围", () => {
  const form = commonAct("erase", {}, page, procedure);
  expect(form?.act.fields.map(({ name }) => name)).toEqual(["ground", "document", "appraisal", "reason"]);
  expect(form?.toInput({ ground: "expired" })).toEqual({ ground: "expired", extent: "matter" });
});
