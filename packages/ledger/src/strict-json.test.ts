import { expect, test } from "vitest";
import { proofFormat, receiptFormat } from "./act-proof.ts";
import { parseProofFile, parseReceipt } from "./parse-act-proof.ts";
import { readJsonText } from "./strict-json.ts";

test.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', { a: 1, b: { a: 2 }, c: [{ a: 3 }, { a: 4 }] }],
  ['{"a":"a","b":"\\"a\\":","c":["a","a"]}', { a: "a", b: '"a":', c: ["a", "a"] }],
  ['"\\\\"', "\\"],
  ["[]", []],
])("照常读：%s", (text, read) => {
  expect(readJsonText(text)).toEqual(read);
});

test.each([
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061" \n:2}',
  '[{"b":{"a":[],"c":{},"a":[]}}]',
  '{"__proto__":1,"__proto__":2}',
  "{",
  "",
])("同一个名称写了两次，或者不是 JSON：不读：%s", (text) => {
  expect(readJsonText(text)).toBeUndefined();
});

const log = { origin: "o", index: 0, size: 1, hashes: [], checkpoint: "" };
const proof = { format: proofFormat, header: "{}", opened: [{ name: "a", value: { x: 1 }, salt: "" }], log };
test("证明和回执里多出的成员：不读，内容自己的成员不限", () => {
  expect(parseProofFile(JSON.stringify(proof))).toEqual(proof);
  const correction = { ...proof, confirmations: [proof] };
  expect(parseProofFile(JSON.stringify({ ...proof, corrections: [correction] }))).toBeDefined();
  for (const stray of [
    { ...proof, note: "罚款 2 元" },
    { ...proof, confirmations: [] },
    { ...proof, log: { ...log, note: 1 } },
    { ...proof, opened: [{ ...proof.opened[0], shown: "2 元" }] },
    { ...proof, corrections: [{ ...proof, corrections: [] }] },
    { ...proof, corrections: [{ ...correction, note: 1 }] },
  ])
    expect(parseProofFile(JSON.stringify(stray)), JSON.stringify(stray)).toBeUndefined();
  const receipt = { format: receiptFormat, entry: "", log };
  expect(parseReceipt(JSON.stringify(receipt))).toEqual(receipt);
  expect(parseReceipt(JSON.stringify({ ...receipt, note: 1 }))).toBeUndefined();
});
