import { type Json, type ProofFile, utf8 } from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { expect, test } from "vitest";
import { nodeCrypto } from "./node-crypto.ts";
import { sampleBundle } from "./testing/sample-bundle.ts";
import { agency, logKey, matter, procedure, SampleLog, sampleActs, sealAll } from "./testing/sample-log.ts";
import { titlesOf } from "./titles.ts";
import { parseTrust } from "./trust.ts";
import { verifyFile } from "./verify-file.ts";

const trusted = parseTrust(nodeCrypto, logKey.verifierKey);
if ("problem" in trusted) throw new Error(trusted.problem);
const verifier = { crypto: nodeCrypto, trusted, titles: titlesOf(procedures) };
const verify = (content: unknown) => verifyFile(verifier, "x", utf8(JSON.stringify(content)));

const correct = (seq: number, mode: string, contents: Readonly<Record<string, Json>>) => ({
  kind: "correct",
  contents: { "input.act": seq, "input.mode": mode, ...contents },
});
const confirm = (seq: number, answer = "confirmed") => ({
  kind: "confirm",
  contents: { "input.act": seq, "input.answer": answer },
});
const record = new SampleLog(
  sealAll([
    ...sampleActs,
    correct(4, "content", { "input.changes.fineFen": 2_800_000, awaited: 1 }),
    confirm(6),
    correct(4, "void", { awaited: 0 }),
    confirm(8),
    correct(4, "content", { "input.changes.confiscatedGainsFen": 500_000, awaited: 0 }),
  ]),
);
const changed = record.proof(6);
const confirmed = { ...changed, confirmations: [record.proof(7)] };
const decision = (...corrections: NonNullable<ProofFile["corrections"]>) => ({
  ...record.proof(4),
  corrections,
});

const fine = { title: "罚款数额", name: "fineFen", value: 2_800_000, shown: "28,000 元" };
const page = (proof: ProofFile, field: object) => ({
  format: "zhunsheng.decision.v1",
  matter,
  agency: { id: agency, name: "" },
  view: {
    subject: 4,
    procedure,
    fields: [{ seq: 4, kind: "decide", masked: false, ...field }],
  },
  proof,
});
const was = { entered: 3_200_000, was: "32,000 元" };

test("更正有确认的证明才算生效；没有的，不能确认，不说是真的", () => {
  expect(verify(decision(confirmed))).toMatchObject({ answer: "genuine", altered: [] });
  const pending = verify(decision(changed));
  expect(pending).toMatchObject({ answer: "unknown", altered: [] });
  expect(pending.says).toContain("附带的更正是否生效未证明");
});

test("页面显示更正后的内容：更正有证明的是真的，是否生效未证明的不能确认", () => {
  const field = { ...fine, corrected: was };
  expect(verify(page(decision(confirmed), field))).toMatchObject({ answer: "genuine", altered: [] });
  expect(verify(page(decision(changed), field))).toMatchObject({ answer: "unknown", altered: [] });
  const closed = { ...confirmed, opened: changed.opened.filter(({ name }) => !name.includes("changes")) };
  const unopened = verify(page(decision(closed), field));
  expect(unopened).toMatchObject({ answer: "unknown", altered: [] });
  expect(unopened.says).toContain("更正后的内容未附证明");
});

test("附带的确认不是对这项更正的：被改动过", () => {
  const verdict = verify(decision({ ...changed, confirmations: [record.proof(9)] }));
  expect(verdict.altered).toEqual(["附带的确认不是对这项更正的确认"]);
});

test("附带的确认被改动：被改动过", () => {
  const { opened, ...rest } = record.proof(7);
  const bad = {
    ...rest,
    opened: opened.map((one) => (one.name === "input.act" ? { ...one, value: 4 } : one)),
  };
  expect(verify(decision({ ...changed, confirmations: [bad] })).answer).toBe("altered");
});

test("作废生效的，说记录是真的、已经不再有效", () => {
  const verdict = verify(decision(record.proof(8)));
  expect(verdict).toMatchObject({ answer: "genuine", altered: [] });
  expect(verdict.says).toContain("后来已经作废，不再有效");
});

test("原来没有填写、更正补填的内容，如实的是真的，改动的不是", () => {
  const field = { title: "没收违法所得数额", name: "confiscatedGainsFen", value: 500_000, shown: "5,000 元" };
  const added = decision(record.proof(10));
  const shown = (change: object) =>
    verify(page(added, { ...field, corrected: { was: "（未填写）" }, ...change }));
  expect(shown({})).toMatchObject({ answer: "genuine", altered: [] });
  for (const change of [
    { value: 1 },
    { corrected: { was: "1 元" } },
    { corrected: { entered: 1, was: "0.01 元" } },
  ])
    expect(shown(change).altered, JSON.stringify(change)).toEqual(["“没收违法所得数额”"]);
});

test("证据包里逐项说明后来的更正：生效的、作废的、没有生效的", () => {
  const log = new SampleLog(
    sealAll([
      ...sampleActs,
      correct(4, "content", { "input.changes.fineFen": 2_800_000, awaited: 1 }),
      confirm(6),
      correct(3, "void", { awaited: 0 }),
      correct(4, "content", { "input.changes.fineFen": 1, awaited: 1 }),
      confirm(9, "refused"),
    ]),
  );
  const verdict = verifyFile(verifier, "bundle.zip", sampleBundle(log));
  expect(verdict).toMatchObject({ answer: "genuine", altered: [] });
  const later = (seq: number) =>
    verdict.acts[seq - 1]?.contents.find(({ title }) => title === "后来的更正")?.text;
  expect(later(4)).toBe("见第 6 项行为、见第 9 项行为（没有生效，或者没有证明已经生效）");
  expect(later(3)).toBe("见第 8 项行为（作废，本行为不再有效）");
  expect(later(2)).toBeUndefined();
});
