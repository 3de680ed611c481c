import type { LawText } from "@zhunsheng/law";

/** Document number from memory. */
export const businessEnvironment: LawText<"businessEnvironment"> = {
  id: "businessEnvironment",
  title: "优化营商环境条例",
  short: "优化营商环境条例",
  number: "国务院令第722号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2020-01-01", verified: "M" }],
  verified: "V",
};
