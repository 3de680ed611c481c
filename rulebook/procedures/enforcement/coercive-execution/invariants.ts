import type { Invariant } from "@zhunsheng/engine";
import { addDays, addMonths, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allCertified, allHave, areTwo, idsOf, notWithout, reliedEntry } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const begun: readonly Rule[] = [
  {
    code: "execution.power",
    says: "强制执行有法律赋予的权力，或者拍卖已经查封、扣押的财物；由二人以上启动，义务已经逾期",
    basis: cite("compulsion", 34),
    holds: ({ latest: { begin } }) => {
      if (!begin) return true;
      const { facts } = begin;
      const power = reliedEntry(begin, "execution-powers", facts.power);
      const given =
        power?.level === "law" && Array.isArray(power.ways) && power.ways.some((one) => one === facts.way);
      const seized = facts.way === "auction" && facts.seizedMeasure !== undefined;
      return (given || seized) && areTwo(idsOf(begin)) && facts.dueOn < dayOf(begin.occurredAt);
    },
  },
  {
    code: "execution.surcharge",
    says: "加处的部分告知过标准，不超过本金",
    basis: cite("compulsion", 45),
    holds: ({ latest: { begin } }) =>
      !begin ||
      begin.facts.surchargeFen === 0 ||
      (begin.facts.standardTold && begin.facts.surchargeFen <= begin.facts.fineFen),
  },
  {
    code: "execution.demandTold",
    says: "每次催告都告知了权利，有期限和要履行的内容，依法送达",
    basis: cite("compulsion", 35),
    holds: ({ all }) =>
      all.demand.every(({ facts, occurredAt }) => {
        const day = dayOf(occurredAt);
        const content = facts.fineFen + facts.surchargeFen > 0 || facts.otherObligation !== undefined;
        const served = {
          electronic: facts.confirmed === true,
          leaving: facts.witnessed === true,
          publicNotice: day >= addDays(facts.postedOn ?? "9999-01-01", 30),
        };
        const sound =
          !Object.hasOwn(served, facts.way) ||
          Object.entries(served).some(([way, ok]) => way === facts.way && ok);
        return facts.rightsTold && facts.performBy > day && content && sound;
      }),
  },
  {
    code: "execution.rechecked",
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
  {
    code: "execution.noticed",
    says: "公告只用于强制拆除，给了自行拆除的期限",
    basis: cite("compulsion", 44),
    holds: ({ all, latest: { begin } }) =>
      all.notice.every(
        ({ facts, occurredAt }) =>
          begin?.facts.way === "demolish" &&
          facts.postedOn <= dayOf(occurredAt) &&
          facts.selfRemovalBy > dayOf(occurredAt),
      ),
  },
];

const decided: readonly Rule[] = [
  notWithout("decide", ["begin", "demand"], cite("compulsion", 35), "没有催告的，没有强制执行决定"),
  {
    code: "execution.afterDemand",
    says: "催告期限届满以后才决定，除非有转移、隐匿财物的证据",
    basis: cite("compulsion", 37),
    holds: ({ latest: { decide, demand } }) => {
      if (!decide || !demand) return true;
      const { evasion, evasionProof } = decide.facts;
      return evasion ? evasionProof !== undefined : dayOf(decide.occurredAt) > demand.facts.performBy;
    },
  },
  {
    code: "execution.demolition",
    says: "强制拆除以前公告并期限届满，救济期限已过",
    basis: cite("compulsion", 44),
    holds: ({ all, latest: { begin, decide } }) => {
      if (!decide || begin?.facts.way !== "demolish") return true;
      const day = dayOf(decide.occurredAt);
      const notice = all.notice.findLast(({ seq }) => seq < decide.seq);
      return (
        (notice?.facts.selfRemovalBy ?? day) < day &&
        begin.facts.remediesEndOn < day &&
        !begin.facts.contested
      );
    },
  },
  {
    code: "execution.byLeader",
    says: "决定、协议、中止、恢复、办结由机关负责人作出，决定书盖有印章",
    basis: cite("compulsion", 37),
    holds: ({ all }) =>
      [...all.decide, ...all.agree, ...all.suspend, ...all.resume, ...all.conclude].every((act) =>
        allHave(act, idsOf(act), ["leader", "head"]),
      ) && all.decide.every(({ facts }) => facts.sealed),
  },
  {
    code: "execution.stillOwed",
    says: "全部履行以后没有决定、没有实施",
    basis: cite("compulsion", 37),
    holds: ({ all }) =>
      [...all.decide, ...all.carryOut].every(
        ({ seq }) => all.paid.findLast((one) => one.seq < seq)?.facts.whole !== true,
      ),
  },
];

const executed: readonly Rule[] = [
  notWithout("carryOut", ["decide", "serve"], cite("compulsion", 38), "没有决定、送达的，没有实施"),
  notWithout("record", ["carryOut"], cite("threeSystems", 7), "没有实施的，没有执行笔录"),
  {
    code: "execution.onSpot",
    says: "实施由二名以上有执法证件的人员进行，出示证件，不停居民水电气热",
    basis: cite("compulsion", 43),
    holds: ({ all }) =>
      all.carryOut.every(
        (act) =>
          areTwo(idsOf(act)) &&
          allCertified(act, idsOf(act)) &&
          act.facts.certificateShown &&
          !act.facts.supplyCut,
      ),
  },
  {
    code: "execution.servedSoundly",
    says: "实施以前决定书有效送达",
    basis: cite("compulsion", 38),
    holds: ({ all }) =>
      all.carryOut.every((act) =>
        all.serve.some((one) => one.seq < act.seq && (one.defects ?? []).length === 0),
      ),
  },
  {
    code: "execution.notSuspended",
    says: "中止执行、履行协议期间没有实施，恢复以前有中止或者协议，不重复中止",
    basis: cite("compulsion", 39),
    holds: ({ acts }) => {
      let [suspended, agreed] = [false, false];
      return acts.every(({ kind, facts }) => {
        if (kind === "carryOut") return !suspended && !agreed;
        if (kind === "suspend") {
          const again = suspended;
          suspended = true;
          return !again;
        }
        if (kind === "agree") agreed = true;
        if (kind !== "resume") return true;
        const over = "ground" in facts && facts.ground === "over";
        const right = over ? suspended : agreed;
        [suspended, agreed] = over ? [false, agreed] : [suspended, false];
        return right;
      });
    },
  },
  {
    code: "execution.agreement",
    says: "协议减免不超过加处的部分，减免的采取了补救措施，不损害他人",
    basis: cite("compulsion", 42),
    holds: ({ all, latest: { begin } }) =>
      all.agree.every(
        ({ facts, occurredAt }) =>
          facts.harmless && (facts.remedied || facts.reducedFen === 0) && facts.agreedOn <= dayOf(occurredAt),
      ) &&
      all.agree.reduce((sum, { facts }) => sum + facts.reducedFen, 0) <= (begin?.facts.surchargeFen ?? 0),
  },
];

const ended: readonly Rule[] = [
  {
    code: "execution.ended",
    says: "办结有履行、实施、中止的记录，终结写明情形，实施的有笔录，满三年才不再执行",
    basis: cite("compulsion", 40),
    holds: ({ done, latest: { conclude, paid, record, carryOut, suspend } }) => {
      if (!conclude) return true;
      const { result, ground, harmless } = conclude.facts;
      const whole = paid?.facts.whole === true;
      const rests = {
        voluntary: whole,
        agreed: whole && done.agree,
        executed: record?.facts.result === "whole",
        terminated: true,
        abandoned:
          harmless === true &&
          suspend !== undefined &&
          addMonths(dayOf(suspend.occurredAt), 36) <= dayOf(conclude.occurredAt),
        toCourt: !done.carryOut,
      };
      const written = (carryOut?.seq ?? 0) <= (record?.seq ?? 0);
      return rests[result] && written && (result === "terminated") === (ground !== undefined);
    },
  },
  {
    code: "execution.restored",
    says: "没有实施、没有履行的不需要回转",
    basis: cite("compulsion", 41),
    holds: ({ all }) =>
      all.restore.every(({ seq }) => [...all.carryOut, ...all.paid].some((one) => one.seq < seq)),
  },
];

/** What is true of every execution by the agency itself, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...begun, ...decided, ...executed, ...ended];
