import type { LawText } from "@zhunsheng/law";

export const litigationInterpretation: LawText<"litigationInterpretation"> = {
  id: "litigationInterpretation",
  title: "最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释",
  short: "行诉解释",
  number: "法释〔2018〕1号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2018-02-08", verified: "M" }],
  verified: "V",
};
