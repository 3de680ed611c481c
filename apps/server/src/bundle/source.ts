import type { Procedures } from "@zhunsheng/casework";
import type { HolidayCalendar } from "@zhunsheng/law";
import type { Tables } from "@zhunsheng/store";
import type { Kysely } from "kysely";
import type { Parts } from "../context.ts";
import { agencyNames } from "../names.ts";
import type { InclusionProof, PublicLog } from "../public-log.ts";

/** The public log as a bundle needs it: no more than anyone may read. */
export interface BundleLog {
  readonly origin: string;
  /** The log's keys in one line each, C2SP signed-note. */
  readonly keys: readonly string[];
  /** Which witnesses are asked for, C2SP tlog-policy, where a policy is set. */
  readonly policy?: string | undefined;
  /** Undefined while the leaf waits for the next checkpoint. */
  prove(index: number): InclusionProof | undefined;
}

/** What a dispute bundle is made from. */
export interface BundleSource {
  readonly query: Kysely<Tables>;
  readonly procedures: Procedures;
  readonly calendar: HolidayCalendar;
  readonly names: () => Promise<ReadonlyMap<string, string>>;
  readonly log: BundleLog;
}

/** The running server's own parts. */
export const bundleSource = (parts: Parts): BundleSource => ({
  query: parts.query,
  procedures: parts.procedures,
  calendar: parts.casework.calendar,
  names: () => agencyNames(parts),
  log: bundleLog(parts.log),
});

/** Of the public log what a bundle needs; its policy only where somebody has written one. */
export const bundleLog = (log: PublicLog): BundleLog => ({
  origin: log.origin,
  keys: log.verifierKeys,
  policy: log.witnessing && log.policyText,
  prove: (index) => log.prove(index),
});
