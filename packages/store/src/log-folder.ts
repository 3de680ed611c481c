import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type TileWrite, unverifiedCheckpoint } from "@zhunsheng/ledger";
import { syncFolder } from "./durable-file.ts";
import { exclusively } from "./exclusive-file.ts";
import { requireNotBehind } from "./signed-memory.ts";

const checkpointPath = "checkpoint";

// A note is UTF-8 to the letter (C2SP signed-note): nothing is replaced and nothing left out.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The public log as static files: `checkpoint` and `tile/…`, exactly as C2SP tlog-tiles names them. */
export class LogFolder {
  readonly #folder: string;
  /** Folders that this process has made durable in the folder above them. */
  readonly #settled = new Set<string>();
  readonly #me = randomUUID();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A file of the log, or undefined. The path is one the ledger made or parsed, never input as it came. */
  readonly read = (path: string): Uint8Array | undefined => {
    const file = join(this.#folder, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };

  /**
   * The last checkpoint that was signed: remembered here, outside the database too.
   * @throws Error with a Chinese sentence when the file is not UTF-8.
   */
  readCheckpoint(): string | undefined {
    const bytes = this.read(checkpointPath);
    try {
      return bytes && decoder.decode(bytes);
    } catch (error) {
      const cause = { cause: error };
      throw new Error(`${join(this.#folder, checkpointPath)} 不是 UTF-8 文本，已经损坏或者被改动过`, cause);
    }
  }

  /**
   * Tiles first, each durable under its name, then the checkpoint that speaks of them. `remember` is done between the
   * two: what is published has been remembered, and what is remembered has its tiles. When this fails, the checkpoint
   * that was there before still is. Under a lock, and never over a checkpoint of a larger tree, whichever process
   * wrote that. However many tiles there are, the disk is waited for four times: for their contents, for their names,
   * for the checkpoint's content and for its name.
   */
  async publish(
    writes: readonly TileWrite[],
    checkpoint: string,
    remember: () => Promise<void> = async () => undefined,
  ): Promise<void> {
    const note = { path: checkpointPath, bytes: new TextEncoder().encode(checkpoint) };
    await this.#draft(writes);
    await this.#name(writes.map(({ path }) => path));
    await mkdir(this.#folder, { recursive: true });
    await exclusively(join(this.#folder, `${checkpointPath}.lock`), async () => {
      this.#requireNotBehind(checkpoint);
      await remember();
      await this.#draft([note]);
      await this.#name([checkpointPath]);
    });
    const full = writes.filter(({ path }) => !path.includes(".p/"));
    await all(full.map(({ path }) => this.#dropPartials(path)));
  }

  #requireNotBehind(checkpoint: string): void {
    const [head, published] = [checkpoint, this.readCheckpoint() ?? ""].map(unverifiedCheckpoint);
    if (head) requireNotBehind(head, published, join(this.#folder, checkpointPath));
  }

  /**
   * The contents, durable under names that nobody reads. All are written before the first is synced: while a sync goes
   * on, a file system makes whoever creates the next file wait.
   */
  async #draft(writes: readonly TileWrite[]): Promise<void> {
    const drafts: FileHandle[] = [];
    const write = async ({ path, bytes }: TileWrite): Promise<void> => {
      const draft = this.#draftOf(path);
      if (!existsSync(dirname(draft))) await mkdir(dirname(draft), { recursive: true });
      const handle = await open(draft, "w", 0o644);
      drafts.push(handle);
      await handle.writeFile(bytes);
    };
    try {
      await all(writes.map(write));
      await all(drafts.map((draft) => draft.sync()));
    } finally {
      await all(drafts.map((draft) => draft.close()));
    }
  }

  /** Either the old file or the whole new one is there under each name, whatever happens in between. */
  async #name(paths: readonly string[]): Promise<void> {
    await all(paths.map((path) => rename(this.#draftOf(path), join(this.#folder, path))));
    // A name is durable only when its folder is, and that folder only when the one above it is.
    const folders = new Set(paths.flatMap((path) => this.#unsettled(dirname(path))));
    await all([...folders].map((folder) => syncFolder(join(this.#folder, folder))));
    for (const folder of folders) this.#settled.add(folder);
  }

  /** The folder itself, in which a name has changed, and those above it up to one that is known to last. */
  #unsettled(folder: string): readonly string[] {
    if (folder === ".." || this.#settled.has(folder)) return [folder];
    return [folder, ...this.#unsettled(folder === "." ? ".." : dirname(folder))];
  }

  /** Names of this process's own: two processes must not write into one draft. */
  readonly #draftOf = (path: string): string => join(this.#folder, `${path}.${this.#me}.draft`);

  /** Once a tile is full nobody needs its beginnings (C2SP tlog-tiles, Partial Tiles). */
  async #dropPartials(path: string): Promise<void> {
    const partials = join(this.#folder, `${path}.p`);
    if (!existsSync(partials)) return;
    this.#settled.delete(`${path}.p`);
    await rm(partials, { recursive: true, force: true });
  }
}

/** Waits for every one even when one fails: nothing of a failed publication may still be at work during the next. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works))
    if (outcome.status === "rejected") throw outcome.reason;
}
