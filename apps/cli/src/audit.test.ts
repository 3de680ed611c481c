import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatCheckpoint, growBundles, growTiles, leafHash, signNote, utf8 } from "@zhunsheng/ledger";
import { createLogKey, LogFolder, type LogKey, nodeHashes } from "@zhunsheng/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { auditCopy } from "./audit.ts";

const origin = "anhe.example/log";
let place: string;
let folder: string;
let key: LogKey;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), "zhunsheng-audit-"));
  folder = join(place, "log");
  key = await createLogKey(join(place, "keys", "log.pem"), origin);
  await write(600);
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const entryOf = (index: number): Uint8Array =>
  Uint8Array.of(1, ...createHash("sha512").update(String(index)).digest());

/** The whole folder anew, as somebody can whose copy it is. */
async function write(size: number, name = origin, entry = entryOf): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const log = new LogFolder(folder);
  const entries = Array.from({ length: size }, (_, index) => entry(index));
  const leaves = entries.map((entry) => leafHash(nodeHashes, entry));
  const { rootHash, writes } = growTiles(nodeHashes, () => undefined, 0, leaves);
  const bundles = growBundles(() => undefined, 0, entries);
  const note = signNote(formatCheckpoint({ origin: name, size, rootHash }), [key.signer]);
  await log.publish([...writes, ...bundles], note);
}

function audit(verifierKey = key.verifierKey, of = folder): { code: number; said: string[] } {
  const said: string[] = [];
  const code = auditCopy({
    folder: of,
    key: verifierKey,
    say: (line) => said.push(line),
    progress: () => undefined,
  });
  return { code, said };
}

function change(path: string, edit: (bytes: Buffer) => void): void {
  const file = join(folder, path);
  const bytes = readFileSync(file);
  edit(bytes);
  writeFileSync(file, bytes);
}

test("完好的副本：退出码为零,说出条数", () => {
  expect(audit()).toEqual({ code: 0, said: [`日志 ${origin} 共 600 条：全部数据块与已签署的根一致`] });
});

test("一条条目被改了一个字节：指出文件和条目,退出码为一", () => {
  change("tile/entries/001", (bytes) => bytes.write("X", (300 - 256) * 67 + 10));
  expect(audit()).toEqual({
    code: 1,
    said: [
      "✗ tile/entries/001：内容与已签署的根不符，涉及第 300 条起的条目（从 0 数起）",
      `日志 ${origin} 共 600 条：发现 1 处问题`,
    ],
  });
});

test("文件不见了、被截短：逐一指出,退出码为一", () => {
  rmSync(join(folder, "tile/0/000"));
  writeFileSync(join(folder, "tile/1/000.p/2"), "short");
  const { code, said } = audit();
  expect(code).toBe(1);
  expect(said.filter((line) => line.startsWith("✗"))).toEqual([
    "✗ tile/0/000：文件不见了，涉及第 0 条起的条目（从 0 数起）",
    "✗ tile/1/000.p/2：长度或者格式不对，涉及第 0 条起的条目（从 0 数起）",
  ]);
});

test("检查点的字被改、由别的密钥签、属于别的日志：都不采信", async () => {
  const other = await createLogKey(join(place, "keys", "other.pem"), origin);
  expect(audit(other.verifierKey)).toEqual({ code: 1, said: ["✗ checkpoint：没有这把公钥的签名"] });
  change("checkpoint", (bytes) => bytes.write("601", bytes.indexOf("600")));
  expect(audit()).toEqual({ code: 1, said: ["✗ checkpoint：签名无效"] });
  change("checkpoint", (bytes) => bytes.writeUInt8(0xff, 3));
  expect(audit()).toEqual({ code: 1, said: ["✗ checkpoint：不是 UTF-8 文本，已经损坏或者被改动过"] });
  await write(600, "elsewhere.example/log");
  expect(audit()).toEqual({ code: 1, said: ["✗ checkpoint：属于另一个日志 elsewhere.example/log"] });
});

test("密钥仍在手里的人把整部日志改写重签：只凭副本看不出,所以要有见证和早先的收据", async () => {
  await write(599);
  expect(audit().code).toBe(0);
});

test.each([
  ["短了一个字节", (entry: Uint8Array) => entry.subarray(1)],
  ["版本不是 1", (entry: Uint8Array) => Uint8Array.of(2, ...entry.subarray(1))],
  ["是一段文字", () => utf8("姓名：张三")],
])("签过名的树里有一条%s：指出是哪一条", async (_name, change) => {
  await write(600, origin, (index) => (index === 300 ? change(entryOf(index)) : entryOf(index)));
  expect(audit()).toEqual({
    code: 1,
    said: [
      "✗ tile/entries/001：里面有不是本系统格式的条目，涉及第 300 条起的条目（从 0 数起）",
      `日志 ${origin} 共 600 条：发现 1 处问题`,
    ],
  });
});

test("没有检查点的文件夹、写错的公钥：说明白,退出码为二,什么也不建", () => {
  const nowhere = join(place, "nowhere");
  expect(audit(undefined, nowhere)).toEqual({ code: 2, said: [`${nowhere} 里没有检查点（checkpoint）`] });
  expect(existsSync(nowhere)).toBe(false);
  expect(audit("x")).toEqual({ code: 2, said: ["--key 不是日志的公钥：应为“名称+编号+公钥”一行"] });
});
