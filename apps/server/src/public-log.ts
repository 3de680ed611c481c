import { createHash } from "node:crypto";
import {
  type Checkpoint,
  inclusionFromTiles,
  parseCheckpoint,
  parseTilePath,
  type Trust,
  toBase64,
} from "@zhunsheng/ledger";
import { type LogFolder, type LogKey, nodeHashes, type Witnessed } from "@zhunsheng/store";
import { type OwnWitnessing, policyText } from "./witnessing.ts";

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

  /** Who witnesses this log; undefined where no policy is written. */
  readonly witnessing: OwnWitnessing | undefined;

  constructor(folder: LogFolder, key: LogKey, witnessing?: OwnWitnessing) {
    this.#folder = folder;
    this.key = key;
    this.witnessing = witnessing;
  }

  /** What makes a proof of this log believed: its own key, and the witnesses its policy asks for. */
  get trust(): Trust {
    return {
      origin: this.origin,
      logKeys: [this.key.verifier],
      witnesses: this.witnessing?.file.witnesses,
    };
  }

  /** The policy by which outsiders judge this log's checkpoints, C2SP tlog-policy. */
  get policyText(): string {
    return policyText(this.witnessing?.file, [this.key.verifierKey]);
  }

  /** The newest checkpoint that the policy's quorum has cosigned. */
  witnessed(): Witnessed | undefined {
    return this.witnessing?.witnessed.get();
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

  /**
   * Under the newest witnessed checkpoint that covers the leaf, else under the newest. Undefined while the leaf waits
   * for the next checkpoint.
   */
  prove(index: number): InclusionProof | undefined {
    const witnessed = this.witnessed();
    const covered = witnessed !== undefined && index < witnessed.head.size;
    const checkpoint = covered ? witnessed.note : this.checkpointNote();
    const head = covered ? witnessed.head : this.checkpoint();
    if (checkpoint === undefined || !head || index >= head.size) return undefined;
    const hashes = inclusionFromTiles(nodeHashes, this.#folder.read, index, head.size).map(toBase64);
    return { index, size: head.size, hashes, checkpoint };
  }
}
