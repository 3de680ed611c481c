import type { Step } from "./explore-moves.ts";
import { attempt, type Break, brokenBy, type Node, start, type Walk } from "./explore-walk.ts";

/** The same break by fewer acts: leaves out, one after another, every act that is not needed for it. */
export function shortened(walk: Walk, found: Break): Break {
  let steps = found.steps;
  for (let place = steps.length - 2; place >= 0; place -= 1) {
    const fewer = steps.toSpliced(place, 1);
    if (breaks(walk, fewer, found.invariant.code)) steps = fewer;
  }
  return { ...found, steps };
}

function breaks(walk: Walk, steps: readonly Step[], code: string): boolean {
  let node: Node | undefined = start(walk);
  for (const step of steps) {
    node = attempt(walk, node, step).node;
    if (!node) return false;
  }
  return brokenBy(walk.procedure, node.file).some((invariant) => invariant.code === code);
}
