import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

/** How grave it is where a row of the checklist is not met: 重大 leads to 重大事故隐患. */
export const hazardLevels = { general: "一般", major: "重大" } as const;

/** 检查标准: what is looked at in one trade, row by row, with the rule behind each. */
export const checklists = defineRegister({
  id: "checklists",
  title: "检查标准",
  entry: z.strictObject({
    title: field.text("检查标准名称"),
    trade: field.text("适用行业", { max: 100 }),
    source: field.text("制定依据", { max: 500 }),
    rows: field.rows(
      "检查标准明细",
      {
        id: field.text("编号", { max: 20 }),
        content: field.text("检查内容", { max: 500 }),
        law: field.text("依据", { max: 500 }),
        level: field.choice("隐患级别", hazardLevels),
      },
      1,
      200,
    ),
  }),
});
