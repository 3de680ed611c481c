import type { LawText } from "@zhunsheng/law";

export const archivesRegulation: LawText<"archivesRegulation"> = {
  id: "archivesRegulation",
  title: "中华人民共和国档案法实施条例",
  short: "档案法实施条例",
  number: "国务院令第772号",
  form: "article",
  articleCount: 52,
  dayRule: { kind: "none" },
  versions: [{ inForce: "2024-03-01", verified: "V" }],
  verified: "V",
};
