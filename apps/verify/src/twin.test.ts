import { type Json, type ProofFile, utf8 } from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { describe, expect, test } from "vitest";
import { nodeCrypto } from "./node-crypto.ts";
import { policyText, SampleLog, sampleActs, sealAll } from "./testing/sample-log.ts";
import { titlesOf } from "./titles.ts";
import { parseTrust } from "./trust.ts";
import { verifyFile } from "./verify-file.ts";

const titles = titlesOf(procedures);
const trusted = parseTrust(nodeCrypto, policyText);
if ("problem" in trusted) throw new Error(trusted.problem);
const verifier = { crypto: nodeCrypto, trusted, titles };
const verify = (content: unknown) => verifyFile(verifier, "x", utf8(JSON.stringify(content)));
const log = new SampleLog();

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
  proof: log.proof(4, ["input.partyName", "input.fineFen", "number"]),
};
twin.view.fields[0]!.title = titles["penalty-ordinary@2021-07-15"]!.acts.decide!.fields.find(
  ({ name }) => name === "partyName",
)!.title;

describe("决定页面的数据，好的证明旁边改动页面", () => {
  const view = (change: object) => ({ ...twin, view: { ...twin.view, ...change } });
  const fine = (change: object) =>
    view({ fields: [twin.view.fields[0], { ...twin.view.fields[1], ...change }] });
  test.each([
    ["显示的数额", fine({ value: 200 }), "“罚款数额”"],
    ["没有证明的内容", fine({ name: "confiscatedGainsFen", title: "没收违法所得数额" }), "没收"],
    ["文号", view({ number: "（安）应急罚〔2026〕38号" }), "“文号”"],
    ["文号，删去", view({ number: undefined }), "“文号”"],
    ["一项内容，说成隐去的", fine({ masked: true, value: undefined, shown: "2 元" }), "“罚款数额”"],
    ["隐去的内容，另外带着值", fine({ masked: true }), "“罚款数额”"],
    ["一项内容，说成别的行为的", fine({ seq: 3, value: 200, shown: "2 元" }), "“罚款数额”"],
    ["一项内容，说成别的种类的", fine({ kind: "notice", value: 200, shown: "2 元" }), "“罚款数额”"],
    ["一项内容，删去", view({ fields: [twin.view.fields[0]] }), "“罚款数额”"],
    ["全部内容，删去", view({ fields: [] }), "“罚款数额”"],
    [
      "一项内容，写两次",
      view({ fields: [...twin.view.fields, { ...twin.view.fields[1], value: 200 }] }),
      "“罚款数额”",
    ],
    ["撤回，内容还在", view({ withdrawnOn: "2026-10-01" }), "撤回"],
    ["撤回，证明写明了内容", view({ withdrawnOn: "2026-10-01", fields: [] }), "撤回"],
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
  const opened = ["input.partyName", "input.fineFen", "number"];
  const corrected = { ...later.proof(4, opened), corrections: [later.proof(6)] };
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
      { corrected: { entered: 1, was: "0.01 元" } },
      { corrected: undefined },
    ]) {
      expect(verify(page(change)).altered, JSON.stringify(change)).toEqual(["“罚款数额”"]);
    }
    for (const change of [{ shown: "1 元" }, { corrected: { entered: 3_200_000, was: "3 元" } }])
      expect(verify(page(change)), JSON.stringify(change)).toMatchObject({ answer: "unknown", altered: [] });
    expect(verify(page({}, later.proof(4, opened))).altered).toEqual(["“罚款数额”"]);
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

  test("隐去的不比对；撤回的只核对是哪一件，标题说明已经撤回", () => {
    const closed = log.proof(4, ["input.partyName", "number"]);
    const masked = { ...fine({ masked: true, value: undefined, shown: "张**" }), proof: closed };
    expect(verify(masked)).toMatchObject({ answer: "genuine", altered: [] });
    const gone = { ...view({ withdrawnOn: "2026-10-01", fields: [] }), proof: log.proof(4, []) };
    const verdict = verify(gone);
    expect(verdict).toMatchObject({ answer: "genuine", altered: [], heading: "记录是真的，页面称已经撤回" });
    expect(verdict.says).toContain("撤回本身不在证明之内");
    expect(verify({ ...gone, view: { ...gone.view, withdrawnOn: null } }).kind).toBe("none");
  });

  test("没有证明的文字：答复自己说出来，不只写在详情里", () => {
    for (const content of [
      twin,
      { ...twin, title: "关于别人的决定" },
      { ...twin, agency: { ...twin.agency, name: "别的机关" } },
      view({ course: [{ seq: 4, title: "不予处罚" }] }),
    ]) {
      const verdict = verify(content);
      expect(verdict.answer).toBe("genuine");
      expect(verdict.heading).toContain("页面其余文字没有证明");
      expect(verdict.says).toContain("标题、机关名称、当事人、办理经过和隐去的内容）不在证明之内");
    }
  });

  test("值一致、文字不同：不说被改动过，也不说是真的，以证明写明的为准", () => {
    for (const change of [{ shown: "2 元" }, { title: "退还数额" }]) {
      const verdict = verify(fine(change));
      expect(verdict, JSON.stringify(change)).toMatchObject({ answer: "unknown", altered: [] });
      expect(verdict.says).toContain("“罚款数额”记录的值一致，页面上写的文字不同");
    }
    const other = verify(view({ party: "安和县别的公司" }));
    expect(other).toMatchObject({ answer: "unknown", altered: [] });
    expect(other.says).toContain("页面写的当事人与证明写明的当事人不同");
  });

  test("本程序不认识的版本：值照样比对，文字不拿别的版本的来比", () => {
    const later = new SampleLog(sealAll(sampleActs, undefined, "penalty-ordinary@2099-01-01"));
    const proof = later.proof(4, ["input.partyName", "input.fineFen", "number"]);
    const newer = { ...view({ procedure: "penalty-ordinary@2099-01-01" }), proof };
    const verdict = verify(newer);
    expect(verdict).toMatchObject({ answer: "unknown", altered: [] });
    expect(verdict.says).toContain("不认识这个版本");
    const fields = twin.view.fields.map((one) => (one.name === "fineFen" ? { ...one, value: 200 } : one));
    expect(verify({ ...newer, view: { ...newer.view, fields } }).altered).toEqual(["“罚款数额”"]);
  });

  test("包着证明的不是决定页面的数据：不当作证明", () => {
    for (const format of [undefined, "zhunsheng.decision.v2", "zhunsheng.proof.v1", null])
      expect(verify({ ...fine({ value: 200 }), format })).toMatchObject({ kind: "none", answer: "unknown" });
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
