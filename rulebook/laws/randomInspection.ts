import type { LawText } from "@zhunsheng/law";

/** Its paragraphs are numbered anew in each part: cite it as a whole. The day is that of its issue. */
export const randomInspection: LawText<"randomInspection"> = {
  id: "randomInspection",
  title: "国务院办公厅关于推广随机抽查规范事中事后监管的通知",
  short: "国办发〔2015〕58号",
  number: "国办发〔2015〕58号",
  form: "numbered",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2015-07-29", note: "成文日期", verified: "M" }],
  verified: "V",
};
