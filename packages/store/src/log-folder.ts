import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TileWrite } from "@zhunsheng/ledger";

// A note is UTF-8 to the letter (C2SP signed-note): nothing is replaced and nothing left out.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The public log as static files: `checkpoint` and `tile/…`, exactly as C2SP tlog-tiles names them. */
export class LogFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** A file of the log, or undefined. The path is one the ledger made or parsed, never input as it came. */
  readonly read = (path: string): Uint8Array | undefined => {
    const file = join(this.#folder, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };

  /** The last checkpoint that was signed: remembered here, outside the database too. */
  readCheckpoint(): string | undefined {
    const bytes = this.read("checkpoint");
    return bytes && decoder.decode(bytes);
  }

  /**
   * Tiles first, each durable, then the checkpoint that speaks of them. `remember` is done between the two: what is
   * published has been remembered, and what is remembered has its tiles.
   */
  async publish(
    writes: readonly TileWrite[],
    checkpoint: string,
    remember: () => Promise<void> = async () => undefined,
  ): Promise<void> {
    await Promise.all(writes.map(({ path, bytes }) => this.#write(path, bytes)));
    await remember();
    await this.#write("checkpoint", new TextEncoder().encode(checkpoint));
    const full = writes.filter(({ path }) => !path.includes(".p/"));
    await Promise.all(full.map(({ path }) => this.#dropPartials(path)));
  }

  /** Either the old file or the whole new one is there, whatever happens in between. */
  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const file = join(this.#folder, path);
    await mkdir(dirname(file), { recursive: true });
    const draft = `${file}.draft`;
    const handle = await open(draft, "w", 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    // The name is durable only when its folder is.
    const folder = await open(dirname(file), "r");
    await folder.sync().finally(() => folder.close());
  }

  /** Once a tile is full nobody needs its beginnings (C2SP tlog-tiles, Partial Tiles). */
  async #dropPartials(path: string): Promise<void> {
    await rm(join(this.#folder, `${path}.p`), { recursive: true, force: true });
  }
}
