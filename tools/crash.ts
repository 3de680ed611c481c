// Ends server and database without warning while eight clients record acts, again and again, and then asks: is every
// acknowledged act there, is every document number used once, does the tree that the checkpoint signs hold them all?

import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  decodeEntryBundle,
  entriesPath,
  equalBytes,
  fromBase64,
  leafHash,
  parseCheckpoint,
  parseVerifierKey,
  rootOf,
  toBase64,
  verifyNote,
} from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import { Client } from "../apps/server/src/testing/client.ts";
import {
  beginSummary,
  continueSummary,
  courseLength,
  type FieldDay,
  learnFieldDay,
} from "../apps/server/src/testing/field-day.ts";
import { type RunningServer, startServer } from "../apps/server/src/testing/running-server.ts";

const short = process.argv.includes("--short");
const rounds = short ? 2 : 8;
const clients = 8;
const loadMs = short ? 2_000 : 5_000;
const login = "emergency-registrar";

interface Acknowledged {
  readonly matter: string;
  readonly seq: number;
  readonly actSha256: string;
  readonly entry: string;
  readonly number: string | undefined;
}

const acknowledged: Acknowledged[] = [];
let requests = 0;

/** One client: whole courses of summary penalties, one act after the other, until the server is gone. */
async function work(client: Client, field: FieldDay, round: number, still: () => boolean): Promise<void> {
  while (still()) {
    let matter = "";
    for (let place = 0; place < courseLength && still(); place += 1) {
      requests += 1;
      const requestId = `crash-${round}-${requests}`;
      const sent =
        place === 0
          ? beginSummary(client, field, requestId)
          : continueSummary(client, field, matter, place, requestId);
      const answer = await sent.catch(() => undefined);
      if (!answer || answer.status >= 500) return;
      if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      const { receipt, act } = answer.body;
      matter = receipt.matter;
      acknowledged.push({ ...receipt, number: act.number });
    }
  }
}

async function round(number: number, folder: string): Promise<void> {
  const server = await startServer({ folder, demo: "small" });
  const client = new Client(server.address);
  await client.signIn(login);
  const field = await learnFieldDay(client);
  let going = true;
  const working = Array.from({ length: clients }, () => work(client, field, number, () => going));
  // Not at a round number, so that the end finds the server at different work each time.
  await sleep(loadMs * (0.6 + Math.random() * 0.4));
  const before = acknowledged.length;
  await server.kill();
  going = false;
  await Promise.all(working);
  client.close();
  console.log(`第 ${number} 轮：断电时已回执 ${before} 个行为`);
}

async function requireAll(client: Client): Promise<void> {
  const matters = new Map<string, Acknowledged[]>();
  for (const one of acknowledged) matters.set(one.matter, [...(matters.get(one.matter) ?? []), one]);
  for (const [id, receipts] of matters) {
    const page = await client.get(`/api/v1/matters/${id}`);
    for (const { seq, actSha256 } of receipts) {
      const act = page.body.acts?.[seq - 1];
      if (act?.actSha256 !== actSha256) throw new Error(`丢失：事项 ${id} 第 ${seq} 号行为`);
      if (act.leaf === undefined) throw new Error(`没有进入公开日志：事项 ${id} 第 ${seq} 号行为`);
    }
  }
}

/** Numbers of a series run from 1 without a gap, whether or not the client still got the answer. */
async function requireNumbers(client: Client): Promise<number> {
  const numbers: number[] = [];
  for (let page = 1; ; page += 1) {
    const list = await client.get(`/api/v1/matters?procedure=penalty-summary&pageSize=200&page=${page}`);
    for (const { number } of list.body.items) if (number) numbers.push(Number(number.match(/(\d+)号/)?.[1]));
    if (page * 200 >= list.body.total) break;
  }
  numbers.sort((a, b) => a - b);
  const gap = numbers.findIndex((number, place) => number !== place + 1);
  if (gap >= 0) throw new Error(`文号不连续：第 ${gap + 1} 个是 ${numbers[gap]}`);
  return numbers.length;
}

const download = async (address: string, path: string): Promise<Uint8Array> => {
  const answer = await fetch(`${address}/log/${path}`);
  if (!answer.ok) throw new Error(`${path} ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

/** Rebuilds the root from the entries alone and compares it with what the checkpoint signs. */
async function requireTree(server: RunningServer): Promise<number> {
  const note = new TextDecoder().decode(await download(server.address, "checkpoint"));
  const key = parseVerifierKey(nodeHashes, (await (await fetch(`${server.address}/log/key`)).text()).trim());
  if (!key) throw new Error("公开日志没有给出可用的公钥");
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
  const verifier = {
    ...key,
    verify: (text: Uint8Array, sign: Uint8Array) => verify(null, text, publicKey, sign),
  };
  const verdict = verifyNote(note, [verifier]);
  const head = verdict.valid ? parseCheckpoint(verdict.text) : undefined;
  if (!head) throw new Error("检查点签名不成立");
  const entries: Uint8Array[] = [];
  for (let index = 0; index * 256 < head.size; index += 1) {
    const width = Math.min(256, head.size - index * 256);
    const bundle = decodeEntryBundle(await download(server.address, entriesPath({ index, width })));
    entries.push(...(bundle ?? []));
  }
  const root = rootOf(
    nodeHashes,
    entries.map((entry) => leafHash(nodeHashes, entry)),
  );
  if (!equalBytes(root, head.rootHash)) throw new Error("由条目重算的根与检查点不符");
  const logged = new Set(entries.map(toBase64));
  const lost = acknowledged.find(({ entry }) => !logged.has(toBase64(fromBase64(entry) ?? new Uint8Array())));
  if (lost) throw new Error(`公开日志缺少事项 ${lost.matter} 第 ${lost.seq} 号行为`);
  return head.size;
}

const folder = mkdtempSync(join(tmpdir(), "zs-crash-"));
for (let number = 1; number <= rounds; number += 1) await round(number, folder);
const server = await startServer({ folder, demo: "small" });
const client = new Client(server.address);
await client.signIn(login);
// Recovery begins with a drain, and what remains is in the log within a second.
await sleep(1_500);
await requireAll(client);
const numbers = await requireNumbers(client);
const size = await requireTree(server);
client.close();
await server.stop();
await server.discard();
console.log(
  `${rounds} 轮断电，回执 ${acknowledged.length} 个行为无一丢失；文号 ${numbers} 个连续；日志 ${size} 条与检查点一致`,
);
