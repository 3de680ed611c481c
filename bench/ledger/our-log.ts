import { randomBytes } from "node:crypto";
import { join } from "node:path";
import {
  entrySizeBytes,
  formatCheckpoint,
  growBundles,
  growTiles,
  leafHash,
  type ReadTile,
  signNote,
  type TileWrite,
} from "@zhunsheng/ledger";
import { createLogKey, LogFolder, type LogKey, nodeHashes } from "@zhunsheng/store";

/** Where a log keeps its files. */
interface Place {
  readonly read: ReadTile;
  publish(writes: readonly TileWrite[], checkpoint: string): Promise<void>;
}

/**
 * The public log as the sequencer extends it, with the same functions and files and the same waits for the disk; only
 * PostgreSQL is left out, which gives entries their places before.
 */
export class OurLog {
  readonly #place: Place;
  readonly #key: LogKey;
  #size = 0;

  constructor(place: Place, key: LogKey) {
    this.#place = place;
    this.#key = key;
  }

  get size(): number {
    return this.#size;
  }

  /** Resolves when the entries are durable under a signed checkpoint. */
  async append(entries: readonly Uint8Array[]): Promise<void> {
    const leaves = entries.map((entry) => leafHash(nodeHashes, entry));
    const { size, rootHash, writes } = growTiles(nodeHashes, this.#place.read, this.#size, leaves);
    const bundles = growBundles(this.#place.read, this.#size, entries);
    const { signer } = this.#key;
    const note = signNote(formatCheckpoint({ origin: signer.name, size, rootHash }), [signer]);
    await this.#place.publish([...writes, ...bundles], note);
    this.#size = size;
  }
}

/** A log on disk, the folder it is in, and its key. */
export interface LogOnDisk {
  readonly log: OurLog;
  readonly folder: LogFolder;
  readonly path: string;
  readonly key: LogKey;
}

export async function logOnDisk(inside: string): Promise<LogOnDisk> {
  const key = await createLogKey(join(inside, "keys", "log.pem"), "anhe.example/bench-log");
  const path = join(inside, "log");
  const folder = new LogFolder(path);
  return { log: new OurLog(folder, key), folder, path, key };
}

/** The same log with its files in memory: what the computing alone costs. */
export function logInMemory(key: LogKey): OurLog {
  const files = new Map<string, Uint8Array>();
  return new OurLog(
    {
      read: (path) => files.get(path),
      publish: async (writes) => {
        for (const { path, bytes } of writes) files.set(path, bytes);
      },
    },
    key,
  );
}

/** Entries of the length that acts have, with chance content: 0x01 ‖ 64 bytes. */
export function freshEntries(count: number): readonly Uint8Array[] {
  const bytes = randomBytes(count * entrySizeBytes);
  return Array.from({ length: count }, (_, index) => {
    const entry = bytes.subarray(index * entrySizeBytes, (index + 1) * entrySizeBytes);
    entry[0] = 1;
    return entry;
  });
}
