import type { LawText } from "@zhunsheng/law";

/** Document number from memory. Counting within a licence follows 行政许可法第82条. */
export const workSafetyLicence: LawText<"workSafetyLicence"> = {
  id: "workSafetyLicence",
  title: "安全生产许可证条例",
  short: "安全生产许可证条例",
  number: "国务院令第397号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2014-07-29", note: "2014年修订", verified: "M" }],
  verified: "V",
};
