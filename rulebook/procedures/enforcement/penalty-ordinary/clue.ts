import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, hasPassed, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { dueAfter } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { carriedClue, toldOfCase, toldOfDeclining } from "./linked-inspection.ts";
import { liftingDuty } from "./linked-measure.ts";
import { samples } from "./samples-opening.ts";
import type { File } from "./standing.ts";
import { reportedByName } from "./standing-investigation.ts";

/** The day by which a clue has to be verified: seven working days by default, as extended (待核). */
const verificationLimit = (file: File) =>
  workingDays(7 + (file.latest.extendVerification?.facts.extraWorkingDays ?? 0));

type Kinds =
  | "clue"
  | "verify"
  | "extendVerification"
  | "decline"
  | "tellReporter"
  | "refer"
  | "referralReceipt";

/** 案源、核查、不予立案、移送有管辖权的机关. */
export const clueStage: { [P in Kinds]: ActRule<Facts, P> } = {
  clue: {
    title: "案源登记",
    stage: "clue",
    nature: "fact",
    basis: cite("penalty", 54),
    performers: ["officer", "unitHead"],
    starts: true,
    after: [],
    fields: fields.clue,
    examples: samples.clue,
    carries: carriedClue,
    returns: toldOfCase,
    gates: [
      {
        code: "clue.discoveredOn",
        basis: cite("penalty", 36),
        says: "发现之日不得晚于案源登记之日",
        holds: (_file, act) => act.facts.discoveredOn <= dayOf(act.occurredAt),
      },
      {
        code: "clue.receivedOn",
        basis: cite("penalty", 36),
        mark: "M",
        says: "投诉举报、移送、交办的线索，发现之日应当是收到第一条有效线索之日",
        holds: (_file, { facts }) =>
          facts.receivedOn === undefined || facts.discoveredOn === facts.receivedOn,
      },
      {
        code: "clue.receipt",
        basis: cite("local"),
        mark: "M",
        says: "投诉举报、移送、交办的线索应当登记来文文号或者登记回执编号",
        holds: (_file, act) =>
          !["report", "transferred", "superior"].includes(act.facts.source) ||
          act.facts.receipt !== undefined,
      },
    ],
    opens: [
      {
        duty: "verifyClue",
        title: "核实线索，决定是否立案",
        owedBy: "unitHead",
        basis: cite("local"),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["verify", "open", "decline", "refer"],
        waivedBy: ["extendVerification"],
      },
    ],
    documents: ["案源（线索）登记表"],
    recording: textOnly,
  },
  verify: {
    title: "线索核查",
    stage: "clue",
    nature: "decision",
    basis: cite("penalty", 54),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["clue"],
    before: ["open", "decline"],
    fields: fields.verify,
    examples: samples.verify,
    gates: [
      {
        code: "verify.inTime",
        basis: [cite("local"), cite("marketProcedure", 18)],
        mark: "M",
        says: "线索应当在规定期限内核查完毕；不能按期完成的，应当在期限届满前办理延长",
        holds: (file, act, reference) =>
          file.latest.clue === undefined ||
          !hasPassed(dueAfter(file.latest.clue, verificationLimit(file), reference), act.occurredAt),
      },
    ],
    opens: [
      {
        duty: "openPromptly",
        title: "核查符合立案条件的，及时立案",
        owedBy: "leader",
        basis: cite("penalty", 54, 2),
        mark: "M",
        when: (_file, act) => act.facts.result === "meets",
        within: calendarDays(7),
        dischargedBy: ["open", "decline", "refer"],
      },
    ],
    documents: ["线索核查报告"],
    recording: textOnly,
  },
  extendVerification: {
    title: "延长核查期限",
    stage: "clue",
    nature: "decision",
    basis: cite("marketProcedure", 18),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    after: ["clue"],
    before: ["verify", "open", "decline"],
    fields: fields.extendVerification,
    examples: samples.extendVerification,
    gates: [
      {
        code: "extendVerification.beforeEnd",
        basis: cite("marketProcedure", 18),
        mark: "M",
        says: "延长核查期限应当在期限届满前批准",
        holds: (file, act, reference) =>
          file.latest.clue === undefined ||
          !hasPassed(dueAfter(file.latest.clue, workingDays(7), reference), act.occurredAt),
      },
    ],
    opens: [
      {
        duty: "verifyExtended",
        title: "在延长的期限内核实线索，决定是否立案",
        owedBy: "unitHead",
        basis: cite("marketProcedure", 18),
        mark: "M",
        within: workingDays(7),
        agencyLimit: (_file, act) => workingDays(7 + act.facts.extraWorkingDays),
        from: (file, act) => dayOf(file.latest.clue?.occurredAt ?? act.occurredAt),
        dischargedBy: ["verify", "open", "decline", "refer"],
      },
    ],
    documents: ["延长核查期限审批表"],
    recording: textOnly,
  },
  decline: {
    title: "不予立案",
    stage: "opening",
    nature: "decision",
    basis: cite("penalty", 54),
    performers: ["leader", "head"],
    conditional: true,
    after: ["clue"],
    before: ["open"],
    fields: fields.decline,
    examples: samples.decline,
    returns: toldOfDeclining,
    gates: [
      {
        code: "decline.verified",
        basis: cite("penalty", 76),
        mark: "M",
        says: "符合立案标准的应当及时立案；不予立案的，应当先经核查，查明不符合立案条件",
        holds: (file) => file.latest.verify !== undefined && file.latest.verify.facts.result !== "meets",
        wayOut: () => ({ act: "verify" }),
      },
    ],
    opens: [
      {
        duty: "tellReporter",
        title: "将不予立案的结果告知实名举报人",
        owedBy: "unitHead",
        basis: cite("local"),
        mark: "M",
        when: (file, act) => reportedByName(file) && !act.facts.reporterTold,
        within: workingDays(5),
        dischargedBy: ["tellReporter"],
      },
      liftingDuty,
    ],
    documents: ["不予立案审批表"],
    recording: textOnly,
  },
  tellReporter: {
    title: "告知举报人",
    stage: "clue",
    nature: "fact",
    basis: cite("local"),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["clue"],
    fields: fields.tellReporter,
    examples: samples.tellReporter,
    gates: [
      {
        code: "tellReporter.named",
        basis: cite("local"),
        mark: "M",
        says: "匿名举报或者不是举报的线索，没有应当告知的举报人",
        holds: (file) => reportedByName(file),
        noteOnly: true,
      },
    ],
    documents: ["举报处理结果告知书"],
    recording: textOnly,
  },
  refer: {
    title: "移送有管辖权的机关",
    stage: "opening",
    nature: "decision",
    basis: cite("penalty", 22),
    performers: ["leader", "head"],
    conditional: true,
    after: ["clue"],
    before: ["decide"],
    fields: fields.refer,
    examples: samples.refer,
    opens: [
      {
        duty: "referralReceipt",
        title: "取得受移送机关的签收凭证",
        owedBy: "officer",
        basis: cite("local"),
        mark: "M",
        within: workingDays(7),
        dischargedBy: ["referralReceipt"],
      },
      {
        duty: "tellReporter",
        title: "将移送的结果告知实名举报人",
        owedBy: "unitHead",
        basis: cite("local"),
        mark: "M",
        when: (file) => reportedByName(file),
        within: workingDays(5),
        dischargedBy: ["tellReporter"],
      },
    ],
    documents: ["案件移送函", "移送材料清单"],
    recording: textOnly,
  },
  referralReceipt: {
    title: "受移送机关签收",
    stage: "opening",
    nature: "fact",
    basis: cite("local"),
    performers: ["officer", "unitHead"],
    conditional: true,
    afterEnd: true,
    after: ["refer"],
    fields: fields.referralReceipt,
    examples: samples.referralReceipt,
    documents: ["移送回执"],
    recording: textOnly,
  },
};
