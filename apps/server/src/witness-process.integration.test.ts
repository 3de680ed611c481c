import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkProof, parsePolicy, parseProofFile, verifyNote } from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import { afterAll, afterEach, expect, test } from "vitest";
import { ToyLog } from "../../../packages/store/src/testing/toy-log.ts";
import { Client } from "./testing/client.ts";
import { type RunningServer, startServer } from "./testing/running-server.ts";
import { verifierOf, witnessAt } from "./testing/witness-at.ts";
import { commandLine, run, startWitness, type WitnessProcess } from "./testing/witness-process.ts";

/** Several programs are started one after another, perhaps beside other work. */
const processTimeoutMs = 180_000;
const folders: string[] = [];
const running: WitnessProcess[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.end("SIGKILL");
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

function folderWith(logKey: string): string {
  const folder = mkdtempSync(join(tmpdir(), "zs-witness-"));
  folders.push(folder);
  writeFileSync(join(folder, "witness-logs"), `# 见证的日志\nlog ${logKey}\n`);
  return folder;
}

async function start(folder: string, name: string): Promise<WitnessProcess> {
  const started = await startWitness("--data", folder, "--name", name);
  running.push(started);
  return started;
}

const submit = async (address: string, body: string) => {
  const answer = await fetch(`${address}/witness/add-checkpoint`, { method: "POST", body });
  return { status: answer.status, text: await answer.text() };
};

test(
  "单独运行的见证：一个目录一个进程；断电、重启以后不忘记；分叉照样拒绝，命令列出证明",
  async () => {
    const log = new ToyLog("county.example/log").grow(12);
    const folder = folderWith(log.verifierKey);
    const first = await start(folder, "court.example/w");
    expect(first.printed()).toContain("已建立见证密钥");
    expect((await submit(first.address, log.submission(0, 5))).status).toBe(200);
    await expect(startWitness("--data", folder)).rejects.toThrow("正在使用数据目录");
    await first.end("SIGKILL");
    const second = await start(folder, "court.example/w");
    expect(second.printed()).not.toContain("已建立见证密钥");
    expect(await submit(second.address, log.submission(0, 12))).toEqual({ status: 409, text: "5\n" });
    const fork = log.forkAt(2).grow(5, "改写");
    expect((await submit(second.address, fork.submission(5))).status).toBe(409);
    expect((await submit(second.address, log.submission(5, 12))).status).toBe(200);
    await second.end("SIGINT");
    const listed = run([...commandLine, "witness", "--refusals", "--data", folder]);
    await listed.ended;
    expect(listed.printed()).toContain("日志分叉（已经证明）");
    expect(listed.printed()).toContain(fork.checkpoint());
    expect(listed.printed()).toContain(log.checkpoint(5));
    await rm(join(folder, "state"), { recursive: true });
    await expect(startWitness("--data", folder)).rejects.toThrow("见证状态");
  },
  processTimeoutMs,
);

test("保存以后、答复以前断电：没有坏处，再提交一次就得到签名，旧的大小不再接受", async () => {
  const log = new ToyLog("county.example/log").grow(9);
  const folder = folderWith(log.verifierKey);
  const script = ["--import", "tsx", "apps/server/src/testing/killed-witness.ts", folder, log.verifierKey];
  const killed = run(script);
  while (!killed.printed().includes("http")) await sleep(50);
  const [address = ""] = killed.printed().split("/witness");
  await expect(submit(address, log.submission(0, 6))).rejects.toThrow();
  await killed.ended;
  expect(killed.child.signalCode).toBe("SIGKILL");
  const again = await witnessAt("killed.example/w", [log.verifierKey], { folder });
  expect(await submit(again.address, log.submission(0, 4))).toEqual({ status: 409, text: "6\n" });
  const { status, text } = await submit(again.address, log.submission(6, 6));
  expect(status).toBe(200);
  const note = `${log.checkpoint(6)}${text}`;
  expect(verifyNote(note, [verifierOf(again.key.verifierKey)])).toMatchObject({ valid: true });
  expect((await submit(again.address, log.submission(6, 9))).status).toBe(200);
  await again.close();
});

/** Two witnesses at work, and one that is known and down; the lines by which a policy names them. */
async function twoOfThree(logKey: string) {
  const names = ["justice.example/w", "notary.example/w", "court.example/w"];
  const witnesses = await Promise.all(names.map((name) => start(folderWith(logKey), name)));
  const lines = await Promise.all(
    witnesses.map(async ({ address }, place) => {
      const key = (await (await fetch(`${address}/witness/key`)).text()).trim();
      return `witness w${place} ${key} ${address}/witness`;
    }),
  );
  await witnesses[2]?.end("SIGKILL");
  return { names, lines };
}

const textAt = async (address: string): Promise<string> => (await fetch(address)).text();

/** Resolves with what the server says of its log once all of it is witnessed. */
async function witnessedLog(client: Client) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const { log } = (await client.get("/healthz")).body;
    if (log.witnessed?.size === log.size || Date.now() > deadline) return log;
    await sleep(100);
  }
}

