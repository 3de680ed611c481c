import { field } from "@zhunsheng/engine";
import { z } from "zod";

const signing = {
  signature: field.choice("签名情况", { signed: "已签名", refused: "拒绝签名" }),
  refusalNote: field.optional(field.text("拒绝签名的情况", { max: 500, hint: "拒绝签名的填写" })),
  recordings: field.optional(field.text("音像记录编号", { max: 500 })),
};

/** 勘验、抽样、询问 during an inspection. */
export const evidenceFields = {
  survey: z.strictObject({
    place: field.text("勘验地点"),
    present: field.choice("在场人员", { party: "当事人在场", witness: "当事人不在场，见证人在场" }),
    presentName: field.text("在场人员姓名", { max: 50 }),
    found: field.longText("勘验情况"),
    sketch: field.optional(field.text("现场图、照片编号", { max: 500 })),
    ...signing,
  }),
  sample: z.strictObject({
    place: field.text("抽样地点"),
    samples: field.rows(
      "样品",
      {
        name: field.text("样品名称"),
        quantity: field.text("数量和单位", { max: 50 }),
        sealed: field.flag("已封样"),
      },
      1,
    ),
    keeper: field.text("样品保管人", { max: 50 }),
    ...signing,
  }),
  question: z.strictObject({
    person: field.text("被询问人", { max: 50 }),
    place: field.text("询问地点"),
    rightsTold: field.flag("已告知权利和义务"),
    record: field.longText("询问内容", { max: 20_000 }),
    readOver: field.flag("笔录已由被询问人核对"),
    ...signing,
  }),
};
