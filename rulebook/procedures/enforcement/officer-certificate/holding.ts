import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateRules, lossLimit } from "../../../registers/certificate-standards.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { takenDown, untilEndOf, yearlyReview } from "./reviewing.ts";
import { samples } from "./samples.ts";
import { changes, entered, entryNeeds, type File, isAnnounced, reviewedUntil, stateOf } from "./standing.ts";

type Kinds = "announce" | "review" | "lapse" | "renew" | "lose" | "announceLoss" | "reissue";

/** What is done with a certificate asks that it is in force. */
const active = (act: Kinds) => ({
  code: `${act}.active`,
  basis: cite("henanEnforcement", 21),
  says: "执法证件没有颁发，或者已经暂扣、失效、吊销，不能办理",
  holds: (file: File): boolean => stateOf(file) === "active",
});

/** 公布、年审、失效、换证、遗失补发. */
export const holding: { [P in Kinds]: ActRule<Facts, P> } = {
  announce: {
    title: "公布",
    stage: "holding",
    nature: "decision",
    basis: cite("threeSystems", 4),
    performers: ["publisher"],
    repeats: true,
    after: ["issue"],
    follows: ["issue", "announceEnd"],
    fields: fields.announce,
    examples: samples.announce,
    gates: [active("announce")],
    documents: ["执法人员公示信息"],
    recording: textOnly,
  },
  review: {
    title: "年审",
    stage: "holding",
    nature: "decision",
    basis: cite("certificatePattern", 30),
    performers: ["registrar", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["issue"],
    follows: [...changes, "train"],
    fields: fields.review,
    examples: samples.review,
    needs: entryNeeds<"review">(),
    gates: [
      active("review"),
      {
        code: "review.once",
        basis: cite("certificatePattern", 30),
        mark: "M",
        says: "该年度已经年审，或者不是本年度、上一年度的年审",
        holds: (file, { facts, occurredAt }) => {
          const year = Number(dayOf(occurredAt).slice(0, 4));
          const again = file.all.review.some((one) => one.facts.year === facts.year);
          return !again && (facts.year === year || facts.year === year - 1);
        },
      },
      {
        code: "review.hours",
        basis: cite("local"),
        mark: "M",
        says: "当年培训没有达到规定的学时（标准待核）",
        holds: (_file, { facts }, reference) =>
          facts.result === "failed" || facts.hours >= certificateRules(reference).yearlyHours,
      },
      {
        code: "review.reason",
        basis: cite("certificatePattern", 31),
        mark: "M",
        says: "年审不合格的，应当写明理由",
        holds: (_file, { facts }) => facts.result === "passed" || facts.note !== undefined,
      },
    ],
    enters: (file, act) => (act.facts.result === "failed" ? entered(file, act, "suspended") : []),
    opens: [
      {
        ...yearlyReview,
        when: (_file, { facts }) => facts.result === "passed",
        // A review that comes late is no grace for the next.
        agencyLimit: (_file, { facts, occurredAt }) => untilEndOf(facts.year + 1, dayOf(occurredAt)),
      },
      {
        duty: "retrain",
        title: "年审不合格的，暂扣证件，安排离岗培训和考试",
        owedBy: "unitHead",
        basis: cite("certificatePattern", 31),
        mark: "M",
        when: (_file, { facts }) => facts.result === "failed",
        within: calendarDays(90),
        dischargedBy: ["reinstate", "answerObjection"],
        dischargedWhen: (_file, act) => act.kind !== "answerObjection" || act.facts.result === "annulled",
        waivedBy: ["revoke", "cancel"],
      },
    ],
    figures: [
      {
        indicator: "P.CERT.AUDIT",
        basis: cite("certificatePattern", 30),
        when: (_file, { facts }) => facts.result === "passed",
      },
      {
        indicator: "P.CERT.SUSPEND",
        basis: cite("certificatePattern", 31),
        when: (_file, { facts }) => facts.result === "failed",
      },
    ],
    documents: ["年审登记表"],
    recording: textOnly,
  },
  lapse: {
    title: "失效登记",
    stage: "holding",
    nature: "decision",
    basis: cite("certificatePattern", 30),
    performers: ["registrar", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["issue"],
    follows: changes,
    fields: fields.lapse,
    examples: samples.lapse,
    needs: entryNeeds<"lapse">(),
    gates: [
      active("lapse"),
      {
        code: "lapse.unreviewed",
        basis: cite("certificatePattern", 30),
        says: "该年度没有结束，或者已经年审、当年颁发，不能以没有年审登记失效",
        holds: (file, { facts, occurredAt }) =>
          reviewedUntil(file) < facts.year && facts.year < Number(dayOf(occurredAt).slice(0, 4)),
      },
    ],
    enters: (file, act) => entered(file, act, "lapsed"),
    opens: [{ ...takenDown, when: isAnnounced }],
    documents: ["证件失效登记表"],
    recording: textOnly,
  },
  renew: {
    title: "换证",
    stage: "holding",
    nature: "decision",
    basis: cite("henanEnforcement", 21),
    performers: ["registrar"],
    repeats: true,
    conditional: true,
    after: ["issue"],
    follows: changes,
    fields: fields.renew,
    examples: samples.renew,
    needs: entryNeeds<"renew">(),
    gates: [
      active("renew"),
      {
        code: "renew.reviewed",
        basis: cite("certificatePattern", 30),
        mark: "M",
        says: "上一年度没有年审的，应当先年审再换证",
        holds: (file, { occurredAt }) => reviewedUntil(file) >= Number(dayOf(occurredAt).slice(0, 4)) - 1,
        wayOut: () => ({ act: "review" }),
      },
    ],
    enters: (file, act) => entered(file, act, "active", act.facts),
    documents: ["行政执法证件"],
    recording: textOnly,
  },
  lose: {
    title: "遗失报告",
    stage: "holding",
    nature: "fact",
    basis: cite("certificatePattern", 24),
    performers: ["registrar", "unitHead", "officer"],
    repeats: true,
    conditional: true,
    after: ["issue"],
    fields: fields.lose,
    examples: samples.lose,
    needs: entryNeeds<"lose">(),
    gates: [
      {
        code: "lose.promptly",
        basis: cite("certificatePattern", 24),
        mark: "M",
        says: "证件遗失应当立即报告",
        holds: (_file, { facts, occurredAt }) => facts.lostOn === dayOf(occurredAt),
      },
    ],
    opens: [
      {
        duty: "announceLoss",
        title: "公告声明遗失的证件作废",
        owedBy: "registrar",
        basis: cite("certificatePattern", 24),
        mark: "M",
        within: calendarDays(3),
        agencyLimit: lossLimit,
        dischargedBy: ["announceLoss"],
        waivedBy: ["cancel"],
      },
    ],
    documents: ["遗失报告"],
    recording: textOnly,
  },
  announceLoss: {
    title: "公告遗失",
    stage: "holding",
    nature: "fact",
    basis: cite("certificatePattern", 24),
    performers: ["registrar", "publisher"],
    repeats: true,
    conditional: true,
    after: ["lose"],
    follows: ["lose"],
    fields: fields.announceLoss,
    examples: samples.announceLoss,
    documents: ["遗失声明"],
    recording: textOnly,
  },
  reissue: {
    title: "补发证件",
    stage: "holding",
    nature: "decision",
    basis: cite("certificatePattern", 24),
    performers: ["registrar"],
    repeats: true,
    conditional: true,
    after: ["lose"],
    follows: ["lose", "announceLoss", ...changes],
    fields: fields.reissue,
    examples: samples.reissue,
    needs: entryNeeds<"reissue">(),
    gates: [
      active("reissue"),
      {
        code: "reissue.announced",
        basis: cite("certificatePattern", 24),
        mark: "M",
        says: "遗失的证件还没有公告作废，应当先公告再补发",
        holds: (file) => (file.latest.announceLoss?.seq ?? 0) > (file.latest.lose?.seq ?? 0),
        wayOut: () => ({ act: "announceLoss" }),
      },
      {
        code: "reissue.number",
        basis: cite("certificatePattern", 24),
        mark: "M",
        says: "补发的证件应当使用新的号码，遗失的证件号码作废",
        holds: (file, { facts }) =>
          [...file.all.issue, ...file.all.reissue].every((one) => one.facts.number !== facts.number),
      },
    ],
    enters: (file, act) => entered(file, act, "active", act.facts),
    opens: [
      {
        duty: "announceAgain",
        title: "公布补发的证件信息",
        owedBy: "publisher",
        basis: cite("disclosureRegulation", 26),
        within: workingDays(20),
        dischargedBy: ["announce"],
        waivedBy: ["cancel"],
      },
    ],
    documents: ["行政执法证件"],
    recording: textOnly,
  },
};
