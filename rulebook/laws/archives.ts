import type { LawText } from "@zhunsheng/law";

export const archives: LawText<"archives"> = {
  id: "archives",
  title: "中华人民共和国档案法",
  short: "档案法",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2021-01-01", note: "2020年6月20日修订", verified: "M" }],
  verified: "V",
};
