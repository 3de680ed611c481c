import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { leafHash, nodeHash } from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import { median, spreadOf } from "../result.ts";
import { hashTimes } from "./floors.ts";
import { inTurn } from "./in-turn.ts";
import { freshEntries } from "./our-log.ts";
import { type Rig, rounds } from "./rig.ts";

const hashesATurn = 100_000;
const syncsATurn = 50;

/** How fast the machine hashes and syncs, and what is left of it behind the ledger's own functions. */
export async function rawCases({ folder, report }: Rig): Promise<void> {
  const [entry = new Uint8Array()] = freshEntries(1);
  const [left, right] = [entry.subarray(1, 33), entry.subarray(33)];
  const file = openSync(join(folder, "sync"), "w");
  const rates = await inTurn(rounds, {
    raw65: () => hashTimes(hashesATurn, 65),
    raw64: () => hashTimes(hashesATurn, 64),
    leaf: () => repeat(hashesATurn, () => leafHash(nodeHashes, entry)),
    node: () => repeat(hashesATurn, () => nodeHash(nodeHashes, left, right)),
    sync: () =>
      repeat(syncsATurn, () => {
        writeSync(file, entry);
        fsyncSync(file);
      }),
  });
  closeSync(file);
  const figure = (name: Parameters<typeof rates>[0]) => ({
    value: median(rates(name)),
    spread: spreadOf(rates(name)),
  });
  const floor = (sizeBytes: number, values: readonly number[]) => ({
    floor: `node:crypto hash("sha256") of ${sizeBytes} bytes, single calls`,
    floorValue: median(values),
  });
  const of = { unit: "hashes/s", detail: { rounds } };
  report({ case: "leaf hash of a 65-byte entry", ...figure("leaf"), ...of, ...floor(65, rates("raw65")) });
  report({ case: "node hash of two 32-byte hashes", ...figure("node"), ...of, ...floor(64, rates("raw64")) });
  report({
    case: "this disk: 65 bytes appended and synced",
    ...figure("sync"),
    unit: "fsyncs/s",
    detail: { rounds },
  });
}

export function repeat(count: number, work: (index: number) => unknown): number {
  for (let index = 0; index < count; index++) work(index);
  return count;
}
