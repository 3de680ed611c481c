import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  correctedAct,
  type Decision,
  type Duty,
  decide,
  duties,
  type Figure,
  figures,
  fold,
  getRule,
  type Json,
  type LinkedFile,
  type NextAct,
  nextActs,
  type Procedure,
  type Reference,
  type Refusal,
  targetOf,
  upTo,
  versionOf,
} from "@zhunsheng/engine";
import { type Citation, type Day, dayOf, type Instant } from "@zhunsheng/law";
import { z } from "zod";
import { calendar, formatCitation, laws } from "../index.ts";
import { type Entries, referenceOn, registers } from "./reference.ts";

/** A day at nine in the morning, or a moment. */
export type When = Day | Instant;

const momentOf = (when: When): Instant => (when.includes("T") ? when : `${when}T09:00:00+08:00`);

/** `found`: the refusals, or the marks left on an accepted act. */
export interface Attempt {
  readonly accepted: boolean;
  readonly found: readonly Refusal[];
}

/** An immutable case: each step gives a new one, so that a test may branch off anywhere. */
export interface Situation<F extends Record<string, object>> {
  readonly file: AnyFile;
  /** Done and accepted; throws with the refusals otherwise. */
  does<K extends keyof F & string>(kind: K, by: readonly string[], input: F[K], when: When): Situation<F>;
  /** The refusals the act meets; throws when it would be accepted. */
  refuses<K extends keyof F & string>(
    kind: K,
    by: readonly string[],
    input: F[K],
    when: When,
  ): readonly Refusal[];
  /** What comes of it, either way. */
  tries<K extends keyof F & string>(kind: K, by: readonly string[], input: F[K], when: When): Attempt;
  /** The same case under other register entries. */
  given(entries: Entries): Situation<F>;
  /** The same matter after the one it was opened from went on. */
  from(parent: LinkedFile): Situation<F>;
  /** The act just done was brought about by this act of a linked matter. */
  returned<K extends keyof F & string>(kind: K, by: readonly string[], input: F[K], when: When): Situation<F>;
  /** Only these people have signed what comes next; everyone named has, when it is not said. */
  signedBy(...people: readonly string[]): Situation<F>;
  duties(today: Day): readonly Duty[];
  figures(): readonly Figure[];
  next(now: When): readonly NextAct[];
}

interface State {
  readonly procedure: AnyProcedure;
  readonly entries: Entries;
  readonly acts: readonly AnyAct[];
  readonly parent?: LinkedFile | undefined;
  readonly signed?: readonly string[] | undefined;
}

/** An empty case of the procedure in the invented agency of `reference.ts`. */
export const begin = <F extends Record<string, object>>(
  procedure: Procedure<F>,
  entries: Entries = registers,
): Situation<F> => situationOf<F>({ procedure, entries, acts: [] });

/** An empty case that is opened from another one, as that one stands. */
export const beginFrom = <F extends Record<string, object>>(
  procedure: Procedure<F>,
  parent: { readonly procedure: string; readonly file: AnyFile },
  entries: Entries = registers,
): Situation<F> => situationOf<F>({ procedure, entries, acts: [], parent });

function situationOf<F extends Record<string, object>>(state: State): Situation<F> {
  const { procedure, entries, acts } = state;
  const file = fold(procedure, "emergency", "m1", acts);
  const added = ({ act, decision }: ReturnType<typeof judge>): Situation<F> => {
    if (!decision.accepted) throw new Error(`${act.kind}: ${decision.refusals.map(sentence).join("；")}`);
    const defects = decision.defects.length > 0 ? { defects: decision.defects } : {};
    const kept = decision.kept ? { kept: decision.kept } : {};
    return situationOf({ ...state, signed: undefined, acts: [...acts, { ...act, ...defects, ...kept }] });
  };
  return {
    file,
    does: (kind, by, input, when) => added(judge(state, file, { kind, by, input, when })),
    tries: (kind, by, input, when) => {
      const { decision } = judge(state, file, { kind, by, input, when });
      return decision.accepted
        ? { accepted: true, found: decision.defects }
        : { accepted: false, found: decision.refusals };
    },
    refuses: (kind, by, input, when) => {
      const { decision } = judge(state, file, { kind, by, input, when });
      if (decision.accepted) throw new Error(`${kind} was accepted`);
      return decision.refusals;
    },
    returned: (kind, by, input, when) => {
      const origin = { matter: "linked", procedure: procedure.acts[kind]?.fromLink ?? "", seq: 1 };
      return added(judge(state, file, { kind, by, input, when, origin }));
    },
    signedBy: (...people) => situationOf({ ...state, signed: people }),
    from: (parent) => situationOf({ ...state, parent }),
    given: (changed) => situationOf({ ...state, entries: { ...entries, ...changed } }),
    duties: (today) => duties(procedure, file, today, calendar),
    figures: () => figures(procedure, file),
    next: (now) => nextActs(procedure, file, momentOf(now), referenceAt(state, momentOf(now))),
  };
}

