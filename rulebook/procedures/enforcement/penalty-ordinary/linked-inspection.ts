import type { ActRule, LinkedFile } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { partyOfParent } from "../../shared/parent-party.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";

/** 行政检查 opened from the case, such as to see whether the violation goes on: its result comes back. */
export const inspectedLink: { readonly inspected: ActRule<Facts, "inspected"> } = {
  inspected: {
    title: "行政检查结果",
    stage: "investigation",
    nature: "fact",
    conditional: true,
    repeats: true,
    afterEnd: true,
    basis: cite("penalty", 54),
    performers: ["officer", "unitHead"],
    after: ["clue"],
    fields: fields.inspected,
    examples: [{ inspectedOn: "2025-06-09", conclusion: "发现问题，责令限期整改" }],
    fromLink: "inspection",
    documents: ["行政检查结果告知书"],
    recording: textOnly,
  },
};

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The clue as the inspection, the order that was not obeyed, or the transfer that came back already tells it. */
export function carriedClue(parent: LinkedFile): Partial<Facts["clue"]> {
  const { latest } = parent.file;
  const party = partyOfParent(parent);
  const check = latest.check;
  const seen = [check, latest.issue, latest.task].map((act) => text(act?.facts.place));
  const place = seen.find((one) => one !== undefined) ?? party.partyAddress;
  const found = [
    latest.tellResult?.facts.problems,
    check?.facts.problems,
    latest.issue?.facts.found,
    latest.suspect?.facts.facts,
  ];
  const discoveredOn = check ? dayOf(check.occurredAt) : text(latest.suspect?.facts.discoveredOn);
  const content = found.map(text).find((one) => one !== undefined);
  return {
    ...(party.partyName === undefined ? {} : { partyName: party.partyName }),
    source: parent.procedure === "criminal-transfer" ? "transferred" : "inspection",
    ...(discoveredOn === undefined ? {} : { discoveredOn }),
    ...(place === undefined ? {} : { place }),
    ...(content === undefined ? {} : { content }),
  };
}

/** The inspection or the order learns that there will be no case after all. */
export const toldOfDeclining: NonNullable<ActRule<Facts, "decline">["returns"]> = {
  kind: "caseDeclined",
  facts: (_file, { facts, occurredAt }) => ({ decidedOn: dayOf(occurredAt), reason: facts.reason }),
};

/** The inspection or the order learns that a clue of a case was made of it. */
export const toldOfCase: NonNullable<ActRule<Facts, "clue">["returns"]> = {
  kind: "caseOpened",
  facts: (_file, { facts, occurredAt }) => ({ clueOn: dayOf(occurredAt), content: facts.content }),
};
