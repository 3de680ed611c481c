import { createHash } from "node:crypto";
import type { Hashes } from "@zhunsheng/ledger";
import { beforeAll, expect, test, vi } from "vitest";
import { portal } from "./index.ts";
import type { PortalParts } from "./parts.ts";

const digest = (name: string, parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hashes: Hashes = { sha256: (...p) => digest("sha256", p), sm3: (...p) => digest("sm3", p) };

/** Pages that need no database must not ask one; the others show what the reader gets when it is away. */
const away: PortalParts["query"] = new Proxy(Object.create(null), {
  get: () => {
    throw new Error("the database is away");
  },
});
const parts: PortalParts = {
  query: away,
  now: () => "2026-01-20T09:00:00+08:00",
  county: { name: "安和县" },
  log: {
    origin: "example/log",
    verifierKey: "example/log+00000000+AQ==",
    keys: [
      {
        verifierKey: "example/log+00000000+AQ==",
        algorithm: "Ed25519",
        since: "2025-01-02",
        until: "2025-03-04",
      },
      { verifierKey: "example/log+00000001+/w==", algorithm: "SM2", since: "2025-02-03" },
    ],
    trust: { origin: "example/log", logKeys: [] },
    checkpoint: () => undefined,
    checkpointNote: () => undefined,
    witnessing: () => undefined,
    prove: () => undefined,
  },
  hashes,
};
const site = portal(parts);
const get = (path: string, init?: RequestInit) => site.request(path, init);

beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

test("公钥逐把列出：算法、起止日期；停用的也在，说明从前的回执怎么办", async () => {
  const page = await (await get("/about")).text();
  expect(page).toContain(
    "<p>Ed25519，2025年1月2日起，2025年3月4日停用：</p><pre>example/log+00000000+AQ==</pre>",
  );
  expect(page).toContain("只有已停用的密钥签名的回执和证明，离线不再采信，请换取新的");
  expect(page).toContain("<p>SM2，2025年2月3日起：</p><pre>example/log+00000001+/w==</pre>");
});

test.each(["/about", "/procedures", "/procedures/penalty-ordinary", "/procedures/penalty-summary"])(
  "%s 不用数据库，也没有脚本、内联样式和站外地址",
  async (path) => {
    const response = await get(path);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/);
    expect(page).not.toMatch(/<script|\sstyle="|javascript:/i);
    const links = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, link]) => link);
    expect(links.filter((link) => !/^(\/(?!\/)|#|data:,)/.test(link ?? ""))).toEqual([]);
    expect(page.match(/<h1/g)).toHaveLength(1);
  },
);

test("每个回答都带安全头，页面每次都要重新确认", async () => {
  for (const path of ["/about", "/nowhere", "/search?page=0"]) {
    const { headers } = await get(path);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("vary")).toContain("Cookie");
  }
});

test("没有变的页面答304", async () => {
  const first = await get("/about");
  const tag = first.headers.get("etag") ?? "";
  expect(tag).not.toBe("");
  expect((await get("/about", { headers: { "If-None-Match": tag } })).status).toBe(304);
});

test("样式表按内容取名，可以存一年", async () => {
  const page = await (await get("/about")).text();
  const [, path = ""] = /href="(\/style\.css\?v=[^"]+)"/.exec(page) ?? [];
  const response = await get(path);
  expect(response.headers.get("content-type")).toContain("text/css");
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test.each([
  "/nowhere",
  "/decisions/a/b/c",
  "/procedures/nix",
  "/procedures/__proto__",
  "/decisions/%3Cscript%3E",
])("没有的页面是中文的404：%s", async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("没有这个页面");
});

test.each(["/search?from=2025-02-30", "/search?page=-1", "/decisions?agency=%00", "/search?procedure='--"])(
  "看不懂的条件是400：%s",
  async (path) => {
    expect((await get(path)).status).toBe(400);
  },
);

test("数据库不在时说网站出了故障，不泄露原因", async () => {
  const response = await get("/");
  const page = await response.text();
  expect(response.status).toBe(500);
  expect(page).toContain("网站出了故障");
  expect(page).not.toContain("away");
});

test("过大的文件答413，空的答400", async () => {
  const large = new FormData();
  large.set("text", "x".repeat(1_100_000));
  expect((await get("/verify", { method: "POST", body: large })).status).toBe(413);
  const empty = new FormData();
  expect((await get("/verify", { method: "POST", body: empty })).status).toBe(400);
  const headers = { "Content-Type": "multipart/form-data" };
  expect((await get("/verify", { method: "POST", headers, body: "no boundary" })).status).toBe(400);
});

test("大字版记在一个Cookie里，回到原来的页面", async () => {
  const response = await get("/large?on=1&to=%2Fabout");
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/about");
  expect(response.headers.get("set-cookie")).toMatch(/^large=1;.*HttpOnly.*SameSite=Lax/);
  const page = await (await get("/about", { headers: { Cookie: "large=1" } })).text();
  expect(page).toContain('<html lang="zh-CN" class="large">');
});