interface Step {
  readonly kind: string;
  readonly by: readonly string[];
  readonly input: object;
  readonly when: When;
  readonly origin?: AnyAct["origin"];
}

const referenceAt = ({ entries, parent }: State, moment: Instant): Reference => ({
  ...referenceOn(dayOf(moment), entries),
  parent,
});

function judge(
  state: State,
  file: AnyFile,
  { kind, by, input, when, origin }: Step,
): { act: AnyAct; decision: Decision } {
  const { procedure, acts, signed } = state;
  const occurredAt = momentOf(when);
  const reference = referenceAt(state, occurredAt);
  const fields = procedure.acts[kind]?.fields;
  if (!fields) throw new Error(`no act ${kind}`);
  const draft: AnyAct = {
    seq: acts.length + 1,
    kind,
    by: by.map((id) => ({ id, name: reference.people[id]?.name ?? id })),
    facts: JSON.parse(JSON.stringify(z.parse(fields, input))),
    occurredAt,
    recordedAt: occurredAt,
    procedure: versionOf(procedure),
    ...(signed === undefined ? {} : { confirmedBy: by.filter((id) => signed.includes(id)) }),
    ...(origin === undefined ? {} : { origin }),
  };
  const judged = { ...reference, entries: entriesNeeded(procedure, file, draft, reference.entries) };
  const act = { ...draft, relied: reliedOn(judged) };
  return { act, decision: decide(procedure, file, act, judged) };
}

/**
 * What the act's definition declares it needs, and nothing else, as `readReference` of casework finds it: a gate that
 * asks a register nobody has declared would never see an entry.
 */
function entriesNeeded(procedure: AnyProcedure, file: AnyFile, act: AnyAct, all: Entries): Entries {
  const target = act.kind === "correct" ? targetOf(file, act) : undefined;
  if (target) return entriesNeeded(procedure, upTo(file, target.seq - 1), correctedAct(act, target), all);
  const found: Record<string, Record<string, Json>> = {};
  for (const { register, key, every, as } of getRule(procedure, act.kind).needs ?? []) {
    const asked = key(file, act);
    if (asked === undefined) continue;
    if (every && asked.indexOf("#") !== asked.length - 1) throw new Error(`${register}: ${asked}`);
    const fits = (one: string): boolean => (every ? one.startsWith(asked) : one === asked);
    // A situation gives the entries of another day under the name that gates know them by.
    const entries = Object.entries((as === undefined ? undefined : all[as]) ?? all[register] ?? {}).filter(
      ([one]) => fits(one),
    );
    if (entries.length === 0) continue;
    found[as ?? register] = { ...found[as ?? register], ...Object.fromEntries(entries) };
  }
  return found;
}

/** What an act keeps of what it was judged by. */
const reliedOn = ({ people, entries, parent }: Reference): AnyAct["relied"] => ({
  people,
  entries,
  ...(parent ? { parent: { matter: parent.file.matter, acts: parent.file.acts.length } } : {}),
});

const sentence = ({ gate, says }: Refusal): string => `${gate} ${says}`;

const isCited = (citation: Citation): citation is Parameters<typeof formatCitation>[0] =>
  Object.hasOwn(laws, citation.law);

/** A refusal in one line: its gate and its articles, as a test states them. */
export const inShort = ({ gate, basis }: Refusal): string =>
  `${gate} ${basis.filter(isCited).map(formatCitation).join("、")}`;
