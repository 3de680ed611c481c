import { attemptWaiting, expand, type Node, start, type Walk } from "./explore-walk.ts";
import { courseOf } from "./rules.ts";

/**
 * Courses: whole cases, each made by doing what can be done in the order of the procedure, which is the order in
 * which the law is applied. One with everything in it, one with what is necessary only, and for each act one without
 * it or, where it does not go with the others, with little else, and one for each of its other examples. They lead
 * where a walk that takes every side road does not come within any bound.
 */
export function courses(walk: Walk): readonly Node[] {
  const kinds = courseOf(walk.procedure);
  const optional = kinds.filter((kind) => walk.procedure.acts[kind]?.conditional);
  const least: Plan = { without: optional };
  const [whole, most] = grown(walk);
  const plans: Plan[] = [least];
  for (const kind of kinds) {
    const others = walk.moves.filter((move) => move.kind === kind && move.example > 0);
    const needed = forerunners(walk, kind);
    const soon = walk.procedure.endedBy.filter((end) => needed.has(end));
    const without = most.without.filter((one) => !needed.has(one));
    const little = { without: optional.filter((one) => !needed.has(one)), soon };
    if (whole.file.done[kind]) plans.push({ without: [...most.without, kind] });
    else plans.push({ without, soon }, little);
    for (const example of new Set(others.map((move) => move.example))) {
      plans.push({ without, first: { kind, example } });
    }
  }
  const made = [whole, ...plans.map((plan) => course(walk, plan))];
  return [...made, ...kinds.flatMap((kind) => otherwise(walk, kind, most))];
}

/** An act that no case came to: with the other examples of what must come before it, or without what may. */
function otherwise(walk: Walk, kind: string, most: Plan): readonly Node[] {
  const needed = forerunners(walk, kind);
  const wide = most.without.filter((one) => !needed.has(one));
  const firsts = walk.moves.filter((move) => move.example > 0 && needed.has(move.kind));
  const usual = usualWithout(walk).filter((one) => !needed.has(one));
  const spared = (walk.options.main ?? []).filter((one) => walk.procedure.acts[one]?.conditional);
  const plans = [
    ...firsts.map((first) => ({ without: wide, first })),
    { without: usual },
    ...spared.filter((one) => !needed.has(one)).map((one) => ({ without: [...usual, one] })),
  ];
  const nodes: Node[] = [];
  for (const plan of plans) if (!walk.reached.has(kind)) nodes.push(course(walk, plan));
  return nodes;
}

/** What the usual case leaves out. */
const usualWithout = ({ procedure, options }: Walk): readonly string[] =>
  courseOf(procedure).filter((kind) => procedure.acts[kind]?.conditional && !options.main?.includes(kind));

/** An act, what must come before it, and what it names: without them it is never done. */
function forerunners({ procedure, options }: Walk, kind: string): ReadonlySet<string> {
  const needed = new Set([kind]);
  for (const one of needed) {
    for (const earlier of procedure.acts[one]?.after ?? []) needed.add(earlier);
    for (const named of Object.values(options.names?.[one] ?? {})) needed.add(named);
  }
  return needed;
}

interface Plan {
  readonly without: readonly string[];
  /** Ends that do not wait until nothing else can be done. */
  readonly soon?: readonly string[];
  /** The example of one act to be tried before its others. */
  readonly first?: { readonly kind: string; readonly example: number };
}

/** The case with everything in it that keeps nothing else from being done: a referral elsewhere would. */
function grown(walk: Walk): readonly [Node, Plan] {
  let plan: Plan = { without: usualWithout(walk) };
  let best = course(walk, plan);
  for (const kind of plan.without) {
    const wider = { without: plan.without.filter((one) => one !== kind) };
    const node = course(walk, wider);
    if (!node.file.done[kind] || best.file.acts.some((act) => !node.file.done[act.kind])) continue;
    [plan, best] = [wider, node];
  }
  return [best, plan];
}

/** The longest case of a plan: other examples come when the usual ones cannot, ends when nothing else can be done. */
function course(walk: Walk, plan: Plan): Node {
  const order = courseOf(walk.procedure).filter((kind) => !plan.without.includes(kind));
  let node = start(walk);
  for (let place = 0, idle = 0; idle < patience * order.length; place = (place + 1) % order.length) {
    const next = nextOf(walk, node, order[place] ?? "", plan, Math.floor(idle / order.length));
    idle = next ? 0 : idle + 1;
    if (next) node = next;
  }
  return node;
}

/** With the usual example, in the order of the law; with another example; as an end. */
const patience = 3;

function nextOf(walk: Walk, node: Node, kind: string, plan: Plan, idleRounds: number): Node | undefined {
  const { acts, endedBy } = walk.procedure;
  const { done } = node.file;
  const rule = acts[kind];
  if (done[kind] || rule?.after.some((one) => !done[one]) || rule?.before?.some((one) => done[one])) {
    return undefined;
  }
  if (endedBy.includes(kind) && !plan.soon?.includes(kind) && idleRounds < patience - 1) return undefined;
  const wanted = plan.first?.kind === kind ? plan.first.example : 0;
  for (const move of walk.moves) {
    if (move.kind !== kind || (move.example === wanted) === (idleRounds === 1)) continue;
    const next = attemptWaiting(walk, node, move);
    if (next) return next;
  }
  return undefined;
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
