import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { portal } from "../index.ts";
import type { PortalParts, Witnessing } from "../parts.ts";

const digest = (name: string, parts: readonly Uint8Array[]) =>
  createHash(name).update(Buffer.concat(parts)).digest();
const about = async (witnessing: Witnessing | undefined): Promise<string> => {
  const query: PortalParts["query"] = new Proxy(Object.create(null), {
    get: () => {
      throw new Error("the database is away");
    },
  });
  const site = portal({
    query,
    now: () => "2026-01-20T09:00:00+08:00",
    county: { name: "安和县" },
    log: {
      origin: "example/log",
      verifierKey: "example/log+00000000+AQ==",
      keys: [],
      trust: { origin: "example/log", logKeys: [] },
      checkpoint: () => ({ size: 1_300, rootHash: new Uint8Array(32) }),
      checkpointNote: () => "example/log\n1300\n",
      witnessing: () => witnessing,
      prove: () => undefined,
    },
    hashes: { sha256: (...p) => digest("sha256", p), sm3: (...p) => digest("sm3", p) },
  });
  return (await site.request("/about")).text();
};

const witnessed = {
  note: "example/log\n1200\n<见证原文>\n",
  head: { size: 1_200 },
  by: [
    { name: "court.example/w", at: "2026-03-01T02:03:04.000Z" },
    { name: "notary.example/w", at: "2026-03-01T02:03:05.000Z" },
  ],
};

test("没有见证规则时，说明还没有别的机构见证", async () => {
  expect(await about(undefined)).toContain("目前还没有其他机构对检查点作见证签名");
});

test("已见证的检查点写明多少条、由谁、何时，每页的日志一栏也写", async () => {
  const page = await about({ witnessed, witnesses: [{ name: "法院", key: "court.example/w" }] });
  expect(page).toContain("已见证的检查点（1,200 条）");
  expect(page).toContain("法院（court.example/w），2026-03-01 10:03:04 签署");
  expect(page).toContain("&lt;见证原文&gt;");
  expect(page).toMatch(/<b>已见证<\/b> 1,200 条/);
  expect(page).not.toContain("见证已落后");
});

test("落后不到一小时不提，超过就写明多久", async () => {
  const behind = (minutes: number) => about({ witnessed, behindMs: minutes * 60_000, witnesses: [] });
  expect(await behind(59)).not.toContain("见证已落后");
  expect(await behind(61)).toContain("见证已落后 1 小时");
  expect(await behind(60 * 24 * 3)).toContain("见证已落后 3 天");
});

test("有规则而还没有足够的见证，照实说", async () => {
  expect(await about({ behindMs: 7_200_000, witnesses: [] })).toMatch(
    /见证已落后 2 小时[\s\S]*还没有检查点得到足够的见证/,
  );
});
