import { type MatterFile, since } from "@zhunsheng/engine";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;

interface Left {
  readonly fineFen: number;
  readonly surchargeFen: number;
}

/** What is left of the sums the matter began with, by what was paid and what an agreement took off the surcharge. */
export function leftOf(file: File): Left {
  const begun = file.latest.begin?.facts;
  const paid = (sum: "fineFen" | "surchargeFen"): number =>
    file.all.paid.reduce((rest, { facts }) => rest - facts[sum], begun?.[sum] ?? 0);
  const reduced = file.all.agree.reduce((sum, { facts }) => sum + facts.reducedFen, 0);
  return {
    fineFen: Math.max(0, paid("fineFen")),
    surchargeFen: Math.max(0, paid("surchargeFen") - reduced),
  };
}

/** 中止执行 that was not resumed. */
export const isSuspended = (file: File): boolean => since(file.latest.suspend, file.latest.resume);

/** 执行协议 that was not broken. */
export const isAgreed = (file: File): boolean => since(file.latest.agree, file.latest.resume);
