import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import {
  actDigest,
  canonical,
  checkProof,
  commitField,
  compareShown,
  ed25519Algorithm,
  encodeEntry,
  formatCheckpoint,
  type Hashes,
  inclusionProof,
  type Json,
  keyId,
  leafHash,
  nodeHash,
  type ProofFile,
  parseProofFile,
  proofFormat,
  provenValues,
  rootOf,
  signNote,
  toBase64,
  toBase64Url,
  utf8,
} from "./index.ts";

const digest = (name: string, parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hashes: Hashes = { sha256: (...p) => digest("sha256", p), sm3: (...p) => digest("sm3", p) };

const origin = "example/log";
const makeLog = () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32);
  const name = { name: origin, keyId: keyId(hashes, origin, ed25519Algorithm, raw) };
  return {
    signer: { ...name, sign: (text: Uint8Array) => sign(null, text, privateKey) },
    verifier: {
      ...name,
      verify: (text: Uint8Array, signature: Uint8Array) => verify(null, text, publicKey, signature),
    },
  };
};
const log = makeLog();
const trusted = { origin, logKeys: [log.verifier] };

const facts: Readonly<Record<string, Json>> = {
  "input.partyName": "安和县恒岳金属制品有限公司",
  "input.fineFen": 3_200_000,
  number: "（安）应急罚〔2026〕37号",
};

interface Made {
  readonly seq?: number;
  readonly kind?: string;
  readonly matter?: string;
  readonly signer?: typeof log.signer;
}

/** A proof as the record makes it: salts, commitments, header, entry, a tree of five leaves, a signed checkpoint. */
function proofOf(contents: Readonly<Record<string, Json>>, made: Made = {}): ProofFile {
  const salts = Object.keys(contents).map((_, at) => new Uint8Array(16).fill(at + 1));
  const fields: Record<string, string> = { by: "closed" };
  const opened = Object.entries(contents).map(([name, value], at) => {
    const salt = salts[at]!;
    fields[name] = commitField(hashes, name, value, salt);
    return { name, value, salt: toBase64Url(salt) };
  });
  const header = canonical({
    version: 1,
    agency: "anhe-emergency",
    matter: made.matter ?? "m2026-0000000000000001",
    seq: made.seq ?? 3,
    kind: made.kind ?? "decide",
    procedure: "penalty-ordinary@2021-07-15",
    occurredAt: "2026-09-24T10:00:00+08:00",
    recordedAt: "2026-09-24T16:42:07.000+08:00",
    previous: null,
    fields,
  });
  const entry = encodeEntry(actDigest(hashes, utf8(header)));
  const leaves = [0, 1, 2, 3, 4].map((at) => leafHash(hashes, at === 2 ? entry : Uint8Array.of(at)));
  const getHash = (level: number, index: number): Uint8Array =>
    level === 0
      ? leaves[index]!
      : nodeHash(hashes, getHash(level - 1, 2 * index), getHash(level - 1, 2 * index + 1));
  const path = inclusionProof(hashes, 2, 5, getHash);
  const rootHash = rootOf(hashes, leaves);
  const checkpoint = signNote(formatCheckpoint({ origin, size: 5, rootHash }), [made.signer ?? log.signer]);
  return {
    format: proofFormat,
    header,
    opened,
    log: { origin, index: 2, size: 5, hashes: path.map(toBase64), checkpoint },
  };
}
const makeProof = (signer = log.signer): ProofFile => proofOf(facts, { signer });

const good = makeProof();
const state = (file: ProofFile): string => checkProof(hashes, file, trusted).state;
const failures = (file: ProofFile): readonly string[] =>
  checkProof(hashes, file, trusted)
    .checks.filter(({ holds }) => holds === false)
    .map(({ says }) => says);

const withLog = (change: Partial<NonNullable<ProofFile["log"]>>): ProofFile => ({
  ...good,
  log: { ...good.log!, ...change },
});
const withOpened = (at: number, change: Partial<ProofFile["opened"][number]>): ProofFile => ({
  ...good,
  opened: good.opened.map((field, place) => (place === at ? { ...field, ...change } : field)),
});

test("完整的证明核验通过", () => {
  const checked = checkProof(hashes, good, trusted);
  expect(checked.checks.filter(({ holds }) => holds !== true)).toEqual([]);
  expect(checked.state).toBe("verified");
  expect(checked.header?.matter).toBe("m2026-0000000000000001");
});

test("还没有写入检查点的，说等待，不说通过", () => {
  const { log: _, ...waiting } = good;
  expect(state(waiting)).toBe("waiting");
});

