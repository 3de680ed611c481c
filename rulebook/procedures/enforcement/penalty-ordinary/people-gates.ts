import type { Performer } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { assignedTo, type File } from "./standing.ts";
import { isSuspended, recusedIn } from "./standing-investigation.ts";

/** Only those assigned investigate: two of them, whoever else was there to assist. */
export const assigned = {
  code: "officers.assigned",
  basis: cite("penalty", 42, 1),
  says: "调查取证和告知应当由本案指派的承办人员进行，没有指派的应当先指派",
  holds: (file: File, act: { readonly by: readonly Performer[] }): boolean => {
    const handlers = assignedTo(file);
    return act.by.every(({ id }) => handlers.includes(id));
  },
  wayOut: (): { readonly act: "assign" } => ({ act: "assign" }),
};

/** The same for handlers who are named in the decision. */
export const handlersAssigned = {
  code: "handlers.assigned",
  basis: cite("penalty", 42, 1),
  says: "决定书写明的承办人员应当是本案指派的承办人员",
  holds: (file: File, act: { readonly facts: { readonly handlers: readonly string[] } }): boolean => {
    const handlers = assignedTo(file);
    return act.facts.handlers.every((id) => handlers.includes(id));
  },
};

/** Whoever was ever assigned to the case is one of its investigators. */
export const handledBefore = (file: File): readonly string[] =>
  file.all.assign.flatMap(({ facts }) => facts.handlers);

/** Whoever was decided to withdraw takes no further part (回避); a request alone stops nothing. */
export const notRecused = {
  code: "officers.recused",
  basis: [cite("penalty", 43, 1), cite("penalty", 43, 3)],
  says: "执法人员与案件有直接利害关系或者有其他关系可能影响公正执法的，应当回避；已决定回避的人员不得再参与本案",
  holds: (file: File, act: { readonly by: readonly Performer[] }): boolean => {
    const withdrawn = recusedIn(file);
    return act.by.every(({ id }) => !withdrawn.has(id));
  },
  wayOut: (): { readonly act: "assign" } => ({ act: "assign" }),
};

/** While the investigation stands still nothing is concluded; another sector's pattern, so it leaves a mark. */
export const notSuspended = {
  code: "investigation.suspended",
  basis: cite("marketProcedure", 46),
  mark: "M" as const,
  says: "中止调查期间不得终结调查或者作出决定，中止的原因消除后应当先恢复调查",
  holds: (file: File): boolean => !isSuspended(file),
  wayOut: (): { readonly act: "resume" } => ({ act: "resume" }),
};
