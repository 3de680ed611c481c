import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { rowGates, rowNeeds } from "./drafting.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { rowsOf } from "./standing.ts";

const yearly = cite("workSafety", 62, 2);
const pattern = cite("planPattern", 18);

/** 调整、计划外检查报告、检查结果、完成情况. */
export const carryingOut: { [P in "revise" | "unplanned" | "inspected" | "complete"]: ActRule<Facts, P> } = {
  revise: {
    title: "调整检查计划",
    stage: "carryingOut",
    nature: "decision",
    basis: yearly,
    performers: ["leader", "head"],
    conditional: true,
    repeats: true,
    after: ["approved"],
    fields: fields.revise,
    examples: samples.revise,
    needs: rowNeeds<"revise">(),
    gates: rowGates,
    opens: [
      {
        duty: "publishRevision",
        title: "公布调整后的检查计划",
        owedBy: "publisher",
        basis: cite("threeSystems", 4),
        mark: "M",
        within: workingDays(20),
        dischargedBy: ["publish"],
        waivedBy: ["abandon"],
      },
    ],
    documents: ["检查计划调整审批表"],
    recording: textOnly,
  },
  unplanned: {
    title: "计划外检查报告",
    stage: "carryingOut",
    nature: "decision",
    basis: pattern,
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    repeats: true,
    after: ["publish"],
    fields: fields.unplanned,
    examples: samples.unplanned,
    gates: [
      {
        code: "unplanned.reasons",
        basis: pattern,
        mark: "M",
        says: "有计划外检查的，应当写明事由",
        holds: (_file, { facts }) => facts.count === 0 || facts.reasons !== undefined,
      },
    ],
    figures: [
      {
        indicator: "INS.UNPLANNED.N",
        basis: pattern,
        when: (_file, { facts }) => facts.count > 0,
        amount: (_file, { facts }) => facts.count,
      },
    ],
    documents: ["计划外检查报告"],
    recording: textOnly,
  },
  inspected: {
    title: "检查结果",
    stage: "carryingOut",
    nature: "fact",
    basis: yearly,
    performers: ["officer", "unitHead"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["publish"],
    fields: fields.inspected,
    examples: samples.inspected,
    gates: [
      {
        code: "inspected.row",
        basis: yearly,
        says: "检查不属于计划的任何一个事项",
        holds: (file, { facts }) => rowsOf(file).some(({ id }) => id === facts.row),
      },
    ],
    fromLink: "inspection",
    recording: textOnly,
  },
  complete: {
    title: "计划完成情况",
    stage: "carryingOut",
    nature: "decision",
    basis: yearly,
    performers: ["unitHead", "leader", "head"],
    after: ["publish"],
    follows: ["revise", "inspected", "unplanned"],
    fields: fields.complete,
    examples: samples.complete,
    gates: [
      {
        code: "complete.rows",
        basis: yearly,
        says: "应当逐项说明计划的完成情况，没有完成的应当写明原因",
        holds: (file, { facts }) => {
          const planned = rowsOf(file).map(({ id }) => id);
          const told = facts.results.map(({ row }) => row);
          return (
            planned.length === told.length &&
            planned.every((id) => told.includes(id)) &&
            facts.results.every(({ done, reason }) => done || reason !== undefined)
          );
        },
      },
      {
        code: "complete.visits",
        basis: yearly,
        mark: "M",
        says: "填报的检查次数少于本系统记录的按计划检查次数",
        holds: (file, { facts }) =>
          facts.results.every(
            ({ row, visits }) => visits >= file.all.inspected.filter((one) => one.facts.row === row).length,
          ),
      },
      {
        code: "complete.unrecorded",
        basis: yearly,
        mark: "M",
        says: "填报的检查次数多于本系统记录的按计划检查次数，多出的没有检查记录",
        holds: (file, { facts }) =>
          facts.results.every(
            ({ row, visits }) => visits <= file.all.inspected.filter((one) => one.facts.row === row).length,
          ),
      },
      {
        code: "complete.early",
        basis: yearly,
        mark: "M",
        says: "计划的截止之日还没有到，就报告完成情况",
        holds: (file, act) => (file.latest.draft?.facts.until ?? "") <= dayOf(act.occurredAt),
      },
    ],
    figures: [
      {
        indicator: "INS.PLAN.DONE.N",
        basis: yearly,
        amount: (_file, { facts }) => facts.results.filter(({ done }) => done).length,
      },
    ],
    documents: ["检查计划执行情况报告"],
    recording: textOnly,
  },
};
