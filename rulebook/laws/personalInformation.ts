import type { LawText } from "@zhunsheng/law";

export const personalInformation: LawText<"personalInformation"> = {
  id: "personalInformation",
  title: "中华人民共和国个人信息保护法",
  short: "个人信息保护法",
  form: "article",
  articleCount: 74,
  dayRule: { kind: "none" },
  versions: [{ inForce: "2021-11-01", verified: "V2" }],
  verified: "V",
};
