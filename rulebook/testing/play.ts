import type { LinkedFile, Procedure } from "@zhunsheng/engine";
import { type Entries, registers } from "./reference.ts";
import { type Attempt, begin, beginFrom, type Situation, type When } from "./situation.ts";

export type Step<F> = readonly [kind: keyof F & string, by: readonly string[], when: When];

/**
 * A course of first examples, opened from a parent where there is one, that tests may leave at any step and vary.
 * `entries`: the registers, where the examples need more than those of the invented agency.
 */
export function play<F extends Record<string, object>>(
  procedure: Procedure<F>,
  parent: LinkedFile | undefined,
  course: readonly Step<F>[],
  entries: Entries = registers,
) {
  const example = <K extends keyof F & string>(kind: K, changed: Partial<F[K]> = {}): F[K] => ({
    ...procedure.acts[kind].examples[0],
    ...changed,
  });
  const find = (kind: string): Step<F> => {
    const step = course.find(([one]) => one === kind);
    if (!step) throw new Error(`no ${kind}`);
    return step;
  };
  const upTo = (kind: keyof F & string, from = parent, told: Partial<F> = {}): Situation<F> =>
    course
      .slice(0, course.indexOf(find(kind)))
      .reduce<Situation<F>>(
        (given, [one, by, when]) => given.does(one, by, { ...example(one), ...told[one] }, when),
        from ? beginFrom(procedure, from, entries) : begin(procedure, entries),
      );
  return {
    example,
    upTo,
    /** The act as the course has it, with some of it changed. */
    tries: <K extends keyof F & string>(
      kind: K,
      changed: Partial<F[K]> = {},
      other: { by?: readonly string[]; when?: When; from?: typeof parent; told?: Partial<F> } = {},
    ): Attempt => {
      const [, by, when] = find(kind);
      const input = example(kind, changed);
      return upTo(kind, other.from, other.told).tries(kind, other.by ?? by, input, other.when ?? when);
    },
  };
}
