import type { LawText } from "@zhunsheng/law";

/** A pattern: another place's rule, read in excerpts; a default and never a duty here. */
export const inspectionPattern: LawText<"inspectionPattern"> = {
  id: "inspectionPattern",
  title: "重庆市规范涉企行政检查办法",
  short: "重庆涉企检查办法",
  number: "重庆市人民政府令第375号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2025-09-20", verified: "V2" }],
  verified: "V2",
};
