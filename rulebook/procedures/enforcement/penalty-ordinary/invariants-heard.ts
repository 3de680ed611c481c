import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allHave, idsOf, isWithin, notWithout, reliedPeople, shareNobody } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

/** 行政处罚法第63条第1款第三、四项. */
const grave = ["lowerGrade", "revokeLicence", "stopBusiness", "close", "restrictEmployment"];

/** Whoever was ever assigned to the case. */
const handlersOf = (file: MatterFile<Facts>): readonly string[] =>
  file.all.assign.flatMap(({ facts }) => facts.handlers);

const told: readonly Rule[] = [
  notWithout("notice", ["report"], cite("penalty", 44), "没有调查终结的，不得告知拟处罚"),
  notWithout("statement", ["notice"], cite("penalty", 45, 1), "没有告知的，不会有对告知的陈述申辩"),
  notWithout("recheck", ["statement"], cite("penalty", 45, 1), "没有陈述申辩的，无从复核"),
  {
    code: "told.asReported",
    says: "告知的处罚与调查终结报告建议的一致，报告以后没有新的证据",
    basis: cite("penalty", 44),
    holds: ({ latest: { notice, report, evidence } }) => {
      if (!notice || !report || report.seq > notice.seq) return true;
      const fresh = evidence === undefined || evidence.seq < report.seq || evidence.seq > notice.seq;
      const [one, other] = [notice.facts, report.facts];
      const same = isWithin(one, other) && isWithin(other, one) && one.benchmarkStep === other.benchmarkStep;
      return fresh && same && report.facts.outcome === "punish";
    },
  },
  {
    code: "told.rights",
    says: "告知时告知了陈述、申辩权利，属于听证范围的告知了听证权利",
    basis: cite("penalty", 44),
    holds: ({ latest: { notice } }) =>
      notice === undefined ||
      (notice.facts.rightsTold &&
        (notice.facts.hearingRight || notice.facts.kinds.every((kind) => !grave.includes(kind)))),
  },
  {
    code: "told.ofHearing",
    says: "罚款达到本机关听证标准的，告知了听证权利",
    basis: cite("penalty", 63, 1),
    holds: ({ latest: { notice, open } }) => {
      const set = notice?.relied?.entries.standards?.penalty;
      if (!notice || !open || typeof set !== "object" || set === null || !("hearingMark" in set)) return true;
      const least =
        open.facts.partyKind === "organisation" ? set.hearingOrganisationFen : set.hearingCitizenFen;
      const reached = (notice.facts.fineFen ?? 0) >= Number(least);
      return set.hearingMark !== "V" || !reached || notice.facts.hearingRight;
    },
  },
  {
    code: "told.signed",
    says: "告知书由本机关负责人签发",
    basis: cite("local"),
    holds: ({ latest: { notice } }) =>
      notice === undefined ||
      !notice.relied ||
      allHave(notice, [notice.facts.approvedBy], ["leader", "head"]),
  },
  {
    code: "told.served",
    says: "告知书的送达方式有效：电子送达有确认书，留置送达有见证或者录像，公告送达满三十日",
    basis: cite("penalty", 61, 1),
    holds: ({ latest: { notice } }) => {
      if (!notice) return true;
      const { way, confirmed, witnessed, postedOn } = notice.facts;
      if (way === "electronic") return confirmed === true;
      if (way === "leaving") return witnessed === true;
      if (way !== "publicNotice") return true;
      return postedOn !== undefined && dayOf(notice.occurredAt) > addDays(postedOn, 30);
    },
  },
  {
    code: "heard.each",
    says: "复核的项数不少于最近一次陈述申辩提出的项数",
    basis: cite("penalty", 45, 1),
    holds: ({ latest: { statement, recheck } }) =>
      !recheck ||
      !statement ||
      statement.seq > recheck.seq ||
      recheck.facts.answers.length >= statement.facts.claims.length,
  },
];

