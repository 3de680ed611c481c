import type { BenchmarkStep } from "../../registers/benchmarks.ts";
import type { PartyKind } from "./party.ts";
import { fineOf, type Penalty } from "./penalties.ts";

interface Discretion extends Penalty {
  readonly benchmarkStep?: string | undefined;
  readonly deviates: boolean;
  readonly deviationReason?: string | undefined;
}

const applies = (step: BenchmarkStep, partyKind: PartyKind): boolean =>
  step.partyKind === undefined || (step.partyKind === "citizen") === (partyKind === "citizen");

/**
 * A fine lies within the step it names, or the deviation is declared and reasoned. Where no benchmark is published
 * for the matter there is nothing to follow, but who says that he deviates says why (裁量意见十二).
 */
export function benchmarkFollowed(
  benchmark: { readonly steps: readonly BenchmarkStep[] } | undefined,
  discretion: Discretion,
  partyKind: PartyKind,
): boolean {
  if (!discretion.kinds.includes("fine")) return true;
  if (discretion.deviates) return discretion.deviationReason !== undefined;
  if (benchmark === undefined) return true;
  const step = benchmark.steps.find(({ id }) => id === discretion.benchmarkStep);
  if (step === undefined || !applies(step, partyKind)) return false;
  return step.minFen <= fineOf(discretion) && fineOf(discretion) <= step.maxFen;
}
