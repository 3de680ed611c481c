import type { GateCase } from "./gate-case.ts";
import type { Attempt } from "./situation.ts";

export const force = (...places: readonly string[]): string =>
  places.map((place) => `《中华人民共和国行政强制法》${place}`).join("、");

export const safety = (place: string): string => `《中华人民共和国安全生产法》${place}`;

type Told = readonly [name: string, attempt: () => Attempt];

/** One gate in one line each: what passes it, what it refuses. */
export const refusing = (
  act: string,
  gate: string,
  cites: string,
  passes: Told,
  refuses: Told,
): GateCase => ({ act, gate, cites, passes, refuses });

/** The same for a fact, or a source that was not verified: a mark stays on what was accepted. */
export const marking = (act: string, gate: string, cites: string, passes: Told, refuses: Told): GateCase => ({
  act,
  gate,
  cites,
  passes,
  refuses,
  marks: true,
});
