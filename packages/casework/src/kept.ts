import { publicView } from "@zhunsheng/disclosure";
import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  fold,
  type Kept,
  type KeptEntry,
  keptOf,
  scopeOf,
  textsIn,
  textsToGo,
} from "@zhunsheng/engine";
import { entriesOf } from "./projections.ts";

/** With what the matter has before the public and in the registers, so far as that may stay. */
export function keptWhole(procedure: AnyProcedure, file: AnyFile, kept: Kept, erasure: AnyAct): Kept {
  const entries = keptEntries(procedure, file, erasure);
  const whole = entries.length > 0 ? { ...kept, entries } : kept;
  const view = publicView(procedure, file);
  if (!view) return whole;
  const was = keptOf(file) ?? { title: procedure.name(file), party: procedure.party?.(file) };
  const named = kept.title === was.title && kept.party === was.party;
  return { ...whole, public: named ? { title: view.title, party: view.party } : { title: kept.title } };
}

/** The register entries an erasure would empty, as they are: of these the registers know nothing afterwards. */
export function entriesToGo(procedure: AnyProcedure, file: AnyFile, erasure: AnyAct): readonly KeptEntry[] {
  const gone = goneWith(procedure, file, erasure);
  return entriesMade(procedure, file).filter((entry) => entry.body !== null && tells(entry, gone));
}

/** Every register entry of the matter, without those that say what goes. */
function keptEntries(procedure: AnyProcedure, file: AnyFile, erasure: AnyAct): readonly KeptEntry[] {
  const gone = goneWith(procedure, file, erasure);
  return entriesMade(procedure, file).map((entry) =>
    tells(entry, gone)
      ? { ...entry, key: `erased#${file.matter}#${entry.seq}#${entry.place}`, body: null }
      : entry,
  );
}

const goneWith = (procedure: AnyProcedure, file: AnyFile, erasure: AnyAct): readonly string[] =>
  textsToGo(procedure, file, scopeOf(file.acts, erasure));

/** Shorter texts also stand within others by chance. */
const partLengthMin = 4;

/** Whether an entry says what goes: in its key, which begins with who it is of, or as a text of its body. */
function tells({ key, body }: KeptEntry, gone: readonly string[]): boolean {
  const texts = textsIn(body);
  const within = (one: string): boolean =>
    [...one].length >= partLengthMin && texts.some((text) => text.includes(one));
  return gone.some((one) => key.includes(one) || texts.includes(one) || within(one));
}

/** What the matter has entered into registers, act by act. */
function entriesMade(procedure: AnyProcedure, file: AnyFile): readonly KeptEntry[] {
  const { agency, matter } = file;
  return (
    keptOf(file)?.entries ??
    file.acts.flatMap(({ seq }) => {
      const then = fold(procedure, agency, matter, file.acts.slice(0, seq));
      const act = then.acts[seq - 1];
      const made = act ? entriesOf(procedure, then, act) : [];
      return made.map((entry, place): KeptEntry => ({ seq, place, ...entry }));
    })
  );
}
