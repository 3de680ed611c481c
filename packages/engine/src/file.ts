import { counts, isCommon } from "./rules.ts";
import { settle } from "./settle.ts";
import type { AnyAct, AnyFile, AnyProcedure, MatterFile } from "./types.ts";

/**
 * Folds acts into a file, as later confirmations and corrections leave them. Acts must come in order of `seq`, without
 * a gap. `acts` holds all of them; `done`, `latest` and `all` those that count.
 * @throws Error on a gap or an act kind the procedure does not know: both are bugs, not bad input.
 */
export function fold(
  procedure: AnyProcedure,
  agency: string,
  matter: string,
  acts: readonly AnyAct[],
): AnyFile {
  for (const [index, act] of acts.entries()) {
    if (act.seq !== index + 1) throw new Error(`act ${act.seq} of ${matter} stands at place ${index + 1}`);
    if (!Object.hasOwn(procedure.acts, act.kind)) throw new Error(`${procedure.id} has no act ${act.kind}`);
  }
  return fileOf(Object.keys(procedure.acts), agency, matter, settle(procedure, acts));
}

/**
 * The file with one more act, without settling the others anew: the same as {@link fold} of all of them.
 * Undefined where the act is one about other acts, or an erasure stands before it: only a fold tells what comes of it.
 */
export function append(procedure: AnyProcedure, file: AnyFile, act: AnyAct): AnyFile | undefined {
  const { agency, matter, acts } = file;
  if (isCommon(act.kind) || acts.some(({ kind }) => kind === "erase")) return undefined;
  if (act.seq !== acts.length + 1 || !Object.hasOwn(procedure.acts, act.kind)) return undefined;
  const settled = settle(procedure, [act]);
  const longer = { agency, matter, acts: [...acts, ...settled] };
  const added = settled.filter(counts);
  const last = added.at(-1);
  if (!last) return { ...file, ...longer };
  // Only what is of its kind changes: a walk through a procedure adds tens of thousands of acts to long files.
  const grown: AnyFile = {
    ...longer,
    done: { ...file.done, [act.kind]: true },
    latest: { ...file.latest, [act.kind]: last },
    all: { ...file.all, [act.kind]: [...(file.all[act.kind] ?? []), ...added] },
  };
  grownFrom.set(grown, file);
  return grown;
}

/** The file that one was grown from, by an act that changed nothing before it: what {@link upTo} would make again. */
const grownFrom = new WeakMap<AnyFile, AnyFile>();

function findEarlier(file: AnyFile, seq: number): AnyFile | undefined {
  let earlier: AnyFile | undefined = file;
  while (earlier && earlier.acts.length > seq) earlier = grownFrom.get(earlier);
  return earlier;
}

/** A file of acts that are settled already. */
export function fileOf(
  kinds: readonly string[],
  agency: string,
  matter: string,
  acts: readonly AnyAct[],
): AnyFile {
  const all: Record<string, AnyAct[]> = {};
  for (const kind of kinds) all[kind] = [];
  for (const act of acts) if (counts(act)) all[act.kind]?.push(act);
  const done: Record<string, boolean> = {};
  const latest: Record<string, AnyAct | undefined> = {};
  for (const [kind, kindred] of Object.entries(all)) {
    done[kind] = kindred.length > 0;
    latest[kind] = kindred[kindred.length - 1];
  }
  return { agency, matter, acts, done, latest, all };
}

/** The file as it stood after act `seq`, its acts as later ones left them. */
export const upTo = <F>(file: MatterFile<F>, seq: number): MatterFile<F> => {
  const any = file as unknown as AnyFile;
  const slice =
    findEarlier(any, seq) ?? fileOf(Object.keys(any.all), any.agency, any.matter, any.acts.slice(0, seq));
  return slice as unknown as MatterFile<F>;
};

/** True when `act` stands after `earlier` in the file, or when there was no `earlier`. */
export const since = (
  act: { readonly seq: number } | undefined,
  earlier: { readonly seq: number } | undefined,
): boolean => act !== undefined && (earlier === undefined || act.seq > earlier.seq);

/** The stage of the last act that was done, as [id, title]; the first stage for an empty file. */
export function stageOf(procedure: AnyProcedure, file: AnyFile): readonly [string, string] {
  const order = procedure.stages.map(([id]) => id);
  let furthest = 0;
  for (const act of file.acts) {
    const rule = counts(act) && !isCommon(act.kind) ? procedure.acts[act.kind] : undefined;
    if (rule) furthest = Math.max(furthest, order.indexOf(rule.stage));
  }
  return procedure.stages[furthest] ?? ["", ""];
}
