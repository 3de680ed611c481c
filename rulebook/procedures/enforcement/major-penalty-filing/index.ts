import { defineProcedure } from "@zhunsheng/engine";
import { calendarDays, dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { carriedDecision, carriedText } from "../../shared/carried.ts";
import { common } from "../../shared/common.ts";
import { parentDay, parentFact, parentFineFen } from "../../shared/parent.ts";
import { reaches } from "../../shared/penalties.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { invariants } from "./invariants.ts";

const filing = cite("supervisionPattern", 16);

/**
 * 重大行政处罚备案, opened from an ordinary penalty: reported to the justice bureau, examined by it, answered. The
 * limits of our own province were not read (待核), so they are duties with a mark and refuse nothing.
 */
export const majorPenaltyFiling = defineProcedure<Facts>({
  id: "major-penalty-filing",
  title: "重大行政处罚备案",
  group: "internal",
  effectiveFrom: "2021-07-15",
  opensFrom: ["penalty-ordinary"],
  basis: [filing, cite("local")],
  stages: [
    ["filing", "报送"],
    ["examination", "备案审查"],
  ],
  name: (file) => `${file.latest.submit?.facts.partyName ?? ""}重大行政处罚备案`,
  party: (file) => file.latest.submit?.facts.partyName,
  endedBy: ["conclude"],
  invariants,
  acts: {
    submit: {
      title: "报送备案",
      stage: "filing",
      nature: "decision",
      basis: filing,
      performers: ["unitHead", "reviewer"],
      starts: true,
      carries: (parent) => {
        const partyName = carriedText(parent, "partyName");
        const { number, day, fineFen } = carriedDecision(parent);
        return {
          ...(partyName === undefined ? {} : { partyName }),
          ...(number === undefined ? {} : { decisionNumber: number }),
          ...(day === undefined ? {} : { decidedOn: day }),
          ...(fineFen === undefined ? {} : { fineFen }),
        };
      },
      after: [],
      fields: fields.submit,
      examples: samples.submit,
      gates: [
        {
          code: "submit.decided",
          basis: filing,
          mark: "M",
          says: "报送备案的应当是已经作出的行政处罚决定",
          holds: (_file, _act, reference) => parentFact(reference, "decide", "outcome") === "punish",
        },
        {
          code: "submit.asDecided",
          basis: filing,
          mark: "M",
          says: "备案报告的罚款数额、决定之日应当与决定书一致",
          holds: (_file, act, reference) =>
            (act.facts.fineFen ?? 0) === parentFineFen(reference) &&
            act.facts.decidedOn === parentDay(reference, "decide"),
        },
        {
          code: "submit.major",
          basis: [filing, cite("local")],
          mark: "M",
          says: "处罚没有达到重大行政处罚备案的标准（公民一万元、单位十万元，标准待核）",
          holds: (_file, act, reference) =>
            act.facts.ground !== "fine" ||
            reaches(
              { kinds: ["fine"], fineFen: act.facts.fineFen },
              parentFact(reference, "decide", "partyKind") === "citizen",
              1_000_000,
              10_000_000,
            ),
        },
        {
          code: "submit.materials",
          basis: filing,
          mark: "M",
          says: "备案材料应当有备案报告和行政处罚决定书",
          holds: (_file, { facts }) => ["report", "decision"].every((one) => isIn(facts.materials, one)),
        },
      ],
      figures: [{ indicator: "FILE.MAJOR.N", basis: filing }],
      documents: ["重大行政处罚备案报告"],
      recording: textOnly,
    },
    receive: {
      title: "备案机关收到",
      stage: "filing",
      nature: "fact",
      basis: filing,
      performers: ["unitHead", "reviewer", "officer"],
      after: ["submit"],
      follows: ["submit"],
      fields: fields.receive,
      examples: samples.receive,
      gates: [
        {
          code: "receive.day",
          basis: filing,
          says: "收到之日不得早于报送之日，不得晚于登记之日",
          holds: (file, act) => {
            const sent = file.latest.submit;
            const { receivedOn } = act.facts;
            return (
              sent !== undefined &&
              dayOf(sent.occurredAt) <= receivedOn &&
              receivedOn <= dayOf(act.occurredAt)
            );
          },
        },
      ],
      opens: [
        {
          duty: "examine",
          title: "备案机关六十日内审查并告知",
          owedBy: "unitHead",
          basis: filing,
          mark: "M",
          within: calendarDays(60),
          from: (_file, act) => act.facts.receivedOn,
          dischargedBy: ["opinion"],
          waivedBy: ["conclude"],
        },
      ],
      returns: {
        kind: "filed",
        facts: (file, act) =>
          file.latest.submit && {
            submittedOn: dayOf(file.latest.submit.occurredAt),
            receivedOn: act.facts.receivedOn,
            receiver: act.facts.receiver,
            number: act.facts.number,
          },
      },
      documents: ["备案回执"],
      recording: textOnly,
    },
    opinion: {
      title: "备案审查意见",
      stage: "examination",
      nature: "fact",
      basis: filing,
      performers: ["unitHead", "reviewer", "officer"],
      conditional: true,
      repeats: true,
      after: ["receive"],
      fields: fields.opinion,
      examples: samples.opinion,
      opens: [
        {
          duty: "respond",
          title: "答复备案审查意见",
          owedBy: "leader",
          basis: filing,
          mark: "M",
          when: (_file, act) => act.facts.result !== "noProblem",
          within: workingDays(15),
          dischargedBy: ["respond"],
        },
      ],
      documents: ["备案审查意见书"],
      recording: textOnly,
    },
    respond: {
      title: "答复审查意见",
      stage: "examination",
      nature: "decision",
      basis: filing,
      performers: ["leader", "head"],
      conditional: true,
      repeats: true,
      after: ["opinion"],
      follows: ["opinion"],
      fields: fields.respond,
      examples: samples.respond,
      gates: [
        {
          code: "respond.asked",
          basis: filing,
          mark: "M",
          says: "备案机关没有提出问题，不需要答复",
          holds: (file) => file.latest.opinion?.facts.result !== "noProblem",
        },
      ],
      documents: ["备案审查意见答复"],
      recording: textOnly,
    },
    conclude: {
      title: "备案办结",
      stage: "examination",
      nature: "decision",
      basis: filing,
      performers: ["unitHead", "leader", "head"],
      after: ["receive"],
      follows: ["opinion", "respond"],
      fields: fields.conclude,
      examples: samples.conclude,
      gates: [
        {
          code: "conclude.answered",
          basis: filing,
          mark: "M",
          says: "备案机关提出问题的，应当处理并答复，没有答复的不能办结",
          holds: (file) => {
            const asked = file.all.opinion.findLast(({ facts }) => facts.result !== "noProblem");
            return asked === undefined || file.all.respond.some(({ seq }) => seq > asked.seq);
          },
          wayOut: () => ({ act: "respond" }),
        },
      ],
      recording: textOnly,
    },
    ...common,
  },
});

const isIn = (list: readonly string[], one: string): boolean => list.includes(one);
