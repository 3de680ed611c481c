import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

/** Unpacks a zip of ours into a folder, for tests that open what is in it. */
export function unpackInto(folder: string, zip: Uint8Array): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
