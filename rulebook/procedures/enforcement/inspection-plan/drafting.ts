import type { ActRule, RegisterNeed } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { ceilingsNeed } from "../../../registers/inspection-ceilings.ts";
import { inspectionItems } from "../../../registers/inspection-items.ts";
import { maskingDone, secondPersonChecked } from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { publishedOwes } from "./owed.ts";
import { fitsDays, isAdopted, isFiledWithJustice, rowsWithinCeiling } from "./standing.ts";

const yearly = cite("workSafety", 62, 2);
const notice = cite("inspectionNotice");
const special = cite("inspectionPattern", 26);

type Kinds = "draft" | "adopt" | "approved" | "filed" | "publish" | "abandon";

/** A plan has at most twenty rows, each looked up by itself. */
export const rowNeeds = <K extends "draft" | "revise">(): readonly RegisterNeed<Facts, K>[] =>
  Array.from({ length: 20 }, (_, place) => place).flatMap((place) => [
    inspectionItems.need<Facts, K>((_file, act) => act.facts.rows[place]?.item),
    ...ceilingsNeed<Facts, K>((_file, act) => act.facts.rows[place]?.riskClass).slice(place === 0 ? 0 : 1),
  ]);

interface Rowed {
  readonly facts: Pick<Facts["draft"], "rows">;
}

/** What holds of the rows of a draft and of a revision alike. */
export const rowGates = [
  {
    code: "rows.listed",
    basis: [cite("randomInspection"), notice],
    says: "计划的检查事项应当有法律、法规、规章依据并列入已经公布的检查事项清单",
    holds: (_file: unknown, { facts }: Rowed, reference: Parameters<typeof inspectionItems.find>[0]) =>
      facts.rows.every(({ item }) => {
        const listed = inspectionItems.find(reference, item);
        return listed !== undefined && listed.publishedOn <= reference.day;
      }),
  },
  {
    code: "rows.ceiling",
    basis: [notice, cite("local")],
    says: "每户检查次数超过公布的年度频次上限",
    holds: (_file: unknown, { facts }: Rowed, reference: Parameters<typeof inspectionItems.find>[0]) =>
      rowsWithinCeiling(facts.rows, reference, true),
  },
  {
    code: "rows.ceilingUnverified",
    basis: notice,
    mark: "V2" as const,
    says: "每户检查次数超过年度频次上限（上限的依据待核）",
    holds: (_file: unknown, { facts }: Rowed, reference: Parameters<typeof inspectionItems.find>[0]) =>
      rowsWithinCeiling(facts.rows, reference, false),
  },
];

