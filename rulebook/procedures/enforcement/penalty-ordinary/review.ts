import { type ActRule, since } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { reviewCatalogue } from "../../../registers/review-catalogue.ts";
import { standards } from "../../../registers/standards.ts";
import { agencyWorkingDays } from "../../shared/agency-limits.ts";
import { notBy } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { reviewPointIds } from "./fields-review.ts";
import { handledBefore, notRecusedAbove } from "./people-gates.ts";
import { lacksMaterial, openDispute, problemsOf, supplementing } from "./review-standing.ts";
import { waiting } from "./review-waiting.ts";
import { samples } from "./samples-review.ts";
import { cameToHearing, standingRequest } from "./standing.ts";

type Kinds = "reviewSubmission" | "reviewSupplement" | "reviewSupplied" | "reviewExtension" | "legalReview";

/** 法制审核, from submission to opinion. */
export const review: { [P in Kinds]: ActRule<Facts, P> } = {
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
    follows: ["report", "evidence", "notice", "statement", "recheck", "hearing", "hearingHeld"],
    fields: fields.reviewSubmission,
    examples: samples.reviewSubmission,
    needs: [standards.need(() => "penalty")],
    gates: [
      notRecusedAbove,
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
      {
        code: "reviewSubmission.hearing",
        basis: cite("innerMongolia", 29),
        mark: "V2",
        says: "经过听证的，送审材料应当有听证笔录和听证报告",
        holds: (file, act) => !cameToHearing(file) || act.facts.materials.includes("hearing"),
      },
      {
        code: "reviewSubmission.requestPending",
        basis: [cite("penalty", 58, 1, 2), cite("threeSystems", 12)],
        says: "当事人依法要求听证的，应当先举行听证，听证结束后再进行法制审核",
        holds: (file, _act, reference) => standingRequest(file, reference) === undefined,
        wayOut: () => ({ text: "由本案立「行政处罚听证」，举行听证" }),
      },
      {
        code: "reviewSubmission.dispute",
        basis: [cite("threeSystems", 14), cite("innerMongolia", 32)],
        mark: "V2",
        says: "对审核意见有争议的，应当先经协调；协调不成的，由集体讨论处理并形成记录，再重新送审",
        holds: (file) => openDispute(file) === undefined,
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
        agencyLimit: (_file, act) => agencyWorkingDays(act.relied, "reviewWorkingDays"),
        paused: supplementing,
        dischargedBy: ["legalReview"],
        waivedBy: ["reviewExtension"],
      },
    ],
    documents: ["法制审核送审表", "送审材料清单"],
    recording: textOnly,
  },
  ...waiting,
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
    follows: ["reviewSubmission", "reviewSupplied"],
    fields: fields.legalReview,
    examples: samples.legalReview,
    needs: [reviewCatalogue.need(() => "penalty")],
    gates: [
      notRecusedAbove,
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
        holds: (_file, act) => (act.facts.outcome === "returned") === problemsOf(act.facts) > 0,
      },
      {
        code: "legalReview.points",
        basis: cite("threeSystems", 13),
        says: "八项审核内容应当逐项提出审核结果，每项一次",
        holds: (_file, act) => {
          const reviewed = act.facts.points.map(({ point }) => point);
          return reviewed.length === reviewPointIds.length && new Set(reviewed).size === reviewed.length;
        },
      },
      {
        code: "legalReview.notes",
        basis: cite("threeSystems", 13),
        says: "存在问题的审核事项应当写明问题和意见",
        holds: (_file, act) =>
          [...act.facts.points, ...(act.facts.ownPoints ?? [])].every(
            ({ result, note }) => result === "pass" || note !== undefined,
          ),
      },
      {
        code: "legalReview.ownPoints",
        basis: cite("local"),
        mark: "M",
        says: "本机关目录清单增加的审核事项应当逐项提出审核结果",
        holds: (_file, act, reference) => {
          const own = reviewCatalogue.find(reference, "penalty")?.points ?? [];
          const reviewed = (act.facts.ownPoints ?? []).map(({ point }) => point);
          return own.every(({ id }) => reviewed.includes(id));
        },
      },
      {
        code: "legalReview.supplied",
        basis: cite("innerMongolia", 29),
        mark: "V2",
        says: "要求补充的送审材料还没有齐全",
        holds: (file) => !lacksMaterial(file),
      },
    ],
    figures: [
      { indicator: "LR.N", basis: cite("threeSystems", 6) },
      {
        indicator: "LR.RETURN.N",
        basis: cite("threeSystems", 13),
        when: (_file, act) => act.facts.outcome === "returned",
      },
      {
        indicator: "XZ.HINT.N",
        basis: cite("threeSystems", 13),
        when: (_file, { facts }) =>
          facts.points.some(({ point, result }) => point === "crime" && result === "problem"),
      },
    ],
    documents: ["法制审核意见书"],
    recording: textOnly,
  },
};
