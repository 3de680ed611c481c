import { along, courses } from "./explore-courses.ts";
import { actOf, bound, type ExploreOptions } from "./explore-moves.ts";
import { countOf, keysOf, learn, noQuestions, type Questions } from "./explore-questions.ts";
import { shortened } from "./explore-shorten.ts";
import { type Break, beginWalk, expand, keyOf, type Node, start, type Walk } from "./explore-walk.ts";
import { upTo } from "./file.ts";
import { courseOf } from "./rules.ts";
import type { AnyProcedure } from "./types.ts";

/** What was found by walking through a procedure. */
export interface Exploration {
  /** Files that differ in something that a gate or an invariant asks for. */
  readonly states: number;
  /** Acts tried. */
  readonly moves: number;
  /** True where the walk stopped at a bound before everything was seen. */
  readonly cutOff: boolean;
  /** Invariants that do not hold, each with the shortest sequence found. */
  readonly broken: readonly Break[];
  /** `act code` of what alone prevents the break of an invariant: its removal would be noticed. */
  readonly guarded: ReadonlyMap<string, Break>;
  /** `act code` of gates that failed nowhere. */
  readonly neverRefused: readonly string[];
  readonly neverReached: readonly string[];
  readonly endsReached: readonly string[];
  /** Sequences after which no end can be reached any more, whatever is done. */
  readonly traps: readonly Node["steps"][];
}

/**
 * Walks through every sequence of acts up to the bounds, breadth first, so that the first break of an invariant is the
 * shortest; then along whole cases, looking into every state beside them. Pure: the same arguments give the same walk.
 */
export function explore(procedure: AnyProcedure, options: ExploreOptions): Exploration {
  const questions = noQuestions();
  const newWalk = (bounds: ExploreOptions): Walk =>
    beginWalk(procedure, bounds, keysOf(procedure, questions, options));
  const scout = newWalk(options);
  const cases = courses(scout);
  for (const [place, end] of cases.entries()) learnAlong(scout, end, place, questions);
  const few = { statesMax: options.statesMax / scouting, movesMax: options.movesMax / scouting };
  const short = newWalk({ ...options, ...few });
  learnFrom(short, wander(short, cases), questions);
  for (let round = 1; ; round += 1) {
    const walk = newWalk(options);
    // What the whole cases met counts as met, even where the bounds end the walk beside them.
    for (const kind of scout.reached) walk.reached.add(kind);
    for (const [code, found] of scout.guarded) walk.guarded.set(code, found);
    const nodes = wander(walk, cases);
    // The walk's own break of an invariant is the shorter one.
    for (const [code, found] of scout.broken) if (!walk.broken.has(code)) walk.broken.set(code, found);
    const complete = walk.ways.size === walk.seen.size;
    // Two files that a question met so late tells apart may have been taken for one.
    const late = learnFrom(walk, nodes, questions);
    if (!late || !complete || round === roundsMax) return summary(walk, late || !complete, nodes);
  }
}

/** The questions are gathered by a walk with an eighth of the bounds, before the walk that counts. */
const scouting = 8;

const stride = 50;

/** One state of so many is asked again under watch when the walk is over. */
const sampling = 48;

/** What is read can depend on what was read: a whole walk that met a new question is made again with it. */
const roundsMax = 3;

function learnFrom(walk: Walk, nodes: readonly Node[], questions: Questions): boolean {
  const known = countOf(questions);
  for (const [place, node] of nodes.entries()) if (place % sampling === 0) learnAt(walk, node, questions);
  return countOf(questions) > known;
}

function learnAt(walk: Walk, node: Node, questions: Questions): void {
  const reference = walk.referenceOn(node.day);
  const acts = walk.moves.map((move) =>
    actOf(walk.procedure, node.file, bound({ ...move, day: node.day }, node.file, walk.options), reference),
  );
  learn(walk.procedure, node.file, acts, reference, questions);
}

/** The cases have most of their beginnings in common: each is asked at other places than the one before it. */
function learnAlong(walk: Walk, end: Node, first: number, questions: Questions): void {
  for (let seq = first % stride; seq <= end.steps.length; seq += stride) {
    const day = end.steps[seq - 1]?.day ?? walk.options.from;
    const node = { file: upTo(end.file, seq), day, steps: end.steps.slice(0, seq) };
    learnAt(walk, node, questions);
  }
}

/** Every state met, with the steps that first led to it. */
function wander(walk: Walk, cases: readonly Node[]): readonly Node[] {
  const { statesMax, movesMax } = walk.options;
  const nodes: Node[] = [start(walk)];
  let place = 0;
  const breadthFirst = (states: number, moves: number): void => {
    for (; place < nodes.length && walk.ways.size < states && walk.tried < moves; place += 1) {
      const node = nodes[place];
      if (node) nodes.push(...expand(walk, node));
    }
  };
  breadthFirst(statesMax / 4, movesMax / 4);
  if (place === nodes.length) return nodes;
  place = nodes.length;
  for (const end of cases) if (walk.tried < movesMax) nodes.push(...along(walk, end));
  breadthFirst(statesMax, movesMax);
  return nodes;
}

function summary(walk: Walk, cutOff: boolean, nodes: readonly Node[]): Exploration {
  const { procedure } = walk;
  const gates = Object.entries(procedure.acts).flatMap(([kind, rule]) =>
    (rule.gates ?? []).map(({ code }) => `${kind} ${code}`),
  );
  return {
    states: walk.seen.size,
    moves: walk.tried,
    cutOff,
    broken: [...walk.broken.values()].map((found) => shortened(walk, found)),
    guarded: walk.guarded,
    neverRefused: gates.filter((gate) => !walk.refused.has(gate)),
    neverReached: courseOf(procedure).filter((kind) => !walk.reached.has(kind)),
    endsReached: procedure.endedBy.filter((kind) => walk.reached.has(kind)),
    traps: trapsOf(walk, nodes),
  };
}

/** States from which neither an end nor a state that was not looked into can be reached. */
function trapsOf(walk: Walk, nodes: readonly Node[]): readonly Node["steps"][] {
  const ends: readonly string[] = walk.procedure.endedBy;
  if (ends.length === 0) return [];
  const keyed = new Map(nodes.map((node) => [keyOf(walk, node), node]));
  const open = [...walk.seen].filter((key) => {
    const node = keyed.get(key);
    return !node || !walk.ways.has(key) || walk.curbed.has(key) || ends.some((end) => node.file.done[end]);
  });
  const before = new Map<string, string[]>();
  for (const [key, ways] of walk.ways)
    for (const next of ways) before.set(next, [...(before.get(next) ?? []), key]);
  const hopeful = new Set(open);
  for (const key of hopeful) for (const earlier of before.get(key) ?? []) hopeful.add(earlier);
  return [...walk.ways.keys()]
    .filter((key) => !hopeful.has(key))
    .map((key) => keyed.get(key)?.steps ?? [])
    .sort((a, b) => a.length - b.length);
}
