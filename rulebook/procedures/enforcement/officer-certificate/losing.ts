import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, months, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateRules, suspensionLimit, tellLimit } from "../../../registers/certificate-standards.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { reviewAgain, takenDown } from "./reviewing.ts";
import { samples } from "./samples.ts";
import { changes, entered, entryNeeds, isAnnounced, personOf, retrained, stateOf } from "./standing.ts";

type Kinds = "suspend" | "revoke" | "tell" | "reinstate" | "cancel" | "announceEnd";

const told = {
  duty: "tellWithdrawal",
  title: "将暂扣、吊销的决定告知本人、所在单位和颁发机关",
  owedBy: "unitHead",
  basis: cite("supervisionPattern", 36),
  mark: "M",
  within: calendarDays(3),
  agencyLimit: tellLimit,
  dischargedBy: ["tell"],
} as const;

/** 暂扣、吊销、恢复、注销. From that day no act of the person as an officer is accepted; earlier ones stay valid. */
export const losing: { [P in Kinds]: ActRule<Facts, P> } = {
  suspend: {
    title: "暂扣证件",
    stage: "withdrawal",
    nature: "decision",
    basis: cite("henanEnforcement", 45),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["issue"],
    follows: changes,
    fields: fields.suspend,
    examples: samples.suspend,
    needs: entryNeeds<"suspend">(),
    gates: [
      {
        code: "suspend.active",
        basis: cite("henanEnforcement", 45),
        says: "执法证件不在有效状态，不能暂扣",
        holds: (file) => stateOf(file) === "active",
      },
      {
        code: "suspend.length",
        basis: cite("supervisionPattern", 36),
        mark: "M",
        says: "暂扣执法证件的期限超过规定的最长期限（辽宁为六个月，待核）",
        holds: (_file, { facts }, reference) => facts.months <= certificateRules(reference).suspensionMonths,
      },
      {
        code: "suspend.told",
        basis: cite("supervisionPattern", 36),
        mark: "M",
        says: "暂扣执法证件应当告知本人理由、依据和申请复核的权利",
        holds: (_file, { facts }) => facts.remediesTold,
      },
      {
        code: "suspend.notOwn",
        basis: cite("henanEnforcement", 46),
        says: "本人不得决定自己的执法证件",
        holds: (file, { by }) => by.every(({ id }) => id !== personOf(file)),
      },
    ],
    enters: (file, act) => entered(file, act, "suspended"),
    opens: [
      told,
      { ...takenDown, when: isAnnounced },
      {
        duty: "endSuspension",
        title: "暂扣期满，安排离岗培训和考试，恢复或者另行处理",
        owedBy: "leader",
        basis: cite("supervisionPattern", 36),
        mark: "M",
        within: months(6, "none"),
        agencyLimit: (file, act) => {
          const longest = suspensionLimit(file, act);
          return act.facts.months < longest.count ? months(act.facts.months, "none") : longest;
        },
        dischargedBy: ["reinstate", "answerObjection"],
        dischargedWhen: (_file, act) => act.kind !== "answerObjection" || act.facts.result === "annulled",
        waivedBy: ["revoke", "cancel"],
      },
    ],
    figures: [{ indicator: "P.CERT.SUSPEND", basis: cite("certificatePattern", 31) }],
    documents: ["暂扣行政执法证件决定书"],
    recording: textOnly,
  },
  revoke: {
    title: "吊销证件",
    stage: "withdrawal",
    nature: "decision",
    basis: cite("henanEnforcement", 45),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["issue"],
    follows: changes,
    fields: fields.revoke,
    examples: samples.revoke,
    needs: entryNeeds<"revoke">(),
    gates: [
      {
        code: "revoke.held",
        basis: cite("henanEnforcement", 45),
        says: "没有可以吊销的执法证件",
        holds: (file) => ["active", "suspended", "lapsed"].includes(stateOf(file)),
      },
      {
        code: "revoke.heard",
        basis: cite("certificatePattern", 35),
        mark: "M",
        says: "吊销执法证件前应当听取本人的陈述申辩",
        holds: (_file, { facts }) => facts.heard,
      },
      {
        code: "revoke.told",
        basis: cite("certificatePattern", 35),
        mark: "M",
        says: "吊销执法证件应当告知本人申请复核的权利和期限",
        holds: (_file, { facts }) => facts.remediesTold,
      },
      {
        code: "revoke.notOwn",
        basis: cite("henanEnforcement", 46),
        says: "本人不得决定自己的执法证件",
        holds: (file, { by }) => by.every(({ id }) => id !== personOf(file)),
      },
    ],
    enters: (file, act) => entered(file, act, "revoked"),
    opens: [told, { ...takenDown, when: isAnnounced }],
    documents: ["吊销行政执法证件决定书"],
    recording: textOnly,
  },
  tell: {
    title: "告知本人和单位",
    stage: "withdrawal",
    nature: "fact",
    basis: cite("supervisionPattern", 36),
    performers: ["registrar", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["issue"],
    follows: ["suspend", "revoke"],
    fields: fields.tell,
    examples: samples.tell,
    gates: [
      {
        code: "tell.person",
        basis: cite("supervisionPattern", 36),
        mark: "M",
        says: "应当告知本人和所在单位，并收回证件",
        holds: (_file, { facts }) =>
          facts.to.includes("person") && facts.to.includes("unit") && facts.cardKept,
      },
    ],
    documents: ["告知书"],
    recording: textOnly,
  },
  reinstate: {
    title: "恢复证件",
    stage: "withdrawal",
    nature: "decision",
    basis: cite("supervisionPattern", 36),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["issue"],
    follows: [...changes, "train", "exam"],
    fields: fields.reinstate,
    examples: samples.reinstate,
    needs: entryNeeds<"reinstate">(),
    gates: [
      {
        code: "reinstate.suspended",
        basis: cite("henanEnforcement", 45),
        says: "执法证件没有暂扣或者失效，没有可以恢复的",
        holds: (file) => ["suspended", "lapsed"].includes(stateOf(file)),
      },
      {
        code: "reinstate.retrained",
        basis: [cite("henanEnforcement", 45), cite("supervisionPattern", 36)],
        mark: "M",
        says: "恢复执法证件前应当离岗培训并考试合格",
        holds: (file) => retrained(file),
        wayOut: () => ({ act: "train" }),
      },
      {
        code: "reinstate.notOwn",
        basis: cite("henanEnforcement", 46),
        says: "本人不得决定自己的执法证件",
        holds: (file, { by }) => by.every(({ id }) => id !== personOf(file)),
      },
    ],
    enters: (file, act) => entered(file, act, "active"),
    opens: [
      reviewAgain,
      {
        duty: "announceBack",
        title: "二十个工作日内重新公布恢复的执法人员信息",
        owedBy: "publisher",
        basis: cite("disclosureRegulation", 26),
        when: (file) => file.done.announce && !isAnnounced(file),
        within: workingDays(20),
        dischargedBy: ["announce"],
        waivedBy: ["suspend", "lapse", "revoke", "cancel"],
      },
    ],
    documents: ["恢复执法资格通知书"],
    recording: textOnly,
  },
  cancel: {
    title: "注销证件",
    stage: "end",
    nature: "decision",
    basis: cite("certificatePattern", 25),
    performers: ["registrar", "unitHead", "leader", "head"],
    after: ["issue"],
    follows: changes,
    fields: fields.cancel,
    examples: samples.cancel,
    needs: entryNeeds<"cancel">(),
    gates: [
      {
        code: "cancel.ground",
        basis: cite("certificatePattern", 25),
        mark: "M",
        says: "注销的情形与证件的状态不符：以吊销、失效注销的，证件应当已经吊销、失效",
        holds: (file, { facts }) =>
          !["revoked", "lapsed"].includes(facts.ground) || stateOf(file) === facts.ground,
      },
      {
        code: "cancel.card",
        basis: cite("certificatePattern", 25),
        mark: "M",
        says: "注销执法证件应当收回证件，没有收回的写明原因",
        holds: (_file, { facts }) => facts.cardReturned || facts.note !== undefined,
      },
      {
        code: "cancel.day",
        basis: cite("certificatePattern", 25),
        mark: "M",
        says: "调离、退休等以后应当及时注销，登记晚于离岗之日",
        holds: (_file, { facts, occurredAt }) => facts.since >= dayOf(occurredAt),
      },
    ],
    // What was revoked stays so in the register: to cancel it makes no clean sheet.
    enters: (file, act) => entered(file, act, stateOf(file, act.seq) === "revoked" ? "revoked" : "cancelled"),
    opens: [{ ...takenDown, when: isAnnounced }],
    figures: [{ indicator: "P.CERT.CANCEL", basis: cite("certificatePattern", 25) }],
    documents: ["执法证件注销登记表"],
    recording: textOnly,
  },
  announceEnd: {
    title: "撤下公布",
    stage: "end",
    nature: "decision",
    basis: cite("threeSystems", 4),
    performers: ["publisher"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["announce"],
    follows: ["announce"],
    fields: fields.announceEnd,
    examples: samples.announceEnd,
    gates: [
      {
        code: "announceEnd.ended",
        basis: cite("threeSystems", 4),
        says: "执法证件仍然有效，不能撤下公布",
        holds: (file) => stateOf(file) !== "active",
      },
    ],
    documents: ["执法人员公示信息"],
    recording: textOnly,
  },
};
