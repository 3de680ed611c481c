import type { Act, Invariant, MatterFile } from "@zhunsheng/engine";
import { addDays, compareInstants, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  allCertified,
  allHave,
  areTwo,
  idsOf,
  isInRange,
  isInStep,
  isReasoned,
  isSameParty,
  isWithin,
  notWithout,
  reliedEntry,
} from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;
type Decision = Act<"decide", Facts["decide"]>;
type Notice = Act<"notice", Facts["notice"]>;
type File = MatterFile<Facts>;

/** True of a file in which no penalty was decided; otherwise asked about the decision. */
const whenPunished =
  (holds: (file: File, decision: Decision) => boolean) =>
  (file: File): boolean => {
    const { decide } = file.latest;
    return decide === undefined || decide.facts.outcome !== "punish" || holds(file, decide);
  };

const whenDecided =
  (holds: (file: File, decision: Decision) => boolean) =>
  (file: File): boolean =>
    file.latest.decide === undefined || holds(file, file.latest.decide);

/** What was told of the proposal that was decided. */
const noticeFor = ({ latest: { notice, report } }: File): Notice | undefined =>
  notice && report && notice.seq > report.seq ? notice : undefined;

/** Every act of these kinds that the decision could know of stands before this act in the file. */
const isAfterAll = (
  { all, latest }: File,
  act: { readonly seq: number } | undefined,
  kinds: readonly (keyof Facts & string)[],
): boolean =>
  act !== undefined &&
  kinds.every((kind) => {
    const known = all[kind].filter(({ seq }) => seq < (latest.decide?.seq ?? 0));
    return (known.at(-1)?.seq ?? 0) < act.seq;
  });

const settled = [
  "assign",
  "inspect",
  "interview",
  "evidence",
  "report",
  "notice",
  "recheck",
  "hearing",
  "reviewSubmission",
  "legalReview",
  "reviewDispute",
  "coordination",
  "discussion",
  "preserve",
  "sample",
  "suspend",
  "excludeEvidence",
] as const;

const said = ["report", "notice", "statement", "recheck", "hearing", "hearingHeld"] as const;

/** A hearing is in the file by itself, or as what a matter of its own came to. */
const hearingsOf = ({ all }: File): readonly { readonly seq: number }[] => [
  ...all.hearing,
  ...all.hearingHeld,
];

