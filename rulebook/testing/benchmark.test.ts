import { expect, test } from "vitest";
import { vary } from "./ordinary.ts";

const gates = (changed: Parameters<typeof vary<"report">>[1]): readonly string[] =>
  vary("report", changed).found.map(({ gate }) => gate);

test("没有公布裁量基准的，声明偏离也要说明理由（裁量意见十二）", () => {
  const given = { benchmarks: {} };
  expect(gates({ given, input: { deviates: true } })).toContain("report.benchmark");
  expect(gates({ given, input: { deviates: true, deviationReason: "情节特殊" } })).not.toContain(
    "report.benchmark",
  );
  expect(gates({ given })).not.toContain("report.benchmark");
});
