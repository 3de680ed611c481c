import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatProof, fromBase64, toBase64 } from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { afterAll, expect, test } from "vitest";
import { verifyCommand } from "./command.ts";
import { sampleBundle } from "./testing/sample-bundle.ts";
import { logKey, policyText, SampleLog } from "./testing/sample-log.ts";
import { titlesOf } from "./titles.ts";

const folder = mkdtempSync(join(tmpdir(), "zs-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const log = new SampleLog();
const proof = JSON.stringify(log.proof(4));
const good = file("good.json", proof);
const bad = file("bad.json", proof.replace("3200000", "200"));
const strange = file("strange.bin", "x");
const policy = file("policy", policyText);
const titles = titlesOf(procedures);

async function run(...words: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await verifyCommand(
    words,
    titles,
    (line) => printed.push(line),
    (line) => complained.push(line),
  );
  return { code, printed: printed.join("\n"), complained: complained.join("\n") };
}

test.each([
  ["真的", [good], 0],
  ["改动过", [bad], 1],
  ["认不出", [strange], 2],
  ["几个文件，按最坏的", [good, strange], 2],
  ["几个文件，改动过比不能确认更坏", [good, strange, bad], 1],
])("%s：退出码", async (_, files, code) => {
  expect((await run(...files, "--policy", policy)).code).toBe(code);
  expect((await run(...files, "--key", logKey.verifierKey)).code).toBe(code);
});

test("先说答复，再说一句话，内容逐项列出，细节不展开", async () => {
  const { printed } = await run(good, "--policy", policy);
  expect(printed).toMatch(
    /^✓ good\.json（证明文件）：是真的，没有改动过\n {2}这是公开日志“anhe\.example\/log”里的一条记录/,
  );
  expect(printed).toContain("罚款数额：32,000 元");
  expect(printed).not.toContain("SM3");
  expect(printed).toMatch(/信任的日志：anhe\.example\/log，公钥指纹 ([0-9a-f]{4} ){15}[0-9a-f]{4}/);
  const { printed: unfolded } = await run(good, "--policy", policy, "--details");
  expect(unfolded).toContain("行为记录的 SM3");
  expect(unfolded).toContain("justice.example/witness");
});

test("改动过的说出哪一项；没有公钥的说去哪里要", async () => {
  expect((await run(bad, "--policy", policy)).printed).toContain("与记录不一致的是：“罚款数额”");
  const nobody = await run(good);
  expect(nobody.code).toBe(2);
  expect(nobody.printed).toContain("可以向法院、公证机构或者见证单位索取");
});

test("--json 给程序读", async () => {
  const { printed } = await run(good, bad, "--json", "--policy", policy);
  const read = JSON.parse(printed);
  expect(read.answer).toBe("altered");
  expect(read.verdicts.map(({ answer }: { answer: string }) => answer)).toEqual(["genuine", "altered"]);
});

test("证据包；日志证明与条目一起给出", async () => {
  expect((await run(file("b.zip", sampleBundle(log)), "--policy", policy, "--details")).printed).toContain(
    "✓ 第 4 项行为“作出决定”",
  );
  const { entry, log: place } = log.receipt(4);
  const path = place.hashes.map((hash) => fromBase64(hash)!);
  const text = formatProof({ index: place.index, path, checkpointNote: place.checkpoint });
  const given = [file("a.tlog-proof", text), file("entry.bin", fromBase64(entry)!)];
  expect((await run(...given, "--policy", policy)).code).toBe(0);
  expect(toBase64(fromBase64(entry)!)).toBe(entry);
});

test.each([
  [[], "没有写明要核验的文件"],
  [["--details"], "没有写明要核验的文件"],
  [[good, "--nothing"], "看不懂的参数"],
  [[good, "--key"], "后面没有写明内容"],
  [[good, "--key", "x"], "不是日志公钥"],
  [[good, "--policy", good], "不是日志公钥"],
  [[good, "--policy", "nowhere"], "没有这个文件"],
  [["nowhere"], "没有这个文件"],
  [[folder], "读不了这个文件"],
  [[good, "--key", logKey.verifierKey, "--policy", policy], "只用一个"],
])("用法不对（%#）：说明原因，退出码 2，什么也不核验", async (words, says) => {
  const { code, printed, complained } = await run(...words);
  expect(code).toBe(2);
  expect(printed).toBe("");
  expect(complained).toContain(says);
});
