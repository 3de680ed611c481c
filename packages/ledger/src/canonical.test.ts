import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, canonicalBytes, type Json, nestingMax, toHex } from "./index.ts";

test("RFC 8785 §3.2.2–3.2.4: the main example, to the byte", () => {
  const value = {
    // RFC 8785 writes the first with a digit more than a double holds.
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
    literals: [null, true, false],
  };
  expect(toHex(canonicalBytes(value))).toBe(
    "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a" +
      "5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac" +
      "245c75303030665c6e4127425c225c5c5c5c5c222f227d",
  );
});

test("RFC 8785 §3.2.3: members sort by UTF-16 code units, not by code points or a locale", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  const order = [...canonical(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
  expect(order).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
});

// IEEE 754 bits → text.
const appendixB: readonly (readonly [string, string])[] = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
];

test.each(appendixB)("RFC 8785 Appendix B: %s is written %s", (bits, text) => {
  expect(canonical(fromBits(bits))).toBe(text);
});

test.each(["7fffffffffffffff", "7ff0000000000000", "fff0000000000000"])(
  "RFC 8785 Appendix B: %s is an error",
  (bits) => {
    expect(() => canonical(fromBits(bits))).toThrow(TypeError);
  },
);

test("汉字原样写出,不转义,不改变规范化形式", () => {
  expect(canonical({ 案由: "非法占道;罚款贰仟元", é: "e\u0301" })).toBe(
    '{"é":"e\u0301","案由":"非法占道;罚款贰仟元"}',
  );
});

test("什么没有规范形式就拒绝什么,绝不悄悄换成别的", () => {
  const self: Record<string, unknown> = {};
  self.self = self;
  const refused: unknown[] = [
    undefined,
    { absent: undefined },
    [undefined],
    new Array(2),
    Number.NaN,
    -Infinity,
    10n,
    Symbol("s"),
    () => 0,
    new Date(0),
    new Map(),
    new Uint8Array(1),
    "\ud800",
    "\udc00\ud800",
    { "\udfff": 1 },
    self,
  ];
  for (const value of refused) expect(() => canonical(value as Json)).toThrow(TypeError);
});

test("nesting is bounded", () => {
  const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);
  expect(canonical(nested(nestingMax))).toHaveLength(2 * nestingMax + 1);
  expect(() => canonical(nested(nestingMax + 1))).toThrow("nested deeper");
});

test("any JSON value: canonical text reads back as the same value and is canonical again", () => {
  const value = fc.jsonValue({ maxDepth: 5, stringUnit: "grapheme" }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(value, (json) => {
      const text = canonical(json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test("the order in which members were added does not matter", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.integer(), { maxKeys: 12 }), (members) => {
      const reversed = Object.fromEntries(Object.entries(members).reverse());
      expect(canonical(reversed)).toBe(canonical(members));
    }),
    { numRuns: 200 },
  );
});

function fromBits(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}
