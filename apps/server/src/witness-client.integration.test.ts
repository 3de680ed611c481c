import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  formatCheckpoint,
  growBundles,
  growTiles,
  leafHash,
  parsePolicy,
  signNote,
  unverifiedCheckpoint,
  utf8,
  verifyNote,
} from "@zhunsheng/ledger";
import {
  createLogKey,
  LogFolder,
  nodeHashes,
  Turns,
  WitnessClient,
  WitnessedCheckpoint,
} from "@zhunsheng/store";
import { afterEach, expect, test } from "vitest";
import { listenOn, verifierOf, witnessAt } from "./testing/witness-at.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A log in files with its own key, as the sequencer keeps it. */
async function openLog() {
  const folder = await mkdtemp(join(tmpdir(), "zs-log-"));
  const key = await createLogKey(join(folder, "log.pem"), "county.example/log");
  const files = new LogFolder(join(folder, "log"));
  const turns = new Turns();
  let cue = (): void => undefined;
  const size = (): number => unverifiedCheckpoint(files.readCheckpoint() ?? "")?.size ?? 0;
  const append = (count: number, mark = "entry") =>
    turns.take("log", async () => {
      const from = size();
      const entries = Array.from({ length: count }, (_, place) => utf8(`${mark} ${from + place}`));
      const leaves = entries.map((entry) => leafHash(nodeHashes, entry));
      const grown = growTiles(nodeHashes, files.read, from, leaves);
      const note = signNote(formatCheckpoint({ origin: key.signer.name, ...grown }), [key.signer]);
      await files.publish([...grown.writes, ...growBundles(files.read, from, entries)], note);
      cue();
    });
  const errors: unknown[] = [];
  const lost: string[] = [];
  const startClient = async (policyText: string) => {
    const policy = parsePolicy(nodeHashes, policyText);
    if ("problem" in policy) throw new Error(policy.problem.says);
    const named = [...policy.witnesses].map(([name, one]) => ({
      name,
      verifier: verifierOf(one.verifierKey),
      url: one.url ?? "",
    }));
    const witnesses = { policy, keys: named.map(({ verifier }) => verifier) };
    const file = join(folder, "witnessed-checkpoint");
    const witnessed = await WitnessedCheckpoint.open(file, witnesses, [key.verifier], files.readCheckpoint());
    const betweenCheckpoints = (work: () => Promise<void>) => turns.take("log", work);
    const onError = (error: unknown) => errors.push(error);
    const client = new WitnessClient({
      folder: files,
      witnesses,
      outside: named,
      witnessed,
      betweenCheckpoints,
      onError,
      onLost: (problem) => lost.push(problem),
    });
    cue = client.cue;
    client.start();
    closing.push(() => client.stop());
    return { client, witnessed, keys: witnesses.keys };
  };
  closing.push(() => rm(folder, { recursive: true, force: true }));
  return { folder, key, files, append, startClient, errors, lost, size };
}

const unverifiedText = (note = ""): string => note.slice(0, note.indexOf("\n\n") + 1);

async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`没有等到：${what}`);
    await sleep(20);
  }
}

type Served = Awaited<ReturnType<typeof witnessAt>>;
async function witnesses(logKey: string, ...names: readonly string[]): Promise<readonly Served[]> {
  return Promise.all(
    names.map(async (name) => {
      const served = await witnessAt(`${name}.example/w`, [logKey]);
      closing.push(served.close, () => rm(served.folder, { recursive: true, force: true }));
      return served;
    }),
  );
}

const policyOf = (
  quorum: number | "all" | "any",
  ...served: readonly { key: { verifierKey: string }; url: string }[]
) => {
  const lines = served.map(({ key, url }, place) => `witness w${place} ${key.verifierKey} ${url}`);
  const members = served.map((_, place) => `w${place}`).join(" ");
  return `${lines.join("\n")}\ngroup enough ${quorum} ${members}\nquorum enough\n`;
};

test("两家都签，检查点和已见证的检查点都带上两行见证签名，日志自己的签名仍然有效", async () => {
  const log = await openLog();
  await log.append(300);
  const served = await witnesses(log.key.verifierKey, "court", "notary");
  const { witnessed, keys, client } = await log.startClient(policyOf("all", ...served));
  await until(() => witnessed.get()?.head.size === 300, "300 条已见证");
  await log.append(5);
  await until(() => witnessed.get()?.head.size === 305, "305 条已见证");
  await until(() => (log.files.readCheckpoint() ?? "").split("\n").length === 8, "检查点带三行签名");
  const note = log.files.readCheckpoint() ?? "";
  expect(verifyNote(note, [log.key.verifier, ...keys])).toMatchObject({ valid: true, ignored: [] });
  expect(await readFile(join(log.folder, "witnessed-checkpoint"), "utf8")).toBe(witnessed.get()?.note);
  expect(witnessed.get()?.by.map(({ name }) => name)).toEqual(["court.example/w", "notary.example/w"]);
  expect(client.status.behindMs).toBeUndefined();
  expect(log.errors).toEqual([]);
});

