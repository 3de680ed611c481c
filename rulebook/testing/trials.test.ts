import { isCommon } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { procedures } from "../index.ts";
import { examine } from "./examine.ts";
import { gatesOf } from "./released.ts";
import { trials } from "./trials.ts";

describe.each(trials.map((trial) => [trial.procedure, trial] as const))("%s 的关口", (id, { gates }) => {
  gates.forEach(examine);

  test("每个关口都有一次通过和一次被拒的测试", () => {
    const procedure = procedures.findLast((one) => one.id === id);
    const acts = Object.entries(procedure?.acts ?? {}).filter(([act]) => !isCommon(act));
    const known = acts.flatMap(([act, rule]) => gatesOf(rule).map(({ code }) => `${act} ${code}`));
    expect(gates.map(({ act, gate }) => `${act} ${gate}`).toSorted()).toEqual(known.toSorted());
  });
});

test("每个程序只有一份测试情形", () => {
  const ids = trials.map(({ procedure }) => procedure);
  expect(ids).toEqual([...new Set(ids)]);
});
