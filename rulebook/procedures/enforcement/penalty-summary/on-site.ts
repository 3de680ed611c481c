import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { benchmarks } from "../../../registers/benchmarks.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { standards, summaryFilingLimit } from "../../../registers/standards.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { fineOf, milderOrSame } from "../../shared/penalties.ts";
import { freesFromPublishing } from "../../shared/publication.ts";
import { keyMoments } from "../../shared/recordings.ts";
import { decisionGates } from "./decision-gates.ts";
import { type Facts, fields } from "./fields.ts";
import { decisionEnters, finedOnce, historyNeeded } from "./history.ts";
import { carriedOnSite, toldOfPenalty } from "./linked-inspection.ts";
import { samples } from "./samples.ts";
import { partyIsYoung, unpaidFen } from "./standing.ts";

/** 当场：表明身份、查明事实、告知、决定、交付. */
export const onSite: { [P in "onSite" | "hear" | "decide" | "deliver"]: ActRule<Facts, P> } = {
  onSite: {
    title: "表明身份、现场查明事实",
    stage: "onSite",
    nature: "decision",
    basis: cite("penalty", 52, 1),
    performers: ["officer"],
    starts: true,
    after: [],
    fields: fields.onSite,
    examples: samples.onSite,
    carries: carriedOnSite,
    needs: [powerItems.need((_file, act) => act.facts.powerItem)],
    gates: [
      twoOfficers,
      certified,
      {
        code: "onSite.certificateShown",
        basis: [cite("penalty", 52, 1), cite("penalty", 55, 1)],
        says: "执法人员当场作出行政处罚决定的，应当向当事人出示执法证件",
        holds: (_file, act) => act.facts.certificateShown,
      },
      {
        code: "onSite.powerItem",
        basis: [cite("penalty", 17), cite("penalty", 38)],
        says: "该事项不在本机关当日有效的权力事项清单内，本机关无权处罚",
        holds: (_file, act, reference) => powerItems.find(reference, act.facts.powerItem) !== undefined,
      },
      {
        code: "onSite.conclusive",
        basis: [cite("penalty", 40), cite("penalty", 51)],
        says: "违法事实确凿并有法定依据的，才可以当场作出行政处罚决定",
        holds: (_file, act) => act.facts.conclusive,
      },
    ],
    documents: ["现场检查记录"],
    recording: keyMoments,
  },
  hear: {
    title: "告知并听取陈述申辩",
    stage: "onSite",
    nature: "decision",
    basis: cite("penalty", 44),
    performers: ["officer"],
    repeats: true,
    after: ["onSite"],
    before: ["decide"],
    fields: fields.hear,
    examples: samples.hear,
    gates: [
      twoOfficers,
      certified,
      {
        code: "hear.told",
        basis: cite("penalty", 44),
        says: "应当告知拟作出的行政处罚内容及事实、理由、依据，并告知当事人享有的陈述、申辩等权利",
        holds: (_file, act) => act.facts.contentTold && act.facts.rightsTold,
      },
      {
        code: "hear.recheck",
        basis: cite("penalty", 45, 1),
        says: "对当事人提出的事实、理由和证据应当进行复核",
        holds: (_file, act) => act.facts.answer !== "stated" || act.facts.recheck !== undefined,
      },
      {
        code: "hear.heavier",
        basis: cite("penalty", 45, 2),
        says: "不得因当事人陈述、申辩而给予更重的处罚；没有新的证据和理由，不得告知比当事人已经申辩过的更重的处罚",
        holds: (file, { facts }) =>
          facts.heavierReason !== undefined ||
          file.all.hear.every((one) => one.facts.answer !== "stated" || milderOrSame(facts, one.facts)),
      },
    ],
    documents: ["当事人陈述申辩笔录"],
    recording: keyMoments,
  },
  decide: {
    title: "当场处罚决定",
    stage: "decision",
    nature: "decision",
    basis: cite("penalty", 51),
    performers: ["officer"],
    after: ["onSite"],
    follows: ["hear"],
    fields: fields.decide,
    examples: samples.decide,
    returns: toldOfPenalty,
    needs: [
      powerItems.need((file) => file.latest.onSite?.facts.powerItem),
      benchmarks.need((file) => file.latest.onSite?.facts.powerItem),
      standards.need(() => "penalty"),
      historyNeeded,
    ],
    gates: [twoOfficers, certified, ...decisionGates, finedOnce],
    enters: decisionEnters,
    opens: [
      {
        duty: "fileReport",
        title: "报所属行政机关备案",
        owedBy: "officer",
        basis: cite("penalty", 52, 3),
        mark: "M",
        within: workingDays(3),
        agencyLimit: summaryFilingLimit,
        dischargedBy: ["fileReport"],
      },
      {
        duty: "publish",
        title: "七个工作日内公示行政处罚决定信息",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        when: (file) => !partyIsYoung(file),
        within: workingDays(7),
        dischargedBy: ["publish"],
        waivedBy: ["archive", "withhold", "revoke"],
        waivedWhen: (_file, act) =>
          act.kind === "archive" ? act.facts.performed === "annulled" : freesFromPublishing(act),
      },
    ],
    figures: [
      { indicator: "PEN.N", basis: cite("threeSystems", 6) },
      { indicator: "PEN.SIMPLE", basis: cite("threeSystems", 6) },
      {
        indicator: "PEN.AMT",
        basis: cite("threeSystems", 6),
        when: (_file, act) => fineOf(act.facts) > 0,
        amount: (_file, act) => fineOf(act.facts),
      },
    ],
    documents: ["行政（当场）处罚决定书"],
    numbered: { series: "summary", pattern: "（{region}）{short}当罚〔{year}〕{n}号" },
    recording: keyMoments,
  },
  deliver: {
    title: "当场交付",
    stage: "decision",
    nature: "fact",
    basis: cite("penalty", 52, 1),
    performers: ["officer"],
    afterEnd: true,
    after: ["decide"],
    fields: fields.deliver,
    examples: samples.deliver,
    gates: [
      {
        code: "deliver.sameDay",
        basis: cite("penalty", 52, 1),
        says: "当场处罚决定书应当当场交付当事人",
        holds: (file, act) => {
          const { decide } = file.latest;
          return decide !== undefined && dayOf(decide.occurredAt) === dayOf(act.occurredAt);
        },
      },
    ],
    opens: [
      {
        duty: "pay",
        title: "当事人自收到决定书之日起十五日内缴纳罚款",
        owedBy: "party",
        basis: cite("penalty", 67, 3),
        when: (file) => unpaidFen(file) > 0,
        within: calendarDays(15),
        dischargedBy: ["payment", "collect", "courtPaid"],
        dischargedWhen: (file) => unpaidFen(file) <= 0,
        waivedBy: ["withdraw", "revoke"],
        waivedWhen: (file) => unpaidFen(file) <= 0,
      },
    ],
    documents: ["文书送达回执"],
    recording: keyMoments,
  },
};
