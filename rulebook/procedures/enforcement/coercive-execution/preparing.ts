import type { ActRule } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { executionPowers } from "../../../registers/execution-powers.ts";
import { measuresNeed } from "../../../registers/measures.ts";
import { recheckAct, statementAct } from "../../shared/demand-answers.ts";
import { carriedFrom, demandGates, demandLimit, isPartyOfParent, isUndone } from "../../shared/enforcing.ts";
import { lastProtectedDay, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { auctionsSeized, begunAsDecided } from "./parent-gates.ts";
import { samples } from "./samples.ts";
import { leftOf } from "./standing.ts";

type Kinds = "begin" | "demand" | "statement" | "recheck" | "notice";

/** 启动、催告、陈述申辩、公告. */
export const preparing: { [P in Kinds]: ActRule<Facts, P> } = {
  begin: {
    title: "启动强制执行",
    stage: "demand",
    nature: "decision",
    basis: cite("compulsion", 34),
    performers: ["officer"],
    starts: true,
    after: [],
    carries: carriedFrom,
    fields: fields.begin,
    examples: samples.begin,
    needs: [executionPowers.need((_file, act) => act.facts.power), measuresNeed((_file, act) => act.facts)],
    gates: [
      twoOfficers,
      {
        code: "begin.power",
        basis: [cite("compulsion", 13), cite("compulsion", 34), cite("compulsion", 46, 3)],
        says: "强制执行由法律设定；法律没有赋予执行权的，应当申请人民法院，拍卖已查封扣押的财物抵缴罚款的除外",
        holds: (_file, { facts }, reference) => {
          const power = executionPowers.find(reference, facts.power);
          if (auctionsSeized(facts, reference)) return true;
          return power !== undefined && power.level === "law" && power.ways.includes(facts.way);
        },
        wayOut: () => ({ text: "办理「申请人民法院强制执行」" }),
      },
      {
        code: "begin.overdue",
        basis: cite("compulsion", 34),
        says: "当事人在行政机关决定的期限内不履行义务的，才可以强制执行；履行期限没有届满",
        holds: (_file, act) => act.facts.dueOn < dayOf(act.occurredAt),
      },
      {
        code: "begin.told",
        basis: cite("compulsion", 45, 1),
        says: "加处罚款或者滞纳金的标准应当告知当事人；没有告知的，不得执行加处的部分",
        holds: (_file, { facts }) => facts.surchargeFen === 0 || facts.standardTold,
      },
      {
        code: "begin.cap",
        basis: cite("compulsion", 45, 2),
        says: "加处罚款或者滞纳金的数额不得超出金钱给付义务的数额",
        holds: (_file, { facts }) => facts.surchargeFen <= facts.fineFen,
      },
      {
        code: "begin.party",
        basis: cite("compulsion", 34),
        says: "当事人应当是原决定的当事人；原案还没有作出决定的，没有可以执行的内容",
        holds: (_file, { facts }, reference) => isPartyOfParent(facts.partyName, reference),
      },
      {
        code: "begin.standing",
        basis: cite("compulsion", 40, undefined, 4),
        says: "据以执行的行政决定已经被撤销或者停止执行，不得强制执行",
        holds: (_file, _act, reference) => !isUndone(reference),
      },
      ...begunAsDecided,
    ],
    documents: ["强制执行审批表"],
    recording: textOnly,
  },
  demand: {
    title: "催告",
    stage: "demand",
    nature: "decision",
    basis: cite("compulsion", 35),
    performers: ["officer", "leader", "head"],
    repeats: true,
    after: ["begin"],
    before: ["decide"],
    fields: fields.demand,
    examples: samples.demand,
    gates: [
      ...demandGates,
      {
        code: "demand.content",
        basis: cite("compulsion", 35),
        says: "催告书应当载明履行义务的期限、方式，涉及金钱给付的应当有明确的金额，并与尚未履行的数额一致",
        holds: (file, act) => {
          const left = leftOf(file);
          const { fineFen, surchargeFen, otherObligation, performBy } = act.facts;
          return (
            fineFen === left.fineFen &&
            surchargeFen === left.surchargeFen &&
            (fineFen + surchargeFen > 0 || otherObligation !== undefined) &&
            performBy > dayOf(act.occurredAt)
          );
        },
      },
      {
        code: "demand.tenDays",
        basis: [cite("compulsion", 35), cite("compulsion", 54)],
        mark: "M",
        says: "自行强制执行的催告期限法律没有规定日数，一般参照申请法院执行的十日，少于十个工作日的说明理由",
        holds: (_file, act, reference) =>
          act.facts.performBy >= lastProtectedDay(act, demandLimit, reference),
      },
    ],
    documents: ["催告书"],
    numbered: { series: "demand", pattern: "（{region}）{short}催〔{year}〕{n}号" },
    recording: keyMoments,
  },
  statement: {
    ...statementAct,
    stage: "demand",
    fields: fields.statement,
    examples: samples.statement,
  },
  recheck: {
    ...recheckAct,
    stage: "demand",
    fields: fields.recheck,
    examples: samples.recheck,
  },
  notice: {
    title: "限期自行拆除公告",
    stage: "demand",
    nature: "decision",
    basis: cite("compulsion", 44),
    performers: ["officer", "leader", "head"],
    repeats: true,
    conditional: true,
    after: ["begin"],
    before: ["decide"],
    follows: ["begin"],
    fields: fields.notice,
    examples: samples.notice,
    gates: [
      {
        code: "notice.demolition",
        basis: cite("compulsion", 44),
        says: "公告限期自行拆除的，应当是违法的建筑物、构筑物、设施等需要强制拆除的",
        holds: (file) => file.latest.begin?.facts.way === "demolish",
      },
      {
        code: "notice.term",
        basis: cite("compulsion", 44),
        says: "公告应当给当事人自行拆除的期限，公告之日不得晚于登记之日",
        holds: (_file, act) =>
          act.facts.postedOn <= dayOf(act.occurredAt) && dayOf(act.occurredAt) < act.facts.selfRemovalBy,
      },
    ],
    documents: ["限期拆除公告"],
    recording: keyMoments,
  },
};
