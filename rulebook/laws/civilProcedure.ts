import type { LawText } from "@zhunsheng/law";

/** Counting of periods: 第85条. */
export const civilProcedure: LawText<"civilProcedure"> = {
  id: "civilProcedure",
  title: "中华人民共和国民事诉讼法",
  short: "民事诉讼法",
  form: "article",
  articleCount: 306,
  dayRule: { kind: "none" },
  versions: [{ inForce: "2024-01-01", note: "2023年9月1日修正", verified: "M" }],
  verified: "V",
};
