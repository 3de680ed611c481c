import type { AnyAct, AnyFile, AnyProcedure, MatterFile } from "./types.ts";

/**
 * Folds acts into a file. Acts must come in order of `seq`, without a gap.
 * @throws Error on a gap or an act kind the procedure does not know: both are bugs, not bad input.
 */
export function fold(
  procedure: AnyProcedure,
  agency: string,
  matter: string,
  acts: readonly AnyAct[],
): AnyFile {
  const all: Record<string, AnyAct[]> = {};
  for (const kind of Object.keys(procedure.acts)) all[kind] = [];
  for (const [index, act] of acts.entries()) {
    if (act.seq !== index + 1) throw new Error(`act ${act.seq} of ${matter} stands at place ${index + 1}`);
    const kindred = all[act.kind];
    if (!kindred) throw new Error(`${procedure.id} has no act ${act.kind}`);
    kindred.push(act);
  }
  const done: Record<string, boolean> = {};
  const latest: Record<string, AnyAct | undefined> = {};
  for (const [kind, kindred] of Object.entries(all)) {
    done[kind] = kindred.length > 0;
    latest[kind] = kindred[kindred.length - 1];
  }
  return { agency, matter, acts, done, latest, all };
}

/** The file as it stood after act `seq`. */
export const upTo = <F>(procedure: AnyProcedure, file: MatterFile<F>, seq: number): MatterFile<F> => {
  const any = file as unknown as AnyFile;
  return fold(procedure, file.agency, file.matter, any.acts.slice(0, seq)) as unknown as MatterFile<F>;
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
    const rule = procedure.acts[act.kind];
    if (rule) furthest = Math.max(furthest, order.indexOf(rule.stage));
  }
  return procedure.stages[furthest] ?? ["", ""];
}
