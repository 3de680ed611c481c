import { type ActRule, type MatterFile, since } from "@zhunsheng/engine";
import { calendarDays, dayOf, latestNoticeDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { standards } from "../../../registers/standards.ts";
import {
  courseRecorded,
  courseWitnessed,
  isUndone,
  lastDayTold,
  onSpotGates,
} from "../../shared/enforcing.ts";
import { certificateShown, certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly, wholeCourse } from "../../shared/recordings.ts";
import { isDelivered, servedOn } from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";

type Kinds = "demandAgain" | "carryOut" | "record" | "settleCosts" | "costsPaid" | "conclude";
type Result = Facts["conclude"]["result"];

/** 代履行三日前 (行政强制法第51条第1款第二项、第69条): working days, counted back from the day itself. */
const noticeLimit = workingDays(3);

const isDone = (file: MatterFile<Facts>): boolean =>
  file.done.immediate || file.latest.record?.facts.result === "whole";

/** What the party owes of the costs as settled last, by what was paid before the act `seq`; in 分. */
const costsLeft = ({ all, latest }: MatterFile<Facts>, seq = Number.POSITIVE_INFINITY): number =>
  all.costsPaid
    .filter((paid) => paid.seq < seq)
    .reduce((rest, { facts }) => rest - facts.amountFen, latest.settleCosts?.facts.amountFen ?? 0);

const titles: Readonly<Record<Result, string>> = {
  performed: "当事人履行，停止代履行",
  substituted: "代履行完毕",
  terminated: "终结执行",
};

/** 再次催告、实施、记录、费用、办结. */
export const performing: { [P in Kinds]: ActRule<Facts, P> } = {
  demandAgain: {
    title: "代履行前再次催告",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 51, 1, 2),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["decide", "serve"],
    follows: ["decide", "serve"],
    fields: fields.demandAgain,
    examples: samples.demandAgain,
    gates: [
      {
        code: "demandAgain.threeDays",
        basis: [cite("compulsion", 51, 1, 2), cite("compulsion", 69)],
        says: "代履行三日前，应当催告当事人履行；到代履行之日不足三个工作日",
        holds: (_file, act, { calendar }) =>
          dayOf(act.occurredAt) <= latestNoticeDay(act.facts.plannedOn, noticeLimit, calendar).day,
        wayOut: () => ({ text: "推迟代履行之日" }),
      },
    ],
    documents: ["代履行催告书"],
    recording: keyMoments,
  },
  carryOut: {
    title: "实施代履行",
    stage: "execution",
    nature: "decision",
    basis: cite("compulsion", 51, 1, 3),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["demandAgain"],
    follows: ["demandAgain"],
    fields: fields.carryOut,
    examples: samples.carryOut,
    needs: [standards.need(() => "penalty")],
    gates: [
      twoOfficers,
      certified,
      certificateShown,
      ...onSpotGates,
      {
        code: "carryOut.supervised",
        basis: cite("compulsion", 51, 1, 3),
        says: "代履行时，作出决定的行政机关应当派员到场监督",
        holds: (_file, { facts, by }) => facts.supervisors.every((id) => by.some((one) => one.id === id)),
      },
      {
        code: "carryOut.served",
        basis: cite("compulsion", 51, 1, 1),
        says: "代履行前应当送达决定书",
        holds: (file, act) =>
          file.all.serve.some((one) => isDelivered(one) && servedOn(one) <= dayOf(act.occurredAt)),
        wayOut: () => ({ act: "serve" }),
      },
      {
        code: "carryOut.planned",
        basis: cite("compulsion", 51, 1, 2),
        says: "没有到再次催告所写明的代履行之日",
        holds: (file, act) => lastDayTold(file.latest.demandAgain, "plannedOn") <= dayOf(act.occurredAt),
        wayOut: (file) => {
          const { demandAgain } = file.latest;
          return demandAgain && { earliest: lastDayTold(demandAgain, "plannedOn") };
        },
      },
      {
        code: "carryOut.standing",
        basis: cite("compulsion", 40, undefined, 4),
        says: "据以执行的行政决定已经被撤销或者停止执行，不得代履行",
        holds: (_file, _act, reference) => !isUndone(reference),
      },
    ],
    opens: [
      {
        duty: "record",
        title: "代履行完毕制作执行文书，有关人员签名",
        owedBy: "officer",
        basis: cite("compulsion", 51, 1, 4),
        mark: "M",
        within: workingDays(2),
        dischargedBy: ["record"],
      },
    ],
    recording: wholeCourse,
  },
  record: {
    title: "代履行执行文书",
    stage: "execution",
    nature: "fact",
    basis: cite("compulsion", 51, 1, 4),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["carryOut"],
    follows: ["carryOut"],
    fields: fields.record,
    examples: samples.record,
    gates: [
      courseRecorded,
      courseWitnessed,
      {
        code: "record.signed",
        basis: cite("compulsion", 51, 1, 4),
        says: "代履行完毕，到场监督的工作人员、代履行人和当事人或者见证人应当在执行文书上签名或者盖章",
        holds: (_file, { facts }) => facts.supervisorSigned && facts.performerSigned,
      },
      {
        code: "record.violence",
        basis: cite("compulsion", 51, 3),
        says: "代履行不得采用暴力、胁迫以及其他非法方式",
        holds: (_file, { facts }) => !facts.violence,
      },
    ],
    documents: ["代履行执行文书"],
    recording: wholeCourse,
  },
  settleCosts: {
    title: "费用决算",
    stage: "costs",
    nature: "decision",
    basis: cite("compulsion", 51, 2),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    repeats: true,
    after: [],
    follows: ["record", "immediate"],
    fields: fields.settleCosts,
    examples: samples.settleCosts,
    gates: [
      {
        code: "costs.done",
        basis: cite("compulsion", 51, 2),
        says: "没有代履行的，没有费用",
        holds: (file) => file.done.record || file.done.immediate,
        wayOut: () => ({ act: "record" }),
      },
      {
        code: "costs.asCosts",
        basis: cite("compulsion", 51, 2),
        says: "代履行的费用按照成本合理确定，由当事人承担",
        holds: (_file, act) => act.facts.asCosts,
      },
      {
        code: "costs.estimate",
        basis: [cite("compulsion", 51, 1, 1), cite("compulsion", 51, 2)],
        says: "费用超过决定书载明的预算的，应当说明理由",
        holds: (file, { facts }) => {
          const decided = file.latest.decide?.facts;
          return (
            decided === undefined || facts.amountFen <= decided.estimateFen || facts.moreReason !== undefined
          );
        },
      },
    ],
    opens: [
      {
        duty: "payCosts",
        title: "当事人缴纳代履行费用",
        owedBy: "party",
        basis: cite("compulsion", 51, 2),
        mark: "M",
        when: (file) => costsLeft(file) > 0,
        within: calendarDays(15),
        dischargedBy: ["costsPaid"],
        dischargedWhen: (file) => costsLeft(file) <= 0,
        waivedBy: ["settleCosts"],
      },
    ],
    documents: ["代履行费用决算书"],
    recording: textOnly,
  },
  costsPaid: {
    title: "缴纳代履行费用",
    stage: "costs",
    nature: "fact",
    basis: cite("compulsion", 51, 2),
    performers: ["officer", "unitHead"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["settleCosts"],
    fields: fields.costsPaid,
    examples: samples.costsPaid,
    gates: [
      {
        code: "costs.excess",
        basis: cite("compulsion", 51, 2),
        says: "缴纳的数额超过费用决算，多缴的应当退还",
        noteOnly: true,
        holds: (file, { facts, seq }) => facts.amountFen <= costsLeft(file, seq),
      },
    ],
    documents: ["缴款凭证"],
    recording: textOnly,
  },
  conclude: {
    title: "办结",
    stage: "costs",
    nature: "decision",
    basis: cite("compulsion", 40),
    performers: ["leader", "head"],
    after: [],
    follows: ["demand", "immediate", "decide", "demandAgain", "carryOut", "record", "settleCosts"],
    fields: fields.conclude,
    examples: samples.conclude,
    gates: [
      {
        code: "conclude.substituted",
        basis: cite("compulsion", 51, 1, 4),
        says: "代履行没有完毕，或者没有费用决算，不能以代履行完毕办结",
        holds: (file, act) => act.facts.result !== "substituted" || (isDone(file) && file.done.settleCosts),
        wayOut: (file) => ({ act: file.done.record || file.done.immediate ? "settleCosts" : "record" }),
      },
      {
        code: "conclude.ground",
        basis: [cite("compulsion", 40), cite("compulsion", 51, 1, 2)],
        says: "当事人履行而停止代履行、终结执行的，应当写明事实",
        holds: (_file, { facts }) => facts.result === "substituted" || facts.ground !== undefined,
      },
      {
        code: "conclude.recorded",
        basis: cite("compulsion", 51, 1, 4),
        says: "已经实施代履行，没有执行文书，不能办结",
        holds: (file) => !file.done.carryOut || since(file.latest.record, file.latest.carryOut),
        wayOut: () => ({ act: "record" }),
      },
    ],
    returns: {
      kind: "substituted",
      facts: (_file, act) => ({ result: titles[act.facts.result], endedOn: dayOf(act.occurredAt) }),
    },
    documents: ["代履行办结审批表"],
    recording: textOnly,
  },
};
