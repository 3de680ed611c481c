import type { LawText } from "@zhunsheng/law";

/**
 * A pattern: another sector's rule, a default and never a duty here.
 * The day it began to apply is not verified.
 */
export const certificatePattern: LawText<"certificatePattern"> = {
  id: "certificatePattern",
  title: "交通运输行政执法证件管理规定",
  short: "交通执法证件规定",
  form: "article",
  dayRule: { kind: "none" },
  versions: [],
  verified: "V",
};