test("一家不答复、一家连不上：三家之二照样见证，日志不等", async () => {
  const log = await openLog();
  const [court, notary] = await witnesses(log.key.verifierKey, "court", "notary");
  const [silent] = await witnesses(log.key.verifierKey, "silent");
  const hung = await listenOn(() => undefined);
  closing.push(hung.close);
  if (!court || !notary || !silent) throw new Error("three");
  const [down] = await witnesses(log.key.verifierKey, "down");
  await down?.close();
  const policy = policyOf(
    2,
    court,
    notary,
    { ...silent, url: `${hung.address}/witness` },
    { key: down!.key, url: down!.url },
  );
  await log.append(3);
  const { witnessed, client } = await log.startClient(policy);
  await until(() => witnessed.get()?.head.size === 3, "三条已见证");
  const began = performance.now();
  for (let round = 0; round < 5; round += 1) await log.append(10);
  expect(performance.now() - began).toBeLessThan(5_000);
  await until(() => witnessed.get()?.head.size === 53, "五十三条已见证");
  const problems = client.status.witnesses.map(({ problem }) => problem);
  expect(problems[0]).toBeUndefined();
  expect(problems[3]).toMatch(/连接不上/);
  expect(log.errors).toEqual([]);
});

test("一阵很多检查点：只见证最新的，不排队", async () => {
  const log = await openLog();
  const [court] = await witnesses(log.key.verifierKey, "court");
  if (!court) throw new Error("one");
  const { witnessed } = await log.startClient(policyOf("all", court));
  for (let round = 0; round < 40; round += 1) await log.append(7);
  await until(() => witnessed.get()?.head.size === 280, "最新的已见证");
  expect(court.asked.length).toBeLessThan(12);
});

test("见证签名到的时候检查点已经更新：不写到新的下面，已见证的是旧的那个，随后跟上，只进不退", async () => {
  const log = await openLog();
  const [court] = await witnesses(log.key.verifierKey, "court");
  if (!court) throw new Error("one");
  let waiting = 0;
  // As far away as a witness in another town: half a second each way.
  const slow = await listenOn(async (request, answer) => {
    waiting += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    await sleep(500);
    const told = await fetch(`${court.url}/add-checkpoint`, { method: "POST", body: Buffer.concat(chunks) });
    const type = told.headers.get("content-type") ?? "";
    answer.writeHead(told.status, { "content-type": type }).end(await told.text());
  });
  closing.push(slow.close);
  await log.append(3);
  const policy = policyOf("all", { key: court.key, url: slow.address });
  const { witnessed, keys } = await log.startClient(policy);
  await until(() => waiting === 1, "已经提交");
  await log.append(4);
  const unsigned = log.files.readCheckpoint();
  await until(() => witnessed.get()?.head.size === 3, "旧的已见证");
  await until(() => waiting === 2, "新的已经提交");
  await sleep(100);
  expect(log.files.readCheckpoint()).toBe(unsigned);
  const old = witnessed.get();
  await until(() => witnessed.get()?.head.size === 7, "新的已见证");
  await until(() => log.files.readCheckpoint() !== unsigned, "新的带上见证签名");
  const verdict = verifyNote(log.files.readCheckpoint() ?? "", [log.key.verifier, ...keys]);
  expect(verdict).toMatchObject({ valid: true, ignored: [] });
  if (old) await witnessed.offer(old.note, old.head);
  expect(witnessed.get()?.head.size).toBe(7);
});

test("重新启动后记得各家见证到哪里；忘了也能从 409 的答复里知道", async () => {
  const log = await openLog();
  const [court] = await witnesses(log.key.verifierKey, "court");
  if (!court) throw new Error("one");
  await log.append(20);
  const first = await log.startClient(policyOf("all", court));
  await until(() => first.witnessed.get()?.head.size === 20, "二十条已见证");
  await first.client.stop();
  await log.append(1);
  const second = await log.startClient(policyOf("all", court));
  await until(() => second.witnessed.get()?.head.size === 21, "二十一条已见证");
  await second.client.stop();
  expect(court.asked).toEqual(["old 0", "old 20"]);
  await log.append(1);
  await rm(join(log.folder, "witnessed-checkpoint"));
  const third = await log.startClient(policyOf("all", court));
  await until(() => third.witnessed.get()?.head.size === 22, "二十二条已见证");
  expect(court.asked.slice(2)).toEqual(["old 0", "old 21"]);
});

