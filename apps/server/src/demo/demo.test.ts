import { dayOf, isWorkingDay } from "@zhunsheng/law";
import { calendar, procedures } from "@zhunsheng/rulebook";
import { expect, test } from "vitest";
import { demoAccounts, entererOf } from "./accounts.ts";
import { emergency } from "./content/agencies.ts";
import { everyFirm } from "./content/firms.ts";
import { ceilingOf } from "./content/inspection-standards.ts";
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
  const opened = in2025.filter(({ procedure, kind }) => procedure === "penalty-ordinary" && kind === "open");
  expect(opened).toHaveLength(26);
  expect(punishes).toHaveLength(471);
});

test("应急管理局2025年检查1024家次，发出执法提示12份，移送3件退回1件", () => {
  const of = (procedure: string, kind: string) =>
    in2025.filter((act) => act.procedure === procedure && act.kind === kind);
  const whole = of("inspection", "check").filter(({ input }) => Reflect.get(input, "results") !== undefined);
  const closed = of("inspection", "close");
  expect(closed).toHaveLength(1024);
  expect(whole.length).toBeGreaterThanOrEqual(1024);
  expect(of("enforcement-reminder", "send")).toHaveLength(12);
  expect(of("criminal-transfer", "transfer")).toHaveLength(3);
  expect(of("criminal-transfer", "returned")).toHaveLength(1);
});

test("一家单位一年的计划内检查不超过公布的频次上限", () => {
  const visits = new Map<string, number>();
  for (const { procedure, kind, input, agency } of acts) {
    if (procedure !== "inspection" || kind !== "task" || agency !== emergency) continue;
    if (!["daily", "special"].includes(Reflect.get(input, "kind"))) continue;
    const name = `${Reflect.get(input, "party")} ${String(Reflect.get(input, "plannedOn")).slice(0, 4)}`;
    visits.set(name, (visits.get(name) ?? 0) + 1);
  }
  const over = everyFirm.filter(
    ({ key, riskClass }) => (visits.get(`${key} 2025`) ?? 0) > ceilingOf[riskClass],
  );
  expect(over).toEqual([]);
  expect(visits.size).toBeGreaterThan(400);
});

test("每个程序都有事项，不具备强制执行权的行政机关强制执行除外", () => {
  const seen = new Set([...plannedRegisters(), ...acts].map(({ procedure }) => procedure));
  const missing = procedures.map(({ id }) => id).filter((id) => !seen.has(id));
  expect(missing).toEqual(["coercive-execution"]);
});

test("检查人员同一天不同时在两处，行为的当事机关都有这些人员", () => {
  const teams = new Map<string, Set<string>>();
  for (const { procedure, kind, by, occurredAt, agency } of acts) {
    if (procedure !== "inspection" || kind !== "check" || agency !== emergency) continue;
    const at = `${occurredAt} ${by[0]}`;
    teams.set(at, (teams.get(at) ?? new Set()).add(by.join()));
  }
  expect([...teams.values()].filter(({ size }) => size > 1)).toEqual([]);
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
