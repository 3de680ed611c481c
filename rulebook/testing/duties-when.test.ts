import { expect, test } from "vitest";
import { before, example } from "./ordinary.ts";
import { summaryBefore } from "./summary.ts";

test("罚款只缴了一部分的，还没有结案事项", () => {
  const part = before("payment").does(
    "payment",
    ["officer-1"],
    example("payment", { amountFen: 100 }),
    "2025-07-25",
  );
  expect(part.duties("2025-07-26").map(({ duty }) => duty)).not.toContain("close");
});

test("对未成年人当场处罚的，没有公示事项", () => {
  const young = {
    partyKind: "citizen",
    partyCode: undefined,
    partyRepresentative: undefined,
    partyAge: "minor",
  } as const;
  const milder = { ...young, circumstance: "lighter", circumstanceGround: "未成年人" } as const;
  const made = summaryBefore("deliver", [], { onSite: young, decide: milder });
  expect(made.duties("2025-03-13").map(({ duty }) => duty)).toEqual(["fileReport"]);
});

test("当场警告的，没有缴款事项", () => {
  const warned = { kinds: ["warning" as const], fineFen: undefined };
  const made = summaryBefore("collect", [], {
    hear: warned,
    decide: { ...warned, benchmarkStep: undefined },
  });
  expect(made.duties("2025-03-13").map(({ duty }) => duty)).not.toContain("pay");
});
