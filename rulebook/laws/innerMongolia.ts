import type { LawText } from "@zhunsheng/law";

/**
 * A pattern: another place's complete rule, a default and never a duty here.
 * Of 2020; the day it began to apply and its full title are not verified.
 */
export const innerMongolia: LawText<"innerMongolia"> = {
  id: "innerMongolia",
  title: "内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法",
  short: "内蒙古三项制度办法",
  number: "内蒙古自治区人民政府令第244号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [],
  verified: "V",
};
