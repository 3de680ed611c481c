import type { Invariant } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { idsOf, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

/** What is true of every return visit that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("visit", ["plan"], cite("local"), "没有指派的，没有回访"),
  notWithout("refer", ["visit"], cite("penalty", 75), "没有回访的，没有移送线索"),
  notWithout("finish", ["plan"], cite("local"), "没有指派的，不办结"),
  {
    code: "visit.once",
    says: "一次回访只指派一次、回访一次、移送一次、办结一次",
    basis: cite("local"),
    holds: ({ all }) => [all.plan, all.visit, all.refer, all.finish].every((acts) => acts.length <= 1),
  },
  {
    code: "visit.byVisitors",
    says: "回访由指派的人员进行，不是指派的人员回访的留有标记",
    basis: cite("local"),
    holds: ({ latest: { plan, visit } }) => {
      if (!plan || !visit) return true;
      const marked = (visit.defects ?? []).length > 0;
      return marked || idsOf(visit).every((id) => plan.facts.visitors.includes(id));
    },
  },
  {
    code: "visit.problem",
    says: "只有反映问题线索的才移送，反映问题而没有记明内容的留有标记",
    basis: cite("penalty", 75),
    holds: ({ latest: { visit, refer } }) => {
      const told = visit?.facts.problemContent !== undefined || (visit?.defects ?? []).length > 0;
      return (!refer || visit?.facts.problem === true) && (visit?.facts.problem !== true || told);
    },
  },
];
