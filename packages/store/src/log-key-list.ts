import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "./durable-file.ts";
import type { LogRegister } from "./log-register.ts";

const listPath = (folder: string): string => join(folder, "verifier-keys");

/**
 * The log's keys as note text: a first line that no checkpoint has, origin, inception, then each key with its days and,
 * where it is retired, the last tree signed before. It is signed by every key in use, so whoever knows one of them
 * learns the others from it (docs/log.md).
 */
export function keyListText({ origin, inception, keys }: LogRegister): string {
  const lines = keys.map(({ verifierKey, since, until, last }) =>
    [
      ...["key", verifierKey, "since", since],
      ...(until ? ["until", until] : []),
      ...(last ? ["size", last.size, "root", last.root] : []),
    ].join(" "),
  );
  return ["zhunsheng log keys v1", `origin ${origin}`, `inception ${inception}`, ...lines, ""].join("\n");
}

/** The signed list as it was written; undefined where there is none. */
export async function readKeyList(folder: string): Promise<{ note: string; text: string } | undefined> {
  const note = await readFile(listPath(folder), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return note === undefined ? undefined : { note, text: note.slice(0, note.lastIndexOf("\n\n") + 1) };
}

export const writeKeyList = (folder: string, note: string): Promise<void> =>
  writeDurably(listPath(folder), note, 0o644);
