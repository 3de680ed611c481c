import type { Step } from "./explore-moves.ts";
import type { Break } from "./explore-walk.ts";
import type { AnyProcedure } from "./types.ts";

/** A sequence as a person can repeat it: 1. 2025-06-03 立案（例一） leader-1. */
export const tellSteps = (procedure: AnyProcedure, steps: readonly Step[]): string =>
  steps
    .map(({ day, kind, example, by, changed }, place) => {
      const title = procedure.acts[kind]?.title ?? kind;
      const how = [`第${example + 1}例`, ...(changed === undefined ? [] : [`改 ${changed}`])].join("，");
      return `  ${place + 1}. ${day} ${title} ${kind}（${how}）${by.join("、")}`;
    })
    .join("\n");

/** What must be true, and the shortest sequence found after which it is not. */
export const tellBreak = (procedure: AnyProcedure, { invariant, steps }: Break): string =>
  `${procedure.title}：「${invariant.says}」（${invariant.code}）不成立\n${tellSteps(procedure, steps)}`;
