import { type ActRule, since } from "@zhunsheng/engine";
import { dayOf, nextDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { dailyFine } from "../../shared/daily.ts";
import { lastProtectedDay, notBy } from "../../shared/gates.ts";
import { parentFineFen } from "../../shared/parent.ts";
import { textOnly } from "../../shared/recordings.ts";
import { isDelivered, sentOn } from "../../shared/service.ts";
import { type Facts, fields, samples } from "./fields.ts";

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
          if (statement && since(statement, notice)) return true;
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
        says: "按日连续处罚自责令改正之日的次日起，按照原处罚数额逐日计算；所填日数或者总额不符",
        holds: (file, { facts }, reference) => {
          const orderedOn = file.latest.reinspect?.facts.orderedOn ?? facts.until;
          const sum = dailyFine({ fineFen: parentFineFen(reference), orderedOn, until: facts.until });
          return facts.days === sum.days && facts.fineFen === sum.fineFen && sum.days > 0;
        },
      },
      {
        code: "decide.notHeavier",
        basis: [cite("penalty", 44), cite("penalty", 45, 2)],
        says: "决定的处罚不得重于告知的处罚",
        holds: (file, act) => act.facts.fineFen <= (file.latest.notice?.facts.fineFen ?? 0),
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
    figures: [{ indicator: "PEN.DAILY.N", basis: cite("workSafety", 112) }],
    documents: ["按日连续处罚决定书"],
    numbered: { series: "daily", pattern: "（{region}）{short}日罚〔{year}〕{n}号" },
    returns: {
      kind: "dailyFined",
      facts: (_file, act) => ({
        decidedOn: dayOf(act.occurredAt),
        number: act.number ?? "未编号",
        days: act.facts.days,
        fineFen: act.facts.fineFen,
      }),
    },
    recording: textOnly,
  },
};
