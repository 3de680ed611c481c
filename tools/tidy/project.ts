import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isCode, pathsBelow, readSource, type Source } from "./source.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));

export const paths = pathsBelow(top);
export const read = (path: string): Source => readSource(top, path);
/** Generated files answer to their generator, not to the style rules. */
export const sources = paths.filter((path) => isCode(path) && !path.includes(".generated.")).map(read);
export const documents = paths.filter((path) => path.endsWith(".md")).map(read);

export function find(path: string): Source | "folder" | undefined {
  if (!existsSync(join(top, path))) return undefined;
  return statSync(join(top, path)).isDirectory() ? "folder" : read(path);
}