/** 编制、审定、批准、备案、公布. */
export const drafting: { [P in Kinds]: ActRule<Facts, P> } = {
  draft: {
    title: "编制检查计划",
    stage: "drafting",
    nature: "decision",
    basis: yearly,
    performers: ["unitHead"],
    starts: true,
    repeats: true,
    after: [],
    before: ["approved"],
    fields: fields.draft,
    examples: samples.draft,
    needs: rowNeeds<"draft">(),
    gates: [
      ...rowGates,
      {
        code: "draft.days",
        basis: yearly,
        mark: "M",
        says: "计划的检查用时超过执法人员可用的工作日，计划无法完成",
        holds: (_file, { facts }) => fitsDays(facts),
      },
    ],
    documents: ["行政检查计划"],
    recording: textOnly,
  },
  adopt: {
    title: "审定检查计划",
    stage: "drafting",
    nature: "decision",
    basis: yearly,
    performers: ["leader", "head"],
    repeats: true,
    after: ["draft"],
    follows: ["draft"],
    before: ["approved"],
    fields: fields.adopt,
    examples: samples.adopt,
    gates: [
      {
        code: "adopt.drafted",
        basis: yearly,
        says: "退回修改或者已经审定的，没有重新编制不必再次审定",
        holds: (file) => (file.all.draft.at(-1)?.seq ?? 0) > (file.all.adopt.at(-1)?.seq ?? 0),
        wayOut: () => ({ act: "draft" }),
      },
    ],
    documents: ["行政检查计划审批表"],
    recording: textOnly,
  },
  approved: {
    title: "批准检查计划",
    stage: "approval",
    nature: "fact",
    basis: yearly,
    performers: ["unitHead", "leader", "head"],
    after: ["adopt"],
    follows: ["adopt"],
    fields: fields.approved,
    examples: samples.approved,
    gates: [
      {
        code: "approved.adopted",
        basis: yearly,
        says: "检查计划还没有经本机关负责人审定",
        holds: isAdopted,
      },
      {
        code: "approved.on",
        basis: yearly,
        says: "批准之日不得晚于登记之日",
        holds: (_file, act) => act.facts.approvedOn <= dayOf(act.occurredAt),
      },
    ],
    opens: [
      {
        duty: "filePlan",
        title: "专项检查计划报司法行政部门备案",
        owedBy: "unitHead",
        basis: special,
        mark: "V2",
        when: (file) => file.latest.draft?.facts.kind === "special",
        within: workingDays(15),
        dischargedBy: ["filed"],
        dischargedWhen: isFiledWithJustice,
        waivedBy: ["abandon"],
      },
      {
        duty: "fileYearly",
        title: "年度检查计划备案",
        owedBy: "unitHead",
        basis: cite("planPattern", 18),
        mark: "M",
        when: (file) => file.latest.draft?.facts.kind === "yearly",
        within: workingDays(15),
        dischargedBy: ["filed"],
      },
      {
        duty: "publishPlan",
        title: "公布检查计划",
        owedBy: "publisher",
        basis: cite("threeSystems", 4),
        mark: "M",
        within: workingDays(20),
        dischargedBy: ["publish"],
        waivedBy: ["abandon"],
      },
    ],
    figures: [
      { indicator: "INS.PLAN.N", basis: yearly },
      {
        indicator: "INS.PLAN.ROWS",
        basis: yearly,
        amount: (file) => file.latest.draft?.facts.rows.length ?? 0,
      },
    ],
    recording: textOnly,
  },
  filed: {
    title: "检查计划备案",
    stage: "approval",
    nature: "fact",
    basis: special,
    performers: ["unitHead", "reviewer"],
    repeats: true,
    conditional: true,
    after: ["approved"],
    fields: fields.filed,
    examples: samples.filed,
    gates: [
      {
        code: "filed.on",
        basis: special,
        says: "备案之日应当在批准之日以后，不得晚于登记之日",
        holds: (file, act) =>
          (file.latest.approved?.facts.approvedOn ?? "") <= act.facts.filedOn &&
          act.facts.filedOn <= dayOf(act.occurredAt),
      },
    ],
    documents: ["检查计划备案报告"],
    recording: textOnly,
  },
  publish: {
    title: "公布检查计划",
    stage: "approval",
    nature: "decision",
    basis: cite("threeSystems", 4),
    performers: ["publisher"],
    repeats: true,
    after: ["approved"],
    follows: ["approved", "revise"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      maskingDone,
      secondPersonChecked,
      {
        code: "publish.filed",
        basis: special,
        mark: "V2",
        says: "专项检查计划应当先报司法行政部门备案再公布",
        holds: (file) => file.latest.draft?.facts.kind !== "special" || isFiledWithJustice(file),
        wayOut: () => ({ act: "filed" }),
      },
    ],
    opens: publishedOwes,
    recording: textOnly,
  },
  abandon: {
    title: "终止检查计划",
    stage: "drafting",
    nature: "decision",
    basis: notice,
    performers: ["leader", "head"],
    conditional: true,
    after: ["draft"],
    fields: fields.abandon,
    examples: samples.abandon,
    gates: [
      {
        code: "abandon.yearly",
        basis: yearly,
        says: "年度监督检查计划批准以后应当执行，可以调整，不得终止",
        holds: (file) => file.latest.draft?.facts.kind === "special" || !file.done.approved,
        wayOut: () => ({ act: "revise" }),
      },
    ],
    recording: textOnly,
  },
};
