import { type AnyAct, type AnyProcedure, defineProcedure, field, fold } from "@zhunsheng/engine";
import { expect, test } from "vitest";
import { z } from "zod";
import { maskName, publicView } from "./public-view.ts";

const basis = { law: "penalty", article: 48 };
const rule = { stage: "all", nature: "decision", basis, performers: ["leader"], repeats: true } as const;

const forms = {
  open: z.object({
    party: field.text("当事人"),
    kind: field.choice("类别", { natural: "自然人", firm: "单位" }),
  }),
  decide: z.object({
    fine: field.money("罚款"),
    ground: field.choice("情形", { minor: "情节轻微" }),
    address: field.optional(field.text("住址")),
    note: field.text("内部意见"),
  }),
  publish: z.object({}),
  withdraw: z.object({ reason: field.text("理由") }),
  correct: z.object({
    act: field.act("更正的行为"),
    mode: field.text("方式"),
    changes: field.changes("更正后的内容"),
  }),
};
type Facts = { readonly [K in keyof typeof forms]: z.output<(typeof forms)[K]> };

const procedure: AnyProcedure = defineProcedure<Facts>({
  id: "toy",
  title: "试验程序",
  effectiveFrom: "2021-07-15",
  basis: [basis],
  stages: [["all", "办理"]],
  name: (file) => `${file.latest.open?.facts.party ?? ""}无证经营案`,
  party: (file) => file.latest.open?.facts.party,
  endedBy: [],
  disclosure: {
    by: "publish",
    withdrawnBy: "withdraw",
    basis,
    subject: "decide",
    fields: {
      open: { party: "personal" },
      decide: { fine: "open", ground: "open", address: "personal" },
    },
    natural: (file) => file.latest.open?.facts.kind === "natural",
  },
  acts: {
    open: {
      ...rule,
      title: "立案",
      starts: true,
      after: [],
      fields: forms.open,
      examples: [{ party: "张三", kind: "natural" }],
    },
    decide: {
      ...rule,
      title: "作出决定",
      after: ["open"],
      fields: forms.decide,
      examples: [{ fine: 1, ground: "minor", note: "无" }],
    },
    publish: { ...rule, title: "公示", after: ["decide"], fields: forms.publish, examples: [{}] },
    withdraw: {
      ...rule,
      title: "撤回公示",
      after: ["publish"],
      fields: forms.withdraw,
      examples: [{ reason: "决定被撤销" }],
    },
    correct: {
      ...rule,
      title: "更正",
      after: [],
      fields: forms.correct,
      examples: [{ act: 2, mode: "content", changes: {} }],
    },
  },
});

type Step = readonly [kind: string, day: string, facts?: AnyAct["facts"], number?: string];

function viewOf(...steps: readonly Step[]) {
  const acts = steps.map(([kind, day, facts = {}, number], index): AnyAct => {
    const at = `2025-06-${day}T09:00:00+08:00`;
    const by = [{ id: "li", name: "李三" }];
    return {
      seq: index + 1,
      kind,
      by,
      facts,
      occurredAt: at,
      recordedAt: at,
      procedure: "toy@2021-07-15",
      number,
    };
  });
  return publicView(procedure, fold(procedure, "anhe", "m1", acts));
}

const person: Step = ["open", "03", { party: "欧阳小明", kind: "natural" }];
const firm: Step = ["open", "03", { party: "安和县某公司", kind: "firm" }];
const facts = { fine: 123_400, ground: "minor", address: "安和县城关镇1号", note: "内部讨论过程" };
const decided: Step = ["decide", "10", facts, "（安）罚〔2025〕1号"];
const published: Step = ["publish", "16"];
const withdrawn: Step = ["withdraw", "20", { reason: "决定被撤销" }];

test("没有公示的事项，公众看不到任何内容", () => {
  expect(viewOf(person)).toBeUndefined();
  expect(viewOf(person, decided)).toBeUndefined();
});

test("没有公开规定的程序，公众看不到任何内容", () => {
  const { disclosure: _none, ...closed } = procedure;
  const act = { seq: 1, kind: "publish", by: [], facts: {}, procedure: "toy@2021-07-15" };
  const at = "2025-06-16T09:00:00+08:00";
  const file = fold(closed, "anhe", "m1", [{ ...act, occurredAt: at, recordedAt: at }]);
  expect(publicView(closed, file)).toBeUndefined();
});

