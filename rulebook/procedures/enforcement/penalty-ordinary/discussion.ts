import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { awaitsReview, openDispute } from "./review-standing.ts";
import { samples } from "./samples-review.ts";
import { reviewByStatute, reviewPassed } from "./standing.ts";

const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((id) => other.includes(id)) && other.every((id) => one.includes(id));

/** 法制审核争议的协调，集体讨论. */
export const discussion: {
  [P in "reviewDispute" | "coordination" | "discussion"]: ActRule<Facts, P>;
} = {
  reviewDispute: {
    title: "对法制审核意见提出异议",
    stage: "review",
    nature: "decision",
    basis: cite("threeSystems", 14),
    performers: ["unitHead"],
    repeats: true,
    conditional: true,
    after: ["legalReview"],
    before: ["decide"],
    follows: ["legalReview"],
    fields: fields.reviewDispute,
    examples: samples.reviewDispute,
    gates: [
      {
        code: "reviewDispute.returned",
        basis: cite("threeSystems", 14),
        says: "最近一次法制审核没有退回，没有可以提出异议的审核意见",
        holds: (file) => file.latest.legalReview?.facts.outcome === "returned" && !awaitsReview(file),
      },
    ],
    opens: [
      {
        duty: "coordinate",
        title: "协调法制审核争议",
        owedBy: "leader",
        basis: cite("threeSystems", 14),
        mark: "M",
        within: workingDays(5),
        dischargedBy: ["coordination"],
        waivedBy: ["legalReview"],
      },
    ],
    figures: [{ indicator: "LR.CONFLICT.N", basis: cite("threeSystems", 14) }],
    documents: ["法制审核意见异议书"],
    recording: textOnly,
  },
  coordination: {
    title: "协调法制审核争议",
    stage: "review",
    nature: "decision",
    basis: cite("threeSystems", 14),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["reviewDispute"],
    before: ["decide"],
    follows: ["reviewDispute"],
    fields: fields.coordination,
    examples: samples.coordination,
    gates: [
      {
        code: "coordination.dispute",
        basis: cite("threeSystems", 14),
        says: "没有尚待协调的法制审核争议",
        holds: (file) => openDispute(file) === "coordination",
        wayOut: () => ({ act: "reviewDispute" }),
      },
      {
        code: "coordination.both",
        basis: [cite("threeSystems", 14), cite("innerMongolia", 32)],
        mark: "V2",
        says: "协调应当有提出异议的承办机构和作出意见的审核人员参加",
        holds: (file, act) =>
          [file.latest.reviewDispute, file.latest.legalReview].every((side) =>
            side?.by.some(({ id }) => act.facts.participants.includes(id)),
          ),
      },
    ],
    documents: ["法制审核争议协调记录"],
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
    follows: [
      "report",
      "notice",
      "statement",
      "recheck",
      "hearing",
      "hearingHeld",
      "legalReview",
      "coordination",
    ],
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
      {
        code: "discussion.views",
        basis: [cite("penalty", 47), cite("penalty", 57, 2)],
        says: "讨论记录应当载明每名参加人员的意见，一人一条",
        holds: (_file, act) => {
          const members = act.facts.views.map(({ member }) => member);
          const present = act.by.map(({ id }) => id);
          return members.length === new Set(members).size && sameMembers(members, present);
        },
      },
      {
        code: "discussion.chair",
        basis: cite("local"),
        mark: "M",
        says: "集体讨论应当由参加讨论的机关负责人主持",
        holds: (_file, act) => act.by.some(({ id }) => id === act.facts.chair),
      },
      {
        code: "discussion.reviewNoted",
        basis: cite("local"),
        mark: "M",
        says: "经过法制审核的，讨论记录应当写明法制审核意见",
        holds: (file, act) => !file.done.legalReview || act.facts.reviewOpinion !== undefined,
      },
      {
        code: "discussion.afterReview",
        basis: cite("henanEnforcement", 28),
        mark: "M",
        says: "重大行政执法决定应当先经法制审核，再由集体讨论决定（河南规定，本地是否适用待核）",
        holds: (file) => !reviewByStatute(file) || reviewPassed(file) || openDispute(file) !== undefined,
      },
      {
        code: "discussion.dispute",
        basis: [cite("threeSystems", 14), cite("innerMongolia", 32)],
        mark: "V2",
        says: "对法制审核意见的争议协调不成的，集体讨论应当作出处理并记入讨论记录",
        holds: (file, act) => openDispute(file) !== "discussion" || act.facts.disputeResolved !== undefined,
      },
    ],
    documents: ["行政处罚集体讨论记录"],
    recording: textOnly,
  },
};
