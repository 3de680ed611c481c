import { publicView } from "@zhunsheng/disclosure";
import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  type Decision,
  decide,
  duties,
  fold,
  getRule,
  type Kept,
  keptOf,
  type LinkedFile,
  referenceOf,
} from "@zhunsheng/engine";
import { dayOf, type HolidayCalendar } from "@zhunsheng/law";
import { requestOf, returnsOf } from "./links.ts";
import type { Appended, StoredField } from "./ports.ts";
import { type Change, type Deriving, projections, type Sources, stateOf } from "./projections.ts";
import { publicProof } from "./public-proof.ts";
import type { Issue } from "./reference.ts";
import { validateInput } from "./validate.ts";

/** What one more act makes of its matter: everything that is stored of it beside the record itself. */
export type Consequences = Pick<
  Appended,
  "state" | "duties" | "figures" | "registerEntries" | "disclosure" | "outbox"
>;

/** The matter as it stands after the act, and everything that follows from the act. */
export const consequences = async (
  deps: Deriving,
  sources: Sources,
  change: Change,
): Promise<Consequences> => ({
  state: stateOf(change.procedure, change.after),
  ...(await projections(deps, sources, change)),
});

/** The law that recorded acts were judged by: each names its version, and the rulebook keeps every one. */
export interface Versions {
  /** The procedure with exactly this version, as `versionOf` writes it. */
  readonly version: (name: string) => AnyProcedure | undefined;
  readonly calendar: HolidayCalendar;
}

/** An act as the record holds it. */
export interface HeldAct {
  readonly act: AnyAct;
  readonly header: Uint8Array;
  readonly actSha256: Uint8Array;
  readonly entry: Uint8Array;
  readonly fields: readonly StoredField[];
}

/** A matter as the record holds it: all its acts, in order, without a gap. */
export interface HeldMatter {
  readonly agency: string;
  readonly matter: string;
  readonly acts: readonly HeldAct[];
}

/** What an act was followed by. */
export interface Followed extends Consequences {
  readonly act: AnyAct;
}

/** Public pages are announced to whoever is configured to listen, which no act tells: only links can be derived. */
const linksOnly: ReadonlySet<string> = new Set();

/**
 * What followed from each act of a matter, in order, from the record alone: the same functions as when the acts were
 * performed, so whoever stores the results one after another has the matter as it is.
 * @throws Error when an act names a version the rulebook does not hold, or the acts have a gap.
 */
export async function deriveMatter(law: Versions, held: HeldMatter): Promise<readonly Followed[]> {
  const deps: Deriving = { calendar: law.calendar, topics: linksOnly };
  const sources = sourcesOf(held);
  const whole = wholeFile(law, held);
  const kept = whole && keptOf(whole.file);
  if (whole && kept) return deriveErased(law, held, whole, kept);
  // Where only words were erased every earlier act reads as the erasure leaves it.
  const acts = whole?.file.acts ?? held.acts.map(({ act }) => act);
  const followed: Followed[] = [];
  for (const { act, ...sealed } of held.acts) {
    const procedure = versionOfAct(law, act);
    const file = fold(procedure, held.agency, held.matter, acts.slice(0, act.seq - 1));
    const after = fold(procedure, held.agency, held.matter, acts.slice(0, act.seq));
    const submitter = act.enteredBy;
    const links = submitter
      ? returnsOf(procedure, after, act.seq).map((told) => requestOf(after, procedure, told, { submitter }))
      : [];
    const change: Change = { procedure, file, after, act, sealed, links };
    followed.push({ act, ...(await consequences(deps, sources, change)) });
  }
  return followed;
}

interface Whole {
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
}

/** The matter as its erasures leave it; undefined where nothing of it was erased. */
export function wholeFile(law: Versions, { agency, matter, acts }: HeldMatter): Whole | undefined {
  const last = acts.at(-1)?.act;
  if (!last || acts.every(({ act }) => act.kind !== "erase")) return undefined;
  const procedure = versionOfAct(law, last);
  const file = fold(
    procedure,
    agency,
    matter,
    acts.map(({ act }) => act),
  );
  return { procedure, file };
}

/** Of a matter whose content was erased: what its erasure kept stands where it stood, all else with its last act. */
async function deriveErased(
  law: Versions,
  held: HeldMatter,
  { procedure, file }: Whole,
  kept: Kept,
): Promise<readonly Followed[]> {
  const state = stateOf(procedure, file);
  const view = publicView(procedure, file);
  const today = dayOf(state.changedAt);
  const followed: Followed[] = [];
  for (const { act, ...sealed } of held.acts) {
    const last = act.seq === held.acts.length;
    const proof =
      last && view ? await publicProof(sourcesOf(held), { act, sealed, after: file }, view) : undefined;
    const entries = (kept.entries ?? []).filter(({ seq }) => seq === act.seq);
    followed.push({
      act,
      state,
      duties: last ? duties(procedure, file, today, law.calendar) : [],
      figures: kept.figures.filter(({ seq }) => seq === act.seq),
      registerEntries: entries.map(({ seq: _seq, place: _place, ...entry }) => entry),
      outbox: [],
      disclosure: view && proof && { view, proof },
    });
  }
  return followed;
}

const sourcesOf = ({ matter, acts }: HeldMatter): Sources => {
  const at = (seq: number): HeldAct => {
    const found = acts[seq - 1];
    if (!found) throw new Error(`act ${seq} of ${matter} is not in the record`);
    return found;
  };
  return { readFields: async (seq) => at(seq).fields, readHeader: async (seq) => at(seq).header };
};

function versionOfAct(law: Versions, { procedure }: AnyAct): AnyProcedure {
  const found = law.version(procedure);
  if (!found) throw new Error(`规则库中没有程序版本 ${procedure}`);
  return found;
}

/** What deciding an act again came to. */
export interface Redecided {
  readonly decision: Decision;
  /** Where what was entered does not fit the act's form. */
  readonly issues: readonly Issue[];
  /** Whether the act should bear a document number, and the rule it is made by. */
  readonly numbered: ReturnType<typeof getRule>["numbered"];
}

/**
 * Decides an act again as it was decided: by the file as it stood before it, the people and register entries it kept,
 * and the parent as it stood. The calendar is today's: of a day before its year's notice more is known now.
 * @throws Error when the act names a version the rulebook does not hold.
 */
export function redecide(
  law: Versions,
  { agency, matter, acts }: Pick<HeldMatter, "agency" | "matter"> & { readonly acts: readonly AnyAct[] },
  recorded: AnyAct,
  parent: LinkedFile | undefined,
): Redecided {
  const procedure = versionOfAct(law, recorded);
  // What the decision itself added is left away: it was not there to be asked.
  const { number: _number, defects: _defects, ...act } = recorded;
  const file = fold(procedure, agency, matter, acts.slice(0, act.seq - 1));
  const { calendar } = law;
  const reference = referenceOf(act, { calendar, agency, people: {}, entries: {}, parent });
  const input = validateInput(procedure, act.kind, act.facts);
  const rule = getRule(procedure, act.kind).numbered;
  return {
    decision: decide(procedure, file, act, reference),
    issues: "issues" in input ? input.issues : [],
    numbered: rule && (rule.when?.(file, act) ?? true) ? rule : undefined,
  };
}