/** What whoever takes over the server's own policy file believes. */
async function trustFrom(server: RunningServer) {
  const policy = parsePolicy(nodeHashes, await textAt(`${server.address}/log/policy`));
  if ("problem" in policy) throw new Error(policy.problem.says);
  const keys = [...policy.witnesses.values()].map(({ verifierKey }) => verifierOf(verifierKey));
  const logKeys = policy.logs.map(({ verifierKey }) => verifierOf(verifierKey));
  return { origin: logKeys[0]?.name ?? "", logKeys, witnesses: { policy, keys } };
}

async function firstProof(client: Client, witnessedBy: readonly string[]) {
  const [matter] = (await client.get("/api/v1/matters?pageSize=1")).body.items;
  const { body } = await client.get(`/api/v1/matters/${matter.matter ?? matter.id}/acts/1/proof`);
  expect(body.witnessedBy.map(({ name }: { name: string }) => name)).toEqual(witnessedBy);
  const log = { origin: body.log, ...body.inclusion };
  const file = { format: "zhunsheng.proof.v1", header: body.header, opened: body.fields, log };
  const parsed = parseProofFile(JSON.stringify(file));
  if (!parsed) throw new Error(JSON.stringify(body));
  return parsed;
}

test(
  "县里的服务器和三家见证：一家停着，三家之二照样见证，回执带着见证签名",
  async () => {
    const data = mkdtempSync(join(tmpdir(), "zs-server-"));
    folders.push(data);
    let server = await startServer({ demo: "small", folder: data });
    const logKey = (await textAt(`${server.address}/log/key`)).trim();
    await server.stop();
    const { names, lines } = await twoOfThree(logKey);
    writeFileSync(join(data, "policy"), `${lines.join("\n")}\ngroup two 2 w0 w1 w2\nquorum two\n`);
    server = await startServer({ demo: "small", folder: data });
    const client = new Client(server.address);
    await client.signIn("emergency-registrar");
    const { witnessed, size, witnesses } = await witnessedLog(client);
    expect(witnessed.size).toBe(size);
    expect(witnessed.by.map(({ name }: { name: string }) => name)).toEqual(names.slice(0, 2));
    expect(witnesses[2].problem).toMatch(/连接不上/);

    const trust = await trustFrom(server);
    expect(trust.logKeys.map(({ keyId }) => keyId)).toEqual([verifierOf(logKey).keyId]);
    const note = await textAt(`${server.address}/log/witnessed-checkpoint`);
    const verdict = verifyNote(note, [...trust.logKeys, ...trust.witnesses.keys]);
    expect(verdict).toMatchObject({ valid: true, ignored: [] });
    const proof = await firstProof(client, names.slice(0, 2));
    const checked = checkProof(nodeHashes, proof, trust);
    expect(checked).toMatchObject({ state: "verified", witnessed: true });
    const [proofPath, policyPath] = [join(data, "proof.json"), join(data, "policy.txt")];
    writeFileSync(proofPath, JSON.stringify(proof));
    writeFileSync(policyPath, await textAt(`${server.address}/log/policy`));
    const offline = run([...commandLine, "verify", proofPath, "--policy", policyPath]);
    await offline.ended;
    expect([offline.child.exitCode, offline.printed()]).toEqual([
      0,
      expect.stringContaining("justice.example/w"),
    ]);
    expect(await textAt(`${server.address}/about`)).toContain("justice.example/w");
    client.close();
    await server.stop();

    writeFileSync(join(data, "policy"), `${lines.join("\n")}\nquorum three\n`);
    const refused = startServer({ demo: "small", folder: data });
    await expect(refused).rejects.toThrow(/第 4 行：“three”没有在前面写明/);
    await server.discard();
  },
  processTimeoutMs,
);
