import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  decodeEntryBundle,
  formatCheckpoint,
  growBundles,
  growTiles,
  leafHash,
  verifyNote,
  verifyProof,
} from "@zhunsheng/ledger";
import { createLogKeys, LogFolder, type LogKeys, nodeHashes } from "@zhunsheng/store";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logRoutes } from "./log-routes.ts";
import { PublicLog } from "./public-log.ts";

const entries = Array.from({ length: 600 }, (_, index) => createHash("sha512").update(`${index}`).digest());
const leaves = entries.map((entry) => leafHash(nodeHashes, entry));
const sizes = [0, 100, 300, 600];

let folder: string;
let keys: LogKeys;
let log: LogFolder;
let app: Hono;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zs-log-"));
  keys = await createLogKeys(join(folder, "keys"), "toy.example/log", "2026-01-05");
  log = new LogFolder(join(folder, "log"));
  for (const [place, size] of sizes.entries()) {
    const before = sizes[place - 1] ?? 0;
    const grown = growTiles(nodeHashes, log.read, before, leaves.slice(before, size));
    const head = { origin: keys.origin, size, rootHash: grown.rootHash };
    const bundles = growBundles(log.read, before, entries.slice(before, size));
    await log.publish([...grown.writes, ...bundles], await keys.sign(formatCheckpoint(head)));
  }
  app = new Hono().route("/log", logRoutes(new PublicLog(log, keys)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(`/log/${path}`, { method, headers });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const year = "public, max-age=31536000, immutable";

test("检查点：纯文本，任何缓存用以前都要再问，内容就是签名的那一份", async () => {
  const answer = await get("checkpoint");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  const note = await answer.text();
  expect(note).toBe(log.readCheckpoint());
  expect(verifyNote(note, keys.verifiers)).toMatchObject({ valid: true });
  expect(note.split("\n")[1]).toBe("600");
});

test("还没有签署检查点：404，不缓存", async () => {
  const empty = new LogFolder(join(folder, "empty"));
  const answer = await logRoutes(new PublicLog(empty, keys)).request("/checkpoint");
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
});

/** The log a moment before the checkpoint of 610 is published: its files are there. */
class GrowingFolder extends LogFolder {
  next: string | undefined;
  override readCheckpoint(): string | undefined {
    const note = super.readCheckpoint();
    if (this.next !== undefined) writeFileSync(join(folder, "growing", "checkpoint"), this.next);
    return note;
  }
}

async function growing(): Promise<{ readonly grows: GrowingFolder; readonly note: string }> {
  cpSync(join(folder, "log"), join(folder, "growing"), { recursive: true });
  const grows = new GrowingFolder(join(folder, "growing"));
  const fresh = leaves.slice(0, 10);
  const grown = growTiles(nodeHashes, grows.read, 600, fresh);
  const head = { origin: keys.origin, size: 610, rootHash: grown.rootHash };
  await grows.publish(grown.writes, grows.readCheckpoint()!);
  return { grows, note: await keys.sign(formatCheckpoint(head)) };
}

test("数据块已经写好、检查点还没有签署：不给，免得缓存存下没有签署的", async () => {
  const { grows, note } = await growing();
  const served = logRoutes(new PublicLog(grows, keys));
  expect(grows.read("tile/0/002.p/98")).toBeDefined();
  expect((await served.request("/tile/0/002.p/98")).status).toBe(404);
  grows.next = note;
  grows.readCheckpoint();
  expect((await served.request("/tile/0/002.p/98")).status).toBe(200);
});

test("出具证明的时候日志正在增长：证明和检查点出自同一次读取，核验得过", async () => {
  const { grows, note } = await growing();
  grows.next = note;
  const proof = new PublicLog(grows, keys).prove(599)!;
  const path = proof.hashes.map((hash) => Buffer.from(hash, "base64"));
  const verdict = verifyProof(
    nodeHashes,
    { index: 599, path, checkpointNote: proof.checkpoint },
    entries[599]!,
    keys.origin,
    keys.verifiers,
  );
  expect(verdict).toMatchObject({ valid: true, checkpoint: { size: proof.size } });
});

test("公钥和带签名的公钥清单", async () => {
  expect(await (await get("key")).text()).toBe(`${keys.verifierKey}\n`);
  const note = await (await get("verifier-keys")).text();
  expect(verifyNote(note, keys.verifiers)).toMatchObject({ valid: true });
  expect(note).toContain(`key ${keys.verifierKey} since 2026-01-05\n`);
});

describe("数据块", () => {
  test.each([
    ["tile/0/000", 256 * 32],
    ["tile/0/001", 256 * 32],
    ["tile/0/002.p/88", 88 * 32],
    ["tile/1/000.p/2", 2 * 32],
  ])("%s：八位字节流，永不改变", async (path, size) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("cache-control")).toBe(year);
    expect(answer.headers.get("content-length")).toBe(String(size));
    expect(await bytesOf(answer)).toEqual(Buffer.from(log.read(path)!));
  });

  test("不满的块在满了以后仍然给得出：持有较早检查点的人照样能核验", async () => {
    for (const [path, width] of [
      ["tile/0/000.p/100", 100],
      ["tile/0/001.p/44", 44],
    ] as const) {
      expect(log.read(path)).toBeUndefined();
      const first = path.includes("/001") ? 256 : 0;
      expect(await bytesOf(await get(path))).toEqual(Buffer.concat(leaves.slice(first, first + width)));
    }
    const bundle = decodeEntryBundle(await bytesOf(await get("tile/entries/000.p/100")));
    expect(bundle).toEqual(entries.slice(0, 100));
  });

  test("条目包按层压缩：要求 gzip 的压缩，不要求或者拒绝的不压缩，两种的标签不同", async () => {
    const plain = await get("tile/entries/000");
    const packed = await get("tile/entries/000", { "accept-encoding": "br, gzip;q=0.8" });
    expect([plain.headers.get("content-encoding"), packed.headers.get("content-encoding")]).toEqual([
      null,
      "gzip",
    ]);
    for (const answer of [plain, packed]) expect(answer.headers.get("vary")).toBe("accept-encoding");
    expect(plain.headers.get("etag")).not.toBe(packed.headers.get("etag"));
    const bytes = await bytesOf(plain);
    expect(gunzipSync(await bytesOf(packed))).toEqual(bytes);
    expect(decodeEntryBundle(bytes)).toEqual(entries.slice(0, 256));
    for (const refused of ["gzip;q=0", "identity", "gzip;q=0, *", "br"]) {
      const answer = await get("tile/entries/000", { "accept-encoding": refused });
      expect(answer.headers.get("content-encoding")).toBeNull();
    }
  });

  test.each([
    "tile/0/002",
    "tile/0/002.p/89",
    "tile/0/002.p/0",
    "tile/0/000.p/256",
    "tile/0/3",
    "tile/00/000",
    "tile/0/x000/000",
    "tile/2/000.p/1",
    "tile/entries/003",
    "tile/8/0/000",
    "tile/data/000",
    "tile/",
    "tile",
    "tile/0/..%2f..%2fcheckpoint",
    "tile/0/000.draft",
    "../keys/log.pem",
    "%2e%2e/keys/log.pem",
    "keys/log.json",
    "",
    "checkpoint/",
    "latest",
  ])("没有 /log/%s：404，不缓存，跨站也读得到这个答复", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(
      path.startsWith("../") || path.startsWith("%2e") ? "404 Not Found" : "没有这个文件\n",
    );
    if (path.includes("keys/log.pem")) return;
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe.each(["checkpoint", "verifier-keys", "tile/0/000", "tile/0/002.p/88", "tile/entries/000"])(
  "%s 作为静态资源",
  (path) => {
    test("任何来源的网页都可以读", async () => {
      expect((await get(path)).headers.get("access-control-allow-origin")).toBe("*");
      const preflight = await get(path, { origin: "https://witness.example" }, "OPTIONS");
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
      expect(preflight.headers.get("access-control-allow-headers")).toBe("if-none-match");
    });

    test("HEAD 的头与 GET 相同，没有内容", async () => {
      const [got, head] = [await get(path), await get(path, {}, "HEAD")];
      expect([...head.headers]).toEqual([...got.headers]);
      expect([head.status, (await bytesOf(head)).length]).toEqual([200, 0]);
    });

    test("标签没变答 304，变了答全文", async () => {
      const etag = (await get(path)).headers.get("etag")!;
      for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
        const answer = await get(path, { "if-none-match": tags });
        expect([answer.status, (await bytesOf(answer)).length]).toEqual([304, 0]);
        expect(answer.headers.get("etag")).toBe(etag);
        expect(answer.headers.get("cache-control")).toBe((await get(path)).headers.get("cache-control"));
      }
      expect((await get(path, { "if-none-match": '"other"' })).status).toBe(200);
    });

    test.each(["POST", "PUT", "PATCH", "DELETE"])("%s 不接受", async (method) => {
      const answer = await get(path, {}, method);
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    });
  },
);
