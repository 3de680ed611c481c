import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { itemKept, itemNeed } from "../../../registers/licence-items.ts";
import { queueNeed } from "../../../registers/licence-queue.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { decisionGates } from "./decision-gates.ts";
import { decisionEnters } from "./entries.ts";
import { type Facts, fields } from "./fields.ts";
import { decisionFigures } from "./figures.ts";
import { samples } from "./samples.ts";
import { byCommitment, isUnmarked, itemKeyOf } from "./standing.ts";
import { toldToBundle } from "./told.ts";

/** 许可决定、颁发送达、承诺核查 (行政许可法第38、44条). */
export const decision: { [P in "decide" | "deliver" | "checkCommitment"]: ActRule<Facts, P> } = {
  decide: {
    title: "许可决定",
    stage: "decision",
    nature: "decision",
    basis: cite("licensing", 38),
    performers: ["leader", "head"],
    after: ["accept"],
    follows: [
      "accept",
      "supplyGaps",
      "onSiteCheck",
      "tollEnd",
      "tellThirdParty",
      "statement",
      "heard",
      "examine",
      "legalReview",
      "extend",
    ],
    fields: fields.decide,
    examples: samples.decide,
    needs: [itemNeed(itemKeyOf), queueNeed(itemKeyOf)],
    gates: decisionGates,
    opens: [
      {
        duty: "issue",
        title: "十日内颁发、送达许可证件",
        owedBy: "officer",
        basis: cite("licensing", 44),
        when: (_file, { facts }) => facts.outcome === "grant",
        within: workingDays(10),
        agencyLimit: (file, act) => {
          const item = itemKept(act.relied, itemKeyOf(file));
          return item && workingDays(item.deliveryDays);
        },
        dischargedBy: ["deliver"],
        dischargedWhen: (_file, { defects }) => isUnmarked({ defects }),
        waivedBy: ["revoked", "cancelled"],
      },
      {
        duty: "serveRefusal",
        title: "送达不予许可决定书",
        owedBy: "officer",
        basis: cite("licensing", 38),
        mark: "M",
        when: (_file, { facts }) => facts.outcome === "refuse",
        within: workingDays(10),
        dischargedBy: ["deliver"],
        dischargedWhen: (_file, { defects }) => isUnmarked({ defects }),
      },
      {
        duty: "publish",
        title: "七个工作日内公开准予许可决定",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        when: (_file, { facts }) => facts.outcome === "grant",
        within: workingDays(7),
        dischargedBy: ["publish"],
        waivedBy: ["revoked", "cancelled"],
      },
      {
        duty: "checkCommitment",
        title: "在规定期限内核查承诺是否属实",
        owedBy: "unitHead",
        basis: cite("businessEnvironment", 40),
        mark: "M",
        when: (file, { facts }) => facts.outcome === "grant" && byCommitment(file),
        within: calendarDays(60),
        agencyLimit: (file, act) => {
          const days = itemKept(act.relied, itemKeyOf(file))?.commitmentCheckDays;
          return days === undefined ? undefined : calendarDays(days);
        },
        dischargedBy: ["checkCommitment"],
        waivedBy: ["revoked", "cancelled"],
      },
    ],
    enters: decisionEnters,
    figures: decisionFigures,
    documents: ["准予行政许可决定书", "不予行政许可决定书"],
    numbered: { series: "licence", pattern: "（{region}）{short}许〔{year}〕{n}号" },
    returns: {
      kind: "itemDecided",
      facts: (file, act) => toldToBundle(file, act, act.facts.outcome),
    },
    recording: textOnly,
  },
  deliver: {
    title: "颁发、送达",
    stage: "delivery",
    nature: "fact",
    basis: cite("licensing", 44),
    performers: ["officer", "unitHead"],
    // What was handed over by mistake is handed over again, rightly.
    repeats: true,
    after: ["decide"],
    follows: ["decide"],
    fields: fields.deliver,
    examples: samples.deliver,
    gates: [
      {
        code: "deliver.document",
        basis: cite("licensing", 44),
        says: "准予许可的，颁发、送达许可证件；不予许可的，送达不予许可决定书",
        holds: (file, { facts }) =>
          (file.latest.decide?.facts.outcome === "grant") === (facts.document === "certificate"),
      },
    ],
    documents: ["送达回执"],
    recording: textOnly,
  },
  checkCommitment: {
    title: "承诺核查",
    stage: "delivery",
    nature: "fact",
    basis: cite("businessEnvironment", 40),
    performers: ["officer", "unitHead"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    follows: ["decide"],
    fields: fields.checkCommitment,
    examples: samples.checkCommitment,
    gates: [
      {
        code: "checkCommitment.two",
        basis: cite("licensing", 34),
        mark: "M",
        says: "承诺的核查应当由两名以上工作人员进行",
        holds: (_file, act) => new Set(act.by.map(({ id }) => id)).size >= 2,
      },
      {
        code: "checkCommitment.promised",
        basis: cite("businessEnvironment", 40),
        mark: "M",
        says: "本许可不是以告知承诺办理的，没有需要核查的承诺",
        holds: (file) => byCommitment(file),
      },
    ],
    opens: [
      {
        duty: "dealWithBreach",
        title: "承诺不实的，责令改正或者撤销许可",
        owedBy: "leader",
        basis: cite("businessEnvironment", 40),
        mark: "M",
        when: (_file, { facts }) => facts.result === "broken",
        within: calendarDays(30),
        dischargedBy: ["checkCommitment", "revoked"],
        dischargedWhen: (file, act) =>
          act.kind === "revoked" || file.latest.checkCommitment?.facts.result === "kept",
        waivedBy: ["cancelled"],
      },
    ],
    figures: [
      {
        indicator: "XK.BROKEN.N",
        basis: cite("businessEnvironment", 40),
        when: ({ all }, { facts }) =>
          facts.result === "broken" &&
          all.checkCommitment.filter((one) => one.facts.result === "broken").length <= 1,
      },
    ],
    documents: ["承诺核查记录"],
    recording: keyMoments,
  },
};
