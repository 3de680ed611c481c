import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

/** How a party is looked at; the paper and the remote way burden it least (国办发〔2024〕54号, 待核). */
export const inspectionWays = {
  onSite: "现场检查",
  remote: "远程（非现场）检查",
  paper: "书面检查",
} as const;

/** 检查事项清单: what may be inspected at all. What is not in it, or not published yet, is not inspected. */
export const inspectionItems = defineRegister({
  id: "inspection-items",
  title: "检查事项清单",
  entry: z.strictObject({
    title: field.text("检查事项"),
    subject: field.text("检查主体"),
    basis: field.text("检查依据", { max: 1000 }),
    objects: field.text("检查对象", { max: 500 }),
    content: field.longText("检查内容", { max: 2000 }),
    ways: field.choices("检查方式", inspectionWays),
    random: field.optional(field.flag("列入随机抽查事项清单")),
    ratio: field.optional(field.text("抽查比例", { max: 100 })),
    frequency: field.text("检查频次", { max: 200 }),
    publishedOn: field.day("公布之日"),
  }),
});
