import type { LawText } from "@zhunsheng/law";

/** What the law leaves to the place stands in the agency's own registers; each entry carries its own days. */
export const local: LawText<"local"> = {
  id: "local",
  title: "本机关登记簿",
  short: "本机关登记",
  form: "entry",
  dayRule: { kind: "none" },
  versions: [],
  verified: "V",
};
