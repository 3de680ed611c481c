import { expect, test } from "vitest";
import { z } from "zod";
import { registerMaintenance, registers } from "../index.ts";
import { registers as own, referenceOn } from "./reference.ts";
import { begin } from "./situation.ts";

const fields = registerMaintenance.acts.enter.fields;
const entry = { key: "self", validFrom: "2025-01-01", body: { name: "某局" } };
const problems = (input: object) =>
  (z.safeParse(fields, input).error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`);

test("条目经同一写入途径进入登记簿", () => {
  const [example] = registerMaintenance.acts.enter.examples;
  const once = begin(registerMaintenance).does("enter", ["registrar-1"], example, "2025-01-02");
  const twice = once.does("enter", ["chief-1"], example, "2025-02-02");
  expect(twice.file.acts).toHaveLength(2);
  expect(once.next("2025-02-02").map(({ kind, allowed }) => [kind, allowed])).toEqual([["enter", true]]);
  const entered = registerMaintenance.acts.enter.enters;
  const [act] = once.file.acts;
  expect(act && entered?.(once.file as never, act as never)).toEqual([
    { register: "parties", ...example.entries[0] },
  ]);
});

test("执法人员不能维护登记簿", () => {
  const [example] = registerMaintenance.acts.enter.examples;
  const refused = begin(registerMaintenance).refuses("enter", ["officer-1"], example, "2025-01-02");
  expect(refused.map(({ gate }) => gate)).toEqual(["enter.performer"]);
});

test("条目不符合登记簿的格式，指明哪一条哪一项", () => {
  const found = problems({ register: "agencies", note: "登记", entries: [entry] });
  expect(found).toContain("entries.0.body.short 请填写机关代字");
});

test("失效早于生效、编号重复、超过500条都不能登记", () => {
  const party = { key: "p1", validFrom: "2025-01-01", body: { name: "某公司", kind: "organisation" } };
  const input = (entries: readonly object[]) => ({ register: "parties", note: "登记", entries });
  expect(problems(input([{ ...party, validUntil: "2024-12-31" }]))).toEqual([
    "entries.0.validUntil 失效之日早于生效之日",
  ]);
  expect(problems(input([party, party]))).toEqual(["entries.1.key 与第1条的编号和生效之日相同"]);
  const many = Array.from({ length: 501 }, (_, place) => ({ ...party, key: `p${place}` }));
  expect(problems(input(many))).toEqual(["entries 一次最多登记500条"]);
  expect(problems(input(many.slice(1)))).toEqual([]);
});

test("测试机关的条目符合各登记簿的格式", () => {
  const reference = referenceOn("2025-06-01", own);
  for (const register of registers) {
    for (const key of Object.keys(own[register.id] ?? {})) {
      expect(() => register.find(reference, key)).not.toThrow();
    }
  }
});
