import { execFile } from "node:child_process";
import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { actDigest, encodeEntry } from "@zhunsheng/ledger";
import { nodeHashes, startEmbedded } from "@zhunsheng/store";
import pg from "pg";
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

/** A line of the list, as far as it is forged here. */
interface Line {
  matter: string;
  checkpoint: string;
  readonly acts: {
    readonly act: { header: string; act_sha256: string };
    readonly fields: { readonly name: string; value: string }[];
    entry: string;
  }[];
}

const run = promisify(execFile);
const secret = "甲乙丙丁戊己机械加工有限公司";

let folder: string;
let server: RunningServer;
let client: Client;
let script: Script;
let given: OrdinaryCase;
/** Another case: erased in two steps. */
let twice: OrdinaryCase;

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

let requests = 0;

async function sent(matter: string, kind: string, part: string, by: readonly string[], input: object) {
  requests += 1;
  const accounts = await accountsOf(client, script.agency);
  const own = new Client(server.address);
  await own.signIn(accounts.get(script.cast[part] ?? "")?.login ?? "");
  const { body } = await own.get("/healthz");
  const answer = await own.post(`/api/v1/matters/${matter}/acts/${kind}`, {
    requestId: `backup-sent-${requests}`,
    occurredAt: body.now,
    by: by.map((one) => script.cast[one]),
    input,
  });
  own.close();
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** An erasure by two, in effect. */
async function erase({ matter }: OrdinaryCase, input: object): Promise<void> {
  const order = { ground: "ordered", document: "（2026）豫01行终1号", reason: "按照生效裁判办理" };
  const { act } = await sent(matter, "erase", "archivist-1", ["archivist-1", "leader-2"], {
    ...order,
    ...input,
  });
  await sent(matter, "confirm", "leader-2", ["leader-2"], { act: act.seq, answer: "confirmed" });
}

/** As the owner, with the triggers switched off. */
async function damage(data: string, ...statements: readonly string[]): Promise<void> {
  const embedded = await startEmbedded(join(data, "pg"));
  const client = new pg.Client({ host: embedded.socketFolder, user: embedded.user, database: "zhunsheng" });
  await client.connect();
  await client.query("set session_replication_role = replica");
  for (const statement of statements) await client.query(statement);
  await client.end();
  await embedded.stop();
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

/** The whole case to its archive, its party of this name. */
async function played(name: string, partyName: string): Promise<OrdinaryCase> {
  const course = new OrdinaryCase(client, script, name);
  for (const { kind } of ordinaryCourse) {
    const input = "partyName" in (script.examples.get(kind) ?? {}) ? { partyName } : {};
    const answer = await course.act(kind, { input });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  }
  return course;
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
  await copyFile(place("data/log/checkpoint"), place("data/witnessed-checkpoint"));
  await zhunsheng(place("data"), "backup", "--to", place("before"), "--with-keys", "true");
  given = await played("backup", secret);
  twice = await played("twice", "子丑寅卯辰巳精密铸造有限公司");
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

describe("备份被动过手脚", () => {
  test("多出清单没有的文件或者链接：不恢复", async () => {
    const restored = async () =>
      (await zhunsheng(place("none"), "restore", "--from", place("first"))).printed;
    await writeFile(place("first/log/extra"), "x");
    expect(await restored()).toContain("log/extra 不在清单中");
    await rm(place("first/log/extra"));
    await symlink("/etc/hostname", place("first/keys/linked"));
    expect(await restored()).toContain("keys/linked 不在清单中，或者不是普通文件");
    await rm(place("first/keys/linked"));
  }, 120_000);

  test("恢复到一半失败：数据库和目录都恢复为空，可以再来一次", async () => {
    const manifest = await readFile(place("before/manifest.json"), "utf8");
    const read = JSON.parse(manifest);
    read.tables.find(({ name }: { name: string }) => name === "setting").rows += 1;
    await writeFile(place("before/manifest.json"), JSON.stringify(read));
    const failed = await zhunsheng(place("again"), "restore", "--from", place("before"));
    expect([failed.code, failed.printed]).toEqual([1, expect.stringContaining("备份的表 setting 应有")]);
    await writeFile(place("before/manifest.json"), manifest);
    const restored = await zhunsheng(place("again"), "restore", "--from", place("before"));
    expect(restored.code, restored.printed).toBe(0);
    const beside = await readFile(place("again/witnessed-checkpoint"), "utf8");
    expect(beside).toBe(await readFile(place("data/witnessed-checkpoint"), "utf8"));
    expect((await zhunsheng(place("again"), "fsck")).code).toBe(0);
  }, 120_000);
});

describe("清除与备份", () => {
  test("清除以后的备份里没有；恢复以前的备份时，按清单照原样再清除一次", async () => {
    await erase(given, { extent: "matter" });
    const { acts } = (await client.get(`/api/v1/matters/${twice.matter}`)).body;
    const payment = acts.find(({ kind }: { kind: string }) => kind === "payment").seq;
    await erase(twice, { extent: "named", scope: [{ act: payment }] });
    await erase(twice, { extent: "matter" });
    expect((await zhunsheng(place("data"), "backup", "--to", place("second"))).code).toBe(0);
    expect(await holds(place("second"), secret)).toBe(false);
    expect(await holds(place("first"), secret)).toBe(true);

    const warned = await zhunsheng(place("stale"), "restore", "--from", place("first"));
    expect(warned.printed).toContain("请立即核对并重新办理清除");
    const list = place("erasures.jsonl");
    expect((await zhunsheng(place("data"), "erasures", "--to", list)).printed).toContain("3 项已生效的清除");
    const matters = (await readFile(place("second/erasures.jsonl"), "utf8")).split("\n").length;
    expect((await readFile(list, "utf8")).split("\n").length).toBe(matters);
    const restored = await zhunsheng(place("late"), "restore", "--from", place("first"), "--erasures", list);
    expect([restored.code, restored.printed]).toEqual([0, expect.stringContaining("补上 3 项")]);
    const derived = await zhunsheng(place("late"), "fsck");
    expect(derived.code, derived.printed).toBe(0);
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

  test("清除清单每一项都要能证明自己；改动过的整份不采信，什么也没有写入", async () => {
    const lines = (await readFile(place("erasures.jsonl"), "utf8")).trim().split("\n");
    const forged = async (change: (line: Line) => void) => {
      const line: Line = JSON.parse(lines[0] ?? "");
      change(line);
      await writeFile(place("forged.jsonl"), `${JSON.stringify(line)}\n${lines.slice(1).join("\n")}\n`);
      const words = ["restore", "--from", place("first"), "--erasures", place("forged.jsonl")];
      const { code, printed } = await zhunsheng(place("forged"), ...words);
      expect([code, await readdir(place("forged")).catch(() => [])]).toEqual([1, []]);
      return printed;
    };
    const inHex = (text: string) => `\\x${Buffer.from(text).toString("hex")}`;
    const whole = (line: Line) => {
      const extent = line.acts[0]?.fields.find(({ name }) => name === "input.extent");
      if (extent) extent.value = inHex('"everything"');
    };
    expect(await forged(whole)).toContain("的内容 input.extent 与标头中的承诺不符");
    const rehashed = (line: Line) => {
      const [raw] = line.acts;
      if (!raw) return;
      const header = Buffer.from(raw.act.header.slice(2), "hex").toString().replace('"seq":', '"seq": ');
      const { sha256, sm3 } = actDigest(nodeHashes, Buffer.from(header));
      raw.act.header = inHex(header);
      raw.act.act_sha256 = `\\x${Buffer.from(sha256).toString("hex")}`;
      raw.entry = `\\x${Buffer.from(encodeEntry({ sha256, sm3 })).toString("hex")}`;
    };
    expect(await forged(rehashed)).toContain("不在公开日志中");
    expect(await forged((line) => line.acts.splice(1))).toContain("不是已经生效的清除");
    const unsigned = (line: Line) => {
      line.checkpoint = line.checkpoint.replace(/\n\d+\n/, "\n999999\n");
    };
    expect(await forged(unsigned)).toContain("所附检查点不是用日志的密钥签的");
    const moved = (line: Line) => {
      line.matter = `${line.matter}x`;
    };
    expect(await forged(moved)).toContain("的行不属于这一项行为");
  }, 240_000);

  test("备份早于事项立案：说明备份中没有该事项，不是告警", async () => {
    const words = ["restore", "--from", place("before"), "--erasures", place("erasures.jsonl")];
    const restored = await zhunsheng(place("early"), ...words);
    expect([restored.code, restored.printed]).toEqual([
      0,
      expect.stringContaining("补上 0 项，备份中没有该事项 3 项"),
    ]);
  }, 120_000);

  test("清除以后，请求登记、文号计数、关联消息的改动照样能发现", async () => {
    const copy = place("damaged");
    const words = ["restore", "--from", place("first"), "--erasures", place("erasures.jsonl")];
    expect((await zhunsheng(copy, ...words)).code).toBe(0);
    const mine = `matter_id = '${given.matter}'`;
    await damage(
      copy,
      `delete from act_request where ${mine} and seq = 3`,
      `update document_number set number = number - 1 where agency_id = '${script.agency}'`,
      `insert into outbox (agency_id, matter_id, seq, topic, payload, created_at, done_at)
       select agency_id, matter_id, 3, 'link', '{"left": "${secret}"}', now(), now() from matter where ${mine}`,
    );
    const { code, printed } = await zhunsheng(copy, "fsck");
    expect(code).toBe(1);
    expect(printed).toMatch(new RegExp(`✗ 事项 ${given.matter} 第3项：没有请求登记`));
    expect(printed).toMatch(/文号序列 \S+ \d+年：已编到 \d+ 号，计数为 \d+/);
    expect(printed).toMatch(new RegExp(`✗ 事项 ${given.matter} 第3项 关联消息 3：.*（表 outbox`));
    expect((await zhunsheng(copy, "rebuild")).code).toBe(0);
    expect((await zhunsheng(copy, "fsck")).printed).toMatch(/关联消息 3：/);
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
