import { expect, test } from "vitest";
import { nodeCrypto } from "./node-crypto.ts";
import { logKey, policyText, sampleKey } from "./testing/sample-log.ts";
import { parseTrust } from "./trust.ts";
import { trustText, verifierPage } from "./verifier-page.ts";

const template = '<p>before</p><script type="application/json" id="trust">{}</script><script>run()</script>';

test("公钥填进数据块，其余一字不变；名称里的标记不能结束数据块", () => {
  const from = "</script><script>alert(1)</script>$&$'";
  const page = verifierPage(template, { text: "log x\n", from });
  expect(page.startsWith("<p>before</p>")).toBe(true);
  expect(page.endsWith("<script>run()</script>")).toBe(true);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  const [, block = ""] = /id="trust">(.*?)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(block)).toEqual({ text: "log x\n", from });
});

test("没有空的数据块，或者已经填过的，不再填", () => {
  expect(() => verifierPage("<p></p>", { text: "", from: "" })).toThrow();
  const filled = verifierPage(template, { text: "x", from: "y" });
  expect(() => verifierPage(filled, { text: "", from: "" })).toThrow();
});

test("信任的文字：没有见证规则时只有公钥；有规则时补上规则没写的公钥", () => {
  expect(trustText([logKey.verifierKey], undefined)).toBe(`log ${logKey.verifierKey}\nquorum none\n`);
  expect(trustText([logKey.verifierKey], policyText)).toBe(policyText);
  const next = sampleKey("anhe.example/log", 8).verifierKey;
  const both = parseTrust(nodeCrypto, trustText([logKey.verifierKey, next], policyText));
  expect("problem" in both ? both.problem : both.logs.length).toBe(2);
  expect("problem" in both ? both.problem : both.policy.quorum).toBe("both");
});
