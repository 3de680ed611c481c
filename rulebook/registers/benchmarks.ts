import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

const step = z.strictObject({
  id: field.text("阶次编号", { max: 20 }),
  title: field.text("裁量阶次", { max: 50 }),
  condition: field.text("适用条件", { max: 1000 }),
  minFen: field.money("罚款下限"),
  maxFen: field.money("罚款上限"),
  /** Absent: for every party. */
  partyKind: z.optional(field.choice("适用对象", { citizen: "个人", organisation: "单位" })),
});

/** 裁量基准, published, by the key of the power item. */
export const benchmarks = defineRegister({
  id: "benchmarks",
  title: "行政处罚裁量基准",
  entry: z.strictObject({
    title: field.text("基准名称"),
    source: field.text("制定机关和文号"),
    steps: z
      .array(step)
      .min(1, "至少一个阶次")
      .max(30)
      .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, "阶次编号重复")
      .refine((steps) => steps.every(({ minFen, maxFen }) => minFen <= maxFen), "阶次的上限低于下限"),
  }),
});

export type BenchmarkStep = z.infer<typeof step>;
