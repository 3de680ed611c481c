import type { Invariant } from "@zhunsheng/engine";
import { addDays, dayOf, daysBetween } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allCertified, allHave, areTwo, idsOf, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const demanded: readonly Rule[] = [
  {
    code: "substitute.demandTold",
    says: "逾期以后才催告，告知了权利，给了期限，依法送达",
    basis: cite("compulsion", 35),
    holds: ({ all }) =>
      all.demand.every(({ facts, occurredAt }) => {
        const day = dayOf(occurredAt);
        const posted = addDays(facts.postedOn ?? "9999-01-01", 30);
        if (facts.way === "electronic" && facts.confirmed !== true) return false;
        if (facts.way === "leaving" && facts.witnessed !== true) return false;
        if (facts.way === "publicNotice" && day < posted) return false;
        return facts.rightsTold && facts.dueOn < day && day < facts.performBy;
      }),
  },
  {
    code: "substitute.rechecked",
    says: "没有陈述申辩的不复核，决定以前的陈述申辩都已复核",
    basis: cite("compulsion", 36),
    holds: ({ all, latest: { decide } }) =>
      all.recheck.every(({ seq }, place) => {
        const earlier = all.recheck[place - 1]?.seq ?? 0;
        return all.statement.some((one) => one.seq < seq && one.seq > earlier);
      }) &&
      all.statement
        .filter(({ seq }) => seq < (decide?.seq ?? 0))
        .every(({ seq }) => all.recheck.some((one) => one.seq > seq && one.seq < (decide?.seq ?? 0))),
  },
  notWithout("decide", ["demand"], cite("compulsion", 50), "没有催告的，没有代履行决定"),
  {
    code: "substitute.decided",
    says: "排除妨碍、恢复原状的义务，有三种后果之一，催告期满，第三人无利害关系，有预算和印章，由负责人决定",
    basis: cite("compulsion", 50),
    holds: ({ latest: { demand, decide } }) => {
      if (!decide) return true;
      const { consequence, byThirdParty, interested, estimateFen, sealed } = decide.facts;
      return (
        demand !== undefined &&
        demand.facts.obligation !== "other" &&
        ["traffic", "pollution", "nature"].includes(consequence) &&
        dayOf(decide.occurredAt) > demand.facts.performBy &&
        !(byThirdParty && interested) &&
        estimateFen > 0 &&
        sealed &&
        allHave(decide, idsOf(decide), ["leader", "head"])
      );
    },
  },
];

const performed: readonly Rule[] = [
  notWithout(
    "carryOut",
    ["decide", "serve", "demandAgain"],
    cite("compulsion", 51),
    "没有决定、送达、再次催告的，没有代履行",
  ),
  notWithout("record", ["carryOut"], cite("compulsion", 51), "没有代履行的，没有执行文书"),
  notWithout("costsPaid", ["settleCosts"], cite("compulsion", 51, 2), "没有决算的，没有缴纳费用"),
  {
    code: "substitute.threeDays",
    says: "再次催告与代履行之日之间至少隔三日，实施不早于该日",
    basis: cite("compulsion", 51),
    holds: ({ all }) =>
      all.demandAgain.every(({ facts, occurredAt }) => daysBetween(dayOf(occurredAt), facts.plannedOn) > 3) &&
      all.carryOut.every((act) => {
        const told = all.demandAgain.findLast(({ seq }) => seq < act.seq);
        return told !== undefined && told.facts.plannedOn <= dayOf(act.occurredAt);
      }),
  },
  {
    code: "substitute.onSpot",
    says: "实施由二名以上有执法证件的人员进行，出示证件，监督人员在场，不停居民水电气热，决定已有效送达",
    basis: cite("compulsion", 43),
    holds: ({ all }) =>
      all.carryOut.every((act) => {
        const ids = idsOf(act);
        return (
          areTwo(ids) &&
          allCertified(act, ids) &&
          act.facts.certificateShown &&
          !act.facts.supplyCut &&
          act.facts.supervisors.every((id) => ids.includes(id)) &&
          all.serve.some((one) => one.seq < act.seq && (one.defects ?? []).length === 0)
        );
      }),
  },
  {
    code: "substitute.immediate",
    says: "立即代履行只在道路、河道、航道、公共场所，当事人不能清除，二人持证，没有催告和决定",
    basis: cite("compulsion", 52),
    holds: ({ all, done }) =>
      all.immediate.every(
        (act) =>
          act.facts.place !== "other" &&
          act.facts.unable &&
          act.facts.certificateShown &&
          areTwo(idsOf(act)) &&
          allCertified(act, idsOf(act)) &&
          !done.demand,
      ),
  },
  {
    code: "substitute.costs",
    says: "费用在代履行以后按成本决算，超过预算的说明了理由",
    basis: cite("compulsion", 51, 2),
    holds: ({ all, done, latest: { decide } }) =>
      all.settleCosts.every(
        ({ facts }) =>
          (done.record || done.immediate) &&
          facts.asCosts &&
          (facts.amountFen <= (decide?.facts.estimateFen ?? facts.amountFen) ||
            facts.moreReason !== undefined),
      ),
  },
  {
    code: "substitute.ended",
    says: "代履行完毕的有执行文书和决算，停止、终结的写明事实，实施的有执行文书",
    basis: cite("compulsion", 40),
    holds: ({ done, latest: { conclude, record, carryOut } }) => {
      if (!conclude) return true;
      const { result, ground } = conclude.facts;
      const written = (carryOut?.seq ?? 0) <= (record?.seq ?? 0);
      const whole = done.immediate || record?.facts.result === "whole";
      return (
        written &&
        (result === "substituted" ? whole && done.settleCosts : ground !== undefined) &&
        allHave(conclude, idsOf(conclude), ["leader", "head"])
      );
    },
  },
];

/** What is true of every substitute performance that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...demanded, ...performed];
