// Starts a real server, lets the independent client in main.go read its public log, and then shows that this client
// notices what is wrong: served through a proxy that changes one byte, cuts, or goes back, it must fail and say where.

import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "../../apps/server/src/testing/client.ts";
import {
  beginSummary,
  continueSummary,
  courseLength,
  type FieldDay,
  learnFieldDay,
} from "../../apps/server/src/testing/field-day.ts";
import { type RunningServer, startServer } from "../../apps/server/src/testing/running-server.ts";
import { cosigned, witnessFor } from "./witness.ts";

/** Where Debian's golang-golang-x-mod-dev puts its sources. */
const gopath = "/usr/share/gocode";
const program = resolve(".run/independent/client");
const clients = 8;
const loginOfWork = "emergency-registrar";
/** More than two full tiles, so that partial ones have been replaced. */
const entriesWanted = 600;

let passed = 0;
let failed = 0;

interface Ended {
  readonly code: number;
  readonly output: string;
}

const run = (
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> =>
  new Promise((done) => {
    execFile(program, [...words], { env, timeout: 120_000 }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}`.trim() });
    });
  });

function report(name: string, right: boolean, output: string): void {
  if (right) passed += 1;
  else failed += 1;
  console.log(`${right ? "✓" : "✗"} ${name}\n    ${output.replaceAll("\n", "\n    ")}`);
}

/** The client must find everything right. */
async function accepts(name: string, words: readonly string[]): Promise<void> {
  const { code, output } = await run(program, words);
  report(name, code === 0, output);
}

/** The client must end with 1 and say what is wrong. */
async function refuses(name: string, says: RegExp, words: readonly string[]): Promise<void> {
  const { code, output } = await run(program, words);
  report(name, code === 1 && says.test(output), output);
}

function build(): void {
  mkdirSync(".run/independent", { recursive: true });
  const env = {
    ...process.env,
    GO111MODULE: "off",
    GOPATH: gopath,
    GOCACHE: resolve(".run/independent/cache"),
    GOFLAGS: "",
  };
  const made = spawnSync("go", ["build", "-o", program, "tools/independent/main.go"], {
    env,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`go build 失败：\n${made.stdout}${made.stderr}`);
}

/** Records acts through the API, as officers do, until the log holds so many entries. */
async function fill(server: RunningServer, wanted: number, round: string): Promise<void> {
  const client = new Client(server.address);
  await client.signIn(loginOfWork);
  const field = await learnFieldDay(client);
  const missing = wanted - (await sizeOf(server));
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun * courseLength < missing) {
      begun += 1;
      await oneCourse(client, field, `independent-${round}-${begun}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  client.close();
  for (let tries = 0; (await sizeOf(server)) < wanted; tries += 1) {
    if (tries > 100) throw new Error(`日志没有写到 ${wanted} 条`);
    await sleep(100);
  }
}

async function oneCourse(client: Client, field: FieldDay, id: string): Promise<void> {
  let matter = "";
  for (let place = 0; place < courseLength; place += 1) {
    const requestId = `${id}-${place}`;
    const answer = await (place === 0
      ? beginSummary(client, field, requestId)
      : continueSummary(client, field, matter, place, requestId));
    if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    matter = answer.body.receipt.matter;
  }
}

const textOf = async (address: string, path: string): Promise<string> =>
  (await fetch(`${address}/log/${path}`)).text();

const sizeOf = async ({ address }: RunningServer): Promise<number> =>
  Number((await textOf(address, "checkpoint")).split("\n")[1]);

type Change = (path: string, bytes: Buffer) => Buffer;

/** The log as a dishonest mirror would serve it. Resolves with what the work gives, then closes. */
async function through(server: RunningServer, change: Change, work: (prefix: string) => Promise<void>) {
  const mirror = createServer(async (request, response) => {
    const answer = await fetch(`${server.address}/log${request.url}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("content-type") ?? "";
    response.writeHead(answer.status, { "content-type": type });
    response.end(answer.ok ? change(request.url?.slice(1) ?? "", bytes) : bytes);
  });
  await new Promise<void>((done) => mirror.listen(0, "127.0.0.1", done));
  const bound = mirror.address();
  if (bound === null || typeof bound === "string") throw new Error("the mirror has no port");
  await work(`http://127.0.0.1:${bound.port}`);
  mirror.close();
}

const flipAt =
  (wanted: string, place: number): Change =>
  (path, bytes) => {
    const at = place < 0 ? bytes.length + place : place;
    if (path === wanted) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return bytes;
  };

/** What one changed byte, a cut or an older state of each kind of file leads to. */
async function corruptions(server: RunningServer, key: string, older: string, newer: string): Promise<void> {
  const size = await sizeOf(server);
  const last = `${String(Math.floor(size / 256)).padStart(3, "0")}.p/${size % 256}`;
  const stale = readFileSync(older);
  const cases: readonly (readonly [string, RegExp, Change, ...string[]])[] = [
    ["条目包里改一个字节", /根.*不符（tile\/0\/001/, flipAt("tile/entries/001", 500)],
    ["最后一个不满的条目包里改一个字节", /根.*不符（tile\/0\/002/, flipAt(`tile/entries/${last}`, -1)],
    ["条目包里的长度改一个字节", /tile\/entries\/000：读出/, flipAt("tile/entries/000", 1)],
    ["数据块里改一个字节", /tile\/0\/000：与条目算出的不符/, flipAt("tile/0/000", 4000)],
    ["上层数据块里改一个字节", /tile\/1\/000\.p\/2：与条目算出的不符/, flipAt("tile/1/000.p/2", 0)],
    [
      "数据块短了一个字节",
      /tile\/0\/001：8191 字节/,
      (path, bytes) => (path === "tile/0/001" ? bytes.subarray(1) : bytes),
    ],
    [
      "检查点的条数改一个字",
      /checkpoint：签名/,
      (path, bytes) =>
        path === "checkpoint"
          ? Buffer.from(bytes.toString().replace(`\n${size}\n`, `\n${size - 1}\n`))
          : bytes,
    ],
    [
      "检查点的签名改一个字节",
      /checkpoint：签名/,
      (path, bytes) => (path === "checkpoint" ? badSignature(bytes) : bytes),
    ],
    [
      "退回到从前的检查点",
      /日志变短了/,
      (path, bytes) => (path === "checkpoint" ? stale : bytes),
      "-old",
      newer,
    ],
  ];
  for (const [name, says, change, ...options] of cases) {
    await through(server, change, (prefix) => refuses(name, says, [...options, prefix, key]));
  }
  const other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  await refuses("不是这个日志的公钥", /checkpoint：签名/, [`${server.address}/log`, other]);
}

/** One bit of the first signature, left well-formed. */
function badSignature(bytes: Buffer): Buffer {
  const text = bytes.toString();
  const [, line = ""] = /^— \S+ (\S+)$/m.exec(text) ?? [];
  const signature = Buffer.from(line, "base64");
  signature[20] = (signature[20] ?? 0) ^ 1;
  return Buffer.from(text.replace(line, signature.toString("base64")));
}

/** Ids in the order the keys came. */
const keyIds = (list: string): readonly string[] =>
  [...list.matchAll(/^key \S+?\+([0-9a-f]{8})\+\S+/gm)].map(([, id = ""]) => id);

async function manageKeys(folder: string, ...words: string[]): Promise<void> {
  const env = { ...process.env, ZHUNSHENG_DATA: folder };
  const { code, output } = await run(process.execPath, ["apps/cli/bin/zhunsheng.mjs", "keys", ...words], env);
  report(`zhunsheng keys ${words.join(" ")}`, code === 0, output);
}

/** A software key where there is an openssl that knows SM2: its line must not disturb a client that does not. */
function withSm2(kept: string): void {
  const { status, stdout } = spawnSync("openssl", ["genpkey", "-algorithm", "SM2"], { encoding: "utf8" });
  if (status === 0) process.env.ZHUNSHENG_SM2_KEY = join(kept, "sm2.pem");
  else console.log("检查点上的国密签名行：未运行（没有会 SM2 的 openssl）");
  if (status === 0) writeFileSync(join(kept, "sm2.pem"), stdout, { mode: 0o600 });
}

const place = (server: RunningServer): string => `${server.address}/log`;

/** A log from its beginning, as it grows; answers the key it is known by. */
async function reading(server: RunningServer, kept: (name: string) => string): Promise<string> {
  const key = (await textOf(server.address, "key")).trim();
  const signatures = (await textOf(server.address, "checkpoint")).match(/^— /gm)?.length;
  if (process.env.ZHUNSHENG_SM2_KEY) {
    report("检查点上有国密签名行，只认得 Ed25519 的不受影响", signatures === 2, `${signatures} 行签名`);
  }
  await accepts("刚建立的日志", ["-save", kept("first"), place(server), key]);
  await fill(server, entriesWanted / 2, "a");
  const second = ["-old", kept("first"), "-save", kept("second"), place(server), key];
  await accepts(`写到 ${entriesWanted / 2} 条，从前的检查点仍是它的开头`, second);
  await fill(server, entriesWanted, "b");
  const third = ["-old", kept("second"), "-save", kept("third"), place(server), key];
  await accepts(`写到 ${entriesWanted} 条，不满的数据块已经换成满的`, third);
  await corruptions(server, key, kept("second"), kept("third"));
  return key;
}

/** Both keys are good while they overlap, and afterwards the new one alone. */
async function rotating(
  restarted: () => Promise<RunningServer>,
  folder: string,
  key: string,
  kept: (name: string) => string,
): Promise<void> {
  await manageKeys(folder, "rotate");
  let server = await restarted();
  const newKey = (await textOf(server.address, "key")).trim();
  const [oldId = ""] = keyIds(await textOf(server.address, "verifier-keys"));
  await accepts("换密钥期间，只认得旧公钥", ["-old", kept("third"), place(server), key]);
  await accepts("换密钥期间，只认得新公钥", ["-save", kept("fourth"), place(server), newKey]);
  await server.stop();
  await manageKeys(folder, "retire", oldId);
  server = await restarted();
  await fill(server, entriesWanted + 20, "c");
  await accepts("停用旧密钥以后，认得新公钥", ["-old", kept("fourth"), place(server), newKey]);
  await refuses("停用旧密钥以后，旧公钥不再认得", /checkpoint：签名/, [place(server), key]);
}

async function witnessed(restarted: () => Promise<RunningServer>, folder: string, key: string) {
  const witness = await witnessFor(folder, key);
  const server = await restarted();
  report("检查点上有见证签名行", await cosigned(server.address), "");
  await accepts("不认得见证签名的不受影响", [place(server), key]);
  await server.stop();
  await witness.end();
}

async function main(): Promise<void> {
  build();
  const [folder, keeping] = [
    mkdtempSync(join(tmpdir(), "zs-independent-")),
    mkdtempSync(join(tmpdir(), "zs-kept-")),
  ];
  const kept = (name: string): string => join(keeping, name);
  withSm2(keeping);
  let server: RunningServer | undefined;
  const restarted = async (): Promise<RunningServer> => {
    server = await startServer({ folder, demo: "small" });
    return server;
  };
  try {
    const key = await reading(await restarted(), kept);
    await server?.stop();
    await witnessed(restarted, folder, key);
    await rotating(restarted, folder, key, kept);
  } finally {
    await server?.stop();
    await server?.discard();
    if (existsSync(keeping)) rmSync(keeping, { recursive: true });
  }
}

try {
  await main();
} catch (error) {
  failed += 1;
  console.error(error instanceof Error ? error.message : error);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
