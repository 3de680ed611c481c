import { createHash } from "node:crypto";
import {
  type Checkpoint,
  inclusionFromTiles,
  parseCheckpoint,
  parseTilePath,
  type Trust,
  toBase64,
} from "@zhunsheng/ledger";
import { type LogFolder, type LogKey, nodeHashes } from "@zhunsheng/store";

/** A leaf's place under a signed checkpoint, ready to be checked by anyone. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  /** Base64 hashes, leaf to root (RFC 6962 §2.1.1). */
  readonly hashes: readonly string[];
  /** The signed note (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
}

/** The public log as the server hands it out: static files and proofs made from them. */
export class PublicLog {
  readonly #folder: LogFolder;
  readonly key: LogKey;

  constructor(folder: LogFolder, key: LogKey) {
    this.#folder = folder;
    this.key = key;
  }

  /** What makes a proof of this log believed: its own key. */
  get trust(): Trust {
    return { origin: this.origin, logKeys: [this.key.verifier] };
  }

  get origin(): string {
    return this.key.signer.name;
  }

  checkpointNote(): string | undefined {
    return this.#folder.readCheckpoint();
  }

  checkpoint(): Checkpoint | undefined {
    const note = this.checkpointNote();
    return note === undefined ? undefined : parseCheckpoint(`${note.split("\n\n")[0]}\n`);
  }

  /** A tile or entry bundle by its path, with an ETag; undefined for a path that names none. */
  tile(
    path: string,
  ): { readonly bytes: Uint8Array; readonly etag: string; readonly full: boolean } | undefined {
    const parsed = parseTilePath(path);
    const bytes = parsed && this.#folder.read(path);
    if (!bytes) return undefined;
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    return { bytes, etag, full: !path.includes(".p/") };
  }

  /** Undefined while the leaf waits for the next checkpoint. */
  prove(index: number): InclusionProof | undefined {
    const checkpoint = this.checkpointNote();
    const head = this.checkpoint();
    if (checkpoint === undefined || !head || index >= head.size) return undefined;
    const hashes = inclusionFromTiles(nodeHashes, this.#folder.read, index, head.size).map(toBase64);
    return { index, size: head.size, hashes, checkpoint };
  }
}
