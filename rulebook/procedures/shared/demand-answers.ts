import { workingDays } from "@zhunsheng/law";
import { cite } from "../../laws/index.ts";
import { recheckPending } from "./enforcing.ts";
import { textOnly } from "./recordings.ts";

/** 对催告的陈述申辩 (行政强制法第36条), the same before every kind of execution but for its stage. */
export const statementAct = {
  title: "对催告的陈述申辩",
  nature: "fact",
  basis: cite("compulsion", 36),
  performers: ["officer", "party"],
  repeats: true,
  conditional: true,
  after: ["demand"],
  opens: [
    {
      duty: "recheck",
      title: "复核对催告的陈述申辩",
      owedBy: "officer",
      basis: cite("compulsion", 36),
      mark: "M",
      within: workingDays(5),
      dischargedBy: ["recheck"],
      waivedBy: ["conclude"],
    },
  ],
  documents: ["当事人陈述申辩笔录"],
  recording: textOnly,
} as const;

/** 复核 of such a statement. */
export const recheckAct = {
  title: "复核",
  nature: "decision",
  basis: cite("compulsion", 36),
  performers: ["officer", "unitHead", "leader", "head"],
  repeats: true,
  conditional: true,
  after: ["statement"],
  follows: ["statement"],
  gates: [recheckPending],
  documents: ["复核意见"],
  recording: textOnly,
} as const;
