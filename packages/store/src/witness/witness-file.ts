import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { writeDurably } from "../durable-file.ts";
import { readIfThere } from "../read-if-there.ts";
import { Turns } from "../turns.ts";
import { parseCosigned, parseRefusal } from "./parse-witness-state.ts";
import {
  type Cosigned,
  dayOfRefusal,
  digestOfRefusal,
  type Refusal,
  refusalsADayMax,
  type WitnessState,
} from "./witness-state.ts";

/**
 * A witness's state in a folder: `cosigned/<SHA-256 of the origin>.json` for each log, `refused/<log>/<day>/…json` for
 * each refusal. Every file is whole and durable before anything is answered. The caller has made sure that no other
 * process uses the folder.
 */
export class FileWitnessState implements WitnessState {
  readonly #folder: string;
  readonly #turns = new Turns();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async find(origin: string): Promise<Cosigned | undefined> {
    const path = this.#cosignedPath(origin);
    const text = await readIfThere(path);
    return text === undefined ? undefined : parseCosigned(text, path);
  }

  replace(before: string | undefined, after: Cosigned): Promise<boolean> {
    return this.#turns.take(after.origin, async () => {
      if ((await this.find(after.origin))?.note !== before) return false;
      await writeDurably(this.#cosignedPath(after.origin), `${JSON.stringify(after, undefined, 2)}\n`, 0o644);
      return true;
    });
  }

  async list(): Promise<readonly Cosigned[]> {
    const found = await Promise.all(
      (await filesIn(join(this.#folder, "cosigned"))).map(async (path) =>
        parseCosigned((await readIfThere(path)) ?? "", path),
      ),
    );
    return found.sort((one, other) => (one.origin < other.origin ? -1 : 1));
  }

  keepRefusal(refusal: Refusal): Promise<void> {
    return this.#turns.take(`refused ${refusal.log}`, async () => {
      const log = join(this.#folder, "refused", nameOf(refusal.log), refusal.why);
      const name = `${digestOfRefusal(refusal).toString("hex")}.json`;
      for (const day of await namesIn(log)) if ((await namesIn(join(log, day))).includes(name)) return;
      const day = join(log, dayOfRefusal(refusal));
      if ((await namesIn(day)).length >= refusalsADayMax) return;
      await writeDurably(join(day, name), `${JSON.stringify(refusal, undefined, 2)}\n`, 0o644);
    });
  }

  async refusals(count: number): Promise<readonly Refusal[]> {
    const days: string[] = [];
    for (const log of await foldersIn(join(this.#folder, "refused"))) {
      for (const why of await foldersIn(log)) days.push(...(await foldersIn(why)));
    }
    // Whole days, the newest first, until there are enough: what is asked for is not to cost more with every year.
    const found: Refusal[] = [];
    for (const [, folders] of byDay(days)) {
      if (found.length >= count) break;
      for (const path of (await Promise.all(folders.map(filesIn))).flat()) {
        found.push(parseRefusal((await readIfThere(path)) ?? "", path));
      }
    }
    return found.sort((one, other) => (one.refusedAt > other.refusedAt ? -1 : 1)).slice(0, count);
  }

  readonly #cosignedPath = (origin: string): string =>
    join(this.#folder, "cosigned", `${nameOf(origin)}.json`);
}

/** A file name for any text: origins have slashes and may be long. */
const nameOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Folders named by a day, the newest day first. */
function byDay(folders: readonly string[]): readonly (readonly [day: string, folders: readonly string[]])[] {
  const days = new Map<string, string[]>();
  for (const folder of folders) days.set(basename(folder), [...(days.get(basename(folder)) ?? []), folder]);
  return [...days].sort(([one], [other]) => (one > other ? -1 : 1));
}

/** Drafts are what a process that was killed had not finished writing. */
const namesIn = async (folder: string): Promise<readonly string[]> =>
  (
    await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    })
  ).filter((name) => !name.endsWith(".draft"));

const foldersIn = async (folder: string): Promise<readonly string[]> =>
  (await namesIn(folder)).map((name) => join(folder, name));

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await namesIn(folder)).filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
