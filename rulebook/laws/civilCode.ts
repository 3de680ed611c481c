import type { LawText } from "@zhunsheng/law";

/** The fallback for counting: 第201–204条. */
export const civilCode: LawText<"civilCode"> = {
  id: "civilCode",
  title: "中华人民共和国民法典",
  short: "民法典",
  form: "article",
  articleCount: 1260,
  dayRule: { kind: "none" },
  versions: [{ inForce: "2021-01-01", verified: "M" }],
  verified: "V",
};
