import { defineProcedure, type MatterFile } from "@zhunsheng/engine";
import { calendarDays, dayOf, daysBetween, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { reviewersNeeded } from "../../../registers/officers.ts";
import { common } from "../../shared/common.ts";
import { holdsCertificate } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { invariants } from "./invariants.ts";

type File = MatterFile<Facts>;

/** Those who do not stay as they are, and for whom nothing was recorded yet. */
const outstanding = (file: File) =>
  (file.latest.list?.facts.results ?? []).filter(
    ({ person, result }) =>
      result !== "keep" &&
      !file.all.carryOut.some(({ facts }) => facts.person === person && facts.done === result),
  );

const keptCount = (file: File): number =>
  (file.latest.list?.facts.results ?? []).filter(({ result }) => result === "keep").length;

/**
 * 执法人员清理: who may go on to enforce. The list is examined by the justice bureau, decided, published and carried
 * out; a certificate is cancelled in its own matter (行政执法证件), and this one says when.
 */
export const officerCleanUp = defineProcedure<Facts>({
  id: "officer-clean-up",
  title: "行政执法人员清理",
  effectiveFrom: "2021-07-15",
  basis: [cite("henanEnforcement", 20), cite("threeSystems", 19)],
  stages: [
    ["list", "提出名单"],
    ["decision", "审核决定"],
    ["effect", "公布落实"],
  ],
  name: (file) => `${file.latest.start?.facts.scope ?? ""}清理`,
  endedBy: ["finish"],
  invariants,
  disclosure: {
    by: "publish",
    basis: cite("threeSystems", 4),
    subject: "decide",
    fields: { start: { scope: "open", asOf: "open" }, list: { people: "open" }, decide: { note: "open" } },
    natural: () => false,
  },
  acts: {
    start: {
      title: "部署清理",
      stage: "list",
      nature: "decision",
      basis: cite("threeSystems", 19),
      performers: ["leader", "head"],
      starts: true,
      after: [],
      fields: fields.start,
      examples: samples.start,
      opens: [
        {
          duty: "list",
          title: "提出清理名单",
          owedBy: "unitHead",
          basis: cite("threeSystems", 19),
          mark: "M",
          within: workingDays(20),
          agencyLimit: (_file, { facts, occurredAt }) =>
            calendarDays(Math.max(1, daysBetween(dayOf(occurredAt), facts.dueOn)), "none"),
          dischargedBy: ["list"],
        },
      ],
      documents: ["执法人员清理通知"],
      recording: textOnly,
    },
    list: {
      title: "提出清理名单",
      stage: "list",
      nature: "decision",
      basis: cite("henanEnforcement", 20),
      performers: ["registrar", "unitHead"],
      repeats: true,
      after: ["start"],
      before: ["decide"],
      follows: ["start"],
      fields: fields.list,
      examples: samples.list,
      gates: [
        {
          code: "list.each",
          basis: cite("henanEnforcement", 20),
          says: "清理名单中的每个人都应当有一个结果",
          holds: (_file, { facts: { people, results } }) =>
            people.length === results.length &&
            people.every((id) => results.filter(({ person }) => person === id).length === 1),
        },
        {
          code: "list.establishment",
          basis: cite("henanEnforcement", 20),
          says: "工勤人员、合同制人员和临时人员不得保留执法资格",
          holds: (_file, { facts }) =>
            facts.results.every(
              ({ employment, result }) =>
                result !== "keep" || employment === "civilServant" || employment === "institution",
            ),
        },
        {
          code: "list.certified",
          basis: [cite("henanEnforcement", 21), cite("henanEnforcement", 24)],
          says: "没有有效执法证件的人员不能保留，应当先取得执法证件",
          holds: (_file, { facts }, reference) =>
            facts.results.every(
              ({ person, result }) => result !== "keep" || holdsCertificate(reference, person),
            ),
        },
      ],
      documents: ["执法人员清理名单"],
      recording: textOnly,
    },
    submit: {
      title: "报送审核",
      stage: "decision",
      nature: "decision",
      basis: cite("supervisionRegulation", 6),
      performers: ["unitHead", "leader"],
      repeats: true,
      after: ["list"],
      before: ["decide"],
      follows: ["list"],
      fields: fields.submit,
      examples: samples.submit,
      gates: [
        {
          code: "submit.newList",
          basis: cite("local"),
          says: "上次报送以后没有新的名单，不能重复报送",
          holds: ({ latest: { list, submit } }) => (list?.seq ?? 0) > (submit?.seq ?? 0),
        },
      ],
      documents: ["清理名单报送函"],
      recording: textOnly,
    },
    reviewed: {
      title: "司法行政机关审核",
      stage: "decision",
      nature: "fact",
      basis: cite("supervisionRegulation", 6),
      performers: ["registrar", "unitHead"],
      repeats: true,
      after: ["submit"],
      before: ["decide"],
      follows: ["submit"],
      fields: fields.reviewed,
      examples: samples.reviewed,
      documents: ["清理审核意见"],
      recording: textOnly,
    },
    decide: {
      title: "确定清理结果",
      stage: "decision",
      nature: "decision",
      basis: cite("henanEnforcement", 20),
      performers: ["leader", "head"],
      after: ["list", "submit", "reviewed"],
      follows: ["list", "submit", "reviewed"],
      fields: fields.decide,
      examples: samples.decide,
      gates: [
        {
          code: "decide.reviewed",
          basis: cite("local"),
          says: "最后的名单还没有经司法行政机关审核",
          holds: ({ latest: { list, reviewed } }) => (reviewed?.seq ?? 0) > (list?.seq ?? 0),
          wayOut: () => ({ act: "submit" }),
        },
        {
          code: "decide.agreed",
          basis: cite("supervisionRegulation", 6),
          mark: "V2",
          says: "司法行政机关认为存在问题的，应当调整名单再报送",
          holds: (file) => file.latest.reviewed?.facts.result === "agreed",
        },
        {
          code: "decide.reviewers",
          basis: cite("threeSystems", 11),
          mark: "V2",
          noteOnly: true,
          says: "法制审核人员原则上不少于本单位执法人员总数的百分之五",
          holds: (file, { facts }) => facts.reviewers >= reviewersNeeded(keptCount(file)),
        },
      ],
      opens: [
        {
          duty: "publishList",
          title: "二十个工作日内公布执法人员清单",
          owedBy: "publisher",
          basis: cite("disclosureRegulation", 26),
          within: workingDays(20),
          dischargedBy: ["publish"],
        },
        {
          duty: "carryOut",
          title: "注销、培训、调离逐人落实",
          owedBy: "registrar",
          basis: cite("henanEnforcement", 20),
          mark: "M",
          when: (file) => outstanding(file).length > 0,
          within: calendarDays(30),
          dischargedBy: ["carryOut"],
          dischargedWhen: (file) => outstanding(file).length === 0,
        },
      ],
      figures: [
        {
          indicator: "P.CLEAN.N",
          basis: cite("henanEnforcement", 20),
          amount: (file) => file.latest.list?.facts.people.length ?? 0,
        },
      ],
      documents: ["执法人员清理结果"],
      recording: textOnly,
    },
    publish: {
      title: "公布清单",
      stage: "effect",
      nature: "decision",
      basis: cite("threeSystems", 4),
      performers: ["publisher"],
      after: ["decide"],
      follows: ["decide"],
      fields: fields.publish,
      examples: samples.publish,
      gates: [
        {
          code: "publish.personal",
          basis: cite("disclosureRegulation", 15),
          says: "公布执法人员清单不得公开个人隐私，应当先隐去身份证件号码、联系方式等",
          holds: (_file, { facts }) => facts.personalRemoved,
        },
      ],
      documents: ["执法人员资格清单"],
      recording: textOnly,
    },
    carryOut: {
      title: "落实清理结果",
      stage: "effect",
      nature: "fact",
      basis: cite("henanEnforcement", 20),
      performers: ["registrar", "unitHead"],
      repeats: true,
      conditional: true,
      after: ["decide"],
      follows: ["decide"],
      fields: fields.carryOut,
      examples: samples.carryOut,
      gates: [
        {
          code: "carryOut.listed",
          basis: cite("henanEnforcement", 20),
          says: "落实的结果与清理结果不一致，或者该人员不在清理名单中",
          holds: (file, { facts }) =>
            (file.latest.list?.facts.results ?? []).some(
              ({ person, result }) => person === facts.person && result === facts.done,
            ),
        },
      ],
      documents: ["落实情况登记"],
      recording: textOnly,
    },
    finish: {
      title: "办结",
      stage: "effect",
      nature: "decision",
      basis: cite("threeSystems", 19),
      performers: ["leader", "head"],
      after: ["decide"],
      follows: ["decide", "publish", "carryOut"],
      fields: fields.finish,
      examples: samples.finish,
      gates: [
        {
          code: "finish.published",
          basis: cite("threeSystems", 4),
          says: "清理后的执法人员清单还没有公布，不能办结",
          holds: (file) => file.done.publish,
          wayOut: () => ({ act: "publish" }),
        },
        {
          code: "finish.carriedOut",
          basis: cite("henanEnforcement", 20),
          says: "应当注销、培训、调离的人员还没有全部落实，不能办结",
          holds: (file) => outstanding(file).length === 0,
          wayOut: () => ({ act: "carryOut" }),
        },
      ],
      documents: ["清理工作总结"],
      recording: textOnly,
    },
    ...common,
  },
});
