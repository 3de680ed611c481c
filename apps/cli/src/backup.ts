import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Config, keysFolderOf, lockFolder, logFolderOf, parseConfig, placeOf } from "@zhunsheng/server";
import {
  asOwner,
  attachDatabase,
  checkBackup,
  checkErasures,
  Eraser,
  erasuresIn,
  LogFolder,
  logVerifiers,
  openDatabase,
  type RecordedErasure,
  readErasures,
  reapplyErasures,
  restoreBackup,
  unprovenIn,
  writeBackup,
} from "@zhunsheng/store";
import { projectErased } from "./project-erased.ts";

/**
 * Writes a backup into an empty folder, beside a running server or without one.
 * @throws Error with a Chinese sentence when something is in the way.
 */
export async function backUp(to: string, withKeys: boolean): Promise<void> {
  const config = configThere();
  if (withKeys && config.keysFolder !== undefined) {
    throw new Error(`密钥目录 ${config.keysFolder} 在数据目录以外，请另行备份，不要用 --with-keys`);
  }
  const manifest = await asOwner(placeOf(config), (owner) =>
    writeBackup({
      owner,
      dataFolder: config.dataFolder,
      to: resolve(to),
      withKeys,
      beside: besideOf(config),
      takenAt: new Date().toISOString(),
    }),
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `已备份到 ${resolve(to)}：${manifest.tables.length} 张表 ${rows} 行，公开日志 ${manifest.logSize} 条`,
  );
  console.log(
    withKeys
      ? "备份含有签名密钥：得到它的人可以另签一份历史，请与其他备份分开保管"
      : "备份不含签名密钥（keys 目录），没有它恢复以后不能续签日志；请另行保管，或者用 --with-keys true",
  );
  console.log("此前的备份仍含有其后清除的内容，请按 docs/erasure-and-backups.md 销毁或者更换");
}

/** What stands beside log and keys: what witnesses have cosigned, by whom, and whom we witness. */
const besideOf = ({ dataFolder, policyFile, witnessLogs }: Config): ReadonlyMap<string, string> =>
  new Map([
    ["witnessed-checkpoint", join(dataFolder, "witnessed-checkpoint")],
    ["policy", policyFile ?? join(dataFolder, "policy")],
    ["witness-logs", witnessLogs ?? join(dataFolder, "witness-logs")],
  ]);

/** Writes the erasures in effect, with their proofs, for restoring a backup that is older than they are. */
export async function listErasures(to: string): Promise<void> {
  const config = configThere();
  const log = new LogFolder(logFolderOf(config));
  const erasures = await asOwner(placeOf(config), (owner) => erasuresIn(owner, log));
  const [unproven] = unprovenIn(erasures);
  if (unproven) {
    const { matter, seq } = unproven;
    throw new Error(`事项 ${matter} 第${seq}项的清除还没有写入公开日志，请稍后再写出清单`);
  }
  const lines = erasures.map((erasure) => `${JSON.stringify(erasure)}\n`);
  await writeFile(to, lines.join(""), { mode: 0o600, flag: "wx" });
  console.log(`${erasures.length} 项已生效的清除写入 ${to}`);
}

/**
 * Puts a backup into an empty database and data folder, and does again the erasures of the list that it does not know.
 * Every line of the list is checked before anything is written. Answers the exit code: 1 where an erasure could not be
 * done again.
 */
export async function restore(fromFolder: string, erasuresFile: string | undefined): Promise<0 | 1> {
  const config = parseConfig(process.env);
  const from = resolve(fromFolder);
  const erasures = erasuresFile === undefined ? [] : await readErasures(erasuresFile);
  const { dataFolder } = config;
  const { keys } = await checkBackup(from, dataFolder);
  checkErasures(erasures, await logVerifiers(keys ? join(from, "keys") : keysFolderOf(config)));
  const lock = await lockFolder(dataFolder);
  try {
    const { manifest, completed } = await asOwner(placeOf(config), (owner) =>
      restoreBackup({ owner, from, dataFolder }, async () => {
        const reapplied = await reapplyErasures(owner, erasures);
        await eraseAgain(config, reapplied.applied);
        return reapplied;
      }),
    );
    console.log(`已恢复 ${manifest.takenAt} 的备份；公开日志 ${manifest.logSize} 条`);
    if (erasuresFile === undefined) {
      console.log(
        "没有给出清除清单（--erasures）：备份以后清除的内容又回到了数据库，请立即核对并重新办理清除",
      );
    } else tellList(erasures.length, completed);
    if (!manifest.keys && !existsSync(join(keysFolderOf(config), "log.pem"))) {
      console.log(`备份不含签名密钥，请把另行保管的 keys 目录放回 ${keysFolderOf(config)} 再启动`);
    }
    return tellUnresolved(completed.unresolved);
  } finally {
    await lock.release();
  }
}

function tellList(
  total: number,
  { known, applied, absent }: Awaited<ReturnType<typeof reapplyErasures>>,
): void {
  const later = absent.length > 0 ? `，备份中没有该事项 ${absent.length} 项` : "";
  console.log(`清除清单 ${total} 项：已有 ${known} 项，补上 ${applied.length} 项${later}`);
}

function tellUnresolved(unresolved: readonly RecordedErasure[]): 0 | 1 {
  if (unresolved.length === 0) return 0;
  console.error("以下清除不能照原样补上（其间事项另有行为），内容又在数据库里，请立即重新办理清除：");
  for (const { agency, matter, seq } of unresolved) console.error(`  ${agency} ${matter} 第${seq}项`);
  return 1;
}

async function eraseAgain(config: Config, applied: readonly RecordedErasure[]): Promise<void> {
  if (applied.length === 0) return;
  const database = await openDatabase(placeOf(config));
  try {
    const owner = await attachDatabase(placeOf(config));
    try {
      const eraser = new Eraser(database.eraser);
      for (const { agency, matter } of applied) {
        await eraser.erase({ agency, matter });
        await projectErased(owner.client, agency, matter);
      }
      await eraser.sweep();
    } finally {
      await owner.leave(true);
    }
  } finally {
    await database.leave();
  }
}

function configThere(): Config {
  const config = parseConfig(process.env);
  if (existsSync(config.dataFolder)) return config;
  throw new Error(`没有数据目录 ${config.dataFolder}（用 ZHUNSHENG_DATA 指明）`);
}
