import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import {
  consistencyProof,
  ed25519Algorithm,
  encodeVerifierKey,
  formatCheckpoint,
  formatSubmission,
  type Hash,
  keyId,
  leafHash,
  type NoteSigner,
  rootOf,
  signNote,
  utf8,
} from "@zhunsheng/ledger";
import { nodeHashes } from "../hashes.ts";

/** A log in memory with a real key, that can also do what a log must not: fork, and sign under another name. */
export class ToyLog {
  readonly origin: string;
  readonly #privateKey: KeyObject;
  readonly #leaves: Hash[] = [];

  constructor(origin: string, privateKey = generateKeyPairSync("ed25519").privateKey) {
    this.origin = origin;
    this.#privateKey = privateKey;
  }

  get signer(): NoteSigner {
    const key = this.#privateKey;
    return {
      name: this.origin,
      keyId: keyId(nodeHashes, this.origin, ed25519Algorithm, this.#raw),
      sign: signWith(key),
    };
  }

  get verifierKey(): string {
    return encodeVerifierKey(nodeHashes, this.origin, ed25519Algorithm, this.#raw);
  }

  get #raw(): Uint8Array {
    const jwk = this.#privateKey.export({ format: "jwk" });
    return Buffer.from(jwk.x ?? "", "base64url");
  }

  grow(to: number, mark = "leaf"): this {
    while (this.#leaves.length < to) {
      this.#leaves.push(leafHash(nodeHashes, utf8(`${mark} ${this.#leaves.length}`)));
    }
    return this;
  }

  /** The same key and name with the same first leaves: what comes after may differ. */
  forkAt(size: number): ToyLog {
    const other = new ToyLog(this.origin, this.#privateKey);
    other.#leaves.push(...this.#leaves.slice(0, size));
    return other;
  }

  /** The same key under another name. */
  renamed(origin: string): ToyLog {
    const other = new ToyLog(origin, this.#privateKey);
    other.#leaves.push(...this.#leaves);
    return other;
  }

  checkpoint(size = this.#leaves.length, signer = this.signer): string {
    const rootHash = rootOf(nodeHashes, this.#leaves.slice(0, size));
    return signNote(formatCheckpoint({ origin: this.origin, size, rootHash }), [signer]);
  }

  proof(oldSize: number, size = this.#leaves.length): Hash[] {
    return consistencyProof(nodeHashes, oldSize, size, (level, index) =>
      rootOf(nodeHashes, this.#leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
    );
  }

  /** An honest submission's body. */
  submission(oldSize: number, size = this.#leaves.length): string {
    return formatSubmission({ oldSize, proof: this.proof(oldSize, size), note: this.checkpoint(size) });
  }
}

const signWith = (key: KeyObject) => (text: Uint8Array) => sign(null, text, key);
