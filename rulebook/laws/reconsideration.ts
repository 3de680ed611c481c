import type { LawText } from "@zhunsheng/law";

/** Day rule: 第88条. */
export const reconsideration: LawText<"reconsideration"> = {
  id: "reconsideration",
  title: "中华人民共和国行政复议法",
  short: "行政复议法",
  form: "article",
  articleCount: 90,
  dayRule: { kind: "listed", counts: [3, 5, 7, 10] },
  versions: [{ inForce: "2024-01-01", note: "2023年9月1日修订", verified: "V" }],
  verified: "V",
};
