import type { LawText } from "@zhunsheng/law";

/** Of 2016; the day it began to apply is not verified. */
export const henanEnforcement: LawText<"henanEnforcement"> = {
  id: "henanEnforcement",
  title: "河南省行政执法条例",
  short: "河南执法条例",
  form: "article",
  dayRule: { kind: "none" },
  versions: [],
  verified: "V",
};
