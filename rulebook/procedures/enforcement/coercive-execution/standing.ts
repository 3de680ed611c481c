import { type MatterFile, since } from "@zhunsheng/engine";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;

interface Left {
  readonly fineFen: number;
  readonly surchargeFen: number;
}

/**
 * What is left of the sums the matter began with, by what was paid, here or
 * through the court, and what an agreement took off the surcharge.
 */
export function leftOf(file: File): Left {
  const begun = file.latest.begin?.facts;
  const total = (sums: readonly number[]): number => sums.reduce((sum, one) => sum + one, 0);
  const fines = [
    ...file.all.paid.map(({ facts }) => facts.fineFen),
    ...file.all.courtPaid.map(({ facts }) => facts.amountFen),
  ];
  const surcharges = [
    ...[...file.all.paid, ...file.all.courtPaid].map(({ facts }) => facts.surchargeFen),
    ...file.all.agree.map(({ facts }) => facts.reducedFen),
  ];
  return {
    fineFen: Math.max(0, (begun?.fineFen ?? 0) - total(fines)),
    surchargeFen: Math.max(0, (begun?.surchargeFen ?? 0) - total(surcharges)),
  };
}

/** A breach ends an agreement, and only that; a suspension ends when its ground is over. */
const resumed = (file: File, ground: Facts["resume"]["ground"]) =>
  file.all.resume.findLast(({ facts }) => facts.ground === ground);

/** 中止执行 that was not resumed. */
export const isSuspended = (file: File): boolean => since(file.latest.suspend, resumed(file, "over"));

/** 执行协议 that was not broken. */
export const isAgreed = (file: File): boolean => since(file.latest.agree, resumed(file, "breach"));
