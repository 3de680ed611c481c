import { published, registers } from "@zhunsheng/rulebook";
import { publicRegisterFields } from "@zhunsheng/store/read";
import { expect, test } from "vitest";

test("数据库给公示平台看的登记簿和内容，就是规则里依法公开的那些", () => {
  expect(Object.fromEntries(published.map(({ register, fields = "*" }) => [register, fields]))).toEqual(
    publicRegisterFields,
  );
});

test("整条公开的登记簿不写个人：监管对象、处罚记录、保管期限不在其中", () => {
  const whole = published.filter(({ fields }) => fields === undefined).map(({ register }) => register);
  for (const register of ["officers", "parties", "penalty-history", "retention"]) {
    expect(registers.map(({ id }) => id)).toContain(register);
    expect(whole).not.toContain(register);
  }
});
