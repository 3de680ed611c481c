import {
  type Checkpoint,
  consistencyFromTiles,
  emptyRoot,
  equalBytes,
  parseCheckpoint,
  type ReadTile,
  rootFromTiles,
  type TileGrowth,
  type TreeHead,
  verifyConsistency,
  verifyNote,
} from "@zhunsheng/ledger";
import { nodeHashes } from "./hashes.ts";
import type { LogFolder } from "./log-folder.ts";
import type { LogSigners } from "./log-keys.ts";
import { hasLine, withLinesOf } from "./note-lines.ts";

/** What somebody can do whose log will not be signed on. */
export const wayOut =
  "请从最近的备份恢复缺少的部分，用 npx zhunsheng fsck 核查后再启动；" +
  "确实找不回来的，这个日志不能续签，只能保全现场、公告并另建日志";

/**
 * Where the log stands by what was signed: the checkpoint in the log's folder and the head remembered beside the keys,
 * each checked against the tiles. A log must never sign what does not extend everything it signed before (C2SP
 * tlog-checkpoint "Signatures").
 */
export class SignedHead {
  readonly #folder: LogFolder;
  readonly #keys: LogSigners;
  /** The head this process has signed or checked last, whose tiles need not be read again. */
  #known: Checkpoint | undefined;

  constructor(folder: LogFolder, keys: LogSigners) {
    this.#folder = folder;
    this.#keys = keys;
  }

