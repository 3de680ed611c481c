import { type ActRule, since } from "@zhunsheng/engine";
import { dayOf, nextDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { lastProtectedDay, notBy } from "../../shared/gates.ts";
import { parentAnnulled } from "../../shared/parent.ts";
import { textOnly } from "../../shared/recordings.ts";
import { isDelivered, sentOn } from "../../shared/service.ts";
import { isComputed } from "./computed.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { decisionEnters } from "./history.ts";

/** 五日 to ask for a hearing (行政处罚法第64条、第85条). */
const requestLimit = workingDays(5);

/** 法制审核、决定. */
export const deciding: { [P in "legalReview" | "decide"]: ActRule<Facts, P> } = {
  legalReview: {
    title: "法制审核",
    stage: "decision",
    nature: "decision",
    basis: cite("penalty", 58, 1),
    performers: ["reviewer"],
    repeats: true,
    conditional: true,
    after: ["notice"],
    before: ["decide"],
    follows: ["notice", "statement", "recheck"],
    fields: fields.legalReview,
    examples: samples.legalReview,
    gates: [
      notBy(
        "review.separate",
        ["reinspect", "notice"],
        cite("penalty", 58, 1),
        "法制审核人员不得是本案的承办人员",
      ),
    ],
    documents: ["法制审核意见书"],
    recording: textOnly,
  },
  decide: {
    title: "按日连续处罚决定",
    stage: "decision",
    nature: "decision",
    basis: cite("workSafety", 112),
    performers: ["leader", "head"],
    after: ["reinspect", "notice"],
    follows: ["reinspect", "notice", "statement", "recheck", "legalReview"],
    fields: fields.decide,
    examples: samples.decide,
    gates: [
      {
        code: "decide.noticed",
        basis: [cite("penalty", 44), cite("penalty", 62)],
        says: "复查以后没有告知，不得作出按日连续处罚决定",
        holds: (file) => since(file.latest.notice, file.latest.reinspect),
        wayOut: () => ({ act: "notice" }),
      },
      {
        code: "decide.period",
        basis: [cite("penalty", 64, undefined, 1), cite("penalty", 85)],
        says: "当事人陈述申辩、要求听证的期限没有届满，也没有明确放弃，不得作出决定",
        holds: (file, act, reference) => {
          const { notice, statement } = file.latest;
          if (!notice) return false;
          // A statement alone gives nothing up: the five days to ask for a hearing go on (第64条).
          if (statement && since(statement, notice) && statement.facts.answer !== "stated") return true;
          return dayOf(act.occurredAt) > lastProtectedDay(notice, requestLimit, reference);
        },
        wayOut: (file, _act, reference) => {
          const { notice } = file.latest;
          return notice && { earliest: nextDay(lastProtectedDay(notice, requestLimit, reference)) };
        },
      },
      {
        code: "decide.rechecked",
        basis: [cite("penalty", 45, 1), cite("penalty", 65)],
        says: "对当事人的陈述申辩应当复核，要求听证的应当组织听证，并根据听证笔录作出决定",
        holds: (file) => {
          const asked = file.all.statement.findLast(({ facts }) => facts.answer !== "waived");
          return asked === undefined || since(file.latest.recheck, asked);
        },
        wayOut: () => ({ act: "recheck" }),
      },
      {
        code: "decide.review",
        basis: cite("penalty", 58, 1),
        mark: "M",
        says: "直接关系当事人重大权益的，应当进行法制审核并通过",
        holds: (file) =>
          file.latest.legalReview?.facts.outcome === "passed" &&
          since(file.latest.legalReview, file.latest.notice),
        wayOut: () => ({ act: "legalReview" }),
      },
      {
        code: "decide.computed",
        basis: cite("workSafety", 112),
        says: "按日连续处罚自责令改正之日的次日起，按照原处罚数额逐日计算，不得重复计罚；所填日数或者总额不符",
        holds: (file, { facts }, reference) =>
          isComputed(facts, file.latest.reinspect?.facts.orderedOn, reference),
      },
      {
        code: "decide.notHeavier",
        basis: [cite("penalty", 44), cite("penalty", 45, 2)],
        says: "决定的处罚不得重于告知的处罚",
        holds: (file, act) => act.facts.fineFen <= (file.latest.notice?.facts.fineFen ?? 0),
      },
      {
        code: "decide.standing",
        basis: [cite("penalty", 48, 2), cite("workSafety", 112)],
        says: "原处罚决定已经被撤销或者确认无效，不得据此按日连续处罚",
        holds: (_file, _act, reference) => !parentAnnulled(reference),
      },
      {
        code: "decide.party",
        basis: cite("penalty", 59, 1),
        says: "决定书应当载明当事人的姓名或者名称、地址，并与复查的当事人一致",
        holds: (file, { facts }) =>
          facts.partyAddress !== undefined && facts.partyName === file.latest.reinspect?.facts.partyName,
      },
      {
        code: "decide.payment",
        basis: cite("collection", 7),
        says: "罚款决定书应当写明缴款银行、罚款数额、期限和逾期加处罚款的标准",
        holds: (_file, { facts }) => facts.bank !== undefined && facts.surchargeTold === true,
      },
      {
        code: "decide.sealed",
        basis: cite("penalty", 59, 2),
        says: "行政处罚决定书必须盖有作出决定的行政机关的印章",
        holds: (_file, act) => act.facts.sealed,
      },
    ],
    opens: [
      {
        duty: "serve",
        title: "七日内送达决定书",
        owedBy: "officer",
        basis: cite("penalty", 61, 1),
        within: workingDays(7),
        dischargedBy: ["serve"],
        dischargedWhen: (_file, act) => act.kind === "serve" && isDelivered(act),
        dischargedOn: (_file, act) => (act.kind === "serve" ? sentOn(act) : dayOf(act.occurredAt)),
      },
    ],
    enters: decisionEnters,
    figures: [
      { indicator: "PEN.DAILY.N", basis: cite("workSafety", 112) },
      { indicator: "PEN.N", basis: cite("threeSystems", 6) },
      {
        indicator: "PEN.AMT",
        basis: cite("threeSystems", 6),
        amount: (_file, act) => act.facts.fineFen,
      },
    ],
    documents: ["按日连续处罚决定书"],
    numbered: { series: "daily", pattern: "（{region}）{short}日罚〔{year}〕{n}号" },
    returns: {
      kind: "dailyFined",
      facts: (_file, act) => ({
        decidedOn: dayOf(act.occurredAt),
        number: act.number ?? "未编号",
        until: act.facts.until,
        days: act.facts.days,
        fineFen: act.facts.fineFen,
      }),
    },
    recording: textOnly,
  },
};
