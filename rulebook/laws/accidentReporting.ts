import type { LawText } from "@zhunsheng/law";

/** Document number from memory. */
export const accidentReporting: LawText<"accidentReporting"> = {
  id: "accidentReporting",
  title: "生产安全事故报告和调查处理条例",
  short: "事故报告条例",
  number: "国务院令第493号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2007-06-01", verified: "V2" }],
  verified: "V",
};
