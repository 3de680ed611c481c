export { capitals } from "./capitals.ts";
export { type ChartEntry, type ChartOptions, chart, chartText } from "./chart.ts";
export { correctedAct } from "./correct.ts";
export { type Decision, decide } from "./decide.ts";
export { defineProcedure, versionOf } from "./define.ts";
export { describeFields, type EntryLine, entryLines } from "./describe.ts";
export { displayValue } from "./display.ts";
export { type Duty, type DutyState, duties, dutyStateOn } from "./duties.ts";
export { erasedText, keeps, keptOf, type Scope, scopeOf } from "./erase.ts";
export { mentions, textsIn, textsToGo } from "./erased-texts.ts";
export { type Exploration, explore } from "./explore.ts";
export type { ExploreOptions, Names, Suited } from "./explore-moves.ts";
export { tellBreak, tellSteps } from "./explore-text.ts";
export type { FieldDescription } from "./fields/kind.ts";
export { formatMoney } from "./fields/money.ts";
export * as field from "./fields.ts";
export { type Figure, figures, figuresOf } from "./figures.ts";
export { append, fold, since, stageOf, upTo } from "./file.ts";
export { type Judged, type JudgedGate, judgeAgain } from "./judged.ts";
export { type Condition, type NextAct, neededEntries, nextActs } from "./next-acts.ts";
export { referenceOf } from "./relied.ts";
export { type Replayed, type ReplayedAct, type ReplayedDuty, replay } from "./replay.ts";
export {
  type CommonKind,
  commonKinds,
  counts,
  courseOf,
  decisionConfirmed,
  getRule,
  groupOf,
  hard,
  isCommon,
  readsParent,
  targetOf,
} from "./rules.ts";
export { sheet } from "./sheet.ts";
export * from "./types.ts";
