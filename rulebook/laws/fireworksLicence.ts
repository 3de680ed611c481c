import type { LawText } from "@zhunsheng/law";

/** Its own articles say 工作日. */
export const fireworksLicence: LawText<"fireworksLicence"> = {
  id: "fireworksLicence",
  title: "烟花爆竹经营许可实施办法",
  short: "烟花爆竹经营许可办法",
  number: "安全监管总局令第65号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2013-12-01", verified: "M" }],
  verified: "V",
};
