import { penaltySummary } from "@zhunsheng/rulebook";
import { expect, test } from "vitest";
import { mutantsOf } from "./mutants/mutants.ts";
import { sharesOf, survivorsOf, tableOf, verdictOf } from "./mutants/report.ts";

const all = mutantsOf(penaltySummary);
const find = (name: string) => all.find((mutant) => mutant.name === name)!;
const codes = (): readonly string[] => (penaltySummary.acts.decide.gates ?? []).map(({ code }) => code);

test("a mutant takes one rule away, and puts it back as it was", () => {
  const before = codes();
  const restore = find("decide 去掉关口 decide.sameDay").apply();
  expect(codes()).toEqual(before.filter((code) => code !== "decide.sameDay"));
  restore();
  expect(codes()).toEqual(before);
});

test("a property that was absent is absent again", () => {
  const restore = find("decide 可以重复办理").apply();
  expect(penaltySummary.acts.decide.repeats).toBe(true);
  restore();
  expect(Object.hasOwn(penaltySummary.acts.decide, "repeats")).toBe(false);
});

test("what follows from the beginning and the end of every matter is no mutant", () => {
  expect(all.some(({ name }) => name === "archive 可以重复办理")).toBe(false);
  expect(all.some(({ name }) => name === "decide 去掉 follows hear")).toBe(true);
});

test("the share is rounded down, and who was noticed by nobody is named", () => {
  const [one, two, three] = [
    find("decide 任何人都可以办理"),
    find("hear 任何人都可以办理"),
    find("onSite 任何人都可以办理"),
  ];
  const verdicts = [
    verdictOf(one, "a test", undefined),
    verdictOf(two, undefined, "spot.byTwo"),
    verdictOf(three, undefined, undefined),
  ];
  expect(sharesOf(verdicts)).toEqual({ mutants: 3, tests: 1, invariants: 1, noticed: 2, percent: 66.6 });
  expect(survivorsOf(verdicts)).toEqual(["penalty-summary@2024-01-01 onSite 任何人都可以办理"]);
  expect(tableOf(verdicts)).toContain(
    "没有被发现的变异：\n  penalty-summary@2024-01-01 onSite 任何人都可以办理",
  );
});
