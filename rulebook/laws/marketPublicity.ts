import type { LawText } from "@zhunsheng/law";

/** A pattern: another sector's rule, a default and never a duty here. */
export const marketPublicity: LawText<"marketPublicity"> = {
  id: "marketPublicity",
  title: "市场监督管理行政处罚信息公示规定",
  short: "市监公示规定",
  number: "市场监管总局令第45号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2021-09-01", note: "2021年7月30日公布", verified: "M" }],
  verified: "V",
};
