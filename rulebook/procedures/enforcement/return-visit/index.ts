import { defineProcedure } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { carriedText } from "../../shared/carried.ts";
import { common } from "../../shared/common.ts";
import { parentAct, parentHandlers } from "../../shared/parent.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples, wayTitles } from "./fields.ts";
import { invariants } from "./invariants.ts";

/** 处罚回访: by people who did not handle the case: conduct, attitude, integrity. No statute asks for it (待核). */
export const returnVisit = defineProcedure<Facts>({
  id: "return-visit",
  title: "处罚回访",
  group: "penalty",
  effectiveFrom: "2021-07-15",
  opensFrom: ["penalty-ordinary", "penalty-summary"],
  basis: [cite("local"), cite("penalty", 75)],
  stages: [
    ["visit", "回访"],
    ["result", "结果处理"],
  ],
  name: (file) => `${file.latest.plan?.facts.partyName ?? ""}处罚回访`,
  party: (file) => file.latest.plan?.facts.partyName,
  endedBy: ["finish"],
  invariants,
  acts: {
    plan: {
      title: "指派回访",
      stage: "visit",
      nature: "decision",
      basis: cite("local"),
      performers: ["unitHead", "leader", "head"],
      starts: true,
      carries: (parent) => {
        const partyName = carriedText(parent, "partyName");
        return partyName === undefined ? {} : { partyName };
      },
      after: [],
      fields: fields.plan,
      examples: samples.plan,
      gates: [
        {
          code: "plan.decided",
          basis: cite("penalty", 75),
          mark: "M",
          says: "还没有作出行政处罚决定，不能回访",
          holds: (_file, _act, reference) => parentAct(reference, "decide") !== undefined,
        },
        {
          code: "plan.notHandlers",
          basis: cite("local"),
          mark: "M",
          says: "回访人员不应当是本案的承办人员",
          holds: (_file, act, reference) => {
            const handlers = parentHandlers(reference);
            return act.facts.visitors.every((id) => !handlers.includes(id));
          },
        },
      ],
      opens: [
        {
          duty: "visit",
          title: "完成回访",
          owedBy: "unitHead",
          basis: cite("local"),
          mark: "M",
          within: workingDays(15),
          who: (_file, act) => act.facts.visitors,
          dischargedBy: ["visit"],
          waivedBy: ["finish"],
        },
      ],
      documents: ["回访记录表"],
      recording: textOnly,
    },
    unreached: {
      title: "未能联系",
      stage: "visit",
      nature: "fact",
      basis: cite("local"),
      performers: ["officer", "unitHead", "reviewer"],
      conditional: true,
      repeats: true,
      after: ["plan"],
      fields: fields.unreached,
      examples: samples.unreached,
      recording: textOnly,
    },
    visit: {
      title: "回访",
      stage: "visit",
      nature: "fact",
      basis: cite("local"),
      performers: ["officer", "unitHead", "reviewer"],
      after: ["plan"],
      fields: fields.visit,
      examples: samples.visit,
      gates: [
        {
          code: "visit.assigned",
          basis: cite("local"),
          says: "回访应当由指派的回访人员进行",
          holds: (file, act) => {
            const visitors = file.latest.plan?.facts.visitors ?? [];
            return act.by.every(({ id }) => visitors.includes(id));
          },
        },
        {
          code: "visit.problem",
          basis: cite("penalty", 75),
          says: "反映有问题线索的，应当记明线索内容",
          holds: (_file, { facts }) => !facts.problem || facts.problemContent !== undefined,
        },
      ],
      opens: [
        {
          duty: "refer",
          title: "问题线索移送监督机构",
          owedBy: "unitHead",
          basis: cite("penalty", 75),
          mark: "M",
          when: (_file, act) => act.facts.problem,
          within: workingDays(3),
          dischargedBy: ["refer"],
        },
      ],
      figures: [
        { indicator: "VISIT.N", basis: cite("local") },
        { indicator: "VISIT.PROBLEM.N", basis: cite("local"), when: (_file, act) => act.facts.problem },
      ],
      returns: {
        kind: "visited",
        facts: (_file, { facts, occurredAt }) => ({
          visitedOn: dayOf(occurredAt),
          way: wayTitles[facts.way] ?? facts.way,
          score: facts.conduct + facts.attitude + facts.integrity,
          problem: facts.problem,
        }),
      },
      documents: ["回访记录表"],
      recording: textOnly,
    },
    refer: {
      title: "移送问题线索",
      stage: "result",
      nature: "decision",
      basis: cite("penalty", 75),
      performers: ["unitHead", "leader", "head"],
      conditional: true,
      after: ["visit"],
      follows: ["visit"],
      fields: fields.refer,
      examples: samples.refer,
      gates: [
        {
          code: "refer.problem",
          basis: cite("penalty", 75),
          says: "回访没有反映问题线索，不需要移送",
          holds: (file) => file.latest.visit?.facts.problem === true,
        },
      ],
      documents: ["问题线索移送单"],
      recording: textOnly,
    },
    finish: {
      title: "回访办结",
      stage: "result",
      nature: "decision",
      basis: cite("local"),
      performers: ["unitHead", "leader", "head"],
      after: ["plan"],
      follows: ["unreached", "visit", "refer"],
      fields: fields.finish,
      examples: samples.finish,
      gates: [
        {
          code: "finish.referred",
          basis: cite("penalty", 75),
          mark: "M",
          says: "回访反映的问题线索还没有移送监督机构",
          holds: (file) => file.latest.visit?.facts.problem !== true || file.done.refer,
          wayOut: () => ({ act: "refer" }),
        },
        {
          code: "finish.visited",
          basis: cite("local"),
          mark: "M",
          says: "没有回访，也没有记明未能联系的经过",
          holds: (file) => file.done.visit || file.done.unreached,
          wayOut: () => ({ act: "visit" }),
        },
      ],
      recording: textOnly,
    },
    ...common,
  },
});
