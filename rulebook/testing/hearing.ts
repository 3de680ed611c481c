import { penaltyHearing } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-hearing/fields.ts";
import { before, type Ordinary } from "./ordinary.ts";
import { type Attempt, beginFrom, type Situation, type When } from "./situation.ts";

type Kind = keyof Facts & string;
export type Hearing = Situation<Facts>;

/** The case of the examples after the party asked for a hearing. */
export const requested: Ordinary = before("hearing");

/** The same case with an officer assigned to it who also holds hearings. */
export const reassigned = requested.does(
  "assign",
  ["chief-1"],
  { handlers: ["officer-1", "host-officer"], conflictsChecked: true },
  "2025-06-24",
);

/** Who did what, and when. */
export const hearingCourse = [
  ["accept", ["leader-1"], "2025-06-24T15:00:00+08:00"],
  ["notify", ["clerk-1"], "2025-06-25"],
  ["announce", ["clerk-1"], "2025-06-26"],
  ["session", ["host-1", "clerk-1"], "2025-07-08"],
  ["report", ["host-1"], "2025-07-09"],
] as const satisfies readonly (readonly [Kind, readonly string[], string])[];

/** The first example of an act of a hearing with some fields changed. */
export const said = <K extends Kind>(kind: K, changed: Partial<Facts[K]> = {}): Facts[K] => ({
  ...penaltyHearing.acts[kind].examples[0],
  ...changed,
});

/** The second example: the host replaced, the party absent. */
export const otherwise = <K extends "recusal" | "session">(kind: K): Facts[K] => {
  const [first, second = first] = penaltyHearing.acts[kind].examples;
  return second;
};

type Told = { readonly [K in Kind]?: Partial<Facts[K]> };

interface Variation<K extends Kind> {
  readonly input?: Partial<Facts[K]>;
  readonly by?: readonly string[];
  readonly when?: When;
  readonly without?: readonly Kind[];
  readonly told?: Told;
  /** The case from which the hearing was opened. */
  readonly parent?: Ordinary;
  readonly later?: (given: Hearing) => Hearing;
}

/** The hearing of the examples before the act named. */
export function hearingBefore(kind: Kind, variation: Omit<Variation<Kind>, "input"> = {}): Hearing {
  const { parent = requested, without = [], told = {}, later = (same) => same } = variation;
  const end = hearingCourse.findIndex(([one]) => one === kind);
  const start = beginFrom(penaltyHearing, { procedure: "penalty-ordinary", file: parent.file });
  return later(
    hearingCourse
      .slice(0, end < 0 ? 1 : end)
      .filter(([one]) => !without.includes(one))
      .reduce<Hearing>((given, [one, by, when]) => given.does(one, by, said(one, told[one]), when), start),
  );
}

/** The act as the course has it, changed in one respect. */
export function varyHearing<K extends Kind>(kind: K, variation: Variation<K> = {}): Attempt {
  const [, by, when] = hearingCourse.find(([one]) => one === kind) ?? [kind, ["leader-1"], "2025-06-26"];
  const { input, ...rest } = variation;
  const given = hearingBefore(kind, rest);
  return given.tries(kind, variation.by ?? by, said(kind, input), variation.when ?? when);
}
