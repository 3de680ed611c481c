import type { LawText } from "@zhunsheng/law";

/** Excerpts only: cite it as a whole until the text has been read. */
export const inspectionNotice: LawText<"inspectionNotice"> = {
  id: "inspectionNotice",
  title: "国务院办公厅关于严格规范涉企行政检查的意见",
  short: "国办发〔2024〕54号",
  number: "国办发〔2024〕54号",
  form: "numbered",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2025-01-03", note: "发布日期", verified: "V2" }],
  verified: "V2",
};
