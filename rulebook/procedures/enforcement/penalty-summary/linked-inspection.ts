import type { ActRule, LinkedFile } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { partyOfParent } from "../../shared/parent-party.ts";
import type { Facts } from "./fields.ts";

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** 当场处罚 during an inspection: the party and the place as the inspection already tells them. */
export function carriedOnSite(parent: LinkedFile): Partial<Facts["onSite"]> {
  const { check, task } = parent.file.latest;
  const place = text(check?.facts.place) ?? text(task?.facts.place);
  const found = text(check?.facts.problems);
  return {
    ...partyOfParent(parent),
    ...(place === undefined ? {} : { place }),
    ...(found === undefined ? {} : { found }),
  };
}

/** The inspection learns that it led to a penalty on the spot (E-50). */
export const toldOfPenalty: NonNullable<ActRule<Facts, "decide">["returns"]> = {
  kind: "punished",
  facts: (_file, { number, occurredAt }) => ({ number: number ?? "未编号", decidedOn: dayOf(occurredAt) }),
};
