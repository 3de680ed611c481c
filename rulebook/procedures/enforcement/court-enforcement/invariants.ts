import type { Invariant } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allCertified, allHave, areTwo, idsOf, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const asked: readonly Rule[] = [
  notWithout("apply", ["readiness"], cite("litigationInterpretation", 155), "没有审查申请条件的，没有申请"),
  {
    code: "court.ready",
    says: "条件审查由二人以上进行，决定生效可执行、合法，本机关没有强制执行权",
    basis: cite("litigationInterpretation", 161),
    holds: ({ all }) =>
      all.readiness.every((act) => {
        const { noOwnPower, enforceable, competent, factsProven, lawRight, procedureLawful } = act.facts;
        const sound = [noOwnPower, enforceable, competent, factsProven, lawRight, procedureLawful];
        return areTwo(idsOf(act)) && sound.every((one) => one);
      }),
  },
  {
    code: "court.demandTold",
    says: "每次催告都告知了权利，给了十日以上的期限",
    basis: cite("compulsion", 35),
    holds: ({ all }) =>
      all.demand.every(
        ({ facts, occurredAt }) => facts.rightsTold && facts.performBy >= addDays(dayOf(occurredAt), 10),
      ),
  },
  {
    code: "court.demandServed",
    says: "电子送达的催告有确认书，留置的有见证，公告的满三十日",
    basis: cite("compulsion", 38),
    holds: ({ all }) =>
      all.demand.every(({ facts, occurredAt }) => {
        if (facts.way === "electronic") return facts.confirmed === true;
        if (facts.way === "leaving") return facts.witnessed === true;
        return (
          facts.way !== "publicNotice" || dayOf(occurredAt) >= addDays(facts.postedOn ?? "9999-01-01", 30)
        );
      }),
  },
  {
    code: "court.rechecked",
    says: "没有陈述申辩的不复核，申请时陈述申辩都已复核",
    basis: cite("compulsion", 36),
    holds: ({ all, latest: { apply } }) =>
      all.recheck.every(({ seq }, place) => {
        const earlier = all.recheck[place - 1]?.seq ?? 0;
        return all.statement.some((one) => one.seq < seq && one.seq > earlier);
      }) &&
      (!apply ||
        all.statement
          .filter(({ seq }) => seq < apply.seq)
          .every(({ seq }) => all.recheck.some((answer) => answer.seq > seq && answer.seq < apply.seq))),
  },
];

const applied: readonly Rule[] = [
  {
    code: "court.notEarly",
    says: "申请在起诉期限届满以后，本案的催告送达十日以后",
    basis: cite("compulsion", 53),
    holds: ({ all, latest: { apply } }) => {
      if (!apply) return true;
      const day = dayOf(apply.occurredAt);
      const seen = all.readiness.findLast(({ seq }) => seq < apply.seq);
      const demanded = all.demand.findLast(({ seq }) => seq < apply.seq);
      return (
        (seen?.facts.remediesEndOn ?? day) < day &&
        (!demanded || addDays(dayOf(demanded.occurredAt), 10) < day)
      );
    },
  },
  {
    code: "court.papers",
    says: "申请书由负责人签名盖章，四种材料齐全，有执行的内容，不动产向不动产所在地法院申请",
    basis: cite("compulsion", 55),
    holds: ({ latest: { apply } }) => {
      if (!apply) return true;
      const { documents, signed, sealed, immovable, jurisdiction, fineFen, surchargeFen, gainsFen } =
        apply.facts;
      const papers = documents.filter((one) => one !== "other");
      return (
        signed &&
        sealed &&
        new Set(papers).size === 4 &&
        (jurisdiction === "property") === immovable &&
        (fineFen + surchargeFen + gainsFen > 0 || apply.facts.otherObligation !== undefined)
      );
    },
  },
  {
    code: "court.byRole",
    says: "申请、保全、立即执行、和解、撤回、办结由机关负责人决定",
    basis: cite("compulsion", 55),
    holds: ({ all }) =>
      [
        ...all.apply,
        ...all.preservation,
        ...all.urgent,
        ...all.settle,
        ...all.withdraw,
        ...all.conclude,
        ...all.plan,
      ].every((act) => allHave(act, idsOf(act), ["leader", "head"])),
  },
  {
    code: "court.exceptional",
    says: "保全有逃避执行的理由，立即执行为了公共安全",
    basis: cite("compulsion", 59),
    holds: ({ all }) =>
      all.preservation.every(({ facts }) => facts.evasion) &&
      all.urgent.every(({ facts }) => facts.publicSafety),
  },
];

