import { type Gate, since } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { handlersCertified, handlersTwo } from "../../shared/gates.ts";
import { sameParty } from "../../shared/party.ts";
import { fineOf, isGrounded, notHeavier } from "../../shared/penalties.ts";
import { findingsProved, reportedSinceExclusion } from "./evidence-gates.ts";
import type { Facts } from "./fields.ts";
import { competentHere, handlersAssigned, notRecusedAbove } from "./people-gates.ts";
import { cameToHearing, currentNotice, discussed, punishing } from "./standing.ts";

type Rule = Gate<Facts, "decide">;

/** No kind that was not discussed, and no sum above the one discussed; what the record leaves open does not bind. */
function withinDiscussion(decided: Facts["decide"], discussion: Facts["discussion"]): boolean {
  const { kinds, fineFen, confiscatedGainsFen, confiscatedPropertyFen } = discussion;
  const within = (sum: number | undefined, bound: number | undefined): boolean =>
    bound === undefined || (sum ?? 0) <= bound;
  return (
    (kinds === undefined || decided.kinds.every((kind) => kinds.includes(kind))) &&
    within(decided.fineFen, fineFen) &&
    within(decided.confiscatedGainsFen, confiscatedGainsFen) &&
    within(decided.confiscatedPropertyFen, confiscatedPropertyFen)
  );
}

/** Who decided and handled. */
export const peopleGates: readonly Rule[] = [
  handlersTwo,
  handlersCertified,
  handlersAssigned,
  notRecusedAbove,
  competentHere,
  {
    code: "decide.delegated",
    basis: cite("penalty", 20),
    says: "受委托组织在委托范围内，以委托行政机关名义实施行政处罚，不得以自己的名义作出决定",
    holds: (_file, act, reference) =>
      agencies.find(reference, "self")?.kind !== "delegated" || act.facts.inNameOf !== undefined,
    wayOut: () => ({ text: "以委托行政机关名义作出决定，写明该机关" }),
  },
  reportedSinceExclusion,
  {
    ...findingsProved,
    holds: (file, act) => act.facts.outcome !== "punish" || findingsProved.holds(file),
    fromFile: findingsProved.holds,
  },
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
    says: "经集体讨论的，决定应当与讨论结论一致，处罚不得重于讨论决定的处罚种类和数额",
    // The last discussion binds, also where the case went on after it: only another discussion sets it aside.
    holds: (file, { facts }) => {
      const discussion = file.latest.discussion?.facts;
      return (
        discussion === undefined ||
        (facts.outcome === discussion.conclusion && withinDiscussion(facts, discussion))
      );
    },
    wayOut: () => ({ act: "discussion" }),
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
    wayOut: () => ({ text: "在告知的处罚种类和数额以内决定" }),
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
    code: "decide.remedies",
    basis: [cite("penalty", 59, 1), cite("reconsideration", 20), cite("litigation", 46)],
    says: "决定书应当载明行政复议机关、六十日的申请期限和有管辖权的人民法院、六个月的起诉期限，法律另有规定的除外",
    holds: (_file, { facts }) =>
      !["punish", "noPenalty"].includes(facts.outcome) ||
      (facts.reconsiderationBody !== undefined && facts.court !== undefined && remedyPeriods(facts)),
  },
  {
    code: "decide.answered",
    basis: [cite("penalty", 45, 1), cite("penalty", 65)],
    mark: "M",
    says: "当事人陈述申辩或者经过听证的，决定书没有写明对其意见的答复",
    holds: (file, { facts }) =>
      facts.outcome !== "punish" ||
      facts.defenceAnswer !== undefined ||
      !(file.all.statement.some((one) => one.facts.answer === "stated") || cameToHearing(file)),
  },
  {
    code: "decide.reasoned",
    basis: cite("local"),
    mark: "M",
    says: "普通程序的处罚决定书应当就证据采信、法律适用和裁量三方面说理",
    holds: (_file, { facts }) =>
      facts.outcome !== "punish" ||
      (facts.lawReasoning !== undefined && facts.discretionReasoning !== undefined),
  },
  {
    code: "decide.correctionOrdered",
    basis: cite("penalty", 28, 1),
    mark: "M",
    says: "行政机关实施行政处罚时，应当责令当事人改正或者限期改正违法行为；决定书和案卷都没有责令改正",
    holds: (file, { facts }) =>
      facts.outcome !== "punish" ||
      facts.correction !== undefined ||
      file.done.orderCorrection ||
      file.done.ordered,
    wayOut: () => ({ act: "orderCorrection" }),
  },
  {
    code: "decide.separately",
    basis: cite("local"),
    mark: "M",
    says: "单位和个人都受处罚的，应当分别立案、分别作出决定，并写明另案的文号",
    holds: (_file, { facts }) => facts.relatedParty === undefined || facts.relatedMatter !== undefined,
  },
  {
    code: "decide.sealed",
    basis: cite("penalty", 59, 2),
    says: "行政处罚决定书必须盖有作出决定的行政机关的印章",
    holds: (_file, act) => act.facts.sealed,
  },
];

/** Sixty days and six months, neither less nor more, unless a statute is named; it can only lengthen the first. */
function remedyPeriods({ reconsiderationDays, litigationMonths, remedyLaw }: Facts["decide"]): boolean {
  if (remedyLaw === undefined) return reconsiderationDays === 60 && litigationMonths === 6;
  return (reconsiderationDays ?? 0) >= 60 && litigationMonths !== undefined;
}
