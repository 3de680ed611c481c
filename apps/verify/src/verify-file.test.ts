import {
  ed25519Algorithm,
  encodeReceiptCode,
  encodeVerifierKey,
  formatProof,
  fromBase64,
  type Json,
  type ProofFile,
  toBase64,
  utf8,
} from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { describe, expect, test } from "vitest";
import type { Verifier } from "./judge-proof.ts";
import { nodeCrypto } from "./node-crypto.ts";
import {
  justice,
  logKey,
  notary,
  origin,
  policyText,
  SampleLog,
  sampleActs,
  sampleKey,
  sealAll,
} from "./testing/sample-log.ts";
import { titlesOf } from "./titles.ts";
import { noTrust, parseTrust, type Trusted } from "./trust.ts";
import { verifyFile, verifyFiles } from "./verify-file.ts";

const titles = titlesOf(procedures);
const trust = (text: string): Trusted => {
  const trusted = parseTrust(nodeCrypto, text);
  if ("problem" in trusted) throw new Error(trusted.problem);
  return trusted;
};
const withTrust = (trusted: Trusted): Verifier => ({ crypto: nodeCrypto, trusted, titles });
const plain = withTrust(trust(logKey.verifierKey));
const witnessed = withTrust(trust(policyText));
const nobody = withTrust(noTrust);
const others = withTrust(trust(sampleKey("other.example/log", 9).verifierKey));

const log = new SampleLog();
const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));
const verify = (content: unknown, verifier = witnessed) =>
  verifyFile(verifier, "x", typeof content === "string" ? utf8(content) : json(content));

const proof = log.proof(4);
const receipt = log.receipt(4);
const code = encodeReceiptCode(receipt)!;
const tlogProof = (extra?: Uint8Array) =>
  formatProof({
    index: receipt.log.index,
    path: receipt.log.hashes.map((hash) => fromBase64(hash)!),
    checkpointNote: receipt.log.checkpoint,
    extra,
  });
const entry = fromBase64(receipt.entry)!;

/** A decision page's data beside the proof of act 4. */
const field = (name: string, title: string, shown: string, value: Json) => ({
  ...{ seq: 4, kind: "decide", name, title, shown, value, masked: false },
});
const twin = {
  format: "zhunsheng.decision.v1",
  title: "关于恒岳公司案的行政处罚决定",
  matter: "m2026-0000000000000001",
  agency: { id: "anhe-emergency", name: "安和县应急管理局" },
  view: {
    subject: 4,
    procedure: "penalty-ordinary@2021-07-15",
    number: "（安）应急罚〔2026〕37号",
    fields: [
      field("partyName", "当事人", "安和县恒岳金属制品有限公司", "安和县恒岳金属制品有限公司"),
      field("fineFen", "罚款数额", "32,000 元", 3_200_000),
    ],
  },
  proof,
};
const partyTitle = titles["penalty-ordinary@2021-07-15"]!.acts.decide!.fields.find(
  ({ name }) => name === "partyName",
)!.title;
twin.view.fields[0]!.title = partyTitle;

const kinds = [
  ["proof", proof],
  ["twin", twin],
  ["receipt", receipt],
  ["code", code],
  ["tlogProof", tlogProof(entry)],
  ["checkpoint", log.checkpoint],
] as const;

