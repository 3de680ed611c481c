import type { LawText } from "@zhunsheng/law";

/** The text was not available: no article number may gate anything yet. */
export const workSafetyPenalty: LawText<"workSafetyPenalty"> = {
  id: "workSafetyPenalty",
  title: "安全生产违法行为行政处罚办法",
  short: "安全生产处罚办法",
  number: "应急管理部令第18号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2026-02-01", note: "废止2007年办法及其2015年修正", verified: "V2" }],
  verified: "V2",
};