const protectedParty: readonly Rule[] = [
  {
    code: "punished.told",
    says: "没有就所作的处罚告知当事人的，没有处罚决定",
    basis: cite("penalty", 62),
    holds: whenPunished((file) => noticeFor(file) !== undefined),
  },
  {
    code: "punished.afterPeriod",
    says: "当事人没有陈述申辩，期限没有届满的，没有处罚决定",
    basis: cite("penalty", 45, 1),
    holds: whenPunished((file, decision) => {
      const notice = noticeFor(file);
      if (!notice) return true;
      const answered = file.all.statement.some(
        ({ seq, occurredAt }) => seq > notice.seq && compareInstants(occurredAt, notice.occurredAt) >= 0,
      );
      // Working days are never fewer than calendar days, so this bound needs no calendar.
      const over = addDays(dayOf(notice.occurredAt), notice.facts.statementDays);
      return answered || dayOf(decision.occurredAt) > over;
    }),
  },
  {
    code: "punished.rechecked",
    says: "当事人的陈述申辩没有复核的，没有处罚决定",
    basis: cite("penalty", 45, 1),
    holds: whenPunished((file, { seq: decided }) => {
      const stated = file.all.statement.filter(
        ({ facts, seq }) => facts.answer === "stated" && seq < decided,
      );
      return stated.every(({ seq }) => file.all.recheck.some((recheck) => recheck.seq > seq));
    }),
  },
  {
    code: "punished.hearingPeriod",
    says: "可以要求听证的五日没有过去的，没有处罚决定",
    basis: cite("penalty", 64, undefined, 1),
    holds: whenPunished((file, decision) => {
      const notice = noticeFor(file);
      if (!notice?.facts.hearingRight) return true;
      const later = ({ seq }: { readonly seq: number }): boolean => seq > notice.seq;
      if (hearingsOf(file).some(later)) return true;
      if (file.all.statement.some((one) => later(one) && one.facts.hearingWaived)) return true;
      return dayOf(decision.occurredAt) > addDays(dayOf(notice.occurredAt), 5);
    }),
  },
  {
    code: "punished.hearing",
    says: "当事人按期要求听证而没有举行听证的，没有处罚决定",
    basis: cite("penalty", 63, 1),
    holds: whenPunished((file, { seq: decided }) =>
      file.all.hearingRequest
        .filter(({ defects, seq }) => (defects ?? []).length === 0 && seq < decided)
        .every(({ seq: asked }) => {
          const later = ({ seq }: { readonly seq: number }): boolean => seq > asked;
          const waived = file.all.statement.some((one) => later(one) && one.facts.hearingWaived);
          const lapsed = file.all.notice.some((one) => later(one) && !one.facts.hearingRight);
          return waived || lapsed || hearingsOf(file).some(later);
        }),
    ),
  },
  {
    code: "punished.notHeavier",
    says: "处罚决定不重于告知的处罚",
    basis: cite("penalty", 45, 2),
    holds: whenPunished((file, { facts }) => {
      const notice = noticeFor(file);
      return notice === undefined || isWithin(facts, notice.facts);
    }),
  },
  {
    code: "punished.young",
    says: "不满十四周岁的不处罚，不满十八周岁的从轻或者减轻",
    basis: cite("penalty", 30),
    holds: whenPunished((_file, { facts: { partyAge, circumstance } }) => {
      if (partyAge === "child") return false;
      return partyAge !== "minor" || circumstance === "lighter" || circumstance === "reduced";
    }),
  },
];

const weighed: readonly Rule[] = [
  {
    code: "punished.proposed",
    says: "处罚决定以建议处罚的调查终结报告为根据，报告以后没有新的证据",
    basis: cite("penalty", 57, 1),
    holds: whenPunished(
      ({ latest: { report, evidence } }) =>
        report?.facts.outcome === "punish" && (evidence?.seq ?? 0) < report.seq,
    ),
  },
  {
    code: "decided.allEvidence",
    says: "所有证据都在调查终结报告以前登记",
    basis: cite("penalty", 57, 1),
    holds: whenDecided(({ latest: { report, evidence } }) => (evidence?.seq ?? 0) < (report?.seq ?? 0)),
  },
  {
    code: "punished.reviewed",
    says: "应当法制审核的，最近的审核结论是同意，审核以后没有新的材料",
    basis: cite("penalty", 58, 1),
    holds: whenPunished((file) => {
      const { report, legalReview } = file.latest;
      const came = file.all.hearingHeld.some(({ facts }) => facts.result === "held");
      const due = (report?.facts.reviewGrounds ?? []).length > 0 || file.done.hearing || came;
      const seen = isAfterAll(file, legalReview, [...said, "evidence", "reviewSubmission"]);
      return !due || (legalReview?.facts.outcome === "passed" && seen);
    }),
  },
  {
    code: "punished.discussed",
    says: "情节复杂或者重大违法行为的处罚，经过了解全部材料的集体讨论",
    basis: cite("penalty", 57, 2),
    holds: whenPunished((file) => {
      const { report, discussion } = file.latest;
      return !report?.facts.grave || isAfterAll(file, discussion, [...said, "legalReview"]);
    }),
  },
  {
    code: "decided.asDiscussed",
    says: "决定与其所根据的集体讨论结论一致，罚款不高于讨论的数额",
    basis: cite("penalty", 57, 2),
    holds: whenDecided((file, { facts }) => {
      const { discussion } = file.latest;
      if (!discussion || !isAfterAll(file, discussion, [...said, "legalReview"])) return true;
      const { conclusion, fineFen } = discussion.facts;
      return facts.outcome === conclusion && (fineFen === undefined || (facts.fineFen ?? 0) <= fineFen);
    }),
  },
  {
    code: "decided.measured",
    says: "罚款在法定幅度和裁量阶次以内，从轻、减轻、从重或者偏离基准的写明理由",
    basis: cite("penalty", 34),
    holds: whenDecided(({ latest: { open } }, decision) => {
      const key = open?.facts.powerItem;
      return (
        isReasoned(decision.facts) &&
        isInRange(decision.facts, reliedEntry(decision, "power-items", key)) &&
        isInStep(decision.facts, reliedEntry(decision, "benchmarks", key))
      );
    }),
  },
  {
    code: "decided.deviation",
    says: "偏离裁量基准的，由主要负责人决定或者集体讨论同意",
    basis: cite("benchmarkOpinion", 12),
    holds: whenDecided(({ latest: { discussion } }, decision) => {
      if (!decision.facts.deviates || !decision.relied) return true;
      const byHead = idsOf(decision).some((id) => allHave(decision, [id], ["head"]));
      return byHead || discussion?.facts.deviationApproved === true;
    }),
  },
];

