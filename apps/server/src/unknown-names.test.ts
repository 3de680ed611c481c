import { expect, test } from "vitest";
import { UnknownNames } from "./unknown-names.ts";

const rule = { failuresMax: 5, lockMs: 900_000 };

test("没有的用户名：第六次被锁定，十五分钟后可以再试", () => {
  const names = new UnknownNames();
  for (let time = 0; time < 5; time += 1) expect(names.attempt("none", rule, time)).toBeUndefined();
  expect(names.attempt("none", rule, 5)).toBe(900_004);
  expect(names.attempt("other", rule, 5)).toBeUndefined();
  expect(names.attempt("none", rule, 900_004)).toBeUndefined();
});

test("记住的用户名有上限，最久没有试过的先忘记", () => {
  const names = new UnknownNames(2);
  for (let time = 0; time < 5; time += 1) names.attempt("first", rule, time);
  names.attempt("second", rule, 6);
  expect(names.attempt("first", rule, 7)).toBe(900_004);
  names.attempt("third", rule, 8);
  expect(names.attempt("first", rule, 9)).toBeUndefined();
});
