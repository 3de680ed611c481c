import type { LawText } from "@zhunsheng/law";

/**
 * A pattern: another place's rule, a default and never a duty here.
 * The day it began to apply is not verified.
 */
export const supervisionPattern: LawText<"supervisionPattern"> = {
  id: "supervisionPattern",
  title: "辽宁省行政执法监督规定",
  short: "辽宁监督规定",
  form: "article",
  dayRule: { kind: "none" },
  versions: [],
  verified: "V",
};
