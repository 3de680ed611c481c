import { penaltySummary } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-summary/fields.ts";
import type { Entries } from "./reference.ts";
import { type Attempt, begin, type Situation, type When } from "./situation.ts";

type Kind = keyof Facts & string;
type Summary = Situation<Facts>;

const officers = ["officer-1", "officer-2"];

/** The invented on-the-spot case of the examples; paid on the spot, so `payment` has no place in it. */
export const summaryCourse = [
  ["onSite", officers, "2025-03-12T09:00:00+08:00"],
  ["hear", officers, "2025-03-12T09:20:00+08:00"],
  ["decide", officers, "2025-03-12T09:30:00+08:00"],
  ["deliver", officers, "2025-03-12T09:40:00+08:00"],
  ["collect", officers, "2025-03-12T09:45:00+08:00"],
  ["handIn", ["officer-1"], "2025-03-13"],
  ["remit", ["chief-1"], "2025-03-14"],
  ["fileReport", ["officer-1"], "2025-03-13T10:00:00+08:00"],
  ["publish", ["publisher-1"], "2025-03-17"],
  ["archive", ["archivist-1"], "2025-03-20"],
] as const satisfies readonly (readonly [Kind, readonly string[], When])[];

export const summaryExample = <K extends Kind>(kind: K, changed: Partial<Facts[K]> = {}): Facts[K] => ({
  ...penaltySummary.acts[kind].examples[0],
  ...changed,
});

interface Variation<K extends Kind> {
  readonly input?: Partial<Facts[K]>;
  readonly by?: readonly string[];
  readonly when?: When;
  readonly without?: readonly Kind[];
  readonly given?: Entries;
  /** Facts of earlier acts that differ. */
  readonly told?: { readonly [P in Kind]?: Partial<Facts[P]> };
}

/** The case of the examples, before the act named. */
export function summaryBefore(
  kind: Kind,
  without: readonly Kind[] = [],
  told: { readonly [P in Kind]?: Partial<Facts[P]> } = {},
): Summary {
  const end = summaryCourse.findIndex(([one]) => one === kind);
  return summaryCourse
    .slice(0, end < 0 ? undefined : end)
    .filter(([one]) => !without.includes(one))
    .reduce<Summary>(
      (situation, [one, by, when]) => situation.does(one, by, { ...summaryExample(one), ...told[one] }, when),
      begin(penaltySummary),
    );
}

/** The act as the course has it, changed in one respect. */
export function varySummary<K extends Kind>(kind: K, variation: Variation<K> = {}): Attempt {
  const [, by, when] = summaryCourse.find(([one]) => one === kind) ?? [kind, ["publisher-1"], "2025-04-11"];
  const start = summaryBefore(kind, variation.without, variation.told).given(variation.given ?? {});
  const input = summaryExample(kind, variation.input);
  return start.tries(kind, variation.by ?? by, input, variation.when ?? when);
}