describe("每一种文件的三种答复", () => {
  test.each(kinds)("%s：日志可信、见证足够，是真的", (kind, content) => {
    expect(verify(content)).toMatchObject({ kind, answer: "genuine", altered: [] });
  });

  test.each(kinds)("%s：没有要求见证，是真的，但说明没有要求见证", (kind, content) => {
    const verdict = verify(content, plain);
    expect(verdict).toMatchObject({ kind, answer: "genuine" });
    expect(verdict.checks.map(({ says }) => says).join()).toContain("没有要求见证");
  });

  test.each(kinds)("%s：没有可信的公钥，或者信任的是别的日志，不能确认", (kind, content) => {
    for (const verifier of [nobody, others]) {
      const verdict = verify(content, verifier);
      expect(verdict).toMatchObject({ kind, answer: "unknown", altered: [] });
    }
  });

  test.each(kinds)("%s：见证不够，不能确认，并说出原因", (_, content) => {
    const alone = new SampleLog(undefined, [logKey, justice]);
    const text = typeof content === "string" ? content : JSON.stringify(content);
    const lacking = text
      .replaceAll(JSON.stringify(log.checkpoint).slice(1, -1), JSON.stringify(alone.checkpoint).slice(1, -1))
      .replaceAll(log.checkpoint, alone.checkpoint);
    const asked =
      text === code
        ? encodeReceiptCode({ ...receipt, log: { ...receipt.log, checkpoint: alone.checkpoint } })!
        : lacking;
    const verdict = verify(asked);
    expect(verdict.answer).toBe("unknown");
    expect(verdict.says).toContain("没有足够的见证");
  });
});

const changed = (at: number, value: Json): ProofFile => ({
  ...proof,
  opened: proof.opened.map((one, place) => (place === at ? { ...one, value } : one)),
});
const withLog = (change: Partial<ProofFile["log"] & object>): ProofFile => ({
  ...proof,
  log: { ...proof.log, ...change },
});
const forged = new SampleLog(undefined, [sampleKey(origin, 8), justice, notary]);

describe("证明文件在每一处被改动", () => {
  test.each([
    ["罚款数额", changed(2, 200), "“罚款数额”"],
    ["当事人", changed(0, "别人"), `“${partyTitle}”`],
    ["文号", changed(4, "（安）应急罚〔2026〕38号"), "“文号”"],
    [
      "随机数",
      { ...proof, opened: proof.opened.map((one) => ({ ...one, salt: "AAAAAAAAAAAAAAAAAAAAAA" })) },
      "“罚款数额”",
    ],
    [
      "行为记录",
      { ...proof, header: proof.header.replace("anhe-emergency", "anhe-emergencx") },
      "没有这条记录",
    ],
    ["行为记录的空格", { ...proof, header: `${proof.header} ` }, "行为记录的文字"],
    ["行为记录不成样子", { ...proof, header: "{}" }, "行为记录"],
    ["日志路径", withLog({ hashes: proof.log.hashes.toReversed() }), "没有这条记录"],
    ["日志序号", withLog({ index: 8 }), "没有这条记录"],
    ["日志大小", withLog({ size: 12 }), "与检查点不一致"],
    ["日志名称", withLog({ origin: "other.example/log" }), "与检查点不一致"],
    [
      "检查点的根",
      withLog({ checkpoint: proof.log.checkpoint.replace(/\n.{4}(.+=)\n/, "\nAAAA$1\n") }),
      "签名无效",
    ],
    ["检查点残缺", withLog({ checkpoint: "5" }), "格式不对"],
    ["见证签名", withLog({ checkpoint: badLine(proof.log.checkpoint, 2) }), "见证签名无效"],
    ["日志签名", withLog({ checkpoint: badLine(proof.log.checkpoint, 0) }), "签名无效"],
  ])("改动%s：答复被改动过，并指出来", (_, file, says) => {
    const verdict = verify(file);
    expect(verdict.answer).toBe("altered");
    expect(verdict.altered.join()).toContain(says);
    expect(verdict.says).toContain(says);
    // Codes never reach a citizen.
    expect(verdict.says).not.toMatch(/[a-z]{3}/);
  });

  test("冒名的日志用别的密钥签署：不能确认，从不说是真的", () => {
    const verdict = verify(forged.proof(4));
    expect(verdict.answer).toBe("unknown");
    expect(verdict.says).toContain("不在信任的名单里");
  });

  test("不可信的日志里，自相矛盾的仍然是被改动过", () => {
    expect(verify(changed(2, 200), nobody).answer).toBe("altered");
    expect(verify(withLog({ hashes: [] }), nobody).answer).toBe("altered");
  });

  test("还没有写入日志的，不能确认", () => {
    const { log: _, ...waiting } = proof;
    expect(verify(waiting)).toMatchObject({ answer: "unknown" });
    expect(verify(waiting).says).toContain("还没有写入公开日志的证明");
  });

  test("说明证明只说到当时；一项也不公开的，说没有写明内容", () => {
    expect(verify(proof).checks.at(-1)!.says).toContain("以后有没有更正、撤回");
    expect(verify(log.proof(4, [])).says).toContain("没有写明内容");
  });

  test("列出写明的内容和没有公开的内容，都用中文名称", () => {
    const contents = verify(proof).acts[0]!.contents;
    expect(contents).toContainEqual({ title: "罚款数额", text: "32,000 元" });
    expect(contents).toContainEqual({ title: "文号", text: "（安）应急罚〔2026〕37号" });
    expect(contents.at(-1)).toEqual({ title: "没有公开的内容", text: "办理人员" });
    expect(verify(log.proof(4, [])).acts[0]!.contents.at(-1)!.text).toContain("罚款数额");
  });

  test("接口答复的证明，与证明文件一样核验", () => {
    const { log: place, header, opened } = proof;
    const answered = { log: place.origin, header, fields: opened, entry: receipt.entry, inclusion: place };
    expect(verify(answered)).toMatchObject({ kind: "proof", answer: "genuine" });
    expect(verify({ ...answered, inclusion: null })).toMatchObject({ kind: "proof", answer: "unknown" });
  });
});