const executed: readonly Rule[] = [
  notWithout("plan", ["ruling"], cite("compulsion", 13, 2), "没有裁定的，没有实施方案"),
  notWithout("carryOut", ["ruling", "plan"], cite("compulsion", 13, 2), "没有裁定和方案的，没有组织实施"),
  notWithout("record", ["carryOut"], cite("threeSystems", 7), "没有实施的，没有执行笔录"),
  {
    code: "court.separated",
    says: "组织实施的，法院准予执行并且定由政府、行政机关组织实施",
    basis: cite("compulsion", 57),
    holds: ({ all, latest: { ruling } }) =>
      all.plan.every(
        ({ seq }) =>
          ruling !== undefined &&
          [ruling, ...all.objectionRuled].some(
            (told) =>
              told.seq >= ruling.seq &&
              told.seq < seq &&
              (told.facts.result === "granted" || told.facts.result === "overturned") &&
              (told.facts.executor === "government" || told.facts.executor === "agency"),
          ),
      ),
  },
  {
    code: "court.planned",
    says: "方案的实施之日不早于批准之日，实施不早于该日",
    basis: cite("local"),
    holds: ({ all }) =>
      all.plan.every(({ facts, occurredAt }) => facts.plannedOn >= dayOf(occurredAt)) &&
      all.carryOut.every((act) => {
        const plan = all.plan.findLast(({ seq }) => seq < act.seq);
        return (plan?.facts.plannedOn ?? "") <= dayOf(act.occurredAt);
      }),
  },
  {
    code: "court.onSpot",
    says: "组织实施由二名以上有执法证件的人员进行，出示证件，不停居民水电气热",
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
    code: "court.notHalted",
    says: "中止、终结执行以后没有组织实施",
    basis: cite("compulsion", 39),
    holds: ({ all }) =>
      all.carryOut.every((act) => {
        const told = all.courtReported.findLast(({ seq }) => seq < act.seq)?.facts.state;
        return told === undefined || told === "resumed" || told === "executed";
      }),
  },
  {
    code: "court.notSettled",
    says: "执行协议正在履行、已经全部履行的，没有组织实施",
    basis: cite("compulsion", 42),
    holds: ({ acts, latest: { apply } }) => {
      let agreed = false;
      let paid = 0;
      const asked = apply?.facts;
      const due = asked ? asked.fineFen + asked.surchargeFen + asked.gainsFen : 0;
      return acts.every(({ seq, kind, facts }) => {
        if (kind === "settle") agreed = true;
        if (kind === "resume") agreed = false;
        if ("reducedFen" in facts) paid += facts.reducedFen;
        if ("source" in facts && seq > (apply?.seq ?? 0))
          paid += facts.fineFen + facts.surchargeFen + facts.gainsFen;
        const whole = kind === "carryOut" && acts.findLast((one) => one.kind === "paid" && one.seq < seq);
        const done = whole && "whole" in whole.facts && whole.facts.whole && paid >= due;
        return kind !== "carryOut" || (!agreed && !done);
      });
    },
  },
  {
    code: "court.agreement",
    says: "和解只减免加处罚款，减免的采取了补救措施，不损害他人；恢复执行以前有协议",
    basis: cite("compulsion", 42),
    holds: ({ all, latest: { apply } }) => {
      const reduced = all.settle.reduce((sum, { facts }) => sum + facts.reducedFen, 0);
      const sound = all.settle.every(
        ({ facts, occurredAt }) =>
          facts.harmless && (facts.remedied || facts.reducedFen === 0) && facts.agreedOn <= dayOf(occurredAt),
      );
      const resumed = all.resume.every(({ seq }, place) =>
        all.settle.some((one) => one.seq < seq && one.seq > (all.resume[place - 1]?.seq ?? 0)),
      );
      return sound && resumed && reduced <= (apply?.facts.surchargeFen ?? 0);
    },
  },
];

const ended: readonly Rule[] = [
  notWithout("restore", ["apply"], cite("compulsion", 41), "没有申请的，没有执行回转"),
  {
    code: "court.objected",
    says: "不予受理、不予执行以后才申请复议，每次一个",
    basis: cite("compulsion", 58),
    holds: ({ all }) =>
      all.objection.every(({ seq }, place) =>
        [...all.answered, ...all.ruling].some(
          (told) =>
            told.facts.result === "refused" &&
            told.seq < seq &&
            told.seq > (all.objection[place - 1]?.seq ?? 0),
        ),
      ),
  },
  {
    code: "court.restored",
    says: "没有执行的不需要回转",
    basis: cite("compulsion", 41),
    holds: ({ all }) =>
      all.restore.every(({ seq }) =>
        [...all.paid, ...all.record, ...all.courtReported].some((one) => one.seq < seq),
      ),
  },
  {
    code: "court.ended",
    says: "办结的情形有法院答复、裁定、执行、撤回、和解的记录，组织实施的有笔录，没有未决的复议",
    basis: cite("compulsion", 40),
    holds: ({ all, done, latest }) => {
      const result = latest.conclude?.facts.result;
      if (result === undefined) return true;
      const state = latest.courtReported?.facts.state;
      const rulings = {
        voluntary: true,
        settled: done.settle,
        courtExecuted: state === "executed",
        organised: latest.record?.facts.result === "whole",
        terminated: state === "terminated",
        refused: latest.ruling?.facts.result === "refused",
        notAccepted: latest.answered?.facts.result === "refused" && !done.ruling,
        withdrawn: done.withdraw,
        notApplied: !done.apply,
      };
      const written = (latest.carryOut?.seq ?? 0) <= (latest.record?.seq ?? 0);
      const last = all.objectionRuled.at(-1);
      const answered = (latest.objection?.seq ?? 0) <= (last?.seq ?? 0);
      const undone = ["refused", "notAccepted"].includes(result) && last?.facts.result === "overturned";
      const money = ["voluntary", "settled"].includes(result);
      return rulings[result] && written && (answered || money) && (!undone || done.ruling);
    },
  },
];

/** What is true of every application to a court that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...asked, ...applied, ...executed, ...ended];
