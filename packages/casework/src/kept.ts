import { publicView } from "@zhunsheng/disclosure";
import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  fold,
  type Kept,
  type KeptEntry,
  keptOf,
  mentions,
  scopeOf,
  textsToGo,
} from "@zhunsheng/engine";
import { entriesOf } from "./projections.ts";

/** With what the matter has before the public and in the registers, so far as that may stay. */
export function keptWhole(procedure: AnyProcedure, file: AnyFile, kept: Kept, erasure: AnyAct): Kept {
  const entries = keptEntries(procedure, file, textsToGo(file, scopeOf(file.acts, erasure)));
  const whole = entries.length > 0 ? { ...kept, entries } : kept;
  const view = publicView(procedure, file);
  if (!view) return whole;
  const was = keptOf(file) ?? { title: procedure.name(file), party: procedure.party?.(file) };
  const named = kept.title === was.title && kept.party === was.party;
  return { ...whole, public: named ? { title: view.title, party: view.party } : { title: kept.title } };
}

/** Every register entry of the matter, without those that say what goes. */
function keptEntries(procedure: AnyProcedure, file: AnyFile, gone: readonly string[]): readonly KeptEntry[] {
  const { agency, matter } = file;
  const entries =
    keptOf(file)?.entries ??
    file.acts.flatMap(({ seq }) => {
      const then = fold(procedure, agency, matter, file.acts.slice(0, seq));
      const act = then.acts[seq - 1];
      const made = act ? entriesOf(procedure, then, act) : [];
      return made.map((entry, place): KeptEntry => ({ seq, place, ...entry }));
    });
  return entries.map((entry) =>
    mentions([entry.key, entry.body], gone)
      ? { ...entry, key: `erased#${matter}#${entry.seq}#${entry.place}`, body: null }
      : entry,
  );
}