test("单位的决定照原样公开，并带公示日期和文号", () => {
  expect(viewOf(firm, decided, published)).toMatchObject({
    title: "安和县某公司无证经营案",
    party: "安和县某公司",
    number: "（安）罚〔2025〕1号",
    procedure: "toy@2021-07-15",
    procedureTitle: "试验程序",
    subject: 2,
    publishedOn: "2025-06-16",
    maskedCount: 0,
    basis,
  });
});

test("自然人的姓名在标题、当事人和字段中都遮盖", () => {
  const view = viewOf(person, decided, published)!;
  expect(view).toMatchObject({ title: "欧**无证经营案", party: "欧**", maskedCount: 2 });
  expect(JSON.stringify(view)).not.toMatch(/欧阳|小明|城关镇/);
});

test("遮盖的字段只留遮盖后的样子，不带原值", () => {
  const address = viewOf(person, decided, published)?.fields.find(({ name }) => name === "address");
  expect(address).toEqual({
    seq: 2,
    kind: "decide",
    name: "address",
    title: "住址",
    shown: "安**",
    masked: true,
  });
});

test("公开的字段按官方用语显示，并带原值供核验", () => {
  const fields = viewOf(person, decided, published)?.fields.filter(({ masked }) => !masked);
  expect(fields?.map(({ title, shown, value }) => [title, shown, value])).toEqual([
    ["罚款", "1,234 元", 123_400],
    ["情形", "情节轻微", "minor"],
  ]);
});

test("没有列入公开的字段从不出现", () => {
  expect(JSON.stringify(viewOf(firm, decided, published))).not.toContain("内部");
});

test("没有填写的字段不出现", () => {
  const { address: _left, ...rest } = facts;
  const view = viewOf(firm, ["decide", "10", rest], published);
  expect(view?.fields.map(({ name }) => name)).toEqual(["party", "fine", "ground"]);
});

test("办理经过只说做了什么、哪一日、依据哪一条", () => {
  expect(viewOf(person, decided, published)?.course[1]).toEqual({
    seq: 2,
    kind: "decide",
    title: "作出决定",
    day: "2025-06-10",
    number: "（安）罚〔2025〕1号",
    nature: "decision",
    basis,
  });
});

test("撤回以后留下标题、文号、日期和经过，没有内容", () => {
  const view = viewOf(firm, decided, published, withdrawn);
  expect(view).toMatchObject({
    title: "安和县某公司无证经营案",
    number: "（安）罚〔2025〕1号",
    publishedOn: "2025-06-16",
    withdrawnOn: "2025-06-20",
    fields: [],
    maskedCount: 0,
  });
  expect(view?.course.map(({ title }) => title)).toEqual(["立案", "作出决定", "公示", "撤回公示"]);
  expect(JSON.stringify(view)).not.toContain("1,234");
});

test("撤回以后自然人的姓名仍然遮盖", () => {
  expect(JSON.stringify(viewOf(person, decided, published, withdrawn))).not.toMatch(/欧阳|小明/);
});

test.each([
  ["张三", "张**"],
  ["欧阳小明", "欧**"],
  ["𠮷野", "𠮷**"],
  ["", "**"],
])("姓名「%s」遮盖为「%s」，看不出长短", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test("更正的内容：显示更正后的，注明更正前的、更正之日和是哪一项更正的", () => {
  const correction: Step = ["correct", "18", { act: 2, mode: "content", changes: { fine: 100_000 } }];
  const view = viewOf(firm, decided, published, correction);
  const fine = view?.fields.find(({ name }) => name === "fine");
  expect(fine).toMatchObject({
    shown: "1,000 元",
    value: 100_000,
    corrected: { entered: 123_400, was: "1,234 元", on: "2025-06-18", by: 4 },
  });
  expect(view?.fields.find(({ name }) => name === "ground")?.corrected).toBeUndefined();
  expect(view?.course.map(({ kind }) => kind)).toEqual(["open", "decide", "publish", "correct"]);
});

test("原来没有填写、更正时补填的内容：注明原来未填写和是哪一项更正的", () => {
  const { address: _left, ...rest } = facts;
  const correction: Step = ["correct", "18", { act: 2, mode: "content", changes: { address: "安和县1号" } }];
  const view = viewOf(firm, ["decide", "10", rest], published, correction);
  const address = view?.fields.find(({ name }) => name === "address");
  expect(address).toMatchObject({ value: "安和县1号", corrected: { was: "（未填写）", by: 4 } });
  expect(address?.corrected).not.toHaveProperty("entered");
});
