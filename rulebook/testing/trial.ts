import type { LinkedFile, Names, Suited } from "@zhunsheng/engine";
import type { GateCase } from "./gate-case.ts";
import type { DutyRow, OrderRow } from "./place.ts";
import type { Entries } from "./reference.ts";

/** How a procedure is walked through, where that is not as usual. */
export interface Walk {
  /** The day on which its examples begin; 3 June 2025 when absent. */
  readonly begins?: string;
  /** Days to let pass before an act; 0, 8, 16 and 40 when absent. */
  readonly waits?: readonly number[];
  /** The matter from which it is opened, as it stands then. */
  readonly parent?: LinkedFile;
  /** Register entries that its examples need beside those of the invented agency. */
  readonly entries?: Entries;
  /** The kinds of act of the usual case, in their order. */
  readonly main?: readonly string[];
  /** Entries that name another act of the file, and the kind they name. */
  readonly names?: Names;
  /** Sums and days that depend on the case. */
  readonly suited?: Suited;
  /** The most moves tried; what the walk did not reach within them is said. */
  readonly movesMax?: number;
}

/** What the tests know of one procedure beside its literal: an independent second statement of its rules. */
export interface Trial {
  readonly procedure: string;
  readonly walk: Walk;
  /** One line an act, in the order of the procedure. */
  readonly order: readonly OrderRow[];
  /** Duties that depend on something. */
  readonly duties: readonly DutyRow[];
  /** For every gate a situation that passes it and one that does not. */
  readonly gates: readonly GateCase[];
}
