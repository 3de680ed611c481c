import { expect, test } from "vitest";
import { headingOf, unconfirmed, type Verdict } from "./verdict.ts";

const act = { title: "第 1 项行为", answer: "genuine" as const, contents: [], checks: [], particulars: [] };
const verdict: Verdict = {
  ...{ name: "x", kind: "bundle", answer: "genuine", says: "各项行为都在公开日志里。" },
  ...{ altered: [], checks: [], acts: [act], particulars: [] },
};

test("公钥与文件一同送来、还没有比对：不说是真的，各项行为也不说", () => {
  const qualified = unconfirmed(verdict);
  expect(headingOf(qualified)).toBe("按随包的公钥前后一致，请先比对公钥指纹");
  expect(qualified.answer).toBe("unknown");
  expect(qualified.acts.map(({ answer }) => answer)).toEqual(["unknown"]);
  for (const answer of ["altered", "unknown"] as const)
    expect(unconfirmed({ ...verdict, answer })).toEqual({ ...verdict, answer });
});
