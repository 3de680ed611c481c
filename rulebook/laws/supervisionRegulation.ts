import type { LawText } from "@zhunsheng/law";

/** Articles 1–6 were read, 11 from a commentary; the rest was not. */
export const supervisionRegulation: LawText<"supervisionRegulation"> = {
  id: "supervisionRegulation",
  title: "行政执法监督条例",
  short: "行政执法监督条例",
  number: "国务院令第825号",
  form: "article",
  articleCount: 44,
  dayRule: { kind: "none" },
  versions: [{ inForce: "2026-02-01", verified: "V2" }],
  verified: "V2",
};
