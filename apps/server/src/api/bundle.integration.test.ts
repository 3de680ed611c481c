import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import {
  checkProof,
  noteVerifier,
  parseHeader,
  parseProofFile,
  type Trust,
  toBase64Url,
} from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { nodeHashes, nodeSignatureChecks } from "@zhunsheng/store";
import { nodeCrypto, parseTrust, titlesOf, verifyFile } from "@zhunsheng/verify";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Client } from "../testing/client.ts";
import { type ComposedServer, startComposed } from "../testing/composed-server.ts";
import { OrdinaryCase, type Script, scriptOf } from "../testing/ordinary-course.ts";
import { accountsOf } from "../testing/signers.ts";
import { unpackInto } from "../testing/unpack.ts";

let server: ComposedServer;
let registrar: Client;
let script: Script;
let given: OrdinaryCase;
const folder = mkdtempSync(join(tmpdir(), "zs-bundle-"));

const reporter = "一名不愿公开姓名的职工";
const identityNumber = "000000199013320018";
const addedNumber = "000000199013320026";
const digestOfFile = createHash("sha256").update("监控录像").digest("hex");

beforeAll(async () => {
  server = await startComposed();
  registrar = new Client(server.address);
  await registrar.signIn("emergency-registrar");
  script = await scriptOf(registrar);
  given = new OrdinaryCase(registrar, script, "bundle");
  expect((await given.act("clue", { input: { reportWay: "named", reporter } })).status).toBe(201);
  await given.upTo("evidence", ["clue", "interview"]);
  expect((await given.act("interview", { input: { identityNumber } })).status).toBe(201);
  const second = await given.act("interview", { input: { identityNumber: undefined } });
  expect(second.status, JSON.stringify(second.body)).toBe(201);
  expect((await given.act("evidence", { input: { sha256: digestOfFile } })).status).toBe(201);
  await given.upTo("close", ["clue", "open", "assign", "inspect", "interview", "evidence"]);
  await together("correct", ["leader-1", "officer-1", "officer-2"], {
    act: second.body.act.seq,
    mode: "content",
    changes: { identityNumber: addedNumber },
    reason: "补填",
  });
  const decide = await seqOf("decide");
  await together("correct", ["leader-1", "leader-2"], {
    act: decide,
    mode: "content",
    changes: { fineFen: 5_000_000 },
    reason: "录入笔误",
  });
  await logged();
}, 240_000);

