import { join } from "node:path";
import { calendar, procedureOn, procedures } from "@zhunsheng/rulebook";
import { type Database, findLogKeys, LogFolder } from "@zhunsheng/store";
import { findClock, findMatter } from "@zhunsheng/store/read";
import { chinaInstant } from "../clock.ts";
import type { Config } from "../config.ts";
import { keysFolderOf } from "../log-keys.ts";
import { readAgencyNames } from "../names.ts";
import { PublicLog } from "../public-log.ts";
import { readWitnessing } from "../witnessing.ts";
import { readBundle } from "./read.ts";
import { type BundleSource, bundleLog } from "./source.ts";
import { verifierFile } from "./verifier.ts";
import { zipBundle } from "./zip.ts";

interface Asked {
  readonly matter: string;
  /** Whether what is kept confidential by law is opened. */
  readonly confidential: boolean;
}

/**
 * A matter's dispute bundle from database and data folder, whether a server is running on them or not. Nothing is
 * written.
 * @throws Error with a Chinese sentence when there is no such matter, no log, or an act that waits for the log.
 */
export async function offlineBundle(
  config: Config,
  { query }: Database,
  { matter, confidential }: Asked,
): Promise<Iterable<Uint8Array>> {
  const row = await findMatter(query, matter);
  if (!row) throw new Error(`没有找到事项 ${matter}`);
  const log = await openLog(config);
  const source: BundleSource = {
    query,
    procedures: { ids: [...new Set(procedures.map(({ id }) => id))], on: procedureOn },
    calendar,
    names: readAgencyNames(query),
    log: bundleLog(log),
  };
  // A demo's clock stands in its database; a real one has none, whatever this command's environment says.
  const clock = await findClock(query);
  const madeAt = chinaInstant(Date.now() + Number(clock?.value.offsetMs ?? 0));
  const bundle = await readBundle(source, row, { madeAt, seesConfidential: () => confidential });
  if (bundle === "waiting")
    throw new Error("本事项还有行为等待写入公开日志；服务器没有运行的，请先启动，稍后再导出");
  return zipBundle(bundle, await verifierFile(bundle));
}

async function openLog(config: Config): Promise<PublicLog> {
  const { dataFolder } = config;
  const keys = await findLogKeys(keysFolderOf(config));
  if (!keys) throw new Error(`数据目录 ${dataFolder} 里没有公开日志`);
  const folder = new LogFolder(join(dataFolder, "log"));
  return new PublicLog(folder, keys, await readWitnessing(config, folder, keys));
}
