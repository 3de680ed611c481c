import { addDays, type Day } from "@zhunsheng/law";
import { decide } from "./decide.ts";
import {
  actOf,
  bound,
  type ExploreOptions,
  type Move,
  movesOf,
  overrunning,
  type Step,
  strikingOut,
  variantsOf,
} from "./explore-moves.ts";
import type { Keys } from "./explore-questions.ts";
import { append, fold } from "./file.ts";
import { hasCommon, isCommon } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure, Reference } from "./types.ts";

type AnyInvariant = NonNullable<AnyProcedure["invariants"]>[number];

/** One state of the walk: a file, the day it has reached, and the steps that led to it. */
export interface Node {
  readonly file: AnyFile;
  readonly day: Day;
  readonly steps: readonly Step[];
  /** The key of its state; absent until somebody asked for it. */
  readonly key?: string;
}

/** A sequence of acts, and the invariant that does not hold at its end. */
export interface Break {
  readonly invariant: AnyInvariant;
  readonly steps: readonly Step[];
}

/** What comes of one act tried in one state. */
export type Outcome = { readonly node: Node; readonly gates: readonly string[] } | Refused;

interface Refused {
  readonly node: undefined;
  readonly gates: readonly string[];
  readonly act: AnyAct;
  readonly step: Step;
}

/** What the walk remembers of everything it tried. */
export interface Walk {
  readonly procedure: AnyProcedure;
  readonly options: ExploreOptions;
  readonly moves: readonly Move[];
  readonly keys: Keys;
  readonly referenceOn: (day: Day) => Reference;
  /** State → the states its acts lead to; absent while a state was seen but not yet looked into. */
  readonly ways: Map<string, Set<string>>;
  readonly seen: Set<string>;
  readonly reached: Set<string>;
  /** `act code` of every gate that ever failed. */
  readonly refused: Set<string>;
  readonly broken: Map<string, Break>;
  /** `act code` of what alone stood in the way → the invariant that would have been broken without it. */
  readonly guarded: Map<string, Break>;
  readonly probed: Map<string, number>;
  /** States where an act was not tried because it had been done `repeatsMax` times: never called traps. */
  readonly curbed: Set<string>;
  tried: number;
}

export const start = (walk: Walk): Node => ({
  file: fold(walk.procedure, "explored", "explored", []),
  day: walk.options.from,
  steps: [],
});

export function beginWalk(procedure: AnyProcedure, options: ExploreOptions, keys: Keys): Walk {
  const known = new Map<Day, Reference>();
  const referenceOn = (day: Day): Reference => {
    const reference = known.get(day) ?? options.reference(day);
    known.set(day, reference);
    return reference;
  };
  return {
    procedure,
    options,
    moves: movesOf(procedure, options),
    keys,
    referenceOn,
    ways: new Map(),
    seen: new Set(),
    reached: new Set(),
    refused: new Set(),
    broken: new Map(),
    guarded: new Map(),
    probed: new Map(),
    curbed: new Set(),
    tried: 0,
  };
}

/** Tries one act on one day. */
export function attempt(walk: Walk, node: Node, given: Step, at?: string): Outcome {
  walk.tried += 1;
  const step = bound(given, node.file, walk.options);
  const reference = walk.referenceOn(step.day);
  const act = actOf(walk.procedure, node.file, step, reference, at);
  const decision = decide(walk.procedure, node.file, act, reference);
  const found = decision.accepted ? decision.defects : decision.refusals;
  const gates = found.map(({ gate }) => gate);
  for (const gate of gates) walk.refused.add(`${step.kind} ${gate}`);
  if (!decision.accepted) return { node: undefined, gates, act, step };
  const recorded = found.length > 0 ? { ...act, defects: found } : act;
  return { node: follow(walk, node, recorded, step), gates };
}

const follow = (walk: Walk, node: Node, act: AnyAct, step: Step): Node => ({
  file:
    append(walk.procedure, node.file, act) ??
    fold(walk.procedure, "explored", "explored", [...node.file.acts, act]),
  day: step.day,
  steps: [...node.steps, step],
});

/** The first wait under which the act is accepted; what refuses it on the way is examined. */
export function attemptWaiting(walk: Walk, node: Node, move: Move): Node | undefined {
  for (const wait of node.steps.length === 0 ? [0] : walk.options.waits) {
    const outcome = attempt(walk, node, { ...move, day: addDays(node.day, wait) });
    examine(walk, node, outcome);
    const next = outcome.node ?? afterOverrun(walk, node, outcome);
    if (next) return next;
    // Only gates look at the day: what is out of order stays so.
    if (outcome.gates.every((gate) => gate.startsWith(`${move.kind}.`) && isStructural(gate)))
      return undefined;
  }
  return undefined;
}

