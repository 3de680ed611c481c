import { attemptWaiting, expand, type Node, start, type Walk } from "./explore-walk.ts";
import { courseOf } from "./rules.ts";

/**
 * Courses: whole cases, each made by doing what can be done in the order of the procedure, which is the order in
 * which the law is applied. One with everything in it, one with what is necessary only, and for each act one without
 * it, one with little else, and one for each of its other examples. They lead where a walk that takes every side
 * road does not come within any bound.
 */
export function courses(walk: Walk): readonly Node[] {
  const kinds = courseOf(walk.procedure);
  const optional = kinds.filter((kind) => walk.procedure.acts[kind]?.conditional);
  const plans: Plan[] = [{ without: [] }, { without: optional }];
  for (const kind of kinds) plans.push({ without: [kind] });
  for (const kind of optional) plans.push({ without: optional.filter((one) => one !== kind) });
  for (const kind of kinds) {
    const others = walk.moves.filter((move) => move.kind === kind && move.example > 0);
    for (const example of new Set(others.map((move) => move.example))) {
      plans.push({ without: [], first: { kind, example } });
      plans.push({ without: optional.filter((one) => one !== kind), first: { kind, example } });
    }
  }
  const found = plans.map((plan) => course(walk, plan));
  return [...found, ...missing(walk)];
}

interface Plan {
  readonly without: readonly string[];
  /** The example of one act to be tried before its others. */
  readonly first?: { readonly kind: string; readonly example: number };
}

/** The longest case of a plan: ends come when nothing else can be done. */
function course(walk: Walk, plan: Plan): Node {
  const ends = new Set<string>(walk.procedure.endedBy);
  const usable = courseOf(walk.procedure).filter((kind) => !plan.without.includes(kind));
  const order = [...usable.filter((kind) => !ends.has(kind)), ...usable.filter((kind) => ends.has(kind))];
  let node = start(walk);
  for (let next: Node | undefined = node; next; ) {
    next = firstOf(walk, node, order, plan);
    if (next) node = next;
  }
  return node;
}

function firstOf(walk: Walk, node: Node, order: readonly string[], plan: Plan): Node | undefined {
  for (const kind of order) {
    if (node.file.done[kind]) continue;
    const moves = walk.moves.filter((move) => move.kind === kind);
    const wanted = plan.first?.kind === kind ? plan.first.example : 0;
    const sorted = moves.toSorted((a, b) => Number(b.example === wanted) - Number(a.example === wanted));
    for (const move of sorted) {
      const next = attemptWaiting(walk, node, move);
      if (next) return next;
    }
  }
  return undefined;
}

/** For acts that no course came upon: cases in which one other act is left out as well. */
function missing(walk: Walk): readonly Node[] {
  const kinds = courseOf(walk.procedure);
  const optional = kinds.filter((kind) => walk.procedure.acts[kind]?.conditional);
  return kinds
    .filter((kind) => !walk.reached.has(kind))
    .flatMap((kind) =>
      optional
        .filter((other) => other !== kind)
        .map((other) => course(walk, { without: optional.filter((one) => one !== kind && one !== other) })),
    );
}

/** Every state on the way to a course, from the first act to the last, each looked into. */
export function along(walk: Walk, end: Node): readonly Node[] {
  let node = start(walk);
  const fresh = [...expand(walk, node)];
  for (const { day: _, ...move } of end.steps) {
    const next = attemptWaiting(walk, node, move);
    if (!next) return fresh;
    node = next;
    fresh.push(...expand(walk, node));
  }
  return fresh;
}
