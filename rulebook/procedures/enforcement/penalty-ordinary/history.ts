import type { ActRule, DutyRule, Gate, Reference, RegisterEntry } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  closureReached,
  type EarlierPenalty,
  earlierPenalties,
  historyBody,
  historyKey,
  historyNeed,
  penaltyHistory,
} from "../../../registers/penalty-history.ts";
import { isOfWorkSafety } from "../../../registers/power-items.ts";
import { fineOf } from "../../shared/penalties.ts";
import { annuls } from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples-closing.ts";
import type { File } from "./standing.ts";

type Opened = Facts["open"];

/** The same violation by what a register can tell: the same item, ended on the same day, and fined. */
const finedFor = (penalties: readonly EarlierPenalty[], opened: Opened | undefined): boolean =>
  opened !== undefined &&
  penalties.some(
    (one) =>
      (one.fineFen ?? 0) > 0 &&
      one.powerItem === opened.powerItem &&
      one.violationOn === opened.violationEndedOn,
  );

/** On opening: the register shows a fine that may be for the same violation. Only people can tell. */
export const openHistory: Gate<Facts, "open"> = {
  code: "open.history",
  basis: cite("penalty", 29),
  mark: "V2",
  says: "处罚记录显示，该当事人同一事项、同一日的违法行为已受罚款处罚，应当核对是否同一个违法行为",
  holds: (file, { facts }, reference) =>
    facts.sameAct !== undefined || !finedFor(earlierPenalties(reference.entries, facts, file.matter), facts),
};

/**
 * What the handlers say: it is the violation that was fined before. On opening an unmade check counts as a yes, until
 * the decision says otherwise.
 */
const saidToBeSame = (file: File, { sameAct }: Facts["decide"]): boolean => {
  const opened = file.latest.open?.facts;
  return sameAct ?? opened?.sameAct ?? opened?.notFinedBefore === false;
};

/** For `open` and `decide`: everything the register knows of the party. */
export const openHistoryNeed = historyNeed<Facts, "open">((_file, { facts }) => facts);
export const decideHistoryNeed = historyNeed<Facts, "decide">((file) => file.latest.open?.facts);

const earlier = (file: File, reference: Parameters<Gate<Facts, "decide">["holds"]>[2]) =>
  earlierPenalties(reference.entries, file.latest.open?.facts, file.matter);

/** What the register of penalties says about a decision. */
export const historyGates: readonly Gate<Facts, "decide">[] = [
  {
    code: "decide.sameAct",
    basis: cite("penalty", 29),
    says: "对当事人的同一个违法行为，不得给予两次以上罚款的行政处罚",
    holds: (file, { facts }) => fineOf(facts) === 0 || !saidToBeSame(file, facts),
    wayOut: () => ({ text: "不给予罚款；经核对不是同一个违法行为的，在决定中写明" }),
  },
  {
    // Item and day are all that a register can compare: two sites on one day look like one violation.
    code: "decide.oneFine",
    basis: cite("penalty", 29),
    mark: "V2",
    says: "处罚记录显示，同一事项、同一日的违法行为已受罚款处罚；同一个违法行为不得给予两次以上罚款，应当核对",
    holds: (file, { facts }, reference) =>
      fineOf(facts) === 0 ||
      (facts.sameAct ?? file.latest.open?.facts.sameAct) !== undefined ||
      !finedFor(earlier(file, reference), file.latest.open?.facts),
    wayOut: () => ({ text: "核对是否同一个违法行为，在决定中写明；是同一个的，不给予罚款" }),
  },
  {
    code: "decide.firstTime",
    basis: cite("penalty", 33, 1),
    // The statute does not say how far back, nor whether any violation counts: the register only warns.
    mark: "V2",
    says: "初次违法且危害后果轻微并及时改正的，可以不予行政处罚；处罚记录显示当事人不是初次违法",
    holds: (file, act, reference) =>
      act.facts.noPenaltyGround !== "first" || earlier(file, reference).length === 0,
  },
  {
    code: "decide.closure",
    // A reminder on a lawful decision, not a defect of it: nothing is to be corrected.
    noteOnly: true,
    basis: cite("workSafety", 113, undefined, 1),
    mark: "V2",
    says: "连同本次，一百八十日内三次或者一年内四次受到安全生产法规定的行政处罚；存在重大事故隐患的，应当提请关闭",
    holds: (file, act, reference) => {
      const penalties = [...earlier(file, reference), entryOf(file, act, reference)];
      return act.facts.outcome !== "punish" || !closureReached(penalties, dayOf(act.occurredAt));
    },
  },
];

type Decide = Parameters<Gate<Facts, "decide">["holds"]>[1];

