import type { LinkedFile } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";

/** What the parent says last in a field of that name, as a text: for `carries` of a matter that is opened from it. */
export function carriedText({ file }: LinkedFile, field: string): string | undefined {
  const value = file.acts.findLast(
    ({ facts, standing }) => standing !== "void" && typeof facts[field] === "string",
  )?.facts[field];
  return typeof value === "string" ? value : undefined;
}

/** The party's name and code as the parent has them, as far as it has. */
export function carriedParty(parent: LinkedFile): { partyName?: string; partyCode?: string } {
  const [partyName, partyCode] = [carriedText(parent, "partyName"), carriedText(parent, "partyCode")];
  return {
    ...(partyName === undefined ? {} : { partyName }),
    ...(partyCode === undefined ? {} : { partyCode }),
  };
}

/** The decision of the parent: its number, its day and its fine in 分, where there is one. */
export function carriedDecision({ file }: LinkedFile): {
  readonly number?: string;
  readonly day?: Day;
  readonly fineFen?: number;
} {
  const decide = file.latest.decide;
  if (!decide) return {};
  const { fineFen } = decide.facts;
  return {
    day: dayOf(decide.occurredAt),
    ...(decide.number === undefined ? {} : { number: decide.number }),
    ...(typeof fineFen === "number" && fineFen > 0 ? { fineFen } : {}),
  };
}
