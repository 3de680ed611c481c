import type { ActRule } from "@zhunsheng/engine";
import { dayOf, hours, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { checklists } from "../../../registers/checklists.ts";
import {
  approvalLimit,
  inspectionStandards,
  inspectionStandardsKey,
  standardsOfInspection,
} from "../../../registers/inspection-standards.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { approved, byMark, certificateShown, entered, onSite } from "./gates.ts";
import { samples } from "./samples.ts";
import { hasEntered, inspectorsOf, isUnreached, problemsIn } from "./standing.ts";
import { ceilingNeeds, doneEntry, staysWithin } from "./visits.ts";

const powers = cite("workSafety", 65);
const record = cite("workSafety", 68);

/** 进入、受阻、现场检查. */
export const entering: { [P in "enter" | "obstructed" | "check" | "reportRefusal"]: ActRule<Facts, P> } = {
  enter: {
    title: "进入现场、出示证件",
    stage: "onSite",
    nature: "decision",
    basis: cite("workSafety", 67),
    performers: ["officer"],
    conditional: true,
    repeats: true,
    after: ["task"],
    fields: fields.enter,
    examples: samples.enter,
    needs: [inspectionStandards.need(() => inspectionStandardsKey), ...ceilingNeeds<"enter">()],
    gates: [
      ...onSite,
      certificateShown,
      ...approved,
      staysWithin,
      ...byMark<{ readonly facts: Facts["enter"] }>({
        code: "enter.scanned",
        basis: [cite("inspectionNotice"), cite("local")],
        says: "进入企业检查应当扫码，没有扫码记录的不得进入检查，企业有权拒绝",
        holds: (_file, { facts }, reference) =>
          !standardsOfInspection(reference).scanRequired || (facts.scanned && facts.scanCode !== undefined),
      }),
      {
        code: "enter.told",
        basis: cite("threeSystems", 5),
        says: "进入现场应当告知检查的事由、依据和被检查单位的权利义务",
        holds: (_file, { facts }) => facts.told,
      },
      {
        code: "enter.planned",
        basis: cite("inspectionNotice"),
        mark: "V2",
        says: "检查不应当早于计划的日期，频次按计划的日期计算",
        holds: (file, act) => (file.latest.task?.facts.plannedOn ?? "") <= dayOf(act.occurredAt),
      },
    ],
    opens: [
      {
        duty: "approveAfterwards",
        title: "紧急检查补办审批",
        owedBy: "leader",
        basis: cite("inspectionNotice"),
        mark: "V2",
        when: (file) => !file.done.approve && file.all.enter.length <= 1,
        within: hours(24),
        agencyLimit: approvalLimit,
        dischargedBy: ["approve"],
      },
    ],
    recording: keyMoments,
  },
  obstructed: {
    title: "未能进入检查",
    stage: "onSite",
    nature: "fact",
    basis: powers,
    performers: ["officer"],
    conditional: true,
    repeats: true,
    after: ["task"],
    fields: fields.obstructed,
    examples: samples.obstructed,
    recording: keyMoments,
  },
  check: {
    title: "检查",
    stage: "onSite",
    nature: "decision",
    basis: powers,
    performers: ["officer"],
    repeats: true,
    after: ["task"],
    follows: ["enter"],
    before: ["tellResult"],
    fields: fields.check,
    examples: samples.check,
    needs: [
      checklists.need((_file, act) => act.facts.checklist),
      inspectionStandards.need(() => inspectionStandardsKey),
      ...ceilingNeeds<"check">(),
    ],
    gates: [
      ...onSite,
      staysWithin,
      {
        ...entered,
        holds: (file, { facts }) =>
          hasEntered(file) ||
          (isUnreached(file) && facts.results === undefined && problemsIn(facts).length === 0),
      },
      ...approved,
      {
        code: "check.notified",
        basis: cite("inspectionNotice"),
        mark: "V2",
        says: "没有向企业出具检查通知书；不预先告知的，到场后出示",
        holds: (file) =>
          file.done.notify || file.latest.task?.facts.partyKind === "citizen" || !hasEntered(file),
      },
      {
        code: "check.day",
        basis: record,
        says: "检查记录的时间应当是检查当日的时间",
        holds: (_file, act) =>
          dayOf(act.facts.startedAt) <= dayOf(act.occurredAt) &&
          dayOf(act.facts.endedAt) === dayOf(act.occurredAt),
      },
      {
        code: "check.noted",
        basis: record,
        says: "检查中发现的问题应当逐项书面记录",
        holds: (_file, { facts }) => problemsIn(facts).every(({ note }) => note !== undefined),
      },
      {
        code: "check.refusalNoted",
        basis: record,
        says: "被检查单位负责人拒绝签字的，检查人员应当将情况记录在案",
        holds: (_file, { facts }) => facts.signature !== "refused" || facts.refusalNote !== undefined,
      },
      {
        code: "check.rows",
        basis: cite("inspectionNotice"),
        mark: "V2",
        says: "应当按照公布的检查标准逐项检查，每一项都应当有结果，隐患级别应当与检查标准一致",
        holds: (file, { facts }, reference) => {
          const list = checklists.find(reference, facts.checklist);
          if (!hasEntered(file)) return true;
          const answers = facts.results ?? [];
          return (list?.rows ?? [undefined]).every((row) =>
            answers.some(
              (one) => one.id === row?.id && (one.result !== "problem" || one.level === row.level),
            ),
          );
        },
      },
    ],
    enters: doneEntry,
    opens: [
      {
        duty: "reportRefusal",
        title: "将拒绝签字的情况向部门报告",
        owedBy: "officer",
        basis: record,
        mark: "M",
        when: (_file, act) => act.facts.signature === "refused",
        within: workingDays(1),
        who: inspectorsOf,
        dischargedBy: ["reportRefusal"],
      },
      {
        duty: "tellResult",
        title: "将检查结果告知被检查单位",
        owedBy: "officer",
        basis: cite("inspectionNotice"),
        mark: "M",
        within: workingDays(7),
        who: inspectorsOf,
        dischargedBy: ["tellResult"],
      },
      {
        duty: "approveRemote",
        title: "紧急检查补办审批",
        owedBy: "leader",
        basis: cite("inspectionNotice"),
        mark: "V2",
        when: (file) => !file.done.approve && !file.done.enter && file.all.check.length <= 1,
        within: hours(24),
        agencyLimit: approvalLimit,
        dischargedBy: ["approve"],
      },
    ],
    figures: [
      {
        indicator: "INS.HAZ.FOUND",
        basis: record,
        when: (_file, { facts }) => problemsIn(facts).length > 0,
        amount: (_file, { facts }) => problemsIn(facts).length,
      },
      {
        indicator: "PF.ONSITE.N",
        basis: cite("local"),
        when: (_file, { facts }) => facts.guidance,
      },
    ],
    documents: ["现场检查方案", "现场检查记录"],
    recording: keyMoments,
  },
  reportRefusal: {
    title: "报告拒绝签字的情况",
    stage: "onSite",
    nature: "fact",
    basis: record,
    performers: ["officer", "unitHead"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["check"],
    fields: fields.reportRefusal,
    examples: samples.reportRefusal,
    recording: textOnly,
  },
};
