import { field, type LinkedFile, type Reference } from "@zhunsheng/engine";
import {
  type Day,
  dayOf,
  hourOf,
  type Instant,
  isMovedDayOff,
  isStatutoryHoliday,
  workingDays,
} from "@zhunsheng/law";
import type { z } from "zod";
import { cite } from "../../laws/index.ts";
import { penaltyStandards } from "../../registers/standards.ts";
import { type ActLike, lastProtectedDay } from "./gates.ts";
import { parentAnnulled, parentStayed } from "./parent.ts";
import { electronicConfirmed, leavingWitnessed, publicNoticeOver, serviceFields } from "./service.ts";

/** What the demands, the statements and the carrying out of every kind of enforcement have in common. */

/** 催告书 (行政强制法第35条): what is still owed, how and until when, and the party's rights. */
export const demandFields = {
  ...serviceFields,
  fineFen: field.money("催缴的罚款或者其他本金数额"),
  surchargeFen: field.money("催缴的加处罚款或者滞纳金数额"),
  gainsFen: field.optional(field.money("催缴的没收违法所得数额")),
  otherObligation: field.optional(field.text("催告履行的其他义务", { max: 500 })),
  performBy: field.day("履行义务的期限"),
  performance: field.text("履行义务的方式", { max: 500, hint: "涉及金钱给付的写明金额和给付方式" }),
  rightsTold: field.flag("已告知当事人享有陈述权和申辩权"),
};

export const statementFields = {
  content: field.longText("当事人的陈述、申辩"),
  evidence: field.optional(field.text("提出的证据", { max: 500 })),
};

export const recheckFields = {
  opinion: field.longText("复核意见"),
  adopted: field.choice("采纳情况", { whole: "全部采纳", part: "部分采纳", none: "不予采纳" }),
};

interface DemandAct {
  readonly occurredAt: Instant;
  readonly facts: { readonly rightsTold: boolean; readonly performBy: string };
}

interface Told<P extends string> {
  readonly facts: { readonly [K in P]: Day };
  readonly original?: { readonly facts: { readonly [K in P]: Day } } | undefined;
}

/**
 * The last day of a term that the party was given. A correction mends the record, not what the party was told: of the
 * day told and the day corrected the later holds. Without such an act the term never ends.
 */
export const lastDayTold = <P extends string>(act: Told<P> | undefined, term: P): Day =>
  [act?.facts[term], act?.original?.facts[term]]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1) ?? "9999-12-31";

/** 催告书送达十日 (行政强制法第54条、第69条): working days, being ten. */
export const demandLimit = workingDays(10);

const rightsTold = {
  code: "demand.rights",
  basis: [cite("compulsion", 35), cite("compulsion", 36)],
  says: "催告书应当载明当事人依法享有的陈述权和申辩权",
  holds: (_file: unknown, { facts }: DemandAct): boolean => facts.rightsTold,
};

/** No gate asks for the hour: what 第43条 forbids at night is execution, not the service of a demand (E-33). */
export const demandGates = [electronicConfirmed, leavingWitnessed, publicNoticeOver, rightsTold] as const;

/** For the court: the term may not be shorter than the ten days of 第54条. */
export const tenDaysGiven = {
  code: "demand.tenDays",
  basis: [cite("compulsion", 54), cite("compulsion", 69)],
  says: "催告书送达十日后当事人仍未履行义务的，才可以申请人民法院强制执行，所定的履行期限不得短于十个工作日",
  holds: (_file: unknown, act: DemandAct, reference: Reference): boolean =>
    act.facts.performBy >= lastProtectedDay(act, demandLimit, reference),
  wayOut: (_file: unknown, act: DemandAct, reference: Reference) => ({
    earliest: lastProtectedDay(act, demandLimit, reference),
  }),
};

interface Stated {
  readonly all: { readonly statement: readonly ActLike[]; readonly recheck: readonly ActLike[] };
}

/** Every statement is answered by a recheck after it. */
export const isHeard = ({ all }: Stated): boolean =>
  (all.statement.at(-1)?.seq ?? 0) <= (all.recheck.at(-1)?.seq ?? 0);

export const recheckPending = {
  code: "recheck.pending",
  basis: cite("compulsion", 36),
  says: "对当事人提出的事实、理由和证据应当进行记录、复核；没有尚未复核的陈述申辩",
  holds: (file: Stated): boolean => !isHeard(file),
};

/** How the carrying out is done on the spot. */
export const onSpotFields = {
  place: field.text("实施地点"),
  certificateShown: field.flag("已出示执法证件"),
  urgent: field.flag("情况紧急", { hint: "夜间、法定节假日实施的前提" }),
  urgency: field.optional(field.longText("紧急情况的事实", { max: 1000 })),
  supplyCut: field.flag("采取停止居民供水、供电、供热、供燃气等方式"),
};

/** For a form's refine: urgency is told by its facts, and only there. */
export const urgencyTold = ({ urgent, urgency }: Pick<OnSpot, "urgent" | "urgency">): boolean =>
  urgent === (urgency !== undefined);

export const urgencyIssue = { path: ["urgency"], message: "情况紧急的应当写明事实，不紧急的不填" };

type OnSpot = z.infer<z.ZodObject<typeof onSpotFields>>;

interface OnSpotAct {
  readonly occurredAt: Instant;
  readonly facts: Pick<OnSpot, "urgent" | "supplyCut">;
}

