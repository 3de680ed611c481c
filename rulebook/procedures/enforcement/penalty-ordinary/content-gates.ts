import { type Gate, since } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { benchmarks } from "../../../registers/benchmarks.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { benchmarkFollowed } from "../../shared/benchmark.ts";
import { handlersCertified, handlersTwo } from "../../shared/gates.ts";
import { sameParty } from "../../shared/party.ts";
import { fineOf, isGrounded, notHeavier, withinRange } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";
import { handlersAssigned } from "./people-gates.ts";
import { currentNotice, discussed, partyKindOf, punishing } from "./standing.ts";

type Rule = Gate<Facts, "decide">;

/** Who decided and handled. */
export const peopleGates: readonly Rule[] = [
  handlersTwo,
  handlersCertified,
  handlersAssigned,
  {
    code: "decide.evidence",
    basis: cite("penalty", 57, 1),
    says: "调查终结报告以后又登记了证据，应当重新提出调查终结报告",
    holds: (file) => since(file.latest.report, file.latest.evidence),
    wayOut: () => ({ act: "report" }),
  },
  {
    code: "decide.proposal",
    basis: cite("penalty", 57, 1),
    says: "调查终结报告没有建议给予行政处罚，给予处罚的应当重新提出调查终结报告",
    holds: (file, act) => punishing(file) || act.facts.outcome !== "punish",
    wayOut: () => ({ act: "report" }),
  },
  {
    code: "decide.asDiscussed",
    basis: cite("penalty", 57, 2),
    says: "经集体讨论的，决定应当与讨论结论一致，罚款不得高于讨论决定的数额",
    holds: (file, act) => {
      const discussion = file.latest.discussion?.facts;
      if (!discussion || !discussed(file)) return true;
      const sameOutcome = act.facts.outcome === discussion.conclusion;
      return sameOutcome && fineOf(act.facts) <= (discussion.fineFen ?? Number.MAX_SAFE_INTEGER);
    },
  },
];

/** How heavy the decision may be. */
export const weightGates: readonly Rule[] = [
  {
    code: "decide.notHeavier",
    basis: [cite("penalty", 44), cite("penalty", 45, 2)],
    says: "决定的处罚不得重于告知的处罚，不得因当事人陈述、申辩而给予更重的处罚",
    holds: (file, act) => {
      const notice = currentNotice(file);
      return act.facts.outcome !== "punish" || notice === undefined || notHeavier(act.facts, notice.facts);
    },
    wayOut: () => ({ act: "report" }),
  },
  {
    code: "decide.range",
    basis: cite("penalty", 38),
    says: "罚款数额超出该事项法定幅度，低于下限的应当有减轻处罚的情节",
    holds: (file, act, reference) => {
      const item = powerItems.find(reference, file.latest.open?.facts.powerItem);
      return withinRange(act.facts, partyKindOf(file), item ?? {}, act.facts.circumstance === "reduced");
    },
  },
  {
    code: "decide.benchmark",
    basis: [cite("penalty", 34), cite("benchmarkOpinion", 12)],
    says: "罚款应当在适用的裁量阶次以内，并在决定书中写明；偏离基准的，应当说明理由",
    holds: (file, act, reference) => {
      const benchmark = benchmarks.find(reference, file.latest.open?.facts.powerItem);
      return benchmarkFollowed(benchmark, act.facts, partyKindOf(file));
    },
  },
  {
    code: "decide.deviation",
    basis: cite("benchmarkOpinion", 12),
    says: "偏离裁量基准的，应当经本机关主要负责人批准或者集体讨论通过",
    holds: (file, act, reference) =>
      !act.facts.deviates ||
      (discussed(file) && file.latest.discussion?.facts.deviationApproved === true) ||
      act.by.some(({ id }) => reference.people[id]?.roles.includes("head")),
    wayOut: () => ({ act: "discussion" }),
  },
  {
    code: "decide.circumstance",
    basis: [cite("penalty", 32), cite("penalty", 34)],
    says: "从轻、减轻、从重处罚应当写明情节的事实和依据",
    holds: (_file, act) => isGrounded(act.facts),
  },
  {
    code: "decide.child",
    basis: cite("penalty", 30),
    says: "不满十四周岁的未成年人有违法行为的，不予行政处罚",
    holds: (_file, act) => act.facts.partyAge !== "child" || act.facts.outcome !== "punish",
  },
  {
    code: "decide.minor",
    basis: cite("penalty", 30),
    says: "已满十四周岁不满十八周岁的未成年人有违法行为的，应当从轻或者减轻行政处罚",
    holds: (_file, act) =>
      act.facts.partyAge !== "minor" ||
      act.facts.outcome !== "punish" ||
      ["lighter", "reduced"].includes(act.facts.circumstance),
  },
];

/** What the document must say. */
export const contentGates: readonly Rule[] = [
  {
    code: "decide.party",
    basis: cite("penalty", 59, 1),
    says: "决定书的当事人类型、名称、代码、年龄应当与立案的一致",
    holds: (file, act) => sameParty(file.latest.open?.facts, act.facts),
  },
  {
    code: "decide.payment",
    basis: cite("collection", 7),
    says: "罚款决定书应当写明缴款银行、罚款数额、期限和逾期加处罚款的标准",
    holds: (_file, act) =>
      fineOf(act.facts) === 0 || (act.facts.bank !== undefined && act.facts.surchargeTold === true),
  },
  {
    code: "decide.education",
    basis: cite("penalty", 33, 3),
    says: "对当事人的违法行为依法不予行政处罚的，应当对当事人进行教育",
    holds: (_file, act) => act.facts.outcome !== "noPenalty" || act.facts.educated === true,
  },
  {
    code: "decide.sealed",
    basis: cite("penalty", 59, 2),
    says: "行政处罚决定书必须盖有作出决定的行政机关的印章",
    holds: (_file, act) => act.facts.sealed,
  },
];
