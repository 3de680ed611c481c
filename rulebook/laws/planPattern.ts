import type { LawText } from "@zhunsheng/law";

/** A pattern: another province's rule, a default and never a duty here. The day it began to apply is not verified. */
export const planPattern: LawText<"planPattern"> = {
  id: "planPattern",
  title: "江西省行政执法监督实施办法",
  short: "江西监督办法",
  form: "article",
  dayRule: { kind: "none" },
  versions: [],
  verified: "V",
};