/** The act once the limits that alone stood in its way are accounted for. */
function afterOverrun(walk: Walk, node: Node, { gates, step }: Refused): Node | undefined {
  if (gates.length === 0 || !gates.every((gate) => gate.endsWith(".overrun"))) return undefined;
  let excused: Node | undefined = node;
  for (const gate of gates) {
    const move = overrunning(gate.replace(/\.overrun$/, ""), walk.options);
    excused = excused && attempt(walk, excused, { ...move, day: step.day }).node;
  }
  return excused && attempt(walk, excused, step).node;
}

const isStructural = (gate: string): boolean => /\.(after|before)\.|\.(once|performer)$|^matter\./.test(gate);

/** Checks the invariants after an act; and where one thing alone refused it, whether they would notice its absence. */
export function examine(walk: Walk, node: Node, outcome: Outcome): void {
  if (outcome.node) {
    walk.reached.add(outcome.node.steps.at(-1)?.kind ?? "");
    for (const invariant of brokenBy(walk.procedure, outcome.node.file)) {
      if (!walk.broken.has(invariant.code))
        walk.broken.set(invariant.code, { invariant, steps: outcome.node.steps });
    }
    return;
  }
  const [gate, ...others] = new Set(outcome.gates);
  const code = `${outcome.step.kind} ${gate}`;
  if (gate === undefined || others.length > 0 || walk.guarded.has(code)) return;
  const without = follow(walk, node, outcome.act, outcome.step);
  const [invariant] = brokenBy(walk.procedure, without.file);
  if (invariant) walk.guarded.set(code, { invariant, steps: without.steps });
}

export const brokenBy = (procedure: AnyProcedure, file: AnyFile): readonly AnyInvariant[] =>
  (procedure.invariants ?? []).filter((invariant) => !invariant.holds(file));

export const keyOf = (walk: Walk, { key, file, day }: Node): string => key ?? walk.keys.keyOf(file, day);

/** Tries everything in one state; answers the states it leads to, in the order of the procedure. */
export function expand(walk: Walk, node: Node): readonly Node[] {
  const key = keyOf(walk, node);
  if (walk.ways.has(key)) return [];
  const ways = new Set<string>();
  walk.ways.set(key, ways);
  walk.seen.add(key);
  const fresh: Node[] = [];
  for (const move of walk.moves) {
    const times = node.file.all[move.kind]?.length ?? 0;
    if (times >= walk.options.repeatsMax && walk.procedure.acts[move.kind]?.repeats) {
      walk.curbed.add(key);
      continue;
    }
    const next = attemptWaiting(walk, node, move);
    if (!next) continue;
    probe(walk, node, move, next.day);
    const nextKey = walk.keys.keyOf(next.file, next.day);
    ways.add(nextKey);
    if (walk.seen.has(nextKey)) continue;
    walk.seen.add(nextKey);
    fresh.push({ ...next, key: nextKey });
  }
  strikeOut(walk, node);
  return fresh;
}

/** Where an act is possible: the same with one entry changed, by other people, or before the acts it follows. */
function probe(walk: Walk, node: Node, move: Move, day: Day): void {
  const name = `${move.kind} ${move.example} ${move.by.join("+")}`;
  const times = walk.probed.get(name) ?? 0;
  if (times >= walk.options.probesMax) return;
  walk.probed.set(name, times + 1);
  for (const variant of variantsOf(walk.procedure, move, day, walk.options.strangers ?? [])) {
    examine(walk, node, attempt(walk, node, { ...variant, day }));
  }
  const early = { ...move, day, changed: "补记较早时间" };
  examine(walk, node, attempt(walk, node, early, `${addDays(node.day, -1)}T09:00:00+08:00`));
}

/** A correction may not leave behind what could not have come about: every act is struck out, once after each kind. */
function strikeOut(walk: Walk, node: Node): void {
  const last = node.file.acts.at(-1);
  if (!last || !hasCommon(walk.procedure, "correct")) return;
  for (const { kind, seq } of node.file.acts) {
    const name = `correct ${kind} ${last.kind}`;
    const times = walk.probed.get(name) ?? 0;
    if (isCommon(kind) || times >= walk.options.probesMax) continue;
    walk.probed.set(name, times + 1);
    examine(walk, node, attempt(walk, node, { ...strikingOut(seq, walk.options), day: node.day }));
  }
}
