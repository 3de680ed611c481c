import type { AnyAct } from "@zhunsheng/engine";
import { expect, test } from "vitest";
import { MatterCache } from "./matter-cache.ts";
import { AgencyRegisters, entriesOn, entryOn } from "./registers.ts";

const key = { agency: "a", matterId: "m" };
const act = (seq: number, kind: string): AnyAct => ({
  seq,
  kind,
  by: [],
  facts: {},
  occurredAt: "2025-01-01T09:00:00+08:00",
  recordedAt: "2025-01-01T09:00:00+08:00",
  procedure: "toy@2020-01-01",
});

test("有清除行为的事项不留在内存里，此前留下的也放掉", () => {
  const cache = new MatterCache();
  const pages = { acts: [act(1, "begin")], lastSha256: undefined };
  cache.keep(key, pages);
  expect(cache.find(key)).toBe(pages);
  cache.keep(key, { ...pages, acts: [...pages.acts, act(2, "erase")] });
  expect(cache.find(key).acts).toEqual([]);
});

test("登记簿里已清除的条目不再读得到，也不让更早的条目重新生效", () => {
  const registers = new AgencyRegisters();
  const validFrom = "2025-01-01";
  registers.add("history", "甲#1", { validFrom, validUntil: undefined, version: 1, body: { name: "甲" } });
  expect(entryOn(registers, "history", "甲#1", "2025-02-01")).toEqual({ name: "甲" });
  registers.add("history", "甲#1", { validFrom, validUntil: undefined, version: 2, body: null });
  expect(entryOn(registers, "history", "甲#1", "2025-02-01")).toBeUndefined();
  expect(entriesOn(registers, "history", "甲#", "2025-02-01")).toEqual({});
});