test.each([
  ["改动数额", withOpened(1, { value: 3_100_000 })],
  ["改动名称", withOpened(0, { value: "安和县恒岳金属制品有限公司 " })],
  ["改动文号", withOpened(2, { value: "（安）应急罚〔2026〕38号" })],
  ["换一项内容的名目", withOpened(1, { name: "input.confiscatedGainsFen" })],
  ["换随机数", withOpened(1, { salt: toBase64Url(new Uint8Array(16)) })],
  ["随机数长度不对", withOpened(1, { salt: toBase64Url(new Uint8Array(15)) })],
  ["随机数不是 base64", withOpened(1, { salt: "!!" })],
  ["内容含残缺字符", withOpened(0, { value: "\ud800" })],
])("%s，核验不通过并说有几项不符", (_, file) => {
  expect(failures(file)).toEqual(["公开的 3 项内容中有 1 项与记录不一致"]);
});

test("嵌套过深的内容不使核验程序出错", () => {
  const deep: Json = JSON.parse(`${"[".repeat(2_000)}${"]".repeat(2_000)}`);
  expect(state(withOpened(0, { value: deep }))).toBe("broken");
});

test.each([
  ["改动一个字", good.header.replace("anhe-emergency", "anhe-emergencx")],
  ["换了成员顺序", JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(good.header)).reverse()))],
  ["多一个空格", `${good.header} `],
  ["不是 JSON", "header"],
  ["不认识的版本", good.header.replace('"version":1', '"version":2')],
])("行为记录%s，核验不通过", (_, header) => {
  expect(state({ ...good, header })).toBe("broken");
});

const other = makeLog();

test.each([
  ["日志里没有这条记录", withLog({ index: 3 }), "日志检查点里没有这条记录"],
  ["路径少一级", withLog({ hashes: good.log!.hashes.slice(1) }), "日志检查点里没有这条记录"],
  ["路径被改", withLog({ hashes: good.log!.hashes.toReversed() }), "日志检查点里没有这条记录"],
  ["路径不是 base64", withLog({ hashes: ["?"] }), "日志证明残缺，不能计算"],
  [
    "检查点大小被改",
    withLog({ checkpoint: good.log!.checkpoint.replace("\n5\n", "\n6\n") }),
    "日志检查点的签名无效",
  ],
  ["检查点残缺", withLog({ checkpoint: "5" }), "日志检查点的格式不对"],
  [
    "别人签的检查点",
    withLog({ checkpoint: makeProof(other.signer).log!.checkpoint }),
    "日志检查点不是本县公开日志签署的",
  ],
])("%s，说明原因", (_, file, says) => {
  expect(failures(file)).toEqual([says]);
});

test("另一个日志的检查点不能替本日志作证", () => {
  const verdict = checkProof(hashes, good, { origin: "example/other", logKeys: [log.verifier] });
  expect(verdict.state).toBe("broken");
});

test("没有可信的公钥时不说通过", () => {
  expect(checkProof(hashes, good, { origin, logKeys: [] }).state).toBe("broken");
});

test("证明文件写出再读入不变，页面数据里的证明也认得", () => {
  expect(parseProofFile(JSON.stringify(good))).toEqual(good);
  expect(parseProofFile(JSON.stringify({ format: "zhunsheng.decision.v1", proof: good }))).toEqual(good);
});

test.each([
  "",
  "null",
  "[]",
  "{}",
  '{"format":"other"}',
  JSON.stringify({ ...good, opened: "no" }),
  JSON.stringify({ ...good, opened: [{ name: 1 }] }),
  JSON.stringify({ ...good, opened: Array.from({ length: 301 }, () => good.opened[0]) }),
  JSON.stringify({ ...good, log: { ...good.log, hashes: Array.from({ length: 65 }, () => "") } }),
  JSON.stringify({ ...good, log: { ...good.log, index: -1 } }),
  JSON.stringify({ ...good, log: { ...good.log, size: 1 } }),
  JSON.stringify({ ...good, log: "no" }),
])("不是证明文件的不读：%#", (text) => {
  expect(parseProofFile(text)).toBeUndefined();
});

const change = {
  "input.act": 3,
  "input.mode": "content",
  "input.changes.fineFen": 2_800_000,
  awaited: 0,
};
const correction = proofOf(change, { seq: 7, kind: "correct" });
const corrected = (...corrections: NonNullable<ProofFile["corrections"]>): ProofFile => ({
  ...good,
  corrections,
});

