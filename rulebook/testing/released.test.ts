import { expect, test } from "vitest";
import { procedures } from "../index.ts";
import golden from "../procedures/golden.json" with { type: "json" };
import { idsOf } from "./released.ts";

const howTo =
  "Ids of a released version are permanent: cases refer to them for ever. A change of the law is a new version " +
  "(a new file, a new effectiveFrom). To release one, or to add an act, gate, duty or figure, append what this " +
  "test shows as missing to rulebook/procedures/golden.json; never remove or rename a line of it.";

const released: readonly unknown[] = golden;

test("行为、关口、应办事项、指标和文号系列的编号一经发布不再改变", () => {
  expect(procedures.map(idsOf), howTo).toEqual(released);
});

test("同一行为的关口编号不重复，程序版本不重叠", () => {
  for (const procedure of procedures) {
    for (const [kind, { gates }] of Object.entries(idsOf(procedure).acts)) {
      expect(new Set(gates).size, `${procedure.id} ${kind}`).toBe(gates.length);
    }
  }
  const versions = procedures.map((procedure) => idsOf(procedure).version);
  expect(new Set(versions).size).toBe(versions.length);
});

test("每个程序都写明属于哪一类执法：公示平台和办案平台按类列出", () => {
  expect(procedures.filter(({ group }) => group === undefined).map(({ id }) => id)).toEqual([]);
});
