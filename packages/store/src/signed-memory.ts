import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Checkpoint, equalBytes, formatCheckpoint, parseCheckpoint } from "@zhunsheng/ledger";
import { writeDurably } from "./durable-file.ts";
import { exclusively } from "./exclusive-file.ts";

/**
 * What the log last signed, remembered beside its keys: outside the database and outside the log's own folder, so that
 * an old backup of either, or of both together, is noticed before anything is signed over it.
 */
export class SignedMemory {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The text of the last checkpoint signed; undefined where nothing is remembered. @throws Error when damaged. */
  read(): Checkpoint | undefined {
    let text: string;
    try {
      text = readFileSync(this.path, "utf8");
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    }
    const remembered = parseCheckpoint(text);
    if (remembered) return remembered;
    throw new Error(`${this.path} 残缺，不知道上次签署到哪里，拒绝续签；请从备份恢复这个文件`);
  }

  /**
   * Durable when it resolves; called before the checkpoint is published.
   * @throws Error with a Chinese sentence when more has been signed meanwhile, or something else of this size.
   */
  async write(head: Checkpoint): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await exclusively(`${this.path}.lock`, async () => {
      requireNotBehind(head, this.read(), this.path);
      await writeDurably(this.path, formatCheckpoint(head), 0o600);
    });
  }
}

/**
 * A process that lost the log without noticing must not put its older head over a newer one.
 * @throws Error with a Chinese sentence when `held` is larger, or is another tree of the same size.
 */
export function requireNotBehind(head: Checkpoint, held: Checkpoint | undefined, where: string): void {
  if (!held || held.size < head.size) return;
  if (held.size === head.size && equalBytes(held.rootHash, head.rootHash)) return;
  throw new Error(
    `${where} 已经签署到 ${held.size} 条，不能再写成 ${head.size} 条：可能有另一个进程在签署同一个日志`,
  );
}
