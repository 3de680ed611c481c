import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { problems } from "./problem.ts";

const documented = readFileSync("docs/errors.md", "utf8");

test("docs/errors.md 与接口的错误代码逐一对应，没有漏的，也没有多的", () => {
  const rows = [...documented.matchAll(/^\| `([\w.]+)` +\| (\d{3}) +\|/gm)].map(([, code, status]) => [
    code,
    Number(status),
  ]);
  const codes = Object.entries(problems).map(([code, [status]]) => [code, status]);
  expect(rows.toSorted()).toEqual(codes.toSorted());
});
