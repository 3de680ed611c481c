import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { reviewCatalogue } from "../../../registers/review-catalogue.ts";
import { standards } from "../../../registers/standards.ts";
import { confiscatedOf, fineOf } from "../../shared/penalties.ts";
import { freesFromPublishing } from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { isSound, sentOn } from "../../shared/service.ts";
import { contentGates, peopleGates, weightGates } from "./content-gates.ts";
import { heardGates, reviewGates } from "./decision-gates.ts";
import { type Facts, fields } from "./fields.ts";
import { closureDuty, decideHistoryNeed, decisionEnters, historyGates } from "./history.ts";
import { lawGates } from "./law-gates.ts";
import { lawNeeds } from "./laws-compared.ts";
import { filingDuty } from "./linked.ts";
import { liftingDuty } from "./linked-measure.ts";
import { noPenaltyGates } from "./no-penalty-gates.ts";
import { samples } from "./samples-decision.ts";
import { assignedTo, partyIsYoung } from "./standing.ts";
import { transferGates } from "./transfer-gates.ts";

/** 作出决定. The 90 days are a duty: when they have passed, the late decision must still be possible. */
export const decision: { [P in "decide"]: ActRule<Facts, P> } = {
  decide: {
    title: "作出决定",
    stage: "review",
    nature: "decision",
    basis: cite("penalty", 57, 1),
    performers: ["leader", "head"],
    after: ["open", "assign", "report"],
    follows: [
      "evidence",
      "excludeEvidence",
      "report",
      "notice",
      "statement",
      "recheck",
      "hearing",
      "hearingHeld",
      "legalReview",
      "discussion",
    ],
    fields: fields.decide,
    examples: samples.decide,
    needs: [
      ...lawNeeds<"decide">(),
      agencies.need(() => "self"),
      standards.need(() => "penalty"),
      reviewCatalogue.need(() => "penalty"),
      decideHistoryNeed,
    ],
    gates: [
      ...heardGates,
      ...reviewGates,
      ...peopleGates,
      ...weightGates,
      ...lawGates,
      ...noPenaltyGates,
      ...contentGates,
      ...historyGates,
      ...transferGates,
    ],
    enters: decisionEnters,
    opens: [
      {
        duty: "serve",
        title: "七日内送达决定书",
        owedBy: "officer",
        basis: cite("penalty", 61, 1),
        when: (_file, act) => act.facts.outcome !== "transfer",
        within: workingDays(7),
        who: assignedTo,
        dischargedBy: ["serve"],
        dischargedWhen: (file, service) => service.kind === "serve" && isSound(file, service),
        dischargedOn: (_file, service) =>
          service.kind === "serve" ? sentOn(service) : dayOf(service.occurredAt),
      },
      {
        duty: "publish",
        title: "七个工作日内公示行政处罚决定信息",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        when: (file, act) => punished(act.facts) && !partyIsYoung(file),
        within: workingDays(7),
        dischargedBy: ["publish"],
        waivedBy: ["close", "withhold", "reviewEnded", "revoke"],
        waivedWhen: (_file, act) =>
          act.kind === "close" ? act.facts.result === "annulled" : freesFromPublishing(act),
      },
      filingDuty,
      closureDuty,
      liftingDuty,
    ],
    figures: [
      { indicator: "PEN.N", basis: cite("threeSystems", 6), when: (_file, act) => punished(act.facts) },
      { indicator: "PEN.ORD", basis: cite("threeSystems", 6), when: (_file, act) => punished(act.facts) },
      {
        indicator: "PEN.AMT",
        basis: cite("threeSystems", 6),
        when: (_file, act) => fineOf(act.facts) > 0,
        amount: (_file, act) => fineOf(act.facts),
      },
      {
        indicator: "PEN.CONF",
        basis: cite("threeSystems", 6),
        when: (_file, act) => confiscatedOf(act.facts) > 0,
        amount: (_file, act) => confiscatedOf(act.facts),
      },
      {
        indicator: "PEN.NOPUN",
        basis: cite("threeSystems", 6),
        when: (_file, act) => act.facts.outcome === "noPenalty",
      },
      {
        indicator: "PEN.NOTPROVEN",
        basis: cite("threeSystems", 6),
        when: (_file, act) => act.facts.outcome === "notProven",
      },
      {
        indicator: "PEN.DEV.N",
        basis: cite("benchmarkOpinion", 12),
        when: (_file, act) => punished(act.facts) && act.facts.deviates,
      },
    ],
    documents: ["行政处罚决定书", "不予行政处罚决定书", "案件移送书"],
    numbered: {
      series: "penalty",
      pattern: "（{region}）{short}罚〔{year}〕{n}号",
      when: (_file, act) => act.facts.outcome === "punish",
    },
    recording: textOnly,
  },
};

const punished = ({ outcome }: Facts["decide"]): boolean => outcome === "punish";
