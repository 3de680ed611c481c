import type { Procedures } from "@zhunsheng/casework";
import type { HolidayCalendar } from "@zhunsheng/law";
import { type Checkpoint, inclusionFromTiles, parseCheckpoint, readNote, toBase64 } from "@zhunsheng/ledger";
import { nodeHashes, type Tables } from "@zhunsheng/store";
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
  /** Proofs under one reading of the log, however it grows meanwhile. */
  prover(): Prove;
}

/** Undefined while the leaf waits for the next checkpoint. */
type Prove = (index: number) => InclusionProof | undefined;

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
  prover: () => proverOf(log),
});

/** As {@link PublicLog.prove} for many leaves: the checkpoints are read once, and so is every tile. */
function proverOf(log: PublicLog): Prove {
  const newest = log.checkpointNote();
  const heads = [log.witnessed(), newest === undefined ? undefined : { note: newest, head: claimed(newest) }];
  const tiles = new Map<string, Uint8Array | undefined>();
  const read = (path: string): Uint8Array | undefined => {
    if (!tiles.has(path)) tiles.set(path, log.tile(path)?.bytes);
    return tiles.get(path);
  };
  return (index) => {
    const under = heads.find((one) => one?.head && index < one.head.size);
    if (!under?.head) return undefined;
    const { size } = under.head;
    const hashes = inclusionFromTiles(nodeHashes, read, index, size).map(toBase64);
    return { index, size, hashes, checkpoint: under.note };
  };
}

/** What our own checkpoint says; its signature is for whoever reads the bundle. */
const claimed = (note: string): Checkpoint | undefined => parseCheckpoint(readNote(note)?.text ?? "");
