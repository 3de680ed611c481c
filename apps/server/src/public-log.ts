import { createHash } from "node:crypto";
import {
  type Checkpoint,
  emptyRoot,
  encodeEntryBundle,
  entriesPath,
  inclusionFromTiles,
  type ParsedTilePath,
  parseTilePath,
  readBundle,
  rootFromTiles,
  type Trust,
  tilePath,
  tileSizeBytes,
  tileWidth,
  toBase64,
  unverifiedCheckpoint,
} from "@zhunsheng/ledger";
import {
  algorithmOf,
  type KeyRecord,
  type LogFolder,
  type LogKeys,
  nodeHashes,
  readKeyList,
  type Witnessed,
} from "@zhunsheng/store";
import { trustText } from "@zhunsheng/verify";
import type { OwnWitnessing } from "./witnessing.ts";

/** A leaf's place under a signed checkpoint, ready to be checked by anyone. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  /** Base64 hashes, leaf to root (RFC 6962 §2.1.1). */
  readonly hashes: readonly string[];
  /** The signed note (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
}

/** A file of the log as it is served; the tag names its content. */
export interface LogFile {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly kind: ParsedTilePath["kind"];
}

/** The public log as the server hands it out: static files and proofs made from them. */
export class PublicLog {
  readonly #folder: LogFolder;
  readonly #keys: LogKeys;

  /** Who witnesses this log; undefined where no policy is written. */
  readonly witnessing: OwnWitnessing | undefined;

  constructor(folder: LogFolder, keys: LogKeys, witnessing?: OwnWitnessing) {
    this.#folder = folder;
    this.#keys = keys;
    this.witnessing = witnessing;
  }

  /**
   * What makes a proof of this log believed here: its own keys, and the witnesses its policy asks for. What a retired
   * key signed counts where it is what this log says, which only we can look up.
   */
  get trust(): Trust {
    return {
      origin: this.origin,
      logKeys: this.#keys.verifiers,
      retired: { keys: this.#keys.retired, rootAt: (size) => this.#rootAt(size) },
      witnesses: this.witnessing?.file.witnesses,
    };
  }

  #rootAt(size: number): Uint8Array | undefined {
    if (size > (this.checkpoint()?.size ?? 0)) return undefined;
    if (size === 0) return emptyRoot(nodeHashes);
    try {
      return rootFromTiles(nodeHashes, this.#folder.read, size);
    } catch {
      // A tile is missing or damaged, which fsck finds and names: here it only means that nothing can be said.
      return undefined;
    }
  }

  /** The policy by which outsiders judge this log's checkpoints, C2SP tlog-policy. It names no key in use no more. */
  get policyText(): string {
    const retired = this.keyRecords.flatMap(({ verifierKey, until }) =>
      until ? [`log ${verifierKey}`] : [],
    );
    const lines = this.witnessing?.file.text.split("\n");
    const kept = lines?.filter(
      (line) =>
        !retired.includes(
          line
            .trim()
            .split(/[ \t]+/)
            .slice(0, 2)
            .join(" "),
        ),
    );
    return trustText(this.verifierKeys, kept?.join("\n"));
  }

  /** The newest checkpoint that the policy's quorum has cosigned. */
  witnessed(): Witnessed | undefined {
    return this.witnessing?.witnessed.get();
  }

  get origin(): string {
    return this.#keys.origin;
  }

  /** The newest key that signs, `name+id+key`. */
  get verifierKey(): string {
    return this.#keys.verifierKey;
  }

  /** The keys by which others shall believe this log, `name+id+key` each: those in use, SM2 aside. */
  get verifierKeys(): readonly string[] {
    const keys = this.keyRecords.filter(({ until }) => until === undefined);
    return keys.map((key) => key.verifierKey).filter((key) => algorithmOf(this.origin, key) === "Ed25519");
  }

  /** Every key the log has ever had, with its days. */
  get keyRecords(): readonly KeyRecord[] {
    return this.#keys.register.keys;
  }

  /** Why checkpoints have no SM2 line although they should, in a Chinese sentence; undefined while all is well. */
  get sm2Problem(): string | undefined {
    return this.#keys.sm2?.problem;
  }

  /** The signed list of the log's keys. */
  async keyList(): Promise<string | undefined> {
    return (await readKeyList(this.#keys.folder))?.note;
  }

  checkpointNote(): string | undefined {
    return this.#folder.readCheckpoint();
  }

  checkpoint(): Checkpoint | undefined {
    const note = this.checkpointNote();
    return note === undefined ? undefined : unverifiedCheckpoint(note);
  }

  /**
   * A tile or entry bundle by its path; undefined for a path that names none, and for one that the published
   * checkpoint does not cover yet: what caches keep for a year must have been signed.
   */
  tile(path: string): LogFile | undefined {
    const parsed = parseTilePath(path);
    if (!parsed || endOf(parsed) > (this.checkpoint()?.size ?? 0)) return undefined;
    const bytes = this.#folder.read(path) ?? this.#beginningOfFull(parsed);
    if (!bytes) return undefined;
    return { bytes, etag: etagOf(bytes), kind: parsed.kind };
  }

  /** A partial tile is deleted once the full one is there; whoever holds an older checkpoint still asks for it. */
  #beginningOfFull(parsed: ParsedTilePath): Uint8Array | undefined {
    if (parsed.width === tileWidth) return undefined;
    const full = { ...parsed, width: tileWidth };
    if (full.kind === "tile")
      return this.#folder.read(tilePath(full))?.subarray(0, tileSizeBytes(parsed.width));
    if (!this.#folder.read(entriesPath(full))) return undefined;
    return encodeEntryBundle(readBundle(this.#folder.read, parsed));
  }

  /**
   * Under the newest witnessed checkpoint that covers the leaf, else under the newest. Undefined while the leaf waits
   * for the next checkpoint.
   */
  prove(index: number): InclusionProof | undefined {
    const witnessed = this.witnessed();
    const covered = witnessed !== undefined && index < witnessed.head.size;
    // Read once: the log grows meanwhile, and a path under one checkpoint does not fit another.
    const checkpoint = covered ? witnessed.note : this.checkpointNote();
    const head = checkpoint === undefined ? undefined : unverifiedCheckpoint(checkpoint);
    if (checkpoint === undefined || !head || index >= head.size) return undefined;
    const hashes = inclusionFromTiles(nodeHashes, this.#folder.read, index, head.size).map(toBase64);
    return { index, size: head.size, hashes, checkpoint };
  }
}

/** The number of leaves that a log must have before it has this tile. */
const endOf = (tile: ParsedTilePath): number =>
  (tile.index * tileWidth + tile.width) * (tile.kind === "tile" ? tileWidth ** tile.level : 1);

/** A strong entity tag, RFC 9110 §8.8.3: it changes with every byte. */
export const etagOf = (bytes: Uint8Array): string =>
  `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
