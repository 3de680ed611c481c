import type { LawText } from "@zhunsheng/law";

export const reporting: LawText<"reporting"> = {
  id: "reporting",
  title: "安全生产领域举报奖励办法",
  short: "举报奖励办法",
  number: "安监总财〔2018〕19号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2018-01-04", note: "印发日期", verified: "V2" }],
  verified: "V",
};