afterAll(async () => {
  registrar.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const pageOf = async (matter: string) => (await registrar.get(`/api/v1/matters/${matter}`)).body;

async function seqOf(kind: string): Promise<number> {
  const { acts } = await pageOf(given.matter);
  return acts.findLast((one: { kind: string }) => one.kind === kind).seq;
}

/** An act of these people, each in a session of their own: the first enters it, the others confirm. */
async function together(kind: string, parts: readonly string[], input: object): Promise<void> {
  const accounts = await accountsOf(registrar, script.agency);
  const by = parts.map((part) => script.cast[part] ?? part);
  let seq = 0;
  for (const [place, person] of by.entries()) {
    const client = new Client(server.address);
    await client.signIn(accounts.get(person)?.login ?? "");
    const sent =
      place === 0
        ? { kind, by, input }
        : { kind: "confirm", by: [person], input: { act: seq, answer: "confirmed" } };
    const answer = await client.post(`/api/v1/matters/${given.matter}/acts/${sent.kind}`, {
      requestId: `bundle-${kind}-${given.matter}-${by.join("-")}-${place}`,
      occurredAt: "2026-01-15T10:00:00+08:00",
      lateReason: "试验",
      by: sent.by,
      input: sent.input,
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    if (place === 0) seq = answer.body.act.seq;
    client.close();
  }
}

/** Waits until every act of the matter is in the log. */
async function logged(): Promise<void> {
  for (;;) {
    const { acts, proof } = await pageOf(given.matter);
    if (proof.proven === acts.length) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function download(
  login: string,
  query = "",
): Promise<{ readonly status: number; readonly bytes: Buffer }> {
  const signIn = new Client(server.address);
  const { token } = (await signIn.signIn(login)).body;
  signIn.close();
  const answer = await fetch(`${server.address}/api/v1/matters/${given.matter}/bundle${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
}

type Files = ReadonlyMap<string, Buffer>;

/** Unpacks with a program that is not ours, where the machine has one. */
function unpack(bytes: Buffer): Files {
  const into = mkdtempSync(join(folder, "x-"));
  const zip = `${into}.zip`;
  writeFileSync(zip, bytes);
  const unzip = spawnSync("unzip", ["-q", zip, "-d", into]);
  if (unzip.error) unpackInto(into, bytes);
  else expect(unzip.status, String(unzip.stderr)).toBe(0);
  const names = readdirSync(into, { recursive: true, encoding: "utf8" });
  const paths = names.map((name) => join(into, name)).filter((path) => statSync(path).isFile());
  return new Map(paths.map((path) => [relative(into, path), readFileSync(path)]));
}

const textOf = (files: Files, path: string): string => files.get(path)?.toString("utf8") ?? "";
const manifestOf = (files: Files) => JSON.parse(textOf(files, "manifest.json"));

function trustOf(files: Files): Trust {
  const keys = textOf(files, "log/keys").trim().split("\n");
  const logKeys = keys.flatMap((key) => noteVerifier(nodeHashes, nodeSignatureChecks, key) ?? []);
  return { origin: manifestOf(files).log.origin, logKeys };
}

const proofsOf = (files: Files) =>
  manifestOf(files).acts.map(({ proof }: { proof: string }) => parseProofFile(textOf(files, proof)));

test("离线核验程序认作真的；改动一个字节就说出是哪一处", async () => {
  const { bytes } = await download("emergency-leader");
  const trusted = parseTrust(nodeCrypto, textOf(unpack(bytes), "log/keys"));
  if ("problem" in trusted) throw new Error(trusted.problem);
  const verifier = { crypto: nodeCrypto, trusted, titles: titlesOf(procedures) };
  const verdict = verifyFile(verifier, "bundle.zip", bytes);
  expect(verdict.checks.filter(({ holds }) => holds === false)).toEqual([]);
  expect(verdict).toMatchObject({ kind: "bundle", answer: "genuine", altered: [] });
  const told = verdict.acts.flatMap(({ title, contents }) => [title, ...contents.map((line) => line.title)]);
  expect(told.join("\n")).not.toMatch(/[a-z]{3}|一项内容|一个行为/);
  expect(verdict.acts.find(({ title }) => title.includes("作出决定"))?.contents.at(-1)?.title).toBe(
    "后来的更正",
  );
  const changed = Buffer.from(bytes);
  changed[changed.indexOf("index.html") + 200]! ^= 1;
  expect(verifyFile(verifier, "bundle.zip", changed).answer).not.toBe("genuine");
}, 120_000);

test("清单与每一个文件的大小、SHA-256、SM3 相符，没有清单以外的文件", async () => {
  const { status, bytes } = await download("emergency-leader");
  expect(status).toBe(200);
  const files = unpack(bytes);
  const { files: listed, ...manifest } = manifestOf(files);
  expect(manifest).toMatchObject({
    format: "zhunsheng.bundle.v1",
    agency: script.agency,
    matter: given.matter,
    procedure: "penalty-ordinary",
  });
  const digest = (name: string, content: Buffer | undefined) =>
    createHash(name)
      .update(content ?? "")
      .digest("hex");
  for (const { path, sha256, sm3, size } of listed) {
    const content = files.get(path);
    expect([path, content?.length, digest("sha256", content), digest("sm3", content)]).toEqual([
      path,
      size,
      sha256,
      sm3,
    ]);
  }
  const paths = listed.map(({ path }: { path: string }) => path);
  expect([...files.keys()].sort()).toEqual([...paths, "manifest.json"].sort());
});

test("每一项行为都有证明，全部核验通过；从第一项起前后相连，一项不缺", async () => {
  const files = unpack((await download("emergency-leader")).bytes);
  const proofs = proofsOf(files);
  expect(proofs).toHaveLength((await pageOf(given.matter)).acts.length);
  let previous: string | null = null;
  for (const [place, proof] of proofs.entries()) {
    const checked = checkProof(nodeHashes, proof, trustOf(files));
    expect([checked.state, checked.header?.seq]).toEqual(["verified", place + 1]);
    expect(JSON.parse(proof.header).previous).toBe(previous);
    expect(parseHeader(proof.header)?.matter).toBe(given.matter);
    previous = toBase64Url(checked.digests.sha256);
  }
  expect(proofs.at(-1).log.checkpoint).toBe(textOf(files, "log/checkpoint"));
});

test("改动包里任何一项内容，证明就不再成立", async () => {
  const files = unpack((await download("emergency-leader")).bytes);
  const proof = parseProofFile(textOf(files, "acts/0004.proof.json"));
  const opened = proof?.opened.map((field) => (field.name === "by" ? { ...field, value: [] } : field)) ?? [];
  const checked = proof && checkProof(nodeHashes, { ...proof, opened }, trustOf(files));
  expect([checked?.state, checked?.failed]).toEqual(["broken", ["by"]]);
});

test("目录列明更正、确认、文号和期限；更正页说明更正前后；关口逐项重新判断且与记录一致", async () => {
  const files = unpack((await download("emergency-leader")).bytes);
  const [decide, correct] = [await seqOf("decide"), await seqOf("correct")];
  const index = textOf(files, "index.html");
  expect(index).toContain(`第 ${correct} 项更正`);
  expect(index).toContain(`更正（第 ${decide} 项「作出决定」）`);
  expect(index).toContain("自立案之日起九十日内作出行政处罚决定");
  expect(textOf(files, `acts/${String(decide).padStart(4, "0")}.html`)).toContain(
    '<b class="now">更正为：50,000 元</b>',
  );
  expect(textOf(files, "recordings/index.html")).toContain(digestOfFile);
  const gates = JSON.parse(textOf(files, "gates.json"));
  expect(gates.acts.every((one: { sameAsRecorded: boolean }) => one.sameAsRecorded)).toBe(true);
  const decided = gates.acts[decide - 1];
  expect(decided.gates.find((one: { gate: string }) => one.gate === "decide.notice")).toMatchObject({
    outcome: "passed",
    basis: expect.arrayContaining([expect.stringContaining("行政处罚法》第")]),
  });
  expect(Object.keys(decided.relied.people).length).toBeGreaterThan(0);
});

test("没有脚本，没有外部地址：页面断网也能看", async () => {
  const files = unpack((await download("emergency-leader")).bytes);
  for (const [path, content] of files) {
    if (!path.endsWith(".html") || path === "verify.html") continue;
    const page = content.toString("utf8");
    expect(page, path).not.toMatch(/<script|<img|<link|(?:src|href)="(?:https?:|\/)|url\(/);
    for (const [, target = ""] of page.matchAll(/href="([^"]+)"/g)) {
      const from = path.includes("/") ? target.replace(/^\.\.\//, "") : target;
      expect(files.has(from), `${path} → ${target}`).toBe(true);
    }
  }
});

test("依法保密的内容：办案人员的包里有，监督人员的、写明不打开的都没有，证明照样成立", async () => {
  const whole = unpack((await download("emergency-leader")).bytes);
  expect(textOf(whole, "acts/0001.html")).toContain(reporter);
  // Left empty in the interview, filled in by a correction: the page of the interview shows what it says now.
  const added = [...whole].filter(
    ([path, content]) => path.endsWith(".html") && content.includes(addedNumber),
  );
  expect(added.length).toBeGreaterThan(1);
  for (const [login, query] of [
    ["justice-supervisor", ""],
    ["emergency-leader", "?confidential=closed"],
  ] as const) {
    const files = unpack((await download(login, query)).bytes);
    for (const [path, content] of files) {
      expect(content.includes(reporter), `${login} ${path}`).toBe(false);
      expect(content.includes(identityNumber), `${login} ${path}`).toBe(false);
      expect(content.includes(addedNumber), `${login} ${path}`).toBe(false);
    }
    expect(textOf(files, "acts/0001.html")).toContain("（依法保密）");
    expect(textOf(files, "index.html")).toContain("依法保密");
    const checked = proofsOf(files).map((proof: NonNullable<ReturnType<typeof parseProofFile>>) =>
      checkProof(nodeHashes, proof, trustOf(files)),
    );
    expect(checked.every(({ state }: { state: string }) => state === "verified")).toBe(true);
  }
});

test("同一事项、同一时刻，两次导出逐字节相同", async () => {
  const { clock } = server.composed.parts;
  const { now } = clock;
  const moment = now();
  Object.assign(clock, { now: () => moment });
  const [one, two] = [await download("emergency-leader"), await download("emergency-leader")];
  expect(one.bytes.equals(two.bytes)).toBe(true);
  Object.assign(clock, { now });
});

test("同时只制作一份证据包，另一份答复稍后再导出；做完以后又能导出", async () => {
  const both = await Promise.all([download("emergency-leader"), download("emergency-leader")]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 429]);
  const busy = both.find(({ status }) => status === 429);
  expect(JSON.parse(String(busy?.bytes)).code).toBe("bundle.busy");
  expect((await download("emergency-leader")).status).toBe(200);
});

test("谁导出了依法保密的内容，服务器的日志里写明；没有打开的不写", async () => {
  const told = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await download("justice-supervisor");
  await download("emergency-leader", "?confidential=closed");
  expect(told).not.toHaveBeenCalled();
  await download("emergency-leader");
  expect(told.mock.calls).toEqual([
    [expect.stringMatching(`导出证据包（含依法保密的内容）：事项 ${given.matter}，账号 emergency-leader$`)],
  ]);
  told.mockRestore();
});

test("公开的决定：更正前后的数额都由证明打开，改动页面数据就不符", async () => {
  const twin = async () => (await registrar.get(`/decisions/${given.matter}.json`)).body;
  const { view, proof, checked } = await twin();
  expect(checked.state, JSON.stringify(checked.checks)).toBe("verified");
  const fine = view.fields.find(({ name }: { name: string }) => name === "fineFen");
  expect(fine).toMatchObject({
    value: 5_000_000,
    corrected: { entered: 5_500_000, by: await seqOf("correct") },
  });
  expect(proof.corrections).toHaveLength(1);
  const names = proof.corrections[0].opened.map(({ name }: { name: string }) => name).sort();
  expect(names).toEqual(["awaited", "input.act", "input.changes.fineFen", "input.mode"]);
  // Confirmed by the second leader in a session of their own: that it was is shown, not by whom.
  const [confirmation, ...more] = proof.corrections[0].confirmations;
  expect(more).toEqual([]);
  expect(confirmation.opened.map(({ name }: { name: string }) => name)).toEqual([
    "input.act",
    "input.answer",
  ]);
  const { confirmations: _left, ...unconfirmed } = proof.corrections[0];
  const pending = checkProof(
    nodeHashes,
    { ...proof, corrections: [unconfirmed] },
    server.composed.parts.log.trust,
  );
  expect(pending.state).toBe("unproven");
});

test("命令行写出同样能核验的证据包，默认不打开依法保密的内容，不覆盖已有文件", () => {
  mkdirSync(join(folder, "cli"), { recursive: true });
  const out = join(folder, "cli", "bundle.zip");
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "apps/cli/src/main.ts", "bundle", ...words], {
      env: { ...process.env, ...server.environment },
      encoding: "utf8",
    });
  const written = run(given.matter, "--out", out);
  expect(written.status, written.stderr).toBe(0);
  expect(written.stdout).toContain("已写入");
  const files = unpack(readFileSync(out));
  expect(textOf(files, "acts/0001.html")).toContain("（依法保密）");
  expect(
    proofsOf(files).every(
      (proof: NonNullable<ReturnType<typeof parseProofFile>>) =>
        checkProof(nodeHashes, proof, trustOf(files)).state === "verified",
    ),
  ).toBe(true);
  const again = run(given.matter, "--out", out);
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining("已经存在")]);
  const missing = run("m2025-0000000000000000", "--out", `${out}.2`);
  expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining("没有找到事项")]);
  expect(readdirSync(join(folder, "cli"))).toEqual(["bundle.zip"]);
});

test("没有这个事项、无权查看、恶意的编号，都不给出证据包", async () => {
  const foreign = await download("industry-leader");
  expect([foreign.status, JSON.parse(foreign.bytes.toString()).code]).toEqual([404, "matter.missing"]);
  expect((await fetch(`${server.address}/api/v1/matters/${given.matter}/bundle`)).status).toBe(401);
  for (const [path, status] of [
    ["%00", 400],
    ["__proto__", 404],
    ["..%2f..%2fetc", 404],
    [`${given.matter}%0d%0aX-Evil:1`, 400],
  ] as const) {
    const answer = await registrar.get(`/api/v1/matters/${path}/bundle`);
    expect([path, answer.status, answer.body.title]).toEqual([
      path,
      status,
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
  }
  expect((await registrar.get(`/api/v1/matters/${given.matter}/bundle?confidential=x`)).status).toBe(400);
});

/** Last, because the log does not go on afterwards. */
test("还有行为等待写入公开日志的，答复稍后再导出，不给半份", async () => {
  await server.composed.sequencer.stop();
  expect((await given.act("close")).status).toBe(201);
  const { status, bytes } = await download("emergency-leader");
  expect([status, JSON.parse(bytes.toString()).code]).toEqual([409, "bundle.waiting"]);
});
