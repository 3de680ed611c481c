import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { dayOf } from "@zhunsheng/law";
import { calendar, procedureOn, procedureVersion } from "@zhunsheng/rulebook";
import { type Config, holderOf, keysFolderOf, logFolderOf, parseConfig, placeOf } from "@zhunsheng/server";
import {
  type Attached,
  attachDatabase,
  heldOf,
  logVerifiers,
  readWhole,
  type WholeMatter,
} from "@zhunsheng/store";
import type pg from "pg";
import { checkRegisterOrder, checkRequests } from "./check-across.ts";
import { derivedFindings, type Surroundings } from "./check-derived.ts";
import { checkGuards } from "./check-guards.ts";
import { checkLog, readCheckpoint } from "./check-log.ts";
import { numbersOf } from "./check-numbers.ts";
import { recordFindings } from "./check-record.ts";
import { type Claims, claimedCheckpoint, claimsOfReceipt, rememberedTree, witnessedTree } from "./claims.ts";
import { erasedFields, isErasedIn } from "./erased.ts";
import { type Reporter, reporterTo } from "./findings.ts";
import { actsReader } from "./parents.ts";

/** What may be brought along to hold the log to. */
export interface FsckOptions {
  /** Findings as JSON lines. */
  readonly json: boolean;
  /** Files of receipts and of checkpoints that somebody has kept. */
  readonly receipts: readonly string[];
  readonly checkpoints: readonly string[];
}

/** @throws Error for words that are no option. */
export function parseFsck(words: readonly string[]): FsckOptions {
  const file = { type: "string", multiple: true } as const;
  const options = { json: { type: "boolean" }, receipt: file, checkpoint: file } as const;
  const { values } = parseArgs({ args: [...words], options });
  return {
    json: values.json ?? false,
    receipts: values.receipt ?? [],
    checkpoints: values.checkpoint ?? [],
  };
}

/**
 * Derives everything again from the canonical bytes and compares it with what is stored. Reads only, in one moment of
 * the database, so a server may be at work. Answers the exit code: 0 nothing found, 1 something found, 2 could not run.
 */
export async function fsck(words: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const options = parseFsck(words);
    const config = parseConfig(process.env);
    if (!config.databaseUrl && !existsSync(config.dataFolder)) {
      throw new Error(`没有数据目录 ${config.dataFolder}（用 ZHUNSHENG_DATA 指明）`);
    }
    const attached = await attachDatabase(placeOf(config));
    try {
      return await checkAll(attached.client, config, options);
    } finally {
      await leave(attached, config);
    }
  } catch (error) {
    console.error(`没有能够核查：${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

/** A server that was started meanwhile uses the database that we have started. */
const leave = async (attached: Attached, config: Config): Promise<void> =>
  attached.leave((await holderOf(config.dataFolder)) !== undefined);

async function checkAll(client: pg.Client, config: Config, options: FsckOptions): Promise<0 | 1> {
  const began = performance.now();
  const log = logFolderOf(config);
  const keys = keysFolderOf(config);
  const verifiers = await logVerifiers(keys);
  const remembered = rememberedTree(keys);
  const brought: readonly Claims[] = [
    ...options.receipts.map((path) => claimsOfReceipt(path, verifiers)),
    { trees: options.checkpoints.map((path) => claimedCheckpoint(path, verifiers)), entries: [], paths: [] },
    { trees: remembered ? [remembered] : [], entries: [], paths: [] },
  ];
  await client.query("set role zhunsheng_app");
  // How much there is to do; only for the progress lines.
  const total = await client.query<{ acts: number }>("select count(*) as acts from act");
  const reporter = reporterTo(options.json, total.rows[0]?.acts ?? 0);
  // First the checkpoint, then the database's moment: whatever the one speaks of is in the other.
  const signed = readCheckpoint(log, verifiers, reporter);
  const witnessed = witnessedTree(config.dataFolder, verifiers, reporter.report);
  if (remembered && signed && remembered.size > signed.size) {
    reporter.note(
      `最后签署的是 ${remembered.size} 条，公布的检查点是 ${signed.size} 条；服务器下次启动时会补上`,
    );
  }
  await client.query("begin transaction isolation level repeatable read read only");
  await checkMatters(client, reporter);
  await checkLog(
    client,
    log,
    signed,
    joined([...brought, { trees: witnessed ? [witnessed] : [], entries: [], paths: [] }]),
    reporter,
  );
  await checkRegisterOrder(client, reporter.report);
  await checkRequests(client, reporter.report);
  await checkGuards(client, reporter.report);
  await client.query("commit");
  reporter.close((performance.now() - began) / 1000);
  return reporter.first() === undefined ? 0 : 1;
}

const joined = (claims: readonly Claims[]): Claims => ({
  trees: claims.flatMap(({ trees }) => trees),
  entries: claims.flatMap(({ entries }) => entries),
  paths: claims.flatMap(({ paths }) => paths),
});

/** Every matter by itself, then what their numbers come to: an erasure takes neither a number nor a request. */
async function checkMatters(client: pg.Client, reporter: Reporter): Promise<void> {
  const numbers = numbersOf(reporter.report);
  const around: Surroundings = {
    law: { version: procedureVersion, calendar },
    readActs: actsReader(client),
    procedureAt: (id, instant) => procedureOn(id, dayOf(instant)),
    onUnjudged: () => {
      reporter.counts.unjudged += 1;
    },
    onNumber: numbers.see,
  };
  for await (const whole of readWhole(client)) await checkMatter(whole, around, reporter);
  await numbers.close(client, reporter.counts.underived === 0);
}

async function checkMatter(whole: WholeMatter, around: Surroundings, reporter: Reporter): Promise<void> {
  const { counts, report } = reporter;
  const erased = erasedFields(whole);
  const findings = recordFindings(whole, isErasedIn(erased));
  for (const finding of findings) report(finding);
  counts.acts += whole.acts.length;
  counts.matters += whole.acts.length > 0 ? 1 : 0;
  counts.waiting += whole.queued.length;
  counts.erased += erased.size;
  // What the acts say cannot be trusted any more, so nothing is derived from them.
  const sound = findings.every(({ check }) => check === "log");
  if (!sound) counts.underived += 1;
  else await derivedFindings(whole, heldOf(whole), around, report);
}
