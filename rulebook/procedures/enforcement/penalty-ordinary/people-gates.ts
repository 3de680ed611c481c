import type { Performer } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { assignedTo, type File } from "./standing.ts";

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
