import type { Json } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { daysUsed } from "./figures.ts";
import { type File, itemKeyOf } from "./standing.ts";

/**
 * 一件事一次办、并联办理: what became of this item, where a bundle opened it. A bundle waits for each of its items, so
 * it is told of one that was not accepted or given up as well, or it could not end.
 */
export const toldToBundle = (
  file: File,
  act: { readonly occurredAt: string },
  outcome: "grant" | "refuse" | "ended",
): Readonly<Record<string, Json>> | undefined =>
  file.acts[0]?.parent?.procedure.startsWith("licence-bundle") === true
    ? { item: itemKeyOf(file) ?? "", outcome, decidedOn: dayOf(act.occurredAt), days: daysUsed(file, act) }
    : undefined;

/** For the acts that end an application without a decision. */
export const endedInBundle = {
  kind: "itemDecided",
  facts: (file: File, act: { readonly occurredAt: string }) => toldToBundle(file, act, "ended"),
};
