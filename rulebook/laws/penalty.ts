import type { LawText } from "@zhunsheng/law";

/** Day rule: 第85条. */
export const penalty: LawText<"penalty"> = {
  id: "penalty",
  title: "中华人民共和国行政处罚法",
  short: "行政处罚法",
  form: "article",
  articleCount: 86,
  dayRule: { kind: "listed", counts: [2, 3, 5, 7] },
  versions: [{ inForce: "2021-07-15", note: "2021年1月22日修订", verified: "V" }],
  verified: "V",
};
