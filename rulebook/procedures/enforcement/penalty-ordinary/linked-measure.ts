import type { ActRule, DutyRule, MatterFile } from "@zhunsheng/engine";
import { calendarDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";

type File = MatterFile<Facts>;

/** Whether things of this case are held under a sealing or seizure that is not wholly ended. */
const isHolding = ({ all }: File): boolean => all.measured.length > all.measureEnded.length;

/** E-32: the case is over, what is held is lifted promptly (行政强制法第28条第1款第三项); how many days is 待核. */
const liftWhenOver = {
  duty: "liftMeasure",
  title: "案件已经处理，及时解除或者处理查封、扣押的财物",
  owedBy: "unitHead",
  basis: cite("compulsion", 28, 1, 3),
  mark: "M",
  within: calendarDays(3, "none"),
  dischargedBy: ["measureEnded"],
  dischargedWhen: (file: File): boolean => !isHolding(file),
} as const;

/** For `decide` and `terminate`: opened where something is held still. */
export const liftingDuty = {
  ...liftWhenOver,
  when: (file: File): boolean => isHolding(file),
} as const satisfies DutyRule<Facts, "decide">;

const returned = {
  stage: "investigation",
  nature: "fact",
  basis: cite("compulsion", 25, 1),
  conditional: true,
  repeats: true,
  afterEnd: true,
  recording: textOnly,
  fromLink: "coercive-measure",
} as const;

/** 查封、扣押: the results of measures opened from this case. */
export const linkedMeasure: { [P in "measured" | "measureEnded"]: ActRule<Facts, P> } = {
  measured: {
    ...returned,
    title: "实施查封、扣押",
    performers: ["officer"],
    after: ["clue"],
    fields: fields.measured,
    examples: [{ number: "（安）应急强措〔2025〕1号", takenOn: "2025-06-10", ends: "2025-07-10" }],
    documents: ["查封（扣押）决定书"],
  },
  measureEnded: {
    ...returned,
    title: "查封、扣押终结",
    performers: ["unitHead", "leader", "head"],
    after: ["measured"],
    fields: fields.measureEnded,
    examples: [{ number: "（安）应急强措〔2025〕1号", endedOn: "2025-07-17", result: "解除" }],
    documents: ["解除查封（扣押）决定书"],
  },
};