const hearings: readonly Rule[] = [
  notWithout("hearingRequest", ["notice"], cite("penalty", 64, undefined, 1), "没有告知的，不会有听证申请"),
  notWithout("hearing", ["notice", "hearingRequest"], cite("penalty", 64), "没有听证申请的，不举行听证"),
  {
    code: "hearing.byHost",
    says: "听证由听证主持人主持",
    basis: cite("penalty", 64, undefined, 4),
    holds: ({ latest: { hearing } }) =>
      !hearing?.relied ||
      reliedPeople(hearing, idsOf(hearing)).some(({ roles }) => roles.includes("hearingHost")),
  },
  {
    code: "hearing.apart",
    says: "本案的承办人员不主持听证，主持过听证的人员不承办",
    basis: cite("penalty", 64, undefined, 4),
    holds: (file) => file.all.hearing.every((hearing) => shareNobody(idsOf(hearing), handlersOf(file))),
  },
  {
    code: "hearing.announced",
    says: "听证在申请以后通知，通知到举行之间至少有七日",
    basis: cite("penalty", 64, undefined, 2),
    holds: ({ latest: { hearing, hearingRequest } }) => {
      if (!hearing || !hearingRequest || hearingRequest.seq > hearing.seq) return true;
      const { noticeServedOn } = hearing.facts;
      return (
        dayOf(hearingRequest.occurredAt) <= noticeServedOn &&
        addDays(noticeServedOn, 7) < dayOf(hearing.occurredAt)
      );
    },
  },
  {
    code: "hearing.examined",
    says: "当事人到场的听证经过申辩和质证",
    basis: cite("penalty", 64, undefined, 7),
    holds: ({ latest: { hearing } }) =>
      hearing === undefined || hearing.facts.attendance === "absent" || hearing.facts.crossExamined,
  },
];

const reviews: readonly Rule[] = [
  notWithout("reviewSubmission", ["report"], cite("penalty", 58, 1), "没有调查终结的，不送法制审核"),
  notWithout("legalReview", ["reviewSubmission"], cite("penalty", 58, 1), "没有送审的，不作法制审核"),
  notWithout("discussion", ["report"], cite("penalty", 57, 2), "没有调查终结的，不集体讨论"),
  {
    code: "review.apart",
    says: "本案的承办人员、送审人员不作法制审核，审核过的人员不承办",
    basis: cite("penalty", 58, 1),
    holds: (file) => {
      const submitters = file.all.reviewSubmission.flatMap(idsOf);
      const apart = [...handlersOf(file), ...submitters];
      return file.all.legalReview.every((review) => shareNobody(idsOf(review), apart));
    },
  },
  {
    code: "review.qualified",
    says: "初次从事法制审核的人员取得法律职业资格",
    basis: cite("penalty", 58, 2),
    holds: ({ latest: { legalReview } }) =>
      !legalReview?.facts.firstReview ||
      reliedPeople(legalReview, idsOf(legalReview)).every((person) => person.legallyQualified === true),
  },
  {
    code: "review.submitted",
    says: "每次法制审核以前都有一次送审，退回以后重新送审的写明了处理",
    basis: cite("threeSystems", 13),
    holds: ({ all: { legalReview, reviewSubmission } }) => {
      const answered = reviewSubmission.every(({ seq, facts }) => {
        const last = legalReview.findLast((review) => review.seq < seq);
        return last?.facts.outcome !== "returned" || facts.changes !== undefined;
      });
      const places = legalReview.map(
        ({ seq }) => reviewSubmission.filter((one) => one.seq < seq).at(-1)?.seq,
      );
      return answered && new Set(places).size === places.length;
    },
  },
  {
    code: "review.problems",
    says: "退回的列明存在的问题，同意的没有问题",
    basis: cite("threeSystems", 13),
    holds: ({ latest: { legalReview } }) =>
      legalReview === undefined ||
      (legalReview.facts.outcome === "passed") ===
        [...legalReview.facts.points, ...(legalReview.facts.ownPoints ?? [])].every(
          ({ result }) => result === "pass",
        ),
  },
  {
    code: "discussion.recorded",
    says: "集体讨论由二名以上负责人参加，记录经签名",
    basis: cite("penalty", 57, 2),
    holds: ({ latest: { discussion } }) =>
      discussion === undefined || (new Set(idsOf(discussion)).size > 1 && discussion.facts.minutesSigned),
  },
];

/** 告知、听证、审核、讨论. */
export const heard: readonly Rule[] = [...told, ...hearings, ...reviews];
