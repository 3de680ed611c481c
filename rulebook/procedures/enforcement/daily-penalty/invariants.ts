import type { Invariant } from "@zhunsheng/engine";
import { addDays, dayOf, daysBetween } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allCertified, allHave, areTwo, idsOf, notWithout, shareNobody } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const refusing: readonly Rule[] = [
  notWithout("notice", ["reinspect"], cite("workSafety", 112), "没有复查的，没有告知"),
  notWithout("decide", ["reinspect", "notice"], cite("penalty", 62), "没有复查、没有告知的，没有决定"),
  {
    code: "daily.byTwo",
    says: "复查、告知由二名以上有执法证件的人员进行",
    basis: cite("penalty", 42, 1),
    holds: ({ latest: { reinspect, notice } }) =>
      [reinspect, notice].every((act) => !act || (areTwo(idsOf(act)) && allCertified(act, idsOf(act)))),
  },
  {
    code: "daily.refused",
    says: "复查出示了证件，查明拒不改正，责令改正在复查以前",
    basis: cite("workSafety", 112),
    holds: ({ latest: { reinspect } }) =>
      !reinspect ||
      (reinspect.facts.certificateShown &&
        reinspect.facts.refused &&
        reinspect.facts.orderedOn < dayOf(reinspect.occurredAt)),
  },
  {
    code: "daily.days",
    says: "计罚日数自责令改正次日起算，不超过复查之日",
    basis: cite("workSafety", 112),
    holds: ({ latest: { reinspect, notice, decide } }) =>
      [notice, decide].every((act) => {
        if (!act || !reinspect || act.seq < reinspect.seq) return true;
        return (
          act.facts.days === daysBetween(reinspect.facts.orderedOn, act.facts.until) && act.facts.days > 0
        );
      }) &&
      (!notice ||
        !reinspect ||
        notice.seq < reinspect.seq ||
        notice.facts.until <= dayOf(reinspect.occurredAt)),
  },
  {
    code: "daily.rights",
    says: "告知了陈述申辩权利",
    basis: cite("penalty", 44),
    holds: ({ latest: { notice } }) => notice?.facts.rightsTold !== false,
  },
];

const deciding: readonly Rule[] = [
  {
    code: "daily.told",
    says: "决定以前就最近一次复查作了告知，决定不重于告知",
    basis: cite("penalty", 45, 2),
    holds: ({ latest: { reinspect, notice, decide } }) =>
      !decide ||
      (notice !== undefined &&
        (reinspect?.seq ?? 0) < notice.seq &&
        notice.seq < decide.seq &&
        decide.facts.fineFen <= notice.facts.fineFen),
  },
  {
    code: "daily.period",
    says: "当事人没有陈述申辩、没有放弃，五日没有过去的，没有决定",
    basis: cite("penalty", 64, undefined, 1),
    holds: ({ all, latest: { notice, decide } }) =>
      !decide ||
      !notice ||
      all.statement.some(({ seq }) => seq > notice.seq) ||
      dayOf(decide.occurredAt) > addDays(dayOf(notice.occurredAt), 5),
  },
  {
    code: "daily.heard",
    says: "陈述申辩没有复核、要求听证没有举行的，没有决定",
    basis: cite("penalty", 45, 1),
    holds: ({ all, done }) =>
      !done.decide ||
      all.statement
        .filter(({ facts }) => facts.answer !== "waived")
        .every(({ seq }) => all.recheck.some((answer) => answer.seq > seq)),
  },
  {
    code: "daily.hearing",
    says: "要求听证的，复核以前举行了听证",
    basis: cite("penalty", 63, 1),
    holds: ({ all }) =>
      all.recheck.every((answer) => {
        const asked = all.statement.findLast(({ seq }) => seq < answer.seq);
        return asked?.facts.answer !== "hearing" || answer.facts.hearingHeldOn !== undefined;
      }),
  },
  {
    code: "daily.reviewedApart",
    says: "法制审核人员没有复查、没有告知",
    basis: cite("penalty", 58, 1),
    holds: ({ all }) => {
      const handlers = [...all.reinspect, ...all.notice].flatMap(idsOf);
      return all.legalReview.every((act) => shareNobody(idsOf(act), handlers));
    },
  },
  {
    code: "daily.byRole",
    says: "决定、结案由机关负责人作出，法制审核由审核人员进行，决定书盖有印章",
    basis: cite("penalty", 57, 1),
    holds: ({ latest: { decide, close, legalReview } }) =>
      [decide, close].every((act) => !act || allHave(act, idsOf(act), ["leader", "head"])) &&
      (!legalReview || allHave(legalReview, idsOf(legalReview), ["reviewer"])) &&
      decide?.facts.sealed !== false,
  },
  {
    code: "daily.once",
    says: "只有一个决定，决定以后不再复查、告知、审核",
    basis: cite("workSafety", 112),
    holds: ({ all, latest: { decide } }) =>
      all.decide.length <= 1 &&
      (!decide ||
        [...all.reinspect, ...all.notice, ...all.recheck, ...all.legalReview].every(
          ({ seq }) => seq < decide.seq,
        )),
  },
];

const ended: readonly Rule[] = [
  notWithout("serve", ["decide"], cite("penalty", 61, 1), "没有决定的，没有送达"),
  notWithout("payment", ["decide"], cite("penalty", 67, 3), "没有决定的，没有缴款"),
  notWithout("close", ["reinspect"], cite("workSafety", 112), "没有复查的，不结案"),
  {
    code: "daily.closed",
    says: "作出决定的不以不予处罚结案，没有送达的不结案，没有缴清的不以执行完毕结案",
    basis: cite("penalty", 66, 1),
    holds: ({ all, latest: { close, decide } }) => {
      if (!close) return true;
      if (!decide) return close.facts.result === "stopped";
      const served = all.serve.some(({ defects }) => (defects ?? []).length === 0);
      const paid = [...all.payment, ...all.courtPaid].reduce((sum, { facts }) => sum + facts.amountFen, 0);
      const whole = close.facts.result !== "performed" || paid >= decide.facts.fineFen;
      return close.facts.result !== "stopped" && served && whole;
    },
  },
];

/** What is true of every daily penalty that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...refusing, ...deciding, ...ended];
