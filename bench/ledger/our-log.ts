import { randomBytes } from "node:crypto";
import { join } from "node:path";
import {
  type Checkpoint,
  emptyRoot,
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
import { requireExtension } from "../../packages/store/src/signed-head.ts";
import { SignedMemory } from "../../packages/store/src/signed-memory.ts";

/** Where a log keeps its files, and what it remembers of the head it signed last. */
interface Place {
  readonly read: ReadTile;
  publish(writes: readonly TileWrite[], note: string, head: Checkpoint): Promise<void>;
}

/**
 * The public log as the sequencer extends it, with the same functions and files and the same waits for the disk; only
 * PostgreSQL is left out, which gives entries their places before.
 */
export class OurLog {
  readonly #place: Place;
  readonly #key: LogKey;
  #head: Checkpoint;

  constructor(place: Place, key: LogKey) {
    this.#place = place;
    this.#key = key;
    this.#head = { origin: key.signer.name, size: 0, rootHash: emptyRoot(nodeHashes) };
  }

  get size(): number {
    return this.#head.size;
  }

  /** Resolves when the entries are durable under a signed checkpoint. */
  async append(entries: readonly Uint8Array[]): Promise<void> {
    const { read } = this.#place;
    const leaves = entries.map((entry) => leafHash(nodeHashes, entry));
    const grown = growTiles(nodeHashes, read, this.size, leaves);
    requireExtension(read, this.#head, grown);
    const writes = [...grown.writes, ...growBundles(read, this.size, entries)];
    const head = { origin: this.#head.origin, size: grown.size, rootHash: grown.rootHash };
    await this.#place.publish(writes, signNote(formatCheckpoint(head), [this.#key.signer]), head);
    this.#head = head;
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
  const memory = new SignedMemory(join(inside, "keys", "last-signed"));
  const publish: Place["publish"] = (writes, note, head) =>
    folder.publish(writes, note, () => memory.write(head));
  return { log: new OurLog({ read: folder.read, publish }, key), folder, path, key };
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
