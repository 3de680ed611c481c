import type { LawText } from "@zhunsheng/law";

/** A pattern: another sector's rule, a default and never a duty here. */
export const marketProcedure: LawText<"marketProcedure"> = {
  id: "marketProcedure",
  title: "市场监督管理行政处罚程序规定",
  short: "市监处罚程序规定",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2021-07-15", note: "2021年修正", verified: "M" }],
  verified: "V",
};
