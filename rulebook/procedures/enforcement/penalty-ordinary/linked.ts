import type { ActRule, DutyRule } from "@zhunsheng/engine";
import { calendarDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { isMajor } from "../../shared/penalties.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { isAnnulled } from "./owed.ts";
import { samples } from "./samples-closing.ts";

type Kinds = "filed" | "visited" | "archived" | "dailyFined";

/** What every fact that another matter brings about has in common. */
const returned = {
  nature: "fact",
  conditional: true,
  afterEnd: true,
  recording: textOnly,
} as const;

/** 重大行政处罚备案, fifteen days (待核): opened by the decision, ended by the filing matter. */
export const filingDuty: DutyRule<Facts, "decide"> = {
  duty: "fileMajor",
  title: "十五日内报送重大行政处罚备案",
  owedBy: "unitHead",
  basis: cite("supervisionPattern", 16),
  mark: "M",
  when: (_file, act) =>
    act.facts.outcome === "punish" && isMajor(act.facts, act.facts.partyKind === "citizen"),
  within: calendarDays(15),
  dischargedBy: ["filed"],
  dischargedOn: (_file, act) => (act.kind === "filed" ? act.facts.submittedOn : dayOf(act.occurredAt)),
  waivedBy: ["withdraw", "reviewEnded", "revoke"],
  waivedWhen: (file) => isAnnulled(file),
};

/** 备案、回访、移交档案、按日连续处罚: the results of matters opened from this one. */
export const linked: { [P in Kinds]: ActRule<Facts, P> } = {
  filed: {
    ...returned,
    title: "重大行政处罚备案",
    stage: "service",
    basis: cite("supervisionPattern", 16),
    performers: ["unitHead", "officer", "reviewer"],
    after: ["decide"],
    fields: fields.filed,
    examples: samples.filed,
    fromLink: "major-penalty-filing",
    documents: ["重大行政处罚备案报告"],
  },
  visited: {
    ...returned,
    title: "处罚回访",
    stage: "closing",
    basis: cite("local"),
    performers: ["officer", "unitHead", "reviewer"],
    repeats: true,
    after: ["decide"],
    fields: fields.visited,
    examples: samples.visited,
    fromLink: "return-visit",
    documents: ["回访记录表"],
  },
  archived: {
    ...returned,
    title: "案卷入库",
    stage: "closing",
    basis: cite("archives", 14),
    performers: ["archivist"],
    after: ["close"],
    fields: fields.archived,
    examples: samples.archived,
    fromLink: "case-archive",
    documents: ["案卷移交清单"],
  },
  dailyFined: {
    ...returned,
    title: "按日连续处罚",
    stage: "performance",
    basis: cite("workSafety", 112),
    performers: ["leader", "head"],
    repeats: true,
    after: ["serve"],
    fields: fields.dailyFined,
    examples: samples.dailyFined,
    fromLink: "daily-penalty",
    documents: ["按日连续处罚决定书"],
  },
};
