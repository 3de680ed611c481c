import type { LawText } from "@zhunsheng/law";

/** Day rule: 第82条, for limits on the agency; an applicant's own limits (第50条) are calendar days. */
export const licensing: LawText<"licensing"> = {
  id: "licensing",
  title: "中华人民共和国行政许可法",
  short: "行政许可法",
  form: "article",
  articleCount: 83,
  dayRule: { kind: "all" },
  versions: [{ inForce: "2019-04-23", note: "2019年4月23日修正", verified: "V2" }],
  verified: "V",
};
