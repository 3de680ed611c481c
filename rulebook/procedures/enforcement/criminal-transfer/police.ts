import type { ActRule, DutyRule } from "@zhunsheng/engine";
import { dayOf, hours } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { hasNotOpened, isSentBack, objectionDay, tellsCase, threeDays } from "./standing.ts";
import { mayBeSupervised } from "./supervision-grounds.ts";

type Kinds = "receive" | "forward" | "policeDecide" | "reconsider" | "supervise" | "supervised";

/** Three days that bind the police; the agency only watches them, so that it can object in time. */
const policeDecision = {
  duty: "policeDecision",
  title: "跟踪公安机关三日内作出的立案或者不予立案的决定",
  owedBy: "unitHead",
  within: threeDays,
  dischargedBy: ["policeDecide"],
  waivedBy: ["returned"],
} as const satisfies Partial<DutyRule<Facts, "receive">>;

const fromOutside = {
  stage: "police",
  nature: "fact",
  performers: ["officer", "unitHead"],
  conditional: true,
  repeats: true,
  recording: textOnly,
} as const;

/** 公安机关签收、转送、决定，本机关申请复议、建议立案监督. */
export const police: { [P in Kinds]: ActRule<Facts, P> } = {
  receive: {
    ...fromOutside,
    title: "公安机关签收",
    basis: cite("transfer", 7),
    after: ["transfer"],
    fields: fields.receive,
    examples: samples.receive,
    gates: [
      {
        code: "receive.signed",
        basis: cite("transfer", 7),
        noteOnly: true,
        says: "公安机关应当在移送书回执上签字，拒绝签收的可以建议人民检察院监督",
        holds: (_file, { facts }) => facts.result !== "refused",
      },
    ],
    opens: [
      {
        ...policeDecision,
        basis: cite("transfer", 8),
        when: (_file, { facts }) => facts.result === "signed",
      },
      {
        duty: "forwarded",
        title: "跟踪公安机关二十四小时内转送有管辖权的机关并书面告知",
        owedBy: "unitHead",
        basis: cite("transfer", 7),
        when: (_file, { facts }) => facts.result === "notCompetent",
        within: hours(24),
        dischargedBy: ["forward"],
      },
      {
        duty: "answerRefusal",
        title: "公安机关拒绝签收的，补充材料重新移送或者建议人民检察院监督",
        owedBy: "leader",
        basis: cite("transfer", 9),
        mark: "M",
        when: (_file, { facts }) => facts.result === "refused",
        within: threeDays,
        dischargedBy: ["receive", "supervise"],
      },
    ],
    figures: [
      {
        indicator: "XZ.ACCEPTED",
        basis: cite("transfer", 7),
        when: (file, { seq }) => file.all.receive.find(({ facts }) => facts.result === "signed")?.seq === seq,
      },
    ],
    documents: ["移送书回执"],
  },
  forward: {
    ...fromOutside,
    title: "转送有管辖权的公安机关",
    basis: cite("transfer", 7),
    after: ["receive"],
    fields: fields.forward,
    examples: samples.forward,
    gates: [
      {
        code: "forward.told",
        basis: cite("transfer", 7),
        noteOnly: true,
        says: "公安机关转送有管辖权的机关，应当书面告知移送案件的行政执法机关",
        holds: (_file, { facts }) => facts.toldInWriting,
      },
    ],
    opens: [{ ...policeDecision, basis: cite("transfer", 8) }],
  },
  policeDecide: {
    ...fromOutside,
    title: "公安机关立案决定",
    basis: cite("transfer", 8),
    afterEnd: true,
    after: ["transfer"],
    fields: fields.policeDecide,
    examples: samples.policeDecide,
    gates: [
      {
        code: "policeDecide.asked",
        basis: cite("transfer", 9),
        says: "没有申请复议或者建议立案监督，不会有复议、立案监督后的决定",
        holds: (file, { facts }) =>
          (facts.way !== "reconsideration" || file.done.reconsider) &&
          (facts.way !== "supervision" || file.done.supervise),
      },
      {
        code: "policeDecide.reasoned",
        basis: cite("transfer", 8),
        noteOnly: true,
        says: "不予立案的，公安机关应当书面说明理由，相应退回案卷材料",
        holds: (_file, { facts }) =>
          facts.result === "opened" || (facts.reason !== undefined && facts.materialsReturned === true),
      },
    ],
    opens: [
      {
        duty: "handOver",
        title: "自接到立案通知书之日起三日内移交涉案物品和有关材料",
        owedBy: "officer",
        basis: cite("transfer", 12),
        when: (_file, { facts }) => facts.result === "opened",
        within: threeDays,
        from: (_file, { facts }) => facts.noticeOn,
        dischargedBy: ["handOver"],
      },
      {
        duty: "answerNotOpened",
        title: "自接到不予立案通知书之日起三日内申请复议、建议立案监督，或者依法作出行政处理",
        owedBy: "leader",
        basis: cite("transfer", 9),
        when: (_file, { facts }) => facts.result === "notOpened",
        within: threeDays,
        from: (_file, { facts }) => facts.noticeOn,
        dischargedBy: ["reconsider", "supervise", "returned"],
      },
    ],
    figures: [
      {
        indicator: "XZ.FILED",
        basis: cite("transfer", 8),
        when: (file, { seq }) =>
          file.all.policeDecide.find(({ facts }) => facts.result === "opened")?.seq === seq,
      },
      {
        indicator: "XZ.REFUSED",
        basis: cite("transfer", 8),
        when: (_file, { facts }) => facts.result === "notOpened" && facts.way === "first",
      },
    ],
    returns: {
      kind: "criminallyOpened",
      facts: (file, { facts }) =>
        facts.result === "opened" && tellsCase(file) ? { openedOn: facts.decidedOn } : undefined,
    },
    documents: ["立案决定书", "不予立案通知书"],
  },
  reconsider: {
    title: "申请公安机关复议",
    stage: "police",
    nature: "decision",
    basis: cite("transfer", 9, 1),
    performers: ["leader", "head"],
    conditional: true,
    after: ["policeDecide"],
    follows: ["policeDecide"],
    fields: fields.reconsider,
    examples: samples.reconsider,
    gates: [
      {
        code: "reconsider.notOpened",
        basis: cite("transfer", 9, 1),
        says: "公安机关作出不予立案决定的，才可以提请复议；以其他情形退回的，由本机关依法处理",
        holds: (file) => hasNotOpened(file) && !isSentBack(file),
      },
      {
        code: "reconsider.inTime",
        basis: cite("transfer", 9, 1),
        mark: "M",
        says: "应当自接到不予立案通知书之日起三日内提请复议，已经超过",
        holds: (file, { occurredAt }, { calendar }) => {
          const last = objectionDay(file, calendar);
          return last === undefined || dayOf(occurredAt) <= last;
        },
      },
    ],
    opens: [{ ...policeDecision, basis: cite("transfer", 9, 1) }],
    documents: ["要求公安机关复议的函"],
    recording: textOnly,
  },
  supervise: {
    title: "建议检察院立案监督",
    stage: "police",
    nature: "decision",
    basis: cite("transfer", 9),
    performers: ["leader", "head"],
    conditional: true,
    after: ["transfer"],
    follows: ["receive", "policeDecide"],
    fields: fields.supervise,
    examples: samples.supervise,
    gates: [
      {
        code: "supervise.ground",
        basis: cite("transfer", 9),
        says: "公安机关不予立案、拒绝签收，或者逾期没有签收、转送、决定的，才可以建议人民检察院依法进行立案监督",
        holds: (file, { occurredAt }, { calendar }) => mayBeSupervised(file, occurredAt, calendar),
      },
      {
        code: "supervise.inTime",
        basis: cite("transfer", 9),
        mark: "M",
        says: "应当自接到不予立案通知书或者复议决定之日起三日内建议立案监督，已经超过",
        holds: (file, { occurredAt }, { calendar }) => {
          const last = objectionDay(file, calendar);
          return !hasNotOpened(file) || last === undefined || dayOf(occurredAt) <= last;
        },
      },
    ],
    documents: ["建议人民检察院进行立案监督的函"],
    recording: textOnly,
  },
  supervised: {
    ...fromOutside,
    repeats: false,
    title: "检察院监督结果",
    basis: cite("transfer", 9),
    after: ["supervise"],
    fields: fields.supervised,
    examples: samples.supervised,
    documents: ["立案监督结果通知"],
  },
};
