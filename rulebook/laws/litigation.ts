import type { LawText } from "@zhunsheng/law";

export const litigation: LawText<"litigation"> = {
  id: "litigation",
  title: "中华人民共和国行政诉讼法",
  short: "行政诉讼法",
  form: "article",
  articleCount: 103,
  dayRule: { kind: "none" },
  versions: [{ inForce: "2017-07-01", note: "2017年6月27日修正", verified: "M" }],
  verified: "V",
};
