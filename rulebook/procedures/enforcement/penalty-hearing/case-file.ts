import type { AnyAct, Reference } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { z } from "zod";
import { fields } from "../penalty-ordinary/fields.ts";

/** What a hearing reads of the case it was opened from. */
export interface CaseFile {
  readonly partyName?: string | undefined;
  /** Whoever was ever assigned to the case: its investigators (行政处罚法第64条第四项). */
  readonly investigators: readonly string[];
  readonly assigned: readonly string[];
  /** What may be relied on. A piece's number is its place among all that was entered, from 1, and stays its own. */
  readonly evidence: readonly { readonly number: number; readonly name: string }[];
  /** The request that no hearing has answered and no waiver has taken back. */
  readonly request?: { readonly madeOn: Day; readonly late: boolean } | undefined;
}

/** The facts of these acts; the file of another procedure is data, so its forms check it. */
const read = <T>(form: z.ZodType<T>, acts: readonly AnyAct[] = []): readonly T[] =>
  acts.flatMap(({ facts }) => {
    const parsed = form.safeParse(facts);
    return parsed.success ? [parsed.data] : [];
  });

const exclusion = z.looseObject({ evidence: z.int() });

/** Evidence that was excluded (排除) is not put to the party. */
function evidenceOf(all: Readonly<Record<string, readonly AnyAct[]>>): CaseFile["evidence"] {
  const excluded = new Set(read(exclusion, all.excludeEvidence).map(({ evidence }) => evidence));
  return (all.evidence ?? []).flatMap(({ seq, facts }, place) =>
    excluded.has(seq) ? [] : [{ number: place + 1, name: String(facts.name) }],
  );
}

function openRequest(all: Readonly<Record<string, readonly AnyAct[]>>): CaseFile["request"] {
  const request = all.hearingRequest?.at(-1);
  if (!request) return undefined;
  const later = ({ seq }: AnyAct): boolean => seq > request.seq;
  const heard = [...(all.hearing ?? []), ...(all.hearingHeld ?? [])].some(later);
  const waivers = read(fields.statement, all.statement?.filter(later));
  if (heard || waivers.some(({ hearingWaived }) => hearingWaived)) return undefined;
  const late = request.defects?.some(({ gate }) => gate === "hearingRequest.inTime") === true;
  return { madeOn: dayOf(request.occurredAt), late };
}

/** The case behind a hearing; undefined where the hearing stands on no case of 普通程序. */
export function caseOf({ parent }: Reference): CaseFile | undefined {
  if (parent?.procedure.split("@")[0] !== "penalty-ordinary") return undefined;
  const { all } = parent.file;
  const assignments = read(fields.assign, all.assign);
  return {
    partyName: read(fields.open, all.open).at(-1)?.partyName,
    investigators: assignments.flatMap(({ handlers }) => handlers),
    assigned: assignments.at(-1)?.handlers ?? [],
    evidence: evidenceOf(all),
    request: openRequest(all),
  };
}
