import type { Day } from "./days.ts";

/**
 * How sure we are of a fact: "V" the text was open before the writer; "V2" partly, in an excerpt or a secondary
 * source; "M" from memory, to be checked by a lawyer before it gates anything hard.
 */
export type Verified = "V" | "V2" | "M";

/** Which of a law's day limits are working days. */
export type DayRule =
  /** Only these counts (行政处罚法第85条: 2, 3, 5, 7). */
  | { readonly kind: "listed"; readonly counts: readonly number[] }
  /** Every count up to and including this one (行政强制法第69条: 10). */
  | { readonly kind: "upTo"; readonly count: number }
  /** Every count (行政许可法第82条). */
  | { readonly kind: "all" }
  /** None: the text is silent, days are calendar days; a text that says 工作日 itself uses `workingDays`. */
  | { readonly kind: "none" };

/** One version of a law and the day it began to apply. */
export interface LawVersion {
  readonly inForce: Day;
  readonly note?: string;
  readonly verified: Verified;
}

/** A law, regulation, document or register that can be cited. */
export interface LawText<Id extends string = string> {
  readonly id: Id;
  /** Full title, without 《》. */
  readonly title: string;
  readonly short: string;
  /** Document number, when known. */
  readonly number?: string;
  /** "article" 第58条; "numbered" a document of numbered paragraphs 第（六）项; "entry" a register of the agency. */
  readonly form: "article" | "numbered" | "entry";
  /** The last article (or numbered paragraph), when known from the text. */
  readonly articleCount?: number;
  readonly dayRule: DayRule;
  /** Oldest first; empty while no day is known. */
  readonly versions: readonly LawVersion[];
  readonly verified: Verified;
}

/** Whether a day limit of this count is in working days under the law's own rule. */
export function countsWorkingDays(rule: DayRule, count: number): boolean {
  switch (rule.kind) {
    case "listed":
      return rule.counts.includes(count);
    case "upTo":
      return count <= rule.count;
    case "all":
      return true;
    case "none":
      return false;
  }
}

/** The version that applies on a day; undefined before the first one known. */
export const findVersion = (law: LawText, day: Day): LawVersion | undefined =>
  law.versions.findLast((version) => version.inForce <= day);
