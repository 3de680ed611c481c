import { type AnyAct, type AnyProcedure, fold, getRule, versionOf } from "@zhunsheng/engine";
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

/** A matter in which everything was done with the first examples, opened from one of that procedure. */
function fileFrom(child: AnyProcedure, parent: string) {
  const acts = Object.keys(child.acts).flatMap((kind, place): readonly AnyAct[] => [
    {
      seq: place + 1,
      kind,
      by: [{ id: "nobody", name: "nobody" }],
      facts: JSON.parse(JSON.stringify(getRule(child, kind).examples[0])),
      occurredAt: "2025-07-01T09:00:00+08:00",
      recordedAt: "2025-07-01T09:00:00+08:00",
      procedure: versionOf(child),
      ...(place === 0 ? { parent: { matter: "m0", procedure: parent } } : {}),
    },
  ]);
  const own = acts.filter(
    ({ kind }) => !["confirm", "correct", "erase", "rectify", "overrun"].includes(kind),
  );
  return fold(
    child,
    "emergency",
    "m1",
    own.map((act, place) => ({ ...act, seq: place + 1 })),
  );
}

const deaf = procedures.flatMap((child) =>
  Object.entries(child.acts).flatMap(([kind, { returns }]) =>
    (child.opensFrom ?? []).flatMap((id) =>
      returns && find(id)?.acts[returns.kind]?.fromLink !== child.id
        ? [[`${child.id} ${kind} → ${id}`, { child, kind, id, returns }] as const]
        : [],
    ),
  ),
);

test.each(deaf)("%s：原程序没有接收的行为，不告知，否则办不成", (_name, { child, kind, id, returns }) => {
  const file = fileFrom(child, id);
  const examples: readonly object[] = getRule(child, kind).examples;
  const told = file.acts
    .filter((act) => act.kind === kind)
    .flatMap((act) => examples.map((facts) => ({ ...act, facts: JSON.parse(JSON.stringify(facts)) })))
    .map((act) => returns.facts(file, act));
  expect(told.filter((facts) => facts !== undefined)).toEqual([]);
});
