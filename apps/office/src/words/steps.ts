import type { MatterPage } from "../api/types.ts";
import { standingActs } from "./common-acts.ts";

/** How a step of the procedure stands in one matter. */
export type StepState = "last" | "done" | "allowed" | "refused" | "closed";

export const stepWords: Readonly<Record<StepState, string>> = {
  last: "正在此处",
  done: "已办",
  allowed: "可以办",
  refused: "条件未满足",
  closed: "不再适用",
};

/** Acts that were struck out are as if they had not been done. */
export function stepStateOf(kind: string, { acts, next }: Pick<MatterPage, "acts" | "next">): StepState {
  const done = standingActs(acts);
  if (done.at(-1)?.kind === kind) return "last";
  if (done.some((act) => act.kind === kind)) return "done";
  const found = next.find((act) => act.kind === kind);
  if (!found) return "closed";
  return found.allowed ? "allowed" : "refused";
}