describe("决定页面的数据，好的证明旁边改动页面", () => {
  const view = (change: object) => ({ ...twin, view: { ...twin.view, ...change } });
  const fine = (change: object) =>
    view({ fields: [twin.view.fields[0], { ...twin.view.fields[1], ...change }] });
  test.each([
    ["显示的数额", fine({ value: 200 }), "“罚款数额”"],
    ["显示的文字", fine({ shown: "2 元" }), "“罚款数额”"],
    ["名目", fine({ title: "退还数额" }), "“罚款数额”"],
    ["没有证明的内容", fine({ name: "confiscatedGainsFen", title: "没收违法所得数额" }), "没收"],
    ["文号", view({ number: "（安）应急罚〔2026〕38号" }), "“文号”"],
    ["事项", { ...twin, matter: "m2026-0000000000000002" }, "另一件事项"],
    ["机关", { ...twin, agency: { id: "other", name: "" } }, "另一件事项"],
    ["程序", view({ procedure: "penalty-summary@2024-01-01" }), "另一件事项"],
  ])("改动%s", (_, content, says) => {
    const verdict = verify(content);
    expect(verdict.answer).toBe("altered");
    expect(verdict.altered.join()).toContain(says);
  });

  const takesEffect = { "input.mode": "content", awaited: 0 };
  const sealed = sealAll([
    ...sampleActs,
    { kind: "correct", contents: { ...takesEffect, "input.act": 4, "input.changes.fineFen": 2_800_000 } },
    { kind: "correct", contents: { ...takesEffect, "input.act": 3, "input.changes.fineFen": 1 } },
  ]);
  const later = new SampleLog(sealed);
  const corrected = { ...later.proof(4), corrections: [later.proof(6)] };
  const page = (change: object, by: ProofFile = corrected) => ({
    ...fine({
      value: 2_800_000,
      shown: "28,000 元",
      corrected: { entered: 3_200_000, was: "32,000 元" },
      ...change,
    }),
    proof: by,
  });

  test("更正过的内容：当时的和现在的都与证明比对；只改一处就不是真的", () => {
    const verdict = verify(page({}));
    expect(verdict).toMatchObject({ answer: "genuine", altered: [] });
    expect(verdict.acts[0]!.contents).toContainEqual({ title: "更正后的罚款数额", text: "28,000 元" });
    expect(verify(corrected)).toMatchObject({ kind: "proof", answer: "genuine" });
    for (const change of [
      { value: 1 },
      { shown: "1 元" },
      { corrected: { entered: 3_200_000, was: "3 元" } },
      { corrected: { entered: 1, was: "0.01 元" } },
      { corrected: undefined },
    ]) {
      expect(verify(page(change)).altered, JSON.stringify(change)).toEqual(["“罚款数额”"]);
    }
    expect(verify(page({}, later.proof(4))).altered).toEqual(["“罚款数额”"]);
  });

  test("附带的更正被改动、不是更正、是对别的行为的更正：被改动过", () => {
    const of = (correction: ProofFile) => verify({ ...later.proof(4), corrections: [correction] });
    const bad = later.proof(6);
    const opened = bad.opened.map((one) => (one.value === 2_800_000 ? { ...one, value: 1 } : one));
    expect(of({ ...bad, opened }).altered).toEqual(["更正：“更正后的罚款数额”"]);
    for (const one of [later.proof(7), later.proof(5), later.proof(3)])
      expect(of(one).altered).toEqual(["附带的更正不是对这一行为的更正"]);
    const { log: _, ...waiting } = bad;
    expect(of(waiting)).toMatchObject({ answer: "unknown", altered: [] });
  });

  test("隐去的不比对；撤回的只核对是哪一件", () => {
    expect(verify(fine({ masked: true, value: undefined, shown: "张**" })).answer).toBe("genuine");
    expect(verify(view({ withdrawnOn: "2026-10-01", fields: [] })).answer).toBe("genuine");
  });

  test("残缺的页面数据认不出来", () => {
    for (const fields of [
      "no",
      [null],
      [{}],
      [{ ...twin.view.fields[0], corrected: 1 }],
      [{ seq: 4, masked: false }],
    ])
      expect(verify(view({ fields }))).toMatchObject({ kind: "none", answer: "unknown" });
  });
});

