import { type ProofFile, utf8 } from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { nodeCrypto } from "./node-crypto.ts";
import { bundleFiles, listedActs, manifestOf, packed, sampleBundle } from "./testing/sample-bundle.ts";
import {
  justice,
  logKey,
  notary,
  policyText,
  SampleLog,
  sampleActs,
  sampleKey,
  sealAll,
} from "./testing/sample-log.ts";
import { titlesOf } from "./titles.ts";
import { noTrust, parseTrust } from "./trust.ts";
import { verifyFile } from "./verify-file.ts";

const titles = titlesOf(procedures);
const trusted = parseTrust(nodeCrypto, policyText);
if ("problem" in trusted) throw new Error(trusted.problem);
const verifier = { crypto: nodeCrypto, trusted, titles };
const verify = (bytes: Uint8Array, believed = trusted) =>
  verifyFile({ ...verifier, trusted: believed }, "证据包.zip", bytes);

const log = new SampleLog();
const files = bundleFiles(log);
const acts = listedActs(log);
const good = sampleBundle(log);

/** Changed by someone who makes the list again, as far as it can be made again. */
const remade = (changed: Readonly<Record<number, ProofFile>>, listed = acts): Uint8Array => {
  const all = bundleFiles(log, changed);
  return packed(all, manifestOf(all, listed));
};
const expectAltered = (bytes: Uint8Array, ...says: readonly string[]) => {
  const verdict = verify(bytes);
  expect(verdict.answer, verdict.says).toBe("altered");
  for (const one of says) expect(verdict.altered.join("；")).toContain(one);
};

describe("完整的证据包", () => {
  test("是真的，并逐项列出行为和内容", () => {
    const verdict = verify(good);
    expect(verdict.checks.filter(({ holds }) => holds === false)).toEqual([]);
    expect(verdict).toMatchObject({ kind: "bundle", answer: "genuine", altered: [] });
    expect(verdict.acts).toHaveLength(5);
    expect(verdict.acts[3]!.title).toBe("第 4 项行为“作出决定”");
    expect(verdict.acts[3]!.contents).toContainEqual({ title: "罚款数额", text: "32,000 元" });
  });

  test("说明它不能证明什么：网页、附件、以后的行为", () => {
    const remarks = verify(good).checks.filter(({ holds }) => holds === undefined);
    expect(remarks.map(({ says }) => says).join()).toMatch(/附件中 0 个.*网页.*第 5 项行为为止/);
  });

  test("后来更正过的行为，注明是哪一项更正的", () => {
    const change = { "input.act": 3, "input.mode": "content", "input.changes.fineFen": 1, awaited: 0 };
    const later = new SampleLog(sealAll([...sampleActs, { kind: "correct", contents: change }]));
    const verdict = verify(sampleBundle(later));
    expect(verdict.answer).toBe("genuine");
    expect(verdict.acts[2]!.contents.at(-1)).toEqual({ title: "后来的更正", text: "见第 6 项行为" });
  });

  test("附件的指纹记在行为里的，数出来", () => {
    const digest = Buffer.from(nodeCrypto.hashes.sha256(files["documents/决定书.txt"]!)).toString("hex");
    const sealed = sealAll([
      ...sampleActs.slice(0, 4),
      { kind: "serve", contents: { "input.digest": digest } },
    ]);
    const anchored = new SampleLog(sealed);
    expect(
      verify(sampleBundle(anchored))
        .checks.map(({ says }) => says)
        .join(),
    ).toContain("附件中 1 个");
  });

  test("没有可信的公钥、见证不够、有行为还没写入日志：不能确认，并说是哪一项", () => {
    expect(verify(good, noTrust)).toMatchObject({ answer: "unknown", altered: [] });
    const alone = new SampleLog(undefined, [logKey, justice]);
    expect(verify(sampleBundle(alone)).says).toContain("没有足够的见证");
    const { log: _, ...waiting } = log.proof(5);
    const verdict = verify(remade({ 5: waiting }));
    expect(verdict.answer).toBe("unknown");
    expect(verdict.says).toMatch(/第 5 项行为.*还没有写入公开日志/);
  });
});

const altered = (seq: number, name: string, value: string | number): ProofFile => {
  const proof = log.proof(seq);
  return { ...proof, opened: proof.opened.map((one) => (one.name === name ? { ...one, value } : one)) };
};

