import type { Json } from "@zhunsheng/engine";
import { penaltyOrdinary } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type Entries, ownStandards } from "./reference.ts";
import { type Attempt, begin, type Situation, type When } from "./situation.ts";

type Kind = keyof Facts & string;

export const handlers = ["officer-1", "officer-2"];
const leaders = ["leader-1", "leader-2", "head-1"];

/** The invented case of the examples: who did what, and when. */
export const course = [
  ["clue", ["officer-1"], "2025-06-03"],
  ["open", ["leader-1"], "2025-06-05"],
  ["assign", ["chief-1"], "2025-06-05"],
  ["inspect", handlers, "2025-06-06"],
  ["interview", handlers, "2025-06-09"],
  ["evidence", handlers, "2025-06-10"],
  ["report", handlers, "2025-06-16"],
  ["notice", handlers, "2025-06-18"],
  ["statement", ["officer-1"], "2025-06-20"],
  ["recheck", handlers, "2025-06-23"],
  ["hearingRequest", ["officer-1"], "2025-06-24"],
  ["hearing", ["host-1", "clerk-1"], "2025-07-08"],
  ["reviewSubmission", ["chief-1"], "2025-07-09"],
  ["legalReview", ["reviewer-1"], "2025-07-11"],
  ["discussion", leaders, "2025-07-14"],
  ["decide", ["leader-1"], "2025-07-16"],
  ["serve", handlers, "2025-07-17"],
  ["publish", ["publisher-1"], "2025-07-18"],
  ["payment", ["officer-1"], "2025-07-25"],
  ["close", ["leader-1"], "2025-07-28"],
  ["archive", ["archivist-1"], "2025-08-05"],
] as const satisfies readonly (readonly [Kind, readonly string[], string])[];

export type Ordinary = Situation<Facts>;

/** The first example of an act with some fields changed. */
export const example = <K extends Kind>(kind: K, changed: Partial<Facts[K]> = {}): Facts[K] => ({
  ...penaltyOrdinary.acts[kind].examples[0],
  ...changed,
});

/** Facts of earlier acts that differ. */
type Told = { readonly [K in Kind]?: Partial<Facts[K]> };

/** The case of the examples, before the act named; the acts of `without` left out, under changed registers. */
export function before(
  kind: Kind,
  without: readonly Kind[] = [],
  told: Told = {},
  given: Entries = {},
): Ordinary {
  const end = course.findIndex(([one]) => one === kind);
  return course
    .slice(0, end)
    .filter(([one]) => !without.includes(one))
    .reduce<Ordinary>(
      (situation, [one, by, when]) => situation.does(one, by, example(one, told[one]), when),
      begin(penaltyOrdinary).given(given),
    );
}

interface Variation<K extends Kind> {
  readonly input?: Partial<Facts[K]>;
  readonly by?: readonly string[];
  readonly when?: When;
  /** Acts of the course that are left out before it. */
  readonly without?: readonly Kind[];
  readonly told?: Told;
  /** Register entries that differ, for the act itself. */
  readonly given?: Entries;
  /** What happens after the course and before the act. */
  readonly later?: (situation: Ordinary) => Ordinary;
}

/** The act as the course has it, changed in one respect. */
export function vary<K extends Kind>(kind: K, variation: Variation<K> = {}): Attempt {
  const [, by, when] = course.find(([one]) => one === kind) ?? [kind, ["leader-1"], "2025-06-04"];
  const start = before(
    course.some(([one]) => one === kind) ? kind : "open",
    variation.without,
    variation.told,
  );
  const situation = (variation.later ?? ((same) => same))(start).given(variation.given ?? {});
  const input = example(kind, variation.input);
  return situation.tries(kind, variation.by ?? by, input, variation.when ?? when);
}

/** The agency's standards with some numbers changed. */
export const standardsWith = (changed: Readonly<Record<string, Json>>): Entries => ({
  standards: { penalty: { ...ownStandards, ...changed } },
});
