import { isCommon } from "./rules.ts";
import type { AnyAct, AnyFile, Json, Kept } from "./types.ts";

/** What stands in the place of words that were lawfully erased. */
export const erasedText = "（已依法清除）";

/** What an erasure names, act by act: place → names of contents as the headers have them. */
export type Scope = ReadonlyMap<number, readonly string[]>;

/** What the matter's place among others and its number series rest on; it says nothing of anyone. */
const pointers: readonly string[] = ["parent", "origin", "number"];
/** What an act about another act means. Without it the file would read otherwise, not less. */
const meanings: readonly string[] = [
  "input.act",
  "input.answer",
  "input.mode",
  "input.duty",
  "input.occurredAt",
];

/**
 * Whether a content may be erased at all. An erasure and its confirmations stay whole, so does who confirmed what, and
 * what an act about another act means; the database holds its eraser to the same (migration 0006).
 */
export function isErasable(acts: readonly AnyAct[], { kind, facts }: AnyAct, name: string): boolean {
  if (kind === "erase" || pointers.includes(name)) return false;
  if (kind === "confirm") {
    const ofErasure = acts[Number(facts.act) - 1]?.kind === "erase";
    if (ofErasure || name === "by" || name === "confirmedBy") return false;
  }
  return !(isCommon(kind) && meanings.includes(name));
}

/** The changes of a correction are committed one by one (decision 0012); before that in one field without the dot. */
export const changePrefix = "input.changes.";

/** The names of an act's contents as its header has them, erased ones included. */
export function contentNames(act: AnyAct): readonly string[] {
  if (act.contents) return act.contents;
  const facts = act.original?.facts ?? act.facts;
  const entered = Object.keys(facts).flatMap((name) => {
    if (facts[name] === undefined) return [];
    const changed = act.kind === "correct" && name === "changes" ? Object.keys(Object(facts.changes)) : [];
    return changed.length > 0 ? changed.map((one) => `${changePrefix}${one}`) : [`input.${name}`];
  });
  const defects = act.original ? act.original.defects : act.defects;
  const beside = {
    confirmedBy: act.confirmedBy,
    lateReason: act.lateReason,
    origin: act.origin,
    parent: act.parent,
    number: act.number,
    defects: defects?.length ? defects : undefined,
    kept: act.kept,
  };
  const named = Object.entries(beside).filter(([, value]) => value !== undefined);
  return [...entered, "by", "enteredBy", "relied", ...named.map(([name]) => name)];
}

/** What of a correction's changes is gone: their names; all of them where they were committed as one. */
export function changesErased({ erased = [] }: Pick<AnyAct, "erased">): readonly string[] | "all" {
  if (erased.some(({ field }) => field === "input.changes")) return "all";
  return erased.flatMap(({ field }) =>
    field.startsWith(changePrefix) ? [field.slice(changePrefix.length)] : [],
  );
}

interface Row {
  readonly act?: Json;
  readonly name?: Json;
}

/** The rows an erasure names; of a whole matter one for every earlier act. */
export function rowsOf(acts: readonly AnyAct[], erasure: AnyAct): readonly Row[] {
  if (erasure.facts.extent === "matter") {
    return acts
      .filter(({ seq, kind }) => seq < erasure.seq && kind !== "erase")
      .map(({ seq }) => ({ act: seq }));
  }
  const { scope } = erasure.facts;
  return Array.isArray(scope) ? scope.map((row): Row => Object(row)) : [];
}

/** Whether an erasure keeps, or kept until a later one, what the matter is read from. */
export const keeps = (act: AnyAct): boolean => contentNames(act).includes("kept");

/**
 * What an erasure takes away: of an act named whole, everything that may be erased. One that keeps what the matter is
 * read from takes what erasures before it kept for the same, in effect or not: it would say what goes now.
 */
export function scopeOf(acts: readonly AnyAct[], erasure: AnyAct): Scope {
  const earlier = keeps(erasure) ? acts.slice(0, erasure.seq - 1) : [];
  const before = earlier.filter((act) => act.kind === "erase" && keeps(act));
  const scope = new Map<number, readonly string[]>(before.map(({ seq }) => [seq, ["kept"]]));
  for (const { act: seq, name } of rowsOf(acts, erasure)) {
    const target = typeof seq === "number" && seq < erasure.seq ? acts[seq - 1] : undefined;
    if (!target) continue;
    const named = contentNames(target).filter((one) => name === undefined || one === name);
    const erasable = named.filter((one) => isErasable(acts, target, one));
    scope.set(target.seq, [...new Set([...(scope.get(target.seq) ?? []), ...erasable])]);
  }
  return scope;
}

/** What the matter is read from since its content was erased; undefined while its acts tell it themselves. */
export const keptOf = (file: AnyFile): Kept | undefined =>
  file.all.erase?.findLast(({ kept }) => kept !== undefined)?.kept;

/** The act without what an erasure takes: words are replaced, anything else is gone. Facts stay an object. */
export function stripped(act: AnyAct, names: readonly string[], erasure: AnyAct): AnyAct {
  const taken = new Set(names);
  const words = !keeps(erasure);
  const facts = factsWithout(act.facts, taken, words);
  const { original } = act;
  const without = (name: string, value: unknown) =>
    taken.has(name) ? { [name]: undefined } : { [name]: value };
  return {
    ...act,
    ...without("relied", act.relied),
    ...without("enteredBy", act.enteredBy),
    ...without("lateReason", act.lateReason),
    ...without("defects", act.defects),
    ...without("confirmedBy", act.confirmedBy),
    ...without("kept", act.kept),
    by: taken.has("by") ? [] : act.by,
    facts,
    ...(original
      ? {
          original: {
            ...original,
            facts: factsWithout(original.facts, taken, words),
            ...without("defects", original.defects),
          },
        }
      : {}),
    erased: [...(act.erased ?? []), ...marksOf(act, names, erasure.seq)],
  };
}

const marksOf = (act: AnyAct, names: readonly string[], by: number) =>
  names.filter((field) => !act.erased?.some((one) => one.field === field)).map((field) => ({ field, by }));

function factsWithout(facts: AnyAct["facts"], taken: ReadonlySet<string>, words: boolean): AnyAct["facts"] {
  const left = Object.entries(facts).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
    if (taken.has(`input.${name}`)) return words ? [[name, erasedText] as const] : [];
    if (name !== "changes" || ![...taken].some((one) => one.startsWith(changePrefix)))
      return [[name, value] as const];
    const changes: Readonly<Record<string, Json>> = Object(value);
    const kept = Object.entries(changes).filter(([changed]) => !taken.has(`${changePrefix}${changed}`));
    return [[name, Object.fromEntries(kept)] as const];
  });
  // What is deleted already is not among the facts: its words stand in its place all the same.
  const gone = [...taken].filter((name) => name.startsWith("input.") && words);
  return Object.fromEntries([
    ...left,
    ...gone.map((name) => [name.slice("input.".length), erasedText] as const),
  ]);
}
