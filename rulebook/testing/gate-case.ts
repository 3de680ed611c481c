import type { Attempt } from "./situation.ts";

/** One gate of one act: a situation that it lets pass and one that it does not. */
export interface GateCase {
  readonly act: string;
  readonly gate: string;
  /** The articles as `formatCitation` prints them, joined by 、. */
  readonly cites: string;
  readonly passes: readonly [name: string, attempt: () => Attempt];
  readonly refuses: readonly [name: string, attempt: () => Attempt];
  /** On a fact, or from a source not verified, a failed gate leaves a mark instead of refusing. */
  readonly marks?: true;
}

const penalty = "《中华人民共和国行政处罚法》";

/** 行政处罚法 with its articles: law("第44条", "第45条第2款"). */
export const law = (...places: readonly string[]): string =>
  places.map((place) => penalty + place).join("、");

export const opinion118 = "国办发〔2018〕118号";
export const local = "本机关登记簿";