  /**
   * The newest head ever signed; undefined for a log that has signed nothing yet.
   * @throws Error with a Chinese sentence when checkpoint, memory and tiles do not tell one story.
   */
  read(): Checkpoint | undefined {
    const note = this.#folder.readCheckpoint();
    const signed = note === undefined ? undefined : this.#verified(note);
    const published = signed?.head;
    const remembered = this.#keys.memory.read();
    if (remembered && remembered.origin !== this.#keys.origin) {
      throw new Error(`${this.#keys.memory.path} 记的是另一个日志 ${remembered.origin}，拒绝续签`);
    }
    if (!remembered && !published) return undefined;
    if (!remembered) {
      throw new Error(
        `没有上次签署的记录 ${this.#keys.memory.path}，不知道公开的检查点是不是最新的，拒绝续签。` +
          "请从备份恢复这个文件；找不到的，把现有检查点与存在别处的（见证人、回执、抄件）核对以后，" +
          "运行 npx zhunsheng keys adopt",
      );
    }
    // Whoever has a retired key could have signed anything since; only what we signed ourselves vouches for it.
    if (signed?.byRetired && published && published.size > remembered.size) throw new Error(onlyRetired);
    const [older, newest] =
      published && published.size > remembered.size ? [remembered, published] : [published, remembered];
    if (!this.#isKnown(newest)) this.#requireTiles(newest);
    if (older && !this.#isKnown(older)) this.#requireEarlier(older, newest);
    this.signed(newest);
    return newest;
  }

  /**
   * The published checkpoint, as a key in use has signed it; undefined where nothing is published. Writes nothing.
   * @throws Error with a Chinese sentence when signature or tiles are wrong.
   */
  published(): Checkpoint | undefined {
    const note = this.#folder.readCheckpoint();
    if (note === undefined) return undefined;
    const { head, byRetired } = this.#verified(note);
    if (byRetired) throw new Error(onlyRetired);
    this.#requireTiles(head);
    return head;
  }

  /**
   * Takes the published checkpoint for the last one signed, where no memory of it is kept. Only whoever knows that no
   * newer one was ever published may ask for this. Undefined where nothing is published.
   * @throws Error with a Chinese sentence when signature or tiles are wrong.
   */
  async adopt(): Promise<Checkpoint | undefined> {
    const head = this.published();
    if (head) await this.#keys.memory.write(head);
    return head;
  }

  /** Called when a head has been signed and published, or checked against its tiles. */
  signed(head: Checkpoint): void {
    this.#known = head;
  }

  /** Whether the published checkpoint is missing, is behind the head, or lacks the signature of a key in use. */
  incomplete(head: Checkpoint): boolean {
    const note = this.#folder.readCheckpoint();
    const published = note === undefined ? undefined : this.#verified(note);
    if (!published || published.head.size < head.size) return true;
    return this.#keys.signing.some((key) => !published.keyIds.has(key.keyId) && this.#keys.canSign(key));
  }

  /**
   * The note with the lines that the published one has, when it says the very same: cosignatures, and our own by a key
   * in use that cannot sign just now.
   */
  withOthersLines(note: string): string {
    const { origin, signing } = this.#keys;
    return withLinesOf(
      note,
      this.#folder.readCheckpoint(),
      (key) => key.name !== origin || hasLine(signing, key),
    );
  }

  #verified(note: string): Published {
    const active = verifyNote(note, this.#keys.verifiers);
    const byRetired = !active.valid && active.problem === "noKnownKey";
    const verdict = byRetired ? verifyNote(note, this.#keys.retired) : active;
    const head = verdict.valid ? parseCheckpoint(verdict.text) : undefined;
    if (!verdict.valid || !head || head.origin !== this.#keys.origin) {
      throw new Error(`公开日志的检查点不是用本机密钥签的，或者被改动过，拒绝续签。${wayOut}`);
    }
    const keyIds = new Set([...verdict.signedBy, ...verdict.ignored].map(({ keyId }) => keyId));
    return { head, keyIds, byRetired };
  }

  #isKnown({ size, rootHash }: Checkpoint): boolean {
    return this.#known?.size === size && equalBytes(this.#known.rootHash, rootHash);
  }

  #requireTiles({ size, rootHash }: Checkpoint): void {
    const root = fromTiles(size, () =>
      size === 0 ? emptyRoot(nodeHashes) : rootFromTiles(nodeHashes, this.#folder.read, size),
    );
    if (equalBytes(root, rootHash)) return;
    throw new Error(`公开日志的数据块与上次签署的检查点（${size} 条）不符，拒绝续签。${wayOut}`);
  }

  #requireEarlier(earlier: Checkpoint, later: Checkpoint): void {
    if (fromTiles(later.size, () => extendsTree(this.#folder.read, earlier, later))) return;
    throw new Error(
      `公开的检查点与记着的上次签署（${earlier.size} 条、${later.size} 条）不是同一个日志的先后两版，` +
        `拒绝续签。${wayOut}`,
    );
  }
}

/** A published checkpoint whose signature is ours; `byRetired`: only by keys that are not in use any more. */
interface Published {
  readonly head: Checkpoint;
  readonly keyIds: ReadonlySet<number>;
  readonly byRetired: boolean;
}

const onlyRetired = `公开日志的检查点只有已停用的密钥签名，不能采信，拒绝续签。${wayOut}`;

/** @throws Error with a Chinese sentence when tiles that were signed for are not there. */
function fromTiles<T>(size: number, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `公开日志的数据块得不出上次签署的 ${size} 条（可能恢复了旧的备份，或者缺了文件：${why}），` +
        `拒绝续签。${wayOut}`,
    );
  }
}

const extendsTree = (read: ReadTile, earlier: TreeHead, later: TreeHead): boolean =>
  verifyConsistency(
    nodeHashes,
    earlier,
    later,
    consistencyFromTiles(nodeHashes, read, earlier.size, later.size),
  );

/**
 * Looks at a tree about to be signed: the last signed one must be its beginning, by a proof from its own tiles.
 * @throws Error with a Chinese sentence when it is not.
 */
export function requireExtension(read: ReadTile, last: TreeHead, grown: TileGrowth): void {
  const written = new Map(grown.writes.map(({ path, bytes }) => [path, bytes]));
  if (extendsTree((path) => written.get(path) ?? read(path), last, grown)) return;
  throw new Error(`公开日志的数据块被改动过，续写的树不包含已经签署的 ${last.size} 条，拒绝续签。${wayOut}`);
}
