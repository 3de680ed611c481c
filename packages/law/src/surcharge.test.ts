import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, surcharge } from "./index.ts";

const fine = { principalFen: 1_000_000, due: "2026-10-08" };

describe("加处罚款", () => {
  test("罚款一万元，逾期十日缴纳，加处三千元", () => {
    expect(surcharge({ ...fine, until: "2026-10-18" })).toEqual({
      days: 10,
      amountFen: 300_000,
      capped: false,
    });
  });

  test("逾期四十日，加处罚款以罚款数额为限", () => {
    expect(surcharge({ ...fine, until: "2026-11-17" })).toEqual({
      days: 40,
      amountFen: 1_000_000,
      capped: true,
    });
    expect(surcharge({ ...fine, until: "2026-11-10" }).capped).toBe(false);
    expect(surcharge({ ...fine, until: "2026-11-11" })).toEqual({
      days: 34,
      amountFen: 1_000_000,
      capped: true,
    });
  });

  test("E-19 第五日至第二十五日复议，该期间不计算，之后恢复", () => {
    const pauses = [{ from: "2026-10-13", to: "2026-11-02" }];
    expect(surcharge({ ...fine, until: "2026-10-12", pauses }).days).toBe(4);
    expect(surcharge({ ...fine, until: "2026-11-02", pauses }).days).toBe(4);
    expect(surcharge({ ...fine, until: "2026-11-03", pauses })).toEqual({
      days: 5,
      amountFen: 150_000,
      capped: false,
    });
  });

  test("复议与诉讼期间重叠，只扣一次；到期之前的不扣", () => {
    const pauses = [
      { from: "2026-09-01", to: "2026-10-10" },
      { from: "2026-10-09", to: "2026-10-12" },
    ];
    expect(surcharge({ ...fine, until: "2026-10-18", pauses }).days).toBe(6);
  });

  test("在期限内缴纳，没有加处罚款", () => {
    expect(surcharge({ ...fine, until: "2026-10-08" })).toEqual({ days: 0, amountFen: 0, capped: false });
    expect(
      surcharge({ ...fine, until: "2026-09-20", pauses: [{ from: "2026-09-01", to: "2026-10-10" }] }).days,
    ).toBe(0);
  });

  test("不足一分的舍去", () =>
    expect(surcharge({ principalFen: 99, due: "2026-10-08", until: "2026-10-09" }).amountFen).toBe(2));

  test("罚款数额不是整数分的，是错误", () => {
    for (const principalFen of [0.5, -1, Number.NaN, Number.MAX_SAFE_INTEGER]) {
      expect(() => surcharge({ ...fine, principalFen, until: "2026-10-18" })).toThrow(RangeError);
    }
  });

  test("任何一日，加处罚款不超过罚款，也不随时间减少", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.integer({ min: 0, max: 400 }),
        (principalFen, late) => {
          const at = (days: number): number =>
            surcharge({ ...fine, principalFen, until: addDays(fine.due, days) }).amountFen;
          expect(at(late)).toBeLessThanOrEqual(principalFen);
          expect(at(late + 1)).toBeGreaterThanOrEqual(at(late));
        },
      ),
    );
  });
});