test("答复里没有有效签名、签的是别的检查点、太长、转向：都不采用，说明原因", async () => {
  const log = await openLog();
  await log.append(4);
  const [honest] = await witnesses(log.key.verifierKey, "honest");
  if (!honest) throw new Error("one");
  const text = formatCheckpoint({ origin: "county.example/log", size: 4, rootHash: new Uint8Array(32) });
  const answers = [
    [200, "— honest.example/w AAAAAAAAAAAA\n"],
    [200, honest.key.cosign(text, 1_700_000_000)],
    // Validly signed, and no time that anybody could write down.
    [200, honest.key.cosign(unverifiedText(log.files.readCheckpoint()), 8_000_000_000_000)],
    [200, "x".repeat(100_000)],
    [302, ""],
    [409, "oh no"],
  ] as const;
  for (const [status, body] of answers) {
    let asked = 0;
    const bad = await listenOn((_request, answer) => {
      asked += 1;
      answer.writeHead(status, { location: "/elsewhere" }).end(body);
    });
    const { client, witnessed } = await log.startClient(
      policyOf("all", { key: honest.key, url: bad.address }),
    );
    await until(() => client.status.witnesses[0]?.problem !== undefined, "说明原因");
    expect(witnessed.get()).toBeUndefined();
    // Left alone for a while: whoever cannot answer is not asked again and again.
    await sleep(300);
    expect(asked).toBe(1);
    await client.stop();
    await bad.close();
  }
  expect(log.files.readCheckpoint()?.match(/^— /gm)).toHaveLength(1);
});

test("日志恢复了旧的备份：见证人已见证得更多，说出来，不见证", async () => {
  const log = await openLog();
  const [court] = await witnesses(log.key.verifierKey, "court");
  if (!court) throw new Error("one");
  await log.append(10);
  const old = log.files.readCheckpoint() ?? "";
  await log.append(10);
  const first = await log.startClient(policyOf("all", court));
  await until(() => first.witnessed.get()?.head.size === 20, "二十条已见证");
  await first.client.stop();
  await writeFile(join(log.folder, "log", "checkpoint"), old);
  const second = await log.startClient(policyOf("all", court));
  await until(() => second.client.status.witnesses[0]?.problem !== undefined, "说明原因");
  expect(second.client.status.witnesses[0]?.problem).toMatch(/已见证到 20 条，本日志只有 10 条/);
  expect(log.lost[0]).toEqual(expect.stringMatching(/已经见证到 20 条，本日志只有 10 条.*不能再签署/));
  // What was kept speaks of a larger tree than the log has: it is not handed out.
  expect(second.witnessed.get()).toBeUndefined();
});

test("一家见证人谎称见证得更多，凑不成见证规则要的家数，停不了日志", async () => {
  const log = await openLog();
  await log.append(3);
  const served = await witnesses(log.key.verifierKey, "court", "notary", "liar");
  const [court, notary, liar] = served;
  if (!court || !notary || !liar) throw new Error("three");
  const lying = await listenOn((_request, answer) => {
    answer.writeHead(409, { "content-type": "text/x.tlog.size" }).end("999999\n");
  });
  closing.push(lying.close);
  const policy = policyOf(2, court, notary, { key: liar.key, url: lying.address });
  const { client, witnessed } = await log.startClient(policy);
  await until(() => witnessed.get()?.head.size === 3, "三条已见证");
  await until(() => client.status.witnesses[2]?.problem !== undefined, "说明原因");
  expect(client.status.witnesses[2]?.problem).toMatch(/已见证到 999999 条/);
  expect(log.lost).toEqual([]);
});

test("别人替日志提交了更新的检查点：见证人走在这一轮前面不是旧备份，下一轮照样见证", async () => {
  const log = await openLog();
  const [court] = await witnesses(log.key.verifierKey, "court");
  if (!court) throw new Error("one");
  const problems: (string | undefined)[] = [];
  let handed = 0;
  const forward = (body: string | Buffer) => fetch(`${court.url}/add-checkpoint`, { method: "POST", body });
  const ahead = await listenOn(async (request, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    problems.push(started.client.status.witnesses[0]?.problem);
    if (handed === 0) {
      await log.append(4);
      handed = (await forward(`old 0\n\n${log.files.readCheckpoint()}`)).status;
    }
    const told = await forward(Buffer.concat(chunks));
    answer.writeHead(told.status, { "content-type": told.headers.get("content-type") ?? "" });
    answer.end(await told.text());
  });
  closing.push(ahead.close);
  await log.append(3);
  const started = await log.startClient(policyOf("all", { key: court.key, url: ahead.address }));
  await until(() => started.witnessed.get()?.head.size === 7, "七条已见证");
  expect(handed).toBe(200);
  expect(problems).toEqual([undefined, undefined]);
  expect(log.errors).toEqual([]);
});

test("见证规则改了以后，从前保存的不够新的规则就不算已见证", async () => {
  const log = await openLog();
  const served = await witnesses(log.key.verifierKey, "court", "notary");
  const [court] = served;
  if (!court) throw new Error("two");
  await log.append(2);
  const first = await log.startClient(policyOf("all", court));
  await until(() => first.witnessed.get() !== undefined, "已见证");
  await first.client.stop();
  for (const one of served) await one.close();
  const second = await log.startClient(policyOf("all", ...served));
  expect(second.witnessed.get()).toBeUndefined();
  await until(() => (second.client.status.behindMs ?? 0) > 0, "说明落后");
});