test("带更正的证明：原内容和更正后的内容都核验，现在的值以最后一次更正为准", () => {
  const again = proofOf({ ...change, "input.changes.fineFen": 2_500_000 }, { seq: 9, kind: "correct" });
  const file = corrected(again, correction);
  expect(failures(file)).toEqual([]);
  expect(state(file)).toBe("verified");
  expect(provenValues(file).get("input.fineFen")).toBe(2_500_000);
  expect(provenValues(good).get("input.fineFen")).toBe(3_200_000);
  expect(parseProofFile(JSON.stringify(file))).toEqual(file);
});

test("更正删去的内容不再是现在的内容；旧式更正的各项在一处", () => {
  const removed = proofOf({ ...change, "input.changes.fineFen": null }, { seq: 7, kind: "correct" });
  expect(provenValues(corrected(removed)).has("input.fineFen")).toBe(false);
  const whole = proofOf(
    { ...changeOf("content"), awaited: 0, "input.changes": { fineFen: 1 } },
    { seq: 7, kind: "correct" },
  );
  expect(state(corrected(whole))).toBe("verified");
  expect(provenValues(corrected(whole)).get("input.fineFen")).toBe(1);
});

function changeOf(mode: string): Readonly<Record<string, Json>> {
  return { "input.act": 3, "input.mode": mode };
}

const { log: _waits, ...notLogged } = correction;
const altered = {
  ...correction,
  opened: correction.opened.map((one) => (one.name.endsWith("fineFen") ? { ...one, value: 1 } : one)),
};
test.each([
  ["更正后的数额被改动", altered, "附带的更正核验不通过：公开的 4 项内容中有 1 项与记录不一致"],
  [
    "别的日志签署的更正",
    proofOf(change, { seq: 7, kind: "correct", signer: makeLog().signer }),
    "附带的更正核验不通过：日志检查点不是本县公开日志签署的",
  ],
  [
    "另一件事项的更正",
    proofOf(change, { seq: 7, kind: "correct", matter: "m2026-2" }),
    "附带的更正不是对本行为的更正",
  ],
  [
    "对另一个行为的更正",
    proofOf({ ...change, "input.act": 4 }, { seq: 7, kind: "correct" }),
    "附带的更正不是对本行为的更正",
  ],
  ["不是更正的行为", proofOf(change, { seq: 7, kind: "confirm" }), "附带的更正不是对本行为的更正"],
  ["早于本行为的更正", proofOf(change, { seq: 2, kind: "correct" }), "附带的更正不是对本行为的更正"],
  [
    "没有打开更正的是哪一项",
    { ...correction, opened: correction.opened.slice(1) },
    "附带的更正不是对本行为的更正",
  ],
])("%s：核验不通过", (_, bad, says) => {
  expect(failures(corrected(correction, bad))).toEqual([says]);
  expect(state(corrected(bad))).toBe("broken");
});

test("更正还没有写入检查点的，说等待", () => {
  expect(state(corrected(notLogged))).toBe("waiting");
});

test("更正里再附更正的，不是证明文件里的内容", () => {
  const nested = corrected(Object.assign({}, correction, { corrections: [correction] }));
  expect(parseProofFile(JSON.stringify(nested))).toEqual(corrected(correction));
  expect(
    parseProofFile(JSON.stringify({ ...good, corrections: Array(51).fill(correction) })),
  ).toBeUndefined();
  expect(parseProofFile(JSON.stringify({ ...good, corrections: [{}] }))).toBeUndefined();
});

const waitsForTwo = proofOf({ ...change, awaited: 2 }, { seq: 7, kind: "correct" });
const confirmation = (
  seq: number,
  contents: Readonly<Record<string, Json>> = {},
  made: Made = {},
): ProofFile =>
  proofOf({ "input.act": 7, "input.answer": "confirmed", ...contents }, { seq, kind: "confirm", ...made });
const confirmed = (...confirmations: readonly ProofFile[]) => corrected({ ...waitsForTwo, confirmations });
const fine = (file: ProofFile) => provenValues(file).get("input.fineFen");
const says = (file: ProofFile) => checkProof(hashes, file, trusted).checks.at(-1);

test("更正要有全部待确认人的确认才算生效；以前，现在的值仍是原来的", () => {
  for (const file of [confirmed(), confirmed(confirmation(8)), confirmed(confirmation(8), confirmation(8))]) {
    expect([state(file), fine(file)]).toEqual(["unproven", 3_200_000]);
    expect(says(file)).toEqual({ holds: undefined, says: "更正（第 7 项）已记入公开日志，是否生效未证明" });
  }
  const file = confirmed(confirmation(8), confirmation(9));
  expect([state(file), fine(file), failures(file)]).toEqual(["verified", 2_800_000, []]);
  expect(parseProofFile(JSON.stringify(file))).toEqual(file);
  expect(parseProofFile(JSON.stringify(confirmed(...Array(21).fill(confirmation(8)))))).toBeUndefined();
});