function entryOf(
  file: File,
  { facts, occurredAt, number }: Decide,
  known: Pick<Reference, "entries"> | undefined,
): EarlierPenalty {
  const opened = file.latest.open?.facts;
  return {
    matter: file.matter,
    decidedOn: dayOf(occurredAt),
    outcome: facts.outcome === "punish" ? "punish" : "noPenalty",
    violation: facts.violation,
    violationOn: opened?.violationEndedOn,
    powerItem: opened?.powerItem,
    kinds: facts.kinds,
    fineFen: facts.fineFen,
    law: facts.lawApplied,
    number,
    annulled: false,
    ...(known ? { workSafety: isOfWorkSafety(known, opened?.powerItem) } : {}),
  };
}

/** The entry as something changed it: annulled, or with another fine. */
const entered = (
  file: File,
  act: Decide,
  changed: Partial<EarlierPenalty>,
  validFrom: string,
): readonly RegisterEntry[] => [
  {
    register: penaltyHistory.id,
    key: historyKey({ ...act.facts, partyIdNumber: file.latest.open?.facts.partyIdNumber }, file.matter),
    validFrom,
    body: historyBody({ ...entryOf(file, act, act.relied), ...changed }),
  },
];

/** A violation that was found enters the register, punished or not; what was not proven or transferred does not. */
export const decisionEnters: NonNullable<ActRule<Facts, "decide">["enters"]> = (file, act) =>
  ["punish", "noPenalty"].includes(act.facts.outcome) ? entered(file, act, {}, dayOf(act.occurredAt)) : [];

/** An annulled decision counts no more, from the day it was withdrawn. */
export const withdrawalEnters: NonNullable<ActRule<Facts, "withdraw">["enters"]> = (file, act) =>
  annuls(act.facts.ground) && file.latest.decide
    ? entered(file, file.latest.decide, { annulled: true }, dayOf(act.occurredAt))
    : [];

/** The same where a reconsideration or a court annulled or changed it, published or not. */
export const reviewEnters: NonNullable<ActRule<Facts, "reviewEnded">["enters"]> = (file, act) => {
  const { decide } = file.latest;
  const { result, endedOn, fineFen } = act.facts;
  if (!decide) return [];
  if (annuls(result)) return entered(file, decide, { annulled: true }, endedOn);
  return result === "changed" ? entered(file, decide, { fineFen }, endedOn) : [];
};

/** The same where the agency itself annulled or changed it (行政处罚法第75条第2款). */
export const revocationEnters: NonNullable<ActRule<Facts, "revoke">["enters"]> = (file, act) => {
  const { decide } = file.latest;
  const { mode, fineFen } = act.facts;
  const changed = mode === "annulled" ? { annulled: true } : fineFen === undefined ? {} : { fineFen };
  return decide ? entered(file, decide, changed, dayOf(act.occurredAt)) : [];
};

/** 提请关闭: the bureau proposes, the government decides (安全生产法第113条、第115条). */
export const closureDuty: DutyRule<Facts, "decide"> = {
  duty: "proposeClosure",
  title: "核实是否存在重大事故隐患，存在的提请人民政府予以关闭",
  owedBy: "head",
  basis: cite("workSafety", 113, undefined, 1),
  mark: "M",
  when: (file, act) => {
    const known = earlierPenalties(act.relied?.entries, file.latest.open?.facts, file.matter);
    return (
      act.facts.outcome === "punish" &&
      closureReached([...known, entryOf(file, act, act.relied)], dayOf(act.occurredAt))
    );
  },
  within: workingDays(15),
  dischargedBy: ["proposeClosure", "close"],
};

export const closure: { [P in "proposeClosure"]: ActRule<Facts, P> } = {
  proposeClosure: {
    title: "提请关闭",
    stage: "performance",
    nature: "decision",
    basis: cite("workSafety", 113),
    performers: ["head"],
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.proposeClosure,
    examples: samples.proposeClosure,
    needs: [historyNeed<Facts, "proposeClosure">((file) => file.latest.open?.facts)],
    gates: [
      {
        code: "proposeClosure.punished",
        basis: cite("workSafety", 113),
        says: "本案没有给予行政处罚，不能据此提请关闭",
        holds: (file) => file.latest.decide?.facts.outcome === "punish",
      },
      {
        code: "proposeClosure.repeated",
        basis: cite("workSafety", 113, undefined, 1),
        says: "存在重大事故隐患，一百八十日内三次或者一年内四次受到安全生产法规定的行政处罚的，才可以此提请关闭",
        holds: (file, act, reference) => {
          const { decide } = file.latest;
          if (act.facts.ground !== "repeated") return true;
          if (!decide || !act.facts.majorHazard) return false;
          const penalties = [
            ...earlierPenalties(reference.entries, file.latest.open?.facts, file.matter),
            entryOf(file, decide, decide.relied),
          ];
          return closureReached(penalties, dayOf(decide.occurredAt));
        },
      },
    ],
    documents: ["提请关闭生产经营单位的请示"],
    recording: textOnly,
  },
};
