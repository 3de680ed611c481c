import type { LawText } from "@zhunsheng/law";

/** Its own articles say 工作日 (第26条). Document number from memory. */
export const disclosureRegulation: LawText<"disclosureRegulation"> = {
  id: "disclosureRegulation",
  title: "中华人民共和国政府信息公开条例",
  short: "政府信息公开条例",
  number: "国务院令第711号",
  form: "article",
  articleCount: 56,
  dayRule: { kind: "none" },
  versions: [{ inForce: "2019-05-15", note: "2019年修订", verified: "M" }],
  verified: "V",
};
