import type { Day, HolidayCalendar } from "@zhunsheng/law";
import { decide } from "./decide.ts";
import { duties } from "./duties.ts";
import { keptOf } from "./erase.ts";
import { fold, upTo } from "./file.ts";
import { referenceOf } from "./relied.ts";
import { isCommon } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure, LinkedFile, Refusal } from "./types.ts";

/** An act that would come out otherwise under another version. */
export interface ReplayedAct {
  readonly seq: number;
  readonly kind: string;
  /** What would have stood in its way, or marked it, and did not; and what did and no longer would. */
  readonly added: readonly Refusal[];
  readonly gone: readonly string[];
  /** The other version has no such act, or its form does not take what was entered. */
  readonly unknown?: true;
}

/** A duty that the other version would date or name otherwise. */
export interface ReplayedDuty {
  readonly id: string;
  readonly title: string;
  readonly was?: Day;
  readonly would?: Day;
}

export interface Replayed {
  readonly acts: readonly ReplayedAct[];
  readonly duties: readonly ReplayedDuty[];
  /** How many acts cannot be decided again, because what they were decided by was lawfully erased (不可复算). */
  readonly erased: number;
}

interface Under {
  readonly calendar: HolidayCalendar;
  readonly today: Day;
  readonly parent?: LinkedFile | undefined;
}

/**
 * Decides a matter's history again under another version of its procedure, each act by the people and register entries
 * it was judged by (architecture §4): what would have come out otherwise, and which duties would be dated otherwise.
 * The acts themselves keep the version they were judged under. What was erased is not decided again but counted. Pure.
 */
export function replay(other: AnyProcedure, file: AnyFile, own: AnyProcedure, under: Under): Replayed {
  // A file read from what was kept gives no gate anything to read; nor does such a parent.
  const unread = keptOf(file) ?? (under.parent && keptOf(under.parent.file));
  if (unread) return { acts: [], duties: [], erased: file.acts.filter(({ kind }) => !isCommon(kind)).length };
  const theirs = file.acts.every(({ kind }) => Object.hasOwn(other.acts, kind))
    ? fold(other, file.agency, file.matter, file.acts)
    : undefined;
  const acts = file.acts.flatMap((act) => {
    if (isCommon(act.kind) || act.erased?.length) return [];
    if (!theirs) return Object.hasOwn(other.acts, act.kind) ? [] : [unknownAct(act)];
    const was = outcome(own, file, act, under);
    const would = outcome(other, theirs, act, under);
    const added = would.filter(({ gate }) => was.every((one) => one.gate !== gate));
    const gone = was.flatMap(({ gate }) => (would.every((one) => one.gate !== gate) ? [gate] : []));
    return added.length + gone.length > 0 ? [{ seq: act.seq, kind: act.kind, added, gone }] : [];
  });
  const erased = file.acts.filter((act) => !isCommon(act.kind) && act.erased?.length).length;
  return { acts, duties: theirs ? otherDuties(own, file, other, theirs, under) : [], erased };
}

const unknownAct = ({ seq, kind }: AnyAct): ReplayedAct => ({
  seq,
  kind,
  added: [],
  gone: [],
  unknown: true,
});

function outcome(procedure: AnyProcedure, file: AnyFile, act: AnyAct, under: Under): readonly Refusal[] {
  const { agency } = file;
  const { calendar, parent } = under;
  const reference = referenceOf(act, { calendar, agency, people: {}, entries: {}, parent });
  const decision = decide(procedure, upTo(file, act.seq - 1), act, reference);
  return decision.accepted ? decision.defects : decision.refusals;
}

function otherDuties(
  own: AnyProcedure,
  file: AnyFile,
  other: AnyProcedure,
  theirs: AnyFile,
  { today, calendar }: Under,
): readonly ReplayedDuty[] {
  const was = new Map(duties(own, file, today, calendar).map((duty) => [duty.id, duty]));
  const would = new Map(duties(other, theirs, today, calendar).map((duty) => [duty.id, duty]));
  return [...new Set([...was.keys(), ...would.keys()])].flatMap((id) => {
    const [one, two] = [was.get(id), would.get(id)];
    if (one?.due === two?.due) return [];
    return [
      {
        id,
        title: (two ?? one)?.title ?? id,
        ...(one ? { was: one.due } : {}),
        ...(two ? { would: two.due } : {}),
      },
    ];
  });
}
