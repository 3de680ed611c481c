import type { Invariant } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { idsOf, reliedPeople } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

/** 行刑衔接, read off the file without the gates' own code. */
export const transferred: readonly Invariant<Facts>[] = [
  {
    code: "crime.notReplaced",
    says: "报告或者法制审核认为涉嫌犯罪的，在决定不移送、退回或者裁判以前不作出处罚和不予处罚决定",
    basis: cite("penalty", 8, 2),
    holds: ({ all, latest: { decide } }) => {
      if (!decide || decide.facts.outcome === "transfer") return true;
      const before = <A extends { readonly seq: number }>(acts: readonly A[]): A | undefined =>
        acts.findLast(({ seq }) => seq < decide.seq);
      const report = before(all.report);
      const review = before(all.legalReview);
      const answers = [
        before(all.transferRefused),
        before(all.transferReturned),
        before(all.criminallyJudged),
      ];
      const back = Math.max(...answers.map((answer) => answer?.seq ?? 0));
      const doubted = review?.facts.points.find(({ point }) => point === "crime")?.result === "problem";
      return (
        (report?.facts.crimeSuspected !== true || report.seq < back) &&
        (!doubted || (review?.seq ?? 0) < back)
      );
    },
  },
  {
    code: "crime.headDecides",
    says: "决定移送的，有主要负责人参加",
    basis: cite("transfer", 5, 2),
    holds: ({ latest: { decide } }) =>
      decide?.facts.outcome !== "transfer" ||
      reliedPeople(decide, idsOf(decide)).some(({ roles }) => roles.includes("head")),
  },
  {
    code: "crime.oneFine",
    says: "人民法院判处罚金以后，不再给予罚款",
    basis: cite("penalty", 35, 2),
    holds: ({ all, latest: { decide } }) =>
      (decide?.facts.fineFen ?? 0) === 0 ||
      all.criminallyJudged.every(
        ({ seq, facts }) => seq > (decide?.seq ?? 0) || (facts.criminalFineFen ?? 0) === 0,
      ),
  },
];