/** 22时至次日6时 (待核) where the agency has entered no other hours. */
export function isNight(at: Instant, reference: Reference): boolean {
  const { nightBeginsHour = 22, nightEndsHour = 6 } = penaltyStandards(reference);
  return hourOf(at) >= nightBeginsHour || hourOf(at) < nightEndsHour;
}

/** 行政强制法第43条: by day, not on a holiday, and never against what residents live on. */
export const onSpotGates = [
  {
    code: "execution.night",
    basis: cite("compulsion", 43, 1),
    says: "行政机关不得在夜间实施行政强制执行，情况紧急的除外",
    holds: (_file: unknown, { facts, occurredAt }: OnSpotAct, reference: Reference): boolean =>
      facts.urgent || !isNight(occurredAt, reference),
    wayOut: () => ({ text: "白天实施；情况紧急的写明事实" }),
  },
  {
    code: "execution.holiday",
    basis: cite("compulsion", 43, 1),
    says: "行政机关不得在法定节假日实施行政强制执行，情况紧急的除外",
    holds: (_file: unknown, { facts, occurredAt }: OnSpotAct, { calendar }: Reference): boolean =>
      facts.urgent || !isStatutoryHoliday(dayOf(occurredAt), calendar),
    wayOut: () => ({ text: "节假日以后实施；情况紧急的写明事实" }),
  },
  {
    code: "execution.dayOff",
    basis: cite("compulsion", 43, 1),
    mark: "M" as const,
    says: "节假日调休放假之日是否属于法定节假日，待核",
    holds: (_file: unknown, { facts, occurredAt }: OnSpotAct, { calendar }: Reference): boolean =>
      facts.urgent || !isMovedDayOff(dayOf(occurredAt), calendar),
  },
  {
    code: "execution.supply",
    basis: cite("compulsion", 43, 2),
    says: "不得对居民生活采取停止供水、供电、供热、供燃气等方式迫使当事人履行相关行政决定",
    holds: (_file: unknown, { facts }: OnSpotAct): boolean => !facts.supplyCut,
  },
] as const;

/** 执行笔录: who signed what was done. */
export const courseFields = {
  result: field.choice("实施结果", { whole: "全部执行完毕", part: "部分执行", none: "未能执行" }),
  course: field.longText("实施经过", { max: 4000 }),
  partyPresent: field.flag("当事人到场"),
  witness: field.optional(field.text("见证人", { max: 50, hint: "当事人不到场的必填" })),
  signatures: field.choice("签名情况", {
    all: "到场人员均签名或者盖章",
    refused: "当事人拒绝签名，已注明",
  }),
  recordings: field.optional(field.text("全程音像记录编号", { max: 500 })),
  violence: field.flag("采用暴力、胁迫以及其他非法方式"),
};

interface CourseAct {
  readonly facts: {
    readonly recordings?: string | undefined;
    readonly partyPresent: boolean;
    readonly witness?: string | undefined;
  };
}

export const courseRecorded = {
  code: "record.wholeCourse",
  basis: cite("threeSystems", 8),
  says: "对强制拆除等直接涉及重大财产权益的现场执法活动，应当全程音像记录，写明记录编号",
  holds: (_file: unknown, { facts }: CourseAct): boolean => facts.recordings !== undefined,
};

export const courseWitnessed = {
  code: "record.witness",
  basis: cite("compulsion", 18, undefined, 9),
  mark: "V2" as const,
  says: "当事人不到场的，邀请见证人到场，由见证人在笔录上签名（参照强制措施的规定）",
  holds: (_file: unknown, { facts }: CourseAct): boolean => facts.partyPresent || facts.witness !== undefined,
};

/** What a matter takes over from the one behind it: a penalty's decision, or an order to correct. */
export interface Carried {
  readonly partyName?: string;
  readonly partyCode?: string;
  readonly partyAddress?: string;
  readonly decision?: string;
  readonly decidedOn?: Day;
  readonly receivedOn?: Day;
}

const words = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const present = (told: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(told).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** Party, decision, its day and the day it was received, as far as the matter behind says them. */
export function carriedFrom({ file }: LinkedFile): Carried {
  const { open, begin, decide, issue, reinspect, serve } = file.latest;
  const decided = decide ?? issue;
  const facts = { ...open?.facts, ...reinspect?.facts, ...begin?.facts, ...decided?.facts };
  const served = file.all.deliver?.[0] ?? serve;
  return present({
    partyName: words(facts.partyName),
    partyCode: words(facts.partyCode),
    partyAddress: words(facts.partyAddress),
    decision: words(begin?.facts.decision) ?? decided?.number,
    decidedOn: words(begin?.facts.decidedOn) ?? (decided && dayOf(decided.occurredAt)),
    receivedOn: words(begin?.facts.receivedOn) ?? (served && dayOf(served.occurredAt)),
  });
}

/** The decision behind is not to be enforced: annulled by a review, by the agency, or as an order, or stayed. */
export const isUndone = (reference: Reference): boolean =>
  parentAnnulled(reference) || parentStayed(reference) || reference.parent?.file.done.annul === true;

/** Whether the matter behind, where there is one, has a decision or an order about this party. */
export const isPartyOfParent = (partyName: string, { parent }: Reference): boolean => {
  if (!parent) return true;
  const { decide, issue, orderCorrection } = parent.file.latest;
  return (decide ?? issue ?? orderCorrection) !== undefined && carriedFrom(parent).partyName === partyName;
};
