import { dayOf, isWorkingDay } from "@zhunsheng/law";
import { calendar } from "@zhunsheng/rulebook";
import { expect, test } from "vitest";
import { demoAccounts, entererOf } from "./accounts.ts";
import { emergency } from "./content/agencies.ts";
import { peopleIn } from "./content/people.ts";
import { plannedMatters } from "./matters.ts";
import { countyEnds } from "./planned.ts";
import { plannedRegisters } from "./registers.ts";

const acts = plannedMatters();
const lawful = acts.filter(({ agency, refusedBy }) => agency === emergency && refusedBy === undefined);
const in2025 = lawful.filter(({ occurredAt }) => occurredAt.startsWith("2025-"));

test("同一个安和县：两次编排的行为一字不差", () => {
  expect(plannedMatters()).toEqual(acts);
  expect(plannedRegisters()).toEqual(plannedRegisters());
});

test("应急管理局2025年立案26起，处罚471次", () => {
  const punishes = in2025.filter(
    ({ procedure, kind, input }) =>
      kind === "decide" &&
      (["penalty-summary", "daily-penalty"].includes(procedure) ||
        Reflect.get(input, "outcome") === "punish"),
  );
  expect(in2025.filter(({ kind }) => kind === "open")).toHaveLength(26);
  expect(punishes).toHaveLength(471);
});

test("应急管理局2026年1月20日有68名持证执法人员", () => {
  const day = "2026-01-20";
  const certified = peopleIn(emergency).filter(
    ({ certificate }) =>
      certificate !== undefined && certificate.validFrom <= day && day <= certificate.validUntil,
  );
  expect(certified).toHaveLength(68);
});

test("行为都发生在工作日，登记不早于发生，也不晚于演示时钟", () => {
  const wrong = acts.filter(
    ({ occurredAt, recordedAt }) =>
      !isWorkingDay(dayOf(occurredAt), calendar) || recordedAt <= occurredAt || occurredAt > countyEnds,
  );
  expect(wrong).toEqual([]);
});

test("登记的次序就是时间的次序，同一事项的行为不颠倒", () => {
  const last = new Map<string, number>();
  for (const [place, act] of acts.entries()) {
    expect(act.recordedAt >= (acts[place - 1]?.recordedAt ?? "")).toBe(true);
    const matter = `${act.agency.id} ${act.matter}`;
    expect(act.place).toBe((last.get(matter) ?? 0) + 1);
    last.set(matter, act.place);
  }
});

test("每个行为都有账号登记，账号不重名", () => {
  expect(new Set(demoAccounts.map(({ login }) => login)).size).toBe(demoAccounts.length);
  for (const { agency, by } of acts) expect(entererOf(agency, by).agency).toBe(agency.id);
});