describe("改动行为，连目录一起重做", () => {
  test("改动一项内容：说出哪一项行为的哪一项内容、哪个文件", () => {
    expectAltered(
      remade({ 3: altered(3, "input.fineFen", 100) }),
      "第 3 项行为",
      "“罚款数额”",
      "acts/0003.proof.json",
    );
  });

  test("抽走一项：说缺少第几项，后一项接不上", () => {
    const { "acts/0003.proof.json": _, ...rest } = files;
    const fewer = acts.filter(({ seq }) => seq !== 3);
    expectAltered(packed(rest, manifestOf(rest, fewer)), "缺少第 3 项行为");
    const renumbered = fewer.map((act, place) => ({ ...act, seq: place + 1 }));
    expectAltered(packed(rest, manifestOf(rest, renumbered)), "第 3 项行为的位置上是第 4 项");
  });

  test("抽走第一项", () => {
    const { "acts/0001.proof.json": _, ...rest } = files;
    const fewer = acts.slice(1);
    expectAltered(packed(rest, manifestOf(rest, fewer)), "缺少第 1 项行为");
  });

  test("对调两项", () => {
    expectAltered(remade({ 3: log.proof(4), 4: log.proof(3) }), "位置上是第 4 项", "位置上是第 3 项");
  });

  test("换成另一件事项的同一项，或者日志里另有的一份同样位置的行为", () => {
    const foreign = new SampleLog(sealAll(sampleActs, "m2026-0000000000000002"));
    expectAltered(remade({ 2: foreign.proof(2) }), "第 2 项行为", "另一件事项");
    const other = sealAll(sampleActs.map((act, place) => (place === 1 ? { ...act, kind: "verify" } : act)));
    const twin = new SampleLog(other);
    const listed = acts.map((act) => (act.seq === 2 ? { ...act, kind: "verify" } : act));
    expectAltered(remade({ 2: twin.proof(2) }, listed), "接不上它前面的一项");
  });

  test("目录写错行为的名称、列了两次、证明读不出来", () => {
    expectAltered(
      remade(
        {},
        acts.map((act) => ({ ...act, kind: "decide" })),
      ),
      "列成了别的行为",
    );
    expectAltered(remade({}, [...acts, acts[4]!]), "两个第 5 项行为");
    const bad = { ...files, "acts/0002.proof.json": utf8("{}") };
    expectAltered(packed(bad, manifestOf(bad, acts)), "第 2 项行为", "读不出来");
  });
});

describe("日志", () => {
  test("同样大小的日志有两个根：分叉", () => {
    const changedFirst = sealAll(
      sampleActs.map((act, place) => (place === 4 ? { ...act, kind: "close" } : act)),
    );
    const fork = new SampleLog(changedFirst);
    expectAltered(remade({ 1: fork.proof(1) }), "分叉");
  });

  test("别的密钥签署的日志：不能确认，从不说是真的", () => {
    const forged = new SampleLog(undefined, [sampleKey("anhe.example/log", 8), justice, notary]);
    expect(verify(sampleBundle(forged))).toMatchObject({ answer: "unknown" });
  });

  test("包里的检查点被改动", () => {
    const bad = { ...files, "log/checkpoint": utf8(log.checkpoint.replace("\n11\n", "\n12\n")) };
    expectAltered(packed(bad, manifestOf(bad, acts)), "证据包里的检查点：日志检查点的签名无效");
  });
});

describe("文件与目录", () => {
  const manifest = manifestOf(files, acts);
  test("改动、缺少、多出文件，都说出文件名", () => {
    const page = { ...files, "acts/0001.html": utf8("<p>改过") };
    expectAltered(packed(page, manifest), "文件“acts/0001.html”与目录里的指纹不同");
    const { "documents/决定书.txt": _, ...fewer } = files;
    expectAltered(packed(fewer, manifest), "缺少文件“documents/决定书.txt”");
    expectAltered(
      packed({ ...files, "../../etc/passwd\u0007": utf8("x") }, manifest),
      "多出目录里没有的文件“../../etc/passwd‹U+0007›”",
    );
  });

  test("不是证据包的压缩包，不能确认", () => {
    for (const bytes of [
      zipSync({ "a.txt": utf8("x") }),
      zipSync({ "manifest.json": utf8("{}") }),
      zipSync({}),
      packed(files, manifestOf(files, acts, { acts: [{ seq: 0, kind: "", proof: "" }] })),
      packed(files, manifestOf(files, acts, { files: "no" })),
      packed(files, manifestOf(files, [])),
    ]) {
      expect(verify(bytes)).toMatchObject({ kind: "bundle", answer: "unknown" });
    }
  });
});

describe("依法清除的内容", () => {
  const erased = { kind: "erase", contents: { "input.scope": [{ act: 4, name: "input.partyName" }] } };
  test("包里有清除行为写明的，说内容已依法清除；没有写明的，只说没有公开", () => {
    const sealed = sealAll([...sampleActs, erased]);
    const after = new SampleLog(sealed);
    const changed = { 4: after.proof(4, ["input.fineFen"]) };
    const all = bundleFiles(after, changed);
    const verdict = verify(packed(all, manifestOf(all, listedActs(after))));
    expect(verdict.answer).toBe("genuine");
    const contents = verdict.acts[3]!.contents;
    expect(contents.find(({ title }) => title === "内容已依法清除")?.text).toMatch(/^[^、]+$/);
    expect(contents.find(({ title }) => title === "没有公开的内容")?.text).toContain("文号");
  });

  test("整件事项清除的，清除之前各项行为关闭的内容都是", () => {
    const sealed = sealAll([...sampleActs, { kind: "erase", contents: { "input.extent": "matter" } }]);
    const after = new SampleLog(sealed);
    const all = bundleFiles(after, { 4: after.proof(4, []) });
    const verdict = verify(packed(all, manifestOf(all, listedActs(after))));
    expect(verdict.acts[3]!.contents.map(({ title }) => title)).toEqual(["内容已依法清除"]);
  });
});
