import type { LawText } from "@zhunsheng/law";

/** 第78条 says 工作日 itself. 第119条 prints the first version's date; the amendment's is from memory. */
export const workSafety: LawText<"workSafety"> = {
  id: "workSafety",
  title: "中华人民共和国安全生产法",
  short: "安全生产法",
  form: "article",
  articleCount: 119,
  dayRule: { kind: "none" },
  versions: [{ inForce: "2021-09-01", note: "2021年6月10日修正", verified: "M" }],
  verified: "V",
};
