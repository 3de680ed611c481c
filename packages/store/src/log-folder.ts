import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { TileWrite } from "@zhunsheng/ledger";

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
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Tiles first, each durable, then the checkpoint that speaks of them. */
  publish(writes: readonly TileWrite[], checkpoint: string): void {
    for (const { path, bytes } of writes) this.#write(path, bytes);
    this.#write("checkpoint", new TextEncoder().encode(checkpoint));
    for (const { path } of writes) if (!path.includes(".p/")) this.#dropPartials(path);
  }

  /** Either the old file or the whole new one is there, whatever happens in between. */
  #write(path: string, bytes: Uint8Array): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.draft`;
    const handle = openSync(draft, "w", 0o644);
    try {
      writeSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  }

  /** Once a tile is full nobody needs its beginnings (C2SP tlog-tiles, Partial Tiles). */
  #dropPartials(path: string): void {
    rmSync(join(this.#folder, `${path}.p`), { recursive: true, force: true });
  }
}
