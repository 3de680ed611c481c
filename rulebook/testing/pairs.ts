import type { LinkedFile } from "@zhunsheng/engine";
import type { GateCase } from "./gate-case.ts";
import type { Attempt, When } from "./situation.ts";

/** A course of `play`, as far as gate cases ask it. */
interface Played<F extends Record<string, object>> {
  readonly tries: <K extends keyof F & string>(
    kind: K,
    changed?: Partial<F[K]>,
    other?: { by?: readonly string[]; when?: When; from?: LinkedFile | undefined; told?: Partial<F> },
  ) => Attempt;
}

interface More<F> {
  readonly by?: readonly string[];
  readonly when?: When;
  readonly from?: LinkedFile;
  readonly told?: Partial<F>;
  /** On a fact, or where 待核. */
  readonly marks?: true;
  /** What passes, when it is not the course as it is. */
  readonly passes?: () => Attempt;
  /** What fails, when a changed entry or other people do not say it. */
  readonly fails?: () => Attempt;
}

/** Gate cases of one course: it passes as it is, and fails with some of the act changed. */
export const pairsOf =
  <F extends Record<string, object>>(course: Played<F>) =>
  <K extends keyof F & string>(
    act: K,
    gate: string,
    cites: string,
    name: string,
    changed: Partial<F[K]> = {},
    { passes, fails, marks, ...other }: More<F> = {},
  ): GateCase => ({
    act,
    gate,
    cites,
    passes: ["照例办理", passes ?? (() => course.tries(act))],
    refuses: [name, fails ?? (() => course.tries(act, changed, other))],
    ...(marks ? { marks } : {}),
  });

/** 行政强制法 with its articles. */
export const compulsion = (...places: readonly string[]): string =>
  places.map((place) => `《中华人民共和国行政强制法》${place}`).join("、");

export const civil = (place: string): string => `《中华人民共和国民事诉讼法》${place}`;
export const litigation = (place: string): string => `《中华人民共和国行政诉讼法》${place}`;
export const interpretation = (place: string): string =>
  `《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》${place}`;