describe("回执、日志证明、检查点", () => {
  test.each([
    ["回执的条目残缺", { ...receipt, entry: "AAAA" }, "残缺"],
    ["回执换成别的条目", { ...receipt, entry: log.receipt(3).entry }, "没有这条记录"],
    ["二维码换成别的条目", encodeReceiptCode({ ...receipt, entry: log.receipt(3).entry })!, "没有这条记录"],
    [
      "日志证明换了路径",
      tlogProof(entry).replace(receipt.log.hashes[0]!, receipt.log.hashes[1]!),
      "没有这条记录",
    ],
    ["日志证明带着别的条目", tlogProof(fromBase64(log.receipt(3).entry)!), "没有这条记录"],
    ["日志证明的检查点不成样子", tlogProof(entry).replace("\n11\n", "\nx\n"), "格式不对"],
    ["检查点的大小", log.checkpoint.replace("\n11\n", "\n12\n"), "签名无效"],
    ["检查点的见证签名", badLine(log.checkpoint, 1), "见证签名无效"],
  ])("%s：被改动过", (_, content, says) => {
    const verdict = verify(content);
    expect(verdict.answer).toBe("altered");
    expect(`${verdict.says}${verdict.altered.join()}`).toContain(says);
  });

  test("日志证明没有带条目：从一起放入的文件里找，找不到就说要什么", () => {
    const bare = { name: "a.tlog-proof", bytes: utf8(tlogProof()) };
    const file = (name: string, content: Uint8Array) => ({ name, bytes: content });
    expect(verifyFiles(witnessed, [bare])[0]).toMatchObject({ answer: "unknown", kind: "tlogProof" });
    const early = json({ log: origin, matter: "m", seq: 4, actSha256: "00", entry: toBase64(entry) });
    for (const beside of [entry, utf8(`${toBase64(entry)}\n`), utf8(proof.header), early]) {
      const verdicts = verifyFiles(witnessed, [file("entry", beside), bare]);
      expect(verdicts).toMatchObject([{ answer: "genuine", kind: "tlogProof" }]);
    }
    expect(verifyFiles(witnessed, [bare, file("proof.json", json(proof))])).toMatchObject([
      { answer: "genuine", kind: "tlogProof" },
      { answer: "genuine", kind: "proof" },
    ]);
    const wrong = fromBase64(log.receipt(3).entry)!;
    expect(verifyFiles(witnessed, [bare, file("entry", wrong)])).toMatchObject([{ answer: "altered" }]);
    expect(verifyFiles(witnessed, [file("entry", entry)])).toMatchObject([
      { answer: "unknown", kind: "entry" },
    ]);
  });

  test("详情里有见证的名称和时间", () => {
    const lines = verify(receipt).particulars.filter(({ title }) => title === "见证");
    expect(lines.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^justice\.example\/witness（公钥编号 [0-9a-f]{8}，签名有效，北京时间 2026-09-21 22:13:20/,
      ),
      expect.stringContaining("notary.example/witness"),
    ]);
  });

  test("换行被邮件改动的文字照样认得", () => {
    expect(verify(log.checkpoint.replaceAll("\n", "\r\n")).answer).toBe("genuine");
    expect(verify(` \n${tlogProof(entry)}\n\n`).answer).toBe("genuine");
    expect(verify(`\n${code}\n`).answer).toBe("genuine");
  });
});

