import type { LawText } from "@zhunsheng/law";

/** Day rule: 第69条. */
export const compulsion: LawText<"compulsion"> = {
  id: "compulsion",
  title: "中华人民共和国行政强制法",
  short: "行政强制法",
  form: "article",
  articleCount: 71,
  dayRule: { kind: "upTo", count: 10 },
  versions: [{ inForce: "2012-01-01", note: "2011年通过", verified: "V" }],
  verified: "V",
};
