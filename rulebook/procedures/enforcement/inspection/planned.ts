import type { Gate, LinkedFile } from "@zhunsheng/engine";
import { z } from "zod";
import { cite } from "../../../laws/index.ts";
import { partyOfParent } from "../../shared/parent-party.ts";
import type { Facts } from "./fields.ts";
import { byMark } from "./gates.ts";
import { itemsOf } from "./standing.ts";

const yearly = cite("workSafety", 62, 2);

const listed = z.array(z.object({ id: z.string(), item: z.string() }));

/** The rows of the plan as they were published last: a revision binds nobody before that. */
function plannedRows({ file }: LinkedFile): z.infer<typeof listed> {
  const published = file.latest.publish?.seq ?? 0;
  const revised = file.all.revise?.findLast(({ seq }) => seq < published);
  return listed.parse((revised ?? file.latest.draft)?.facts.rows ?? []);
}

const within = (day: string, { file }: LinkedFile): boolean => {
  const { from, until } = file.latest.draft?.facts ?? {};
  return String(from) <= day && day <= String(until);
};

/** Whether something was ordered in the matter from which a re-inspection is opened. */
const hasOrder = (parent: LinkedFile | undefined): boolean =>
  parent?.file.done.issue === true ||
  parent?.file.done.orderCorrection === true ||
  parent?.file.done.ordered === true;

/** What a task by plan owes to its plan, and a re-inspection to the order that it looks after. */
export const plannedGates: readonly Gate<Facts, "task">[] = [
  {
    code: "task.planned",
    basis: yearly,
    says: "日常检查、专项检查应当按照年度监督检查计划或者专项检查计划进行，计划应当已经公布、没有终止",
    holds: (_file, { facts }, { parent }) => {
      if (facts.kind !== "daily" && facts.kind !== "special") return true;
      if (parent?.procedure !== "inspection-plan") return facts.plan !== undefined;
      return parent.file.done.publish === true && parent.file.done.abandon !== true;
    },
    wayOut: () => ({ text: "从已经公布的检查计划中开始，或者写明计划编号" }),
  },
  {
    code: "task.planPeriod",
    basis: yearly,
    says: "计划检查之日应当在检查计划的起止日期之内",
    holds: (_file, { facts }, { parent }) =>
      parent?.procedure !== "inspection-plan" || within(facts.plannedOn, parent),
    wayOut: () => ({ text: "从包括该日的检查计划中开始" }),
  },
  {
    code: "task.planRow",
    basis: yearly,
    says: "从检查计划开始的任务应当写明已经公布的计划事项，检查事项应当包括该计划事项所列的",
    holds: (_file, { facts }, { parent }) => {
      if (parent?.procedure !== "inspection-plan") return true;
      const row = plannedRows(parent).find(({ id }) => id === facts.planRow);
      return row !== undefined && itemsOf(facts).includes(row.item);
    },
  },
  ...byMark<{ readonly facts: Facts["task"] }>({
    code: "task.recheck",
    basis: cite("inspectionNotice"),
    says: "整改复查不计入频次，应当从责令整改或者已经责令改正的案件中开始，不得用来代替日常检查",
    holds: (_file, { facts }, { parent }) => facts.kind !== "recheck" || hasOrder(parent),
    wayOut: () => ({ text: "从责令整改或者案件中开始" }),
  }),
];

/** What the matter it comes from already says: the plan and its campaign, or the party to which one goes. */
export function carriedTask(parent: LinkedFile): Partial<Facts["task"]> {
  const { procedure, file } = parent;
  if (procedure === "inspection-plan") {
    const { kind, title } = file.latest.draft?.facts ?? {};
    const campaign = kind === "special" && typeof title === "string" ? { campaign: title } : {};
    return { kind: kind === "special" ? "special" : "daily", plan: file.matter, ...campaign };
  }
  const party = partyOfParent(parent);
  return {
    ...party,
    kind: procedure === "correction-order" ? "recheck" : "clue",
    ...(party.partyAddress === undefined ? {} : { place: party.partyAddress }),
  };
}
