import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Checkpoint, formatCheckpoint, utf8 } from "@zhunsheng/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LogFolder } from "./log-folder.ts";
import { SignedMemory } from "./signed-memory.ts";

let place: string;
let folder: LogFolder;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "zhunsheng-log-"));
  folder = new LogFolder(place);
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const file = (path: string, text: string) => ({ path, bytes: utf8(text) });
const textOf = (path: string): string => new TextDecoder().decode(folder.read(path));
const names = (): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();

test("发布之后：数据块和检查点都在原名之下,没有留下草稿", async () => {
  await folder.publish([file("tile/0/x001/x234/067", "a"), file("tile/entries/000.p/3", "b")], "one");
  expect(names()).toEqual(["checkpoint", "tile/0/x001/x234/067", "tile/entries/000.p/3"]);
  expect(folder.readCheckpoint()).toBe("one");
  expect(textOf("tile/0/x001/x234/067")).toBe("a");
});

test("一块写不下去：报错,检查点仍是旧的,之后还能接着发布", async () => {
  await folder.publish([file("tile/0/000.p/1", "a")], "one");
  mkdirSync(join(place, "tile/1"), { recursive: true });
  writeFileSync(join(place, "tile/1/000.p"), "a file where a folder must be");
  const writes = [file("tile/0/000.p/2", "ab"), file("tile/1/000.p/1", "c")];
  await expect(folder.publish(writes, "two")).rejects.toThrow();
  expect(folder.readCheckpoint()).toBe("one");
  expect(existsSync(join(place, "tile/0/000.p/2"))).toBe(false);
  rmSync(join(place, "tile/1/000.p"));
  await folder.publish(writes, "two");
  expect(folder.readCheckpoint()).toBe("two");
  expect(names()).toEqual(["checkpoint", "tile/0/000.p/1", "tile/0/000.p/2", "tile/1/000.p/1"]);
});

test("一块改不了名：检查点仍是旧的", async () => {
  await folder.publish([file("tile/0/000.p/1", "a")], "one");
  mkdirSync(join(place, "tile/0/000/in-the-way"), { recursive: true });
  await expect(folder.publish([file("tile/0/000", "abc")], "two")).rejects.toThrow();
  expect(folder.readCheckpoint()).toBe("one");
  expect(textOf("tile/0/000.p/1")).toBe("a");
});

test("数据块长满以后,半块就不留了;同名的文件夹删了还能再建", async () => {
  await folder.publish([file("tile/0/000.p/1", "a")], "one");
  await folder.publish([file("tile/0/000", "abc"), file("tile/0/001.p/1", "d")], "two");
  expect(names()).toEqual(["checkpoint", "tile/0/000", "tile/0/001.p/1"]);
  await folder.publish([file("tile/0/000.p/1", "a")], "three");
  expect(textOf("tile/0/000.p/1")).toBe("a");
});

test("失去日志而不自知的进程：旧的检查点和记录、同样多条的另一份，都写不回去", async () => {
  const memory = new SignedMemory(join(place, "keys", "last-signed"));
  const head = (size: number, fill = size) => ({
    origin: "toy.example/log",
    size,
    rootHash: new Uint8Array(32).fill(fill),
  });
  const note = (of: Checkpoint) => `${formatCheckpoint(of)}\n— toy.example/log AAAAAAAA\n`;
  await folder.publish([], note(head(5)), () => memory.write(head(5)));
  const other = new LogFolder(place);
  for (const behind of [head(3), head(5, 9)]) {
    await expect(other.publish([], note(behind))).rejects.toThrow(/已经签署到 5 条/);
    await expect(memory.write(behind)).rejects.toThrow(/已经签署到 5 条/);
  }
  expect([folder.readCheckpoint(), memory.read()]).toEqual([note(head(5)), head(5)]);
  await other.publish([], note(head(5)), () => memory.write(head(5)));
  await other.publish([], note(head(6)), () => memory.write(head(6)));
  expect(memory.read()?.size).toBe(6);
  expect(names()).toEqual(["checkpoint", "keys/last-signed"]);
});

test("只是读日志，什么也不建；检查点不是 UTF-8，用中文说明", () => {
  const nowhere = join(place, "nowhere");
  expect(new LogFolder(nowhere).readCheckpoint()).toBeUndefined();
  expect(existsSync(nowhere)).toBe(false);
  writeFileSync(join(place, "checkpoint"), Uint8Array.of(0xff, 0x0a));
  expect(() => folder.readCheckpoint()).toThrow(/不是 UTF-8 文本/);
});
