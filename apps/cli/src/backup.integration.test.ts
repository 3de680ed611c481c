import { execFile } from "node:child_process";
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../../server/src/testing/client.ts";
import {
  OrdinaryCase,
  ordinaryCourse,
  type Script,
  scriptOf,
} from "../../server/src/testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../../server/src/testing/running-server.ts";
import { accountsOf } from "../../server/src/testing/signers.ts";

const run = promisify(execFile);
const secret = "甲乙丙丁戊己机械加工有限公司";

let folder: string;
let server: RunningServer;
let client: Client;
let script: Script;
let given: OrdinaryCase;

/** The command on a data folder of its own; never on a database that the environment names. */
async function zhunsheng(data: string, ...words: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: "", ZHUNSHENG_DATA: data, ZHUNSHENG_DEMO: "small" };
  const program = ["--import", "tsx", "apps/cli/src/main.ts", ...words];
  return run(process.execPath, program, { env }).then(
    ({ stdout, stderr }) => ({ code: 0, printed: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      printed: error.stdout + error.stderr,
    }),
  );
}

const place = (name: string): string => join(folder, name);

async function sent(kind: string, part: string, by: readonly string[], input: object) {
  const accounts = await accountsOf(client, script.agency);
  const own = new Client(server.address);
  await own.signIn(accounts.get(script.cast[part] ?? "")?.login ?? "");
  const { body } = await own.get("/healthz");
  const answer = await own.post(`/api/v1/matters/${given.matter}/acts/${kind}`, {
    requestId: `backup-${kind}`,
    occurredAt: body.now,
    by: by.map((one) => script.cast[one]),
    input,
  });
  own.close();
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Whether any file of a folder holds the text, as it is or as PostgreSQL writes its bytes. */
async function holds(at: string, text: string): Promise<boolean> {
  const files = await readdir(at, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const content = await readFile(join(file.parentPath, file.name), "utf8");
    if (content.includes(text) || content.includes(Buffer.from(text).toString("hex"))) return true;
  }
  return false;
}

/** A server on a restored folder, asked for everything that a page shows. */
async function pagesOf(data: string) {
  const restored = await startServer({ demo: "small", folder: data });
  const reader = new Client(restored.address);
  await reader.signIn("emergency-registrar");
  const matter = (await reader.get(`/api/v1/matters/${given.matter}`)).body;
  const twin = (await reader.get(`/decisions/${given.matter}.json`)).body;
  const health = (await reader.get("/healthz")).body;
  const found = (await reader.get(`/api/v1/matters?q=${encodeURIComponent(secret)}`)).body.items.length;
  reader.close();
  await restored.stop();
  return { matter, twin, health, found };
}

beforeAll(async () => {
  // A database that is given serves other tests; these are about folders of their own.
  process.env.DATABASE_URL = "";
  folder = await mkdtemp(join(tmpdir(), "zs-backup-"));
  await chmod(folder, 0o755);
  await mkdir(place("data"));
  server = await startServer({ demo: "small", folder: place("data") });
  client = new Client(server.address);
  await client.signIn("emergency-registrar");
  script = await scriptOf(client);
  given = new OrdinaryCase(client, script, "backup");
  for (const { kind } of ordinaryCourse) {
    const named = "partyName" in (script.examples.get(kind) ?? {}) ? { partyName: secret } : {};
    const answer = await given.act(kind, { input: named });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  }
}, 240_000);
afterAll(async () => {
  client.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("备份与恢复", () => {
  test("服务器运行时备份，恢复到空目录，事项、公开页、日志都和原来一样", async () => {
    const before = await zhunsheng(place("data"), "backup", "--to", place("first"), "--with-keys", "true");
    expect([before.code, before.printed]).toEqual([0, expect.stringContaining("备份含有签名密钥")]);
    expect(await holds(place("first"), secret)).toBe(true);
    const again = await zhunsheng(place("data"), "backup", "--to", place("first"));
    expect([again.code, again.printed]).toEqual([1, expect.stringContaining("不是空目录")]);
    const there = {
      matter: (await client.get(`/api/v1/matters/${given.matter}`)).body,
      twin: (await client.get(`/decisions/${given.matter}.json`)).body,
    };
    const restored = await zhunsheng(place("copy"), "restore", "--from", place("first"));
    expect(restored.code, restored.printed).toBe(0);
    const twice = await zhunsheng(place("copy"), "restore", "--from", place("first"));
    expect([twice.code, twice.printed]).toEqual([1, expect.stringContaining("空的数据目录")]);
    const copy = await pagesOf(place("copy"));
    expect(copy.matter.acts).toEqual(
      there.matter.acts.map((act: object) => ({ ...act, leaf: expect.any(Number) })),
    );
    expect(copy.matter.duties).toEqual(there.matter.duties);
    expect(copy.matter.figures).toEqual(there.matter.figures);
    expect(copy.twin.party).toEqual(there.twin.party);
    expect([copy.health.status, copy.found]).toEqual(["ok", 1]);
  }, 120_000);

  test("没有密钥的备份恢复以后，不会另建一份日志", async () => {
    const bare = await zhunsheng(place("data"), "backup", "--to", place("bare"));
    expect([bare.code, bare.printed]).toEqual([0, expect.stringContaining("不含签名密钥")]);
    expect(await readdir(place("bare"))).not.toContain("keys");
    const restored = await zhunsheng(place("keyless"), "restore", "--from", place("bare"));
    expect(restored.printed).toContain("请把另行保管的 keys 目录放回");
    await expect(startServer({ demo: "small", folder: place("keyless") })).rejects.toThrow(
      "没有找到它的签名密钥",
    );
  }, 120_000);

  test("备份改动一个字节、少一个文件、来自更新的版本，都不能恢复，什么也没有写入", async () => {
    const tables = place("bare/tables");
    const restored = async () => (await zhunsheng(place("none"), "restore", "--from", place("bare"))).printed;
    await appendFile(join(tables, "matter.jsonl"), " ");
    expect(await restored()).toContain("tables/matter.jsonl 与清单不符");
    const content = await readFile(join(tables, "matter.jsonl"), "utf8");
    await writeFile(join(tables, "matter.jsonl"), content.slice(0, -1));
    const manifest = await readFile(place("bare/manifest.json"), "utf8");
    await writeFile(place("bare/manifest.json"), manifest.replace("0006-erasure", "9999-later"));
    expect(await restored()).toContain("由较新的版本制作（9999-later）");
    await writeFile(place("bare/manifest.json"), manifest);
    await rm(join(tables, "duty.jsonl"));
    expect(await restored()).toContain("备份缺少文件 tables/duty.jsonl");
    expect(await readdir(place("none/log")).catch(() => [])).toEqual([]);
  }, 120_000);
});

describe("清除与备份", () => {
  test("清除以后的备份里没有；恢复以前的备份时，按清单照原样再清除一次", async () => {
    const input = {
      ground: "ordered",
      document: "（2026）豫01行终1号",
      extent: "matter",
      reason: "按照生效裁判办理",
    };
    const { act } = await sent("erase", "archivist-1", ["archivist-1", "leader-2"], input);
    await sent("confirm", "leader-2", ["leader-2"], { act: act.seq, answer: "confirmed" });
    expect((await zhunsheng(place("data"), "backup", "--to", place("second"))).code).toBe(0);
    expect(await holds(place("second"), secret)).toBe(false);
    expect(await holds(place("first"), secret)).toBe(true);

    const warned = await zhunsheng(place("stale"), "restore", "--from", place("first"));
    expect(warned.printed).toContain("请立即核对并重新办理清除");
    const list = place("erasures.jsonl");
    expect((await zhunsheng(place("data"), "erasures", "--to", list)).printed).toContain("1 项已生效的清除");
    expect(await readFile(list, "utf8")).toBe(await readFile(place("second/erasures.jsonl"), "utf8"));
    const restored = await zhunsheng(place("late"), "restore", "--from", place("first"), "--erasures", list);
    expect([restored.code, restored.printed]).toEqual([0, expect.stringContaining("补上 1 项")]);
    expect((await zhunsheng(place("late"), "backup", "--to", place("third"))).code).toBe(0);
    expect(await holds(place("third"), secret)).toBe(false);

    const now = (await client.get(`/api/v1/matters/${given.matter}`)).body;
    const late = await pagesOf(place("late"));
    expect(late.matter.acts.map(({ actSha256 }: { actSha256: string }) => actSha256)).toEqual(
      now.acts.map(({ actSha256 }: { actSha256: string }) => actSha256),
    );
    expect(late.matter.matter.title).toBe("行政处罚普通程序（内容已依法清除）");
    expect(late.matter.duties).toEqual(now.duties);
    // Another server at another address with another checkpoint tells the same.
    const told = ({ address: _address, checked: _checked, ...rest }: { address: string; checked: unknown }) =>
      rest;
    expect(told(late.twin)).toEqual(told((await client.get(`/decisions/${given.matter}.json`)).body));
    expect([late.health.status, late.found]).toEqual(["ok", 0]);
  }, 240_000);

  test("清除以后 fsck 没有发现，rebuild 以后还是一样", async () => {
    const beside = await zhunsheng(place("data"), "fsck");
    expect(beside.code, beside.printed).toBe(0);
    const before = await pagesOf(place("late"));
    expect((await zhunsheng(place("late"), "rebuild")).code).toBe(0);
    const checked = await zhunsheng(place("late"), "fsck");
    expect(checked.code, checked.printed).toBe(0);
    const after = await pagesOf(place("late"));
    expect(after.matter).toEqual(before.matter);
    expect(after.found).toBe(0);
  }, 240_000);
});
