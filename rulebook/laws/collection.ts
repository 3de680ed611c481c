import type { LawText } from "@zhunsheng/law";

export const collection: LawText<"collection"> = {
  id: "collection",
  title: "罚款决定与罚款收缴分离实施办法",
  short: "罚缴分离办法",
  number: "国务院令第235号",
  form: "article",
  articleCount: 17,
  dayRule: { kind: "none" },
  versions: [{ inForce: "1998-01-01", note: "1997年公布", verified: "V" }],
  verified: "V",
};
