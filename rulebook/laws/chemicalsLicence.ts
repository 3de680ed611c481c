import type { LawText } from "@zhunsheng/law";

/** Counting within a licence follows 行政许可法第82条. */
export const chemicalsLicence: LawText<"chemicalsLicence"> = {
  id: "chemicalsLicence",
  title: "危险化学品经营许可证管理办法",
  short: "危化品经营许可办法",
  number: "安全监管总局令第55号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2012-09-01", verified: "M" }],
  verified: "V",
};
