import fc from "fast-check";
import { expect, test } from "vitest";
import { capitals } from "./capitals.ts";

test.each([
  [0, "零元整"],
  [1, "壹分"],
  [10, "壹角整"],
  [11, "壹角壹分"],
  [100, "壹元整"],
  [103, "壹元零叁分"],
  [130, "壹元叁角整"],
  [1_000, "壹拾元整"],
  [10_500, "壹佰零伍元整"],
  [100_100, "壹仟零壹元整"],
  [101_000, "壹仟零壹拾元整"],
  [1_000_000, "壹万元整"],
  [1_005_003, "壹万零伍拾元零叁分"],
  [5_200_000, "伍万贰仟元整"],
  [10_010_000, "壹拾万零壹佰元整"],
  [10_000_100, "壹拾万零壹元整"],
  [100_000_000, "壹佰万元整"],
  [10_000_000_000, "壹亿元整"],
  [10_000_000_100, "壹亿零壹元整"],
  [10_001_000_000, "壹亿零壹万元整"],
  [1_003_000_450_020, "壹佰亿叁仟万肆仟伍佰元贰角整"],
  [10_000_000_000_000, "壹仟亿元整"],
])("%i 分写作 %s", (fen, text) => {
  expect(capitals(fen)).toBe(text);
});

test.each([-1, 1.5, Number.NaN, 10_000_000_000_001])("%d 不是金额", (fen) => {
  expect(() => capitals(fen)).toThrow(RangeError);
});

test("不同的金额写法不同，且从不出现两个零相连", () => {
  const amount = fc.integer({ min: 0, max: 10_000_000_000_000 });
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      expect(capitals(one)).not.toContain("零零");
      expect(capitals(one) === capitals(other)).toBe(one === other);
    }),
  );
});
