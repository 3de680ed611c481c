import { readFileSync } from "node:fs";
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from "@zhunsheng/ledger";
import { writeDurably } from "./durable-file.ts";

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

  /** Durable when it resolves; called before the checkpoint is published. */
  write(head: Checkpoint): Promise<void> {
    return writeDurably(this.path, formatCheckpoint(head), 0o600);
  }
}