test("没有打开方式或者待确认人数的，是否生效未证明", () => {
  for (const name of ["input.mode", "awaited"]) {
    const opened = correction.opened.filter((one) => one.name !== name);
    const file = corrected({ ...correction, opened });
    expect([state(file), fine(file)]).toEqual(["unproven", 3_200_000]);
  }
});

test.each([
  ["别的事项", confirmation(9, {}, { matter: "m2026-2" })],
  ["别的行为", confirmation(9, { "input.act": 6 })],
  ["不予确认", confirmation(9, { "input.answer": "refused" })],
  ["早于更正", confirmation(5)],
  ["不是确认", confirmation(9, {}, { kind: "rectify" })],
])("附带的确认是%s的，核验不通过", (_, bad) => {
  expect(failures(confirmed(confirmation(8), bad))).toEqual(["附带的确认不是对这项更正的确认"]);
});

test("附带的确认被改动的，核验不通过；还没有写入日志的，说等待", () => {
  const good9 = confirmation(9);
  const opened = good9.opened.map((one) => ({ ...one, salt: toBase64Url(new Uint8Array(16)) }));
  expect(failures(confirmed(confirmation(8), { ...good9, opened }))).toEqual([
    "附带的确认核验不通过：公开的 2 项内容中有 2 项与记录不一致",
  ]);
  const { log: _none, ...unlogged } = good9;
  expect(state(confirmed(confirmation(8), unlogged))).toBe("waiting");
});

test("作废生效的，说本行为已作废，不说内容更正了；没有生效的，不说", () => {
  const strike = (awaited: number) =>
    corrected(proofOf({ ...changeOf("void"), awaited }, { seq: 7, kind: "correct" }));
  expect(checkProof(hashes, strike(0), trusted)).toMatchObject({ state: "verified", struckOut: true });
  expect(says(strike(0))).toEqual({ holds: undefined, says: "本行为已被第 7 项作废，不再有效" });
  expect(checkProof(hashes, strike(1), trusted)).toMatchObject({ state: "unproven", struckOut: false });
});

test("更正了公开的内容而不打开更正后是什么的，说未附证明", () => {
  const closed = (name: string): ProofFile =>
    corrected({ ...correction, opened: correction.opened.filter((one) => one.name !== name) });
  expect(state(closed("input.changes.fineFen"))).toBe("unproven");
  expect(says(closed("input.changes.fineFen"))?.says).toBe("更正（第 7 项）已经生效，更正后的内容未附证明");
  const others = proofOf({ ...change, "input.changes.address": "城关镇" }, { seq: 7, kind: "correct" });
  const elsewhere = others.opened.filter((one) => one.name !== "input.changes.address");
  expect(state(corrected({ ...others, opened: elsewhere }))).toBe("verified");
});

const noticed = { name: "fineFen", value: 2_800_000, corrected: { entered: 3_200_000 } };
test.each([
  ["更正已证明的", noticed, corrected(correction), "proven"],
  ["更正是否生效未证明的", noticed, confirmed(), "unproven"],
  ["没有附更正的", noticed, good, "differs"],
  ["更正后是别的值的", { ...noticed, value: 1 }, corrected(correction), "differs"],
  ["更正前是别的值的", { ...noticed, corrected: { entered: 1 } }, corrected(correction), "differs"],
  ["不说更正过的", { name: "fineFen", value: 2_800_000 }, confirmed(), "differs"],
  [
    "更正补填的",
    { name: "note", value: "补", corrected: {} },
    corrected(
      proofOf(
        { ...changeOf("content"), awaited: 0, "input.changes.note": "补" },
        { seq: 7, kind: "correct" },
      ),
    ),
    "proven",
  ],
  ["原来填写过却说没有填写的", { ...noticed, corrected: {} }, corrected(correction), "differs"],
])("页面上%s内容", (_, shown, file, outcome) => {
  expect(compareShown(file, shown)).toBe(outcome);
});

test.each([
  ["名称", { origin: "example/other" }],
  ["大小", { size: 6 }],
])("证明里写的日志%s与检查点不同的，核验不通过", (_, altered) => {
  expect(failures(withLog(altered))).toEqual(["写明的日志名称、大小与检查点不一致"]);
});
