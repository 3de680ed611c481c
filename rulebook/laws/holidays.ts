import type { LawText } from "@zhunsheng/law";

export const holidays: LawText<"holidays"> = {
  id: "holidays",
  title: "全国年节及纪念日放假办法",
  short: "放假办法",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2025-01-01", note: "2024年11月修订", verified: "V2" }],
  verified: "V",
};
