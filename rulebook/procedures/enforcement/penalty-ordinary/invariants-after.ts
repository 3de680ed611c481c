import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { idsOf, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const paidFen = ({ all }: MatterFile<Facts>, place: number): number =>
  [...all.payment, ...all.collect]
    .filter(({ seq }) => seq < place)
    .reduce((sum, { facts }) => sum + facts.amountFen, 0);

/** 审核争议. */
export const disputed: readonly Rule[] = [
  notWithout("reviewDispute", ["legalReview"], cite("threeSystems", 14), "没有审核意见的，没有异议"),
  notWithout("coordination", ["reviewDispute"], cite("threeSystems", 14), "没有异议的，不协调"),
  {
    code: "review.disputed",
    says: "只对退回的审核意见提出异议",
    basis: cite("threeSystems", 14),
    holds: ({ all }) =>
      all.reviewDispute.every(
        ({ seq }) => all.legalReview.findLast((one) => one.seq < seq)?.facts.outcome === "returned",
      ),
  },
  {
    code: "review.coordinated",
    says: "每次异议只协调一次",
    basis: cite("threeSystems", 14),
    holds: ({ all }) =>
      all.coordination.every(({ seq }) => {
        const raised = all.reviewDispute.findLast((one) => one.seq < seq);
        return !all.coordination.some((one) => (raised?.seq ?? 0) < one.seq && one.seq < seq);
      }),
  },
  {
    code: "review.afterDispute",
    says: "提出异议以后没有审核同意的，没有应当审核的处罚决定",
    basis: cite("penalty", 58, 1),
    holds: ({ latest: { decide, report, reviewDispute, legalReview } }) =>
      decide?.facts.outcome !== "punish" ||
      !reviewDispute ||
      (report?.facts.reviewGrounds ?? []).length === 0 ||
      ((legalReview?.seq ?? 0) > reviewDispute.seq && legalReview?.facts.outcome === "passed"),
  },
  {
    code: "discussion.views",
    says: "讨论记录载明每名参加人员的意见，一人一条",
    basis: cite("penalty", 57, 2),
    holds: ({ latest: { discussion } }) =>
      !discussion ||
      discussion.facts.views
        .map(({ member }) => member)
        .sort()
        .join() === [...idsOf(discussion)].sort().join(),
  },
];

/** 加处罚款、催告、延期、救济. */
export const performed: readonly Rule[] = [
  notWithout("surcharge", ["serve"], cite("penalty", 72), "没有送达的，不加处罚款"),
  notWithout("surchargeReduction", ["surcharge"], cite("compulsion", 42), "没有加处罚款的，无从减免"),
  notWithout("demand", ["serve"], cite("compulsion", 54), "没有送达的，不催告"),
  notWithout("postpone", ["postponeRequest"], cite("penalty", 66, 2), "没有申请的，不延期"),
  notWithout("remit", ["collect", "handIn"], cite("penalty", 71), "没有当场收缴、没有交款的，不缴付"),
  notWithout("reviewEnded", ["reviewBegun"], cite("penalty", 73), "没有复议、诉讼的，没有终结"),
  {
    code: "surcharge.within",
    says: "加处罚款不超过罚款本身，告知过标准，决定书盖有印章，不计算到决定以后",
    basis: cite("penalty", 72, 1, 1),
    holds: ({ all, latest: { decide } }) =>
      all.surcharge.every(
        ({ facts, occurredAt }) =>
          facts.amountFen > 0 &&
          facts.amountFen <= (decide?.facts.fineFen ?? 0) &&
          facts.sealed &&
          facts.until <= dayOf(occurredAt) &&
          decide?.facts.surchargeTold === true,
      ),
  },
  {
    code: "demand.tenDays",
    says: "催告告知了陈述申辩权利，给予至少十日，金额不超过尚未缴纳的数额",
    basis: cite("compulsion", 54),
    holds: (file) =>
      file.all.demand.every(({ seq, facts, occurredAt }) => {
        const left = (file.latest.decide?.facts.fineFen ?? 0) - paidFen(file, seq);
        // Working days are never fewer than calendar days, so this bound needs no calendar.
        const enough = facts.performBy >= addDays(dayOf(occurredAt), 10);
        const changed = file.done.reviewEnded;
        return facts.rightsTold && enough && (changed || facts.fineFen <= Math.max(0, left));
      }),
  },
  {
    code: "postponed.proved",
    says: "准予延期、分期的确有经济困难，每次申请只答复一次",
    basis: cite("penalty", 66, 2),
    holds: ({ all }) =>
      all.postpone.every(({ seq, facts }) => {
        const asked = all.postponeRequest.findLast((one) => one.seq < seq);
        const proved = facts.difficultyFound && asked?.facts.proof !== undefined;
        const again = all.postpone.some((one) => (asked?.seq ?? 0) < one.seq && one.seq < seq);
        return !again && (facts.outcome === "refused" || proved);
      }),
  },
  {
    code: "closed.remitted",
    says: "当场收缴的罚款没有缴付银行的，催告的陈述申辩没有复核的，不以执行完毕结案",
    basis: cite("penalty", 71),
    holds: ({ done, all, latest: { close } }) => {
      if (close?.facts.result !== "performed") return true;
      const heard = all.demandStatement
        .filter(({ seq }) => seq < close.seq)
        .every(({ seq }) => all.demandRecheck.some((one) => one.seq > seq));
      return (!all.collect.some(({ seq }) => seq < close.seq) || done.remit) && heard;
    },
  },
];
