import { spawnSync } from "node:child_process";
import { closeSync, existsSync, fdatasyncSync, openSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

export const peerName = "hypercore 11.37.1";

/** A block with its audit path, the tree's head and its signature. */
interface BlockProof {
  readonly block: { value: Uint8Array };
}

/** The part of hypercore 11 that is measured; the package has no types of its own. */
interface Hypercore {
  ready(): Promise<void>;
  append(blocks: Uint8Array | readonly Uint8Array[]): Promise<{ readonly length: number }>;
  readonly length: number;
  proof(wanted: {
    readonly block: { readonly index: number; readonly nodes: number };
    readonly upgrade: { readonly start: number; readonly length: number };
  }): Promise<BlockProof>;
  verifyFullyRemote(proof: BlockProof): Promise<unknown>;
  readonly core: {
    audit(options: {
      readonly dryRun: boolean;
      readonly bitfield: boolean;
    }): Promise<{ readonly treeNodes: number; readonly blocks: number; readonly corrupt: boolean } | null>;
  };
  close(): Promise<void>;
}

/** Packages that are only measured have a folder of their own: nobody who runs the product need download them. */
const peersFolder = resolve("bench/peers");

function openHypercore(folder: string): Hypercore {
  if (!existsSync(join(peersFolder, "node_modules"))) {
    const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: peersFolder,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`npm ci in ${peersFolder} failed`);
  }
  const Made = createRequire(join(peersFolder, "package.json"))("hypercore");
  return new Made(folder);
}

/** An append-only log with signed Merkle proofs, in its default storage (RocksDB), in a folder of its own. */
export class Peer {
  readonly #core: Hypercore;
  readonly #database: string;

  private constructor(folder: string) {
    this.#core = openHypercore(folder);
    this.#database = join(folder, "db");
  }

  static async open(folder: string): Promise<Peer> {
    const peer = new Peer(folder);
    await peer.#core.ready();
    return peer;
  }

  get length(): number {
    return this.#core.length;
  }

  /** As it comes: signed, handed to the operating system, not synced. */
  async append(blocks: readonly Uint8Array[]): Promise<void> {
    await this.#core.append(blocks);
  }

  /** The same, and then its write-ahead log synced, so that the blocks outlast a power cut as ours do. */
  async appendSynced(blocks: readonly Uint8Array[]): Promise<void> {
    await this.#core.append(blocks);
    const logs = readdirSync(this.#database).filter((name) => name.endsWith(".log"));
    for (const name of logs) {
      const file = openSync(join(this.#database, name), "r+");
      fdatasyncSync(file);
      closeSync(file);
    }
  }

  /** A block's proof under the newest head, with the block and the head's signature. */
  proof(index: number): Promise<BlockProof> {
    const upgrade = { start: 0, length: this.#core.length };
    return this.#core.proof({ block: { index, nodes: 0 }, upgrade });
  }

  /** Block, path and signature, from the proof alone; throws when it does not hold. */
  async verify(proof: BlockProof): Promise<void> {
    await this.#core.verifyFullyRemote(proof);
  }

  /** Recomputes every leaf and node (BLAKE2b) from its storage, as our audit does; throws when anything is wrong. */
  async audit(): Promise<number> {
    const found = await this.#core.core.audit({ dryRun: true, bitfield: false });
    const whole = found !== null && !found.corrupt && found.blocks === this.#core.length;
    if (!whole) throw new Error("hypercore's audit found something wrong");
    return found.blocks;
  }

  close(): Promise<void> {
    return this.#core.close();
  }
}
