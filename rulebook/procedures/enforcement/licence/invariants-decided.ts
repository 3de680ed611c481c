import type { Invariant } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { areTwo, idsOf, reliedEntry } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

/** What is true of every decision that can come about, read off the file without the gates' own code. */
export const decidedInvariants: readonly Invariant<Facts>[] = [
  {
    code: "licence.examined",
    says: "没有审查意见的，没有许可决定，告知承诺的除外",
    basis: cite("licensing", 34),
    holds: ({ done, latest: { accept } }) =>
      !done.decide || done.examine || accept?.facts.mode === "commitment",
  },
  {
    code: "licence.checked",
    says: "应当现场核查的，准予许可以前有两人核查，最后一次有效的核查符合条件，告知承诺的除外",
    basis: cite("licensing", 34),
    holds: ({ all, latest: { apply, accept, decide } }) => {
      if (decide?.facts.outcome !== "grant" || accept?.facts.mode === "commitment") return true;
      const checks = all.onSiteCheck.filter((act) => areTwo(idsOf(act)));
      if (checks.at(-1)?.facts.result === "differs") return false;
      const item = reliedEntry(decide, "licence-items", apply?.facts.item);
      return item?.onSiteCheck !== true || checks.length > 0;
    },
  },
  {
    code: "licence.hearingRequired",
    says: "规定应当听证的事项，决定以前确实举行了听证，撤回的不算",
    basis: cite("licensing", 46),
    holds: ({ all, latest: { apply, decide } }) =>
      !decide ||
      reliedEntry(decide, "licence-items", apply?.facts.item)?.hearingRequired !== true ||
      all.heard.some(({ seq, facts }) => seq < decide.seq && facts.result === "held"),
  },
  {
    code: "licence.reviewed",
    says: "列入法制审核目录的，最后的审查意见经法制审核同意",
    basis: cite("threeSystems", 12),
    holds: ({ latest: { apply, decide, examine, legalReview } }) => {
      if (!decide || reliedEntry(decide, "licence-items", apply?.facts.item)?.reviewCatalogue !== true) {
        return true;
      }
      return legalReview?.facts.outcome === "passed" && legalReview.seq > (examine?.seq ?? 0);
    },
  },
  {
    code: "licence.thirdPartyTold",
    says: "审查认为直接关系他人重大利益的，决定以前告知利害关系人",
    basis: cite("licensing", 36),
    holds: ({ done, latest: { examine } }) =>
      !done.decide || examine?.facts.thirdParty !== true || done.tellThirdParty,
  },
  {
    code: "licence.rightsTold",
    says: "告知利害关系人的，一并告知陈述申辩，涉及重大利益的告知听证",
    basis: cite("licensing", 47),
    holds: ({ all }) =>
      all.tellThirdParty.every(
        ({ facts }) => facts.statementTold && (!facts.majorInterest || facts.hearingTold),
      ),
  },
  {
    code: "licence.fiveDays",
    says: "告知听证权利以后，五日没有过的，有听证或者明确放弃才决定",
    basis: cite("licensing", 47),
    holds: ({ all, latest: { decide } }) => {
      const told = all.tellThirdParty.findLast(({ facts }) => facts.hearingTold);
      if (!decide || !told) return true;
      const after = ({ seq }: { readonly seq: number }): boolean => seq > told.seq && seq < decide.seq;
      const held = all.heard.some((one) => after(one) && one.facts.result === "held");
      const settled = held || all.statement.some((one) => after(one) && one.facts.waived);
      // Five working days are never fewer than five calendar days: no calendar is needed for this bound.
      return settled || addDays(dayOf(told.occurredAt), 5) < dayOf(decide.occurredAt);
    },
  },
  {
    code: "licence.heard",
    says: "在期限内要求听证的，决定以前举行了听证，听证以后重新审查，决定说明采纳情况",
    basis: cite("licensing", 48),
    holds: ({ all, latest: { decide, examine } }) => {
      if (!decide) return true;
      const before = all.heard.filter(({ seq }) => seq < decide.seq);
      const asked = all.hearingRequest.findLast(({ defects }) => (defects ?? []).length === 0);
      if (asked && (before.at(-1)?.seq ?? 0) < asked.seq) return false;
      const last = before.findLast(({ facts }) => facts.result === "held");
      return !last || (decide.facts.hearingOpinion !== undefined && (examine?.seq ?? 0) > last.seq);
    },
  },
  {
    code: "licence.reasons",
    says: "不予许可的写明理由和救济途径",
    basis: cite("licensing", 38),
    holds: ({ latest: { decide } }) =>
      decide?.facts.outcome !== "refuse" ||
      (decide.facts.reason !== undefined && decide.facts.remedies !== undefined),
  },
  {
    code: "licence.applicant",
    says: "决定的申请人就是申请书的申请人",
    basis: cite("licensing", 38),
    holds: ({ latest: { apply, decide } }) =>
      !decide || decide.facts.applicantName === apply?.facts.applicantName,
  },
  {
    code: "licence.extended",
    says: "延长期限的，把理由告知了申请人",
    basis: cite("licensing", 42),
    holds: ({ latest: { extend } }) => !extend || extend.facts.told,
  },
  {
    code: "licence.published",
    says: "公示的是准予许可的决定，撤回以前不重复公示",
    basis: cite("licensing", 40),
    holds: ({ all, latest: { decide } }) =>
      all.publish.every((one, place) => {
        const earlier = all.publish[place - 1];
        const between = all.withdraw.some(({ seq }) => seq < one.seq && seq > (earlier?.seq ?? 0));
        return decide?.facts.outcome === "grant" && (!earlier || between);
      }),
  },
  {
    code: "licence.archived",
    says: "没有送达的，不归档",
    basis: cite("licensing", 44),
    holds: ({ all, done }) =>
      !done.archive || all.deliver.some(({ defects }) => (defects ?? []).length === 0),
  },
];