const written: readonly Rule[] = [
  notWithout(
    "decide",
    ["open", "assign", "report"],
    cite("penalty", 57, 1),
    "没有立案、指派、调查终结的，没有决定",
  ),
  {
    code: "decided.once",
    says: "一个案件只有一个决定",
    basis: cite("penalty", 57, 1),
    holds: ({ all }) => all.decide.length <= 1,
  },
  {
    code: "decided.settled",
    says: "作出决定以后，不再指派、调查、告知、复核、听证、审核、讨论",
    basis: cite("penalty", 57, 1),
    holds: whenDecided(({ latest }, { seq }) => settled.every((kind) => (latest[kind]?.seq ?? 0) < seq)),
  },
  {
    code: "decided.afterAll",
    says: "决定的时间不早于证据、报告、告知、陈述申辩、复核、听证、审核、讨论",
    basis: cite("penalty", 57, 1),
    holds: whenDecided(({ latest }, decision) =>
      ([...said, "evidence", "legalReview", "discussion"] as const).every((kind) => {
        const act = latest[kind];
        return !act || act.seq > decision.seq || compareInstants(act.occurredAt, decision.occurredAt) <= 0;
      }),
    ),
  },
  {
    code: "decided.byLeader",
    says: "决定由本机关负责人作出",
    basis: cite("penalty", 57, 1),
    holds: whenDecided(
      (_file, decision) =>
        idsOf(decision).length > 0 && allHave(decision, idsOf(decision), ["leader", "head"]),
    ),
  },
  {
    code: "decided.handlers",
    says: "决定书写明的承办人员不少于二人，都有执法证件，都经指派",
    basis: cite("penalty", 42, 1),
    holds: whenDecided(({ latest: { assign } }, decision) => {
      const { handlers } = decision.facts;
      const assigned = handlers.every((id) => assign?.facts.handlers.includes(id));
      return assigned && areTwo(handlers) && allCertified(decision, handlers);
    }),
  },
  {
    code: "decided.document",
    says: "决定书的当事人与立案的一致，加盖印章，写明缴款和加处罚款；不予处罚的进行了教育",
    basis: cite("penalty", 59, 1),
    holds: whenDecided(({ latest: { open } }, { facts }) => {
      const paid = (facts.fineFen ?? 0) === 0 || (facts.bank !== undefined && facts.surchargeTold === true);
      const taught = facts.outcome !== "noPenalty" || facts.educated === true;
      return facts.sealed && paid && taught && open !== undefined && isSameParty(facts, open.facts);
    }),
  },
];

/** 决定. */
export const decided: readonly Rule[] = [...protectedParty, ...weighed, ...written];
