import { compareInstants } from "@zhunsheng/law";
import { hashPassword } from "../accounts.ts";
import type { Composed } from "../compose.ts";
import type { Config } from "../config.ts";
import { demoAccounts, demoPassword } from "./accounts.ts";
import { agencies } from "./content/agencies.ts";
import { expectCounts } from "./counts.ts";
import { plannedMatters } from "./matters.ts";
import { performAll } from "./perform.ts";
import { countyEnds, type PlannedAct } from "./planned.ts";
import { progressOf } from "./progress.ts";
import { plannedRegisters } from "./registers.ts";
import { type DemoState, keepState, readState } from "./state.ts";

/**
 * Fills the demo county, once: organisations, people, registers and accounts, and for `full` the year 2025. Goes on
 * where an earlier start was stopped, since every request id is fixed and a repeated request changes nothing.
 */
export async function prepareDemo(composed: Composed, config: Config): Promise<void> {
  const { parts } = composed;
  const state = await readState(parts.query);
  if (state.stage === "none") await prepareRegisters(composed);
  const wanted = config.demo === "full" && state.stage !== "matters";
  if (wanted && compareInstants(parts.clock.now(), countyEnds) < 0) {
    console.log(
      `演示时钟（${parts.clock.now()}）早于 ${countyEnds}，只建立机构、人员和登记簿，不生成2025年的案件`,
    );
  } else if (wanted) {
    await prepareMatters(composed);
  }
  printSignIns();
}

async function prepareRegisters(composed: Composed): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  for (const account of demoAccounts) await composed.parts.accounts.create(account, passwordHash);
  const done = await performPlan(composed, "登记簿", plannedRegisters());
  await keepState(composed.parts.query, { stage: "registers", done });
}

async function prepareMatters(composed: Composed): Promise<void> {
  const started = Date.now();
  const done = await performPlan(composed, "2025年", plannedMatters());
  await expectCounts(composed.parts.query);
  await keepState(composed.parts.query, { stage: "matters", done });
  console.log(`安和县 2025 年已生成：${done} 个行为，用时 ${Math.round((Date.now() - started) / 1000)} 秒`);
}

async function performPlan(
  { parts }: Composed,
  title: string,
  acts: readonly PlannedAct[],
): Promise<DemoState["done"]> {
  await performAll(parts.casework, acts, progressOf(title, acts.length));
  return acts.length;
}

const columnsOf = (text: string): number =>
  [...text].reduce((columns, sign) => columns + (sign > "\u2e7f" ? 2 : 1), 0);
const cell = (text: string, width: number): string => text + " ".repeat(Math.max(1, width - columnsOf(text)));

function printSignIns(): void {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  console.log(`\n演示账号（口令都是 ${demoPassword}）`);
  for (const { login, name, agency, roles, person } of demoAccounts) {
    const place = cell(names.get(agency) ?? agency, 26);
    console.log(
      `  ${cell(login, 34)}${cell(demoPassword, 17)}${cell(name, 9)}${cell(person, 9)}${place}${roles.join(" ")}`,
    );
  }
}
