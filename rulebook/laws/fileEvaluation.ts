import type { LawText } from "@zhunsheng/law";

/**
 * A pattern: another place's rule, a default and never a duty here.
 * Of 2016; the day it began to apply is not verified.
 */
export const fileEvaluation: LawText<"fileEvaluation"> = {
  id: "fileEvaluation",
  title: "广东省行政执法案卷评查办法",
  short: "广东案卷评查办法",
  number: "广东省人民政府令第231号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [],
  verified: "V",
};
