import type { AnyProcedure } from "@zhunsheng/engine";
import { expect, test } from "vitest";
import { procedures } from "../index.ts";

const find = (id: string): AnyProcedure | undefined => procedures.findLast((one) => one.id === id);

/** Every act that only a linked matter brings about, with that procedure where it is known. */
const receiving = procedures.flatMap((parent) =>
  Object.entries(parent.acts).flatMap(([kind, rule]) =>
    rule.fromLink === undefined ? [] : [{ parent, kind, rule, child: find(rule.fromLink) }],
  ),
);

/** The acts of the child that tell the parent under this name. */
const telling = (child: AnyProcedure, kind: string) =>
  Object.values(child.acts).filter(({ returns }) => returns?.kind === kind);

const known = receiving.flatMap(({ child, ...one }) => (child?.opensFrom ? [{ ...one, child }] : []));
const rows = known.map((one) => [`${one.parent.id} ${one.kind}`, one] as const);

test.each(rows)(
  "关联结果 %s：原程序在关联程序的来源之中，关联程序确有行为告知",
  (_name, { parent, kind, child }) => {
    expect(child.opensFrom).toContain(parent.id);
    expect(telling(child, kind).length).toBeGreaterThan(0);
  },
);

test.each(rows)(
  "关联结果 %s：谁能办关联事项的行为，就能记入原事项，否则关联事项办不成",
  (_name, { kind, rule, child }) => {
    for (const { performers } of telling(child, kind)) {
      expect(rule.performers).toEqual(expect.arrayContaining([...performers]));
    }
  },
);

test.each(rows)("关联结果 %s：是事实，不因关口而记不进去", (_name, { rule }) => {
  expect(rule.nature).toBe("fact");
});

test("每个告知原事项的行为，至少有一个来源程序接收", () => {
  const unheard = procedures.flatMap((child) =>
    Object.values(child.acts).flatMap(({ returns }) => {
      const parents = (child.opensFrom ?? []).flatMap((id) => find(id) ?? []);
      const heard = parents.some(({ acts }) => returns && acts[returns.kind]?.fromLink === child.id);
      return returns && parents.length > 0 && !heard ? [`${child.id} ${returns.kind}`] : [];
    }),
  );
  expect(unheard).toEqual([]);
});
