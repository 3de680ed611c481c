import type { Json } from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { expect, test } from "vitest";
import { actTitle, contentText, contentTitle, peopleIn, procedureTitle, titlesOf } from "./titles.ts";

const titles = titlesOf(procedures);
const version = "penalty-ordinary@2021-07-15";
const people = peopleIn([
  { name: "by", value: [{ id: "e-1", name: "周建国" }] },
  { name: "relied", value: { people: { "e-2": { id: "e-2", name: "李敏" } } } },
]);
const shown = (kind: string, name: string, value: Json): string =>
  contentText(titles, people, { version, kind, name }, value);

test("每个程序、行为、字段都有中文名称，一个代号也没有", () => {
  for (const [id, { title, acts }] of Object.entries(titles)) {
    expect(title, id).toMatch(/\p{Script=Han}/u);
    for (const [kind, act] of Object.entries(acts)) {
      expect(act.title, `${id} ${kind}`).toMatch(/\p{Script=Han}/u);
      for (const field of act.fields) expect(field.title, `${id} ${kind}`).toMatch(/\p{Script=Han}/u);
    }
  }
});

test("不认识的版本用同一程序的名称；不认识的一律不写代号", () => {
  expect(procedureTitle(titles, "penalty-ordinary@2099-01-01")).toBe("行政处罚普通程序");
  expect(actTitle(titles, "penalty-ordinary@2099-01-01+3", "decide")).toBe("作出决定");
  for (const [version, kind] of [
    ["nothing@2021-01-01", "decide"],
    ["__proto__", "constructor"],
  ] as const) {
    expect(procedureTitle(titles, version)).toBe("本程序不认识的办案程序");
    expect(actTitle(titles, version, kind)).toBe("一个行为");
  }
  expect(actTitle(titles, version, "constructor")).toBe("一个行为");
  for (const name of ["input.nothing", "input.__proto__", "toString", "input."])
    expect(contentTitle(titles, version, "decide", name)).toBe("一项内容");
  expect(contentTitle(titles, version, "correct", "input.changes.nothing")).toBe("更正后的一项内容");
});

test.each([
  ["decide", "input.fineFen", 123_450, "1,234.50 元"],
  ["decide", "input.partyKind", "citizen", "公民"],
  ["decide", "input.partyKind", "alien", "（本程序不认识的选项）"],
  ["decide", "input.kinds", ["warning", "__proto__"], "（本程序不认识的选项）"],
  ["correct", "input.changes.fineFen", 100, "1 元"],
  ["correct", "input.changes.fineFen", null, "（无）"],
  ["decide", "number", "（安）应急罚〔2026〕37号", "（安）应急罚〔2026〕37号"],
  ["decide", "by", [{ id: "e-1", name: "周建国" }], "周建国"],
  ["decide", "confirmedBy", ["e-1", "e-2"], "周建国、李敏"],
  ["decide", "confirmedBy", ["e-1", "e-9"], "（2 项，见证明文件）"],
  ["decide", "enteredBy", { account: "a", person: "e-2" }, "李敏"],
  ["assign", "input.handlers", ["e-1", "e-9"], "周建国、人员编号 e-9"],
  ["decide", "input.remedies", "一\n二\u202e三", "一\n二‹U+202E›三"],
])("%s 的 %s：%j 写成 %s", (kind, name, value, text) => {
  expect(shown(kind, name, value)).toBe(text);
});
