import { type ActRule, since } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { notBy } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { handledBefore } from "./people-gates.ts";
import { samples } from "./samples-decision.ts";

/** 法制审核、集体讨论. */
export const review: { [P in "reviewSubmission" | "legalReview" | "discussion"]: ActRule<Facts, P> } = {
  reviewSubmission: {
    title: "送法制审核",
    stage: "review",
    nature: "decision",
    basis: cite("penalty", 58, 1),
    performers: ["unitHead"],
    repeats: true,
    conditional: true,
    after: ["report"],
    before: ["decide"],
    follows: ["report", "evidence", "notice", "statement", "recheck", "hearing"],
    fields: fields.reviewSubmission,
    examples: samples.reviewSubmission,
    gates: [
      {
        code: "reviewSubmission.changes",
        basis: cite("threeSystems", 13),
        says: "审核退回后重新送审的，应当写明对审核意见的处理",
        holds: (file, act) =>
          file.latest.legalReview?.facts.outcome !== "returned" || act.facts.changes !== undefined,
      },
      {
        code: "reviewSubmission.materials",
        basis: cite("innerMongolia", 29),
        mark: "V2",
        says: "送审材料应当有调查终结报告、拟作出的决定、依据和证据",
        holds: (_file, act) => {
          const { materials } = act.facts;
          return (["report", "draft", "basis", "evidence"] as const).every((one) => materials.includes(one));
        },
      },
    ],
    opens: [
      {
        duty: "reviewInTime",
        title: "完成法制审核",
        owedBy: "reviewer",
        basis: cite("local"),
        mark: "M",
        within: workingDays(5),
        dischargedBy: ["legalReview"],
      },
    ],
    documents: ["法制审核送审表"],
    recording: textOnly,
  },
  legalReview: {
    title: "法制审核",
    stage: "review",
    nature: "decision",
    basis: cite("penalty", 58, 1),
    performers: ["reviewer"],
    repeats: true,
    conditional: true,
    after: ["reviewSubmission"],
    before: ["decide"],
    follows: ["reviewSubmission"],
    fields: fields.legalReview,
    examples: samples.legalReview,
    gates: [
      {
        code: "legalReview.submitted",
        basis: cite("threeSystems", 13),
        says: "上次审核以后没有重新送审，不能再次审核",
        holds: (file) => since(file.latest.reviewSubmission, file.latest.legalReview),
        wayOut: () => ({ act: "reviewSubmission" }),
      },
      notBy(
        "legalReview.notSubmitter",
        ["reviewSubmission"],
        [cite("penalty", 58, 1), cite("threeSystems", 11)],
        "送审的承办机构负责人不得审核自己送审的案件",
      ),
      {
        code: "legalReview.notHandler",
        basis: [cite("penalty", 58, 1), cite("threeSystems", 11)],
        says: "法制审核人员不得为本案指派过的承办人员",
        holds: (file, act) => {
          const handlers = handledBefore(file);
          return act.by.every(({ id }) => !handlers.includes(id));
        },
      },
      {
        code: "legalReview.qualified",
        basis: cite("penalty", 58, 2),
        says: "初次从事行政处罚决定法制审核的人员，应当通过国家统一法律职业资格考试取得法律职业资格",
        holds: (_file, act, reference) =>
          !act.facts.firstReview || act.by.every(({ id }) => reference.people[id]?.legallyQualified === true),
      },
      {
        code: "legalReview.problems",
        basis: cite("threeSystems", 13),
        says: "退回的应当列明存在问题的审核事项；同意的不应当有存在问题的事项",
        holds: (_file, act) => (act.facts.outcome === "returned") === act.facts.problems.length > 0,
      },
    ],
    figures: [{ indicator: "LR.N", basis: cite("threeSystems", 6) }],
    documents: ["法制审核意见书"],
    recording: textOnly,
  },
  discussion: {
    title: "集体讨论",
    stage: "review",
    nature: "decision",
    basis: cite("penalty", 57, 2),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["report"],
    before: ["decide"],
    follows: ["report", "notice", "statement", "recheck", "hearing", "legalReview"],
    fields: fields.discussion,
    examples: samples.discussion,
    gates: [
      {
        code: "discussion.collective",
        basis: cite("penalty", 57, 2),
        says: "应当由行政机关负责人集体讨论决定，一人不能构成集体讨论",
        holds: (_file, act) => new Set(act.by.map(({ id }) => id)).size >= 2,
      },
      {
        code: "discussion.quorum",
        basis: cite("local"),
        mark: "M",
        says: "参加集体讨论的负责人一般不少于三人",
        holds: (_file, act) => new Set(act.by.map(({ id }) => id)).size >= 3,
      },
      {
        code: "discussion.minutes",
        basis: cite("penalty", 47),
        says: "集体讨论应当形成记录并由参加人员签名",
        holds: (_file, act) => act.facts.minutesSigned,
      },
    ],
    documents: ["行政处罚集体讨论记录"],
    recording: textOnly,
  },
};