describe("信任的写法", () => {
  test.each([
    ["", "没有内容"],
    ["# 只有注释\n", "没有内容"],
    ["hello", "不是日志公钥"],
    ["quorum none\n", "没有写明日志公钥"],
    [policyText.replace("quorum both", "quorum nobody"), "第 5 行"],
    ["x".repeat(300_000), "太长"],
  ])("%#：不能用，并说出原因", (text, says) => {
    const trusted = parseTrust(nodeCrypto, text);
    expect("problem" in trusted && trusted.problem).toContain(says);
  });

  test("名称和编号相同的两个公钥：编号只有 32 位，可以找到，不能用", () => {
    const key = (first: number): string => {
      const bytes = new Uint8Array(32);
      new DataView(bytes.buffer).setUint32(0, first);
      return encodeVerifierKey(nodeCrypto.hashes, origin, ed25519Algorithm, bytes);
    };
    const [one, other] = [key(1922), key(59_468)];
    expect(one.slice(0, -44)).toBe(other.slice(0, -44));
    expect(parseTrust(nodeCrypto, `${one}\n${other}`)).toEqual({ problem: "有两个公钥的名称和编号相同" });
  });

  test("两把日志公钥都可信；指纹是公钥行的 SHA-256", () => {
    const next = sampleKey(origin, 8);
    const both = trust(`# 换钥期间\r\n${logKey.verifierKey}\r\n${next.verifierKey}\r\n`);
    expect(both.logs).toHaveLength(2);
    expect(Buffer.from(both.logs[0]!.fingerprint, "hex")).toEqual(
      Buffer.from(nodeCrypto.hashes.sha256(utf8(logKey.verifierKey))),
    );
    expect(verify(forged.proof(4), withTrust(both)).answer).toBe("genuine");
  });
});

/** The note with one signature byte of a line changed. */
function badLine(note: string, line: number): string {
  const lines = note.split("\n— ");
  const [name = "", base64 = ""] = (lines[line + 1] ?? "").trim().split(" ");
  const bytes = fromBase64(base64)!;
  bytes[bytes.length - 1]! ^= 1;
  lines[line + 1] = `${name} ${toBase64(bytes)}${lines[line + 1]!.endsWith("\n") ? "\n" : ""}`;
  return lines.join("\n— ");
}
