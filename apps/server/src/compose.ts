import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { CaseworkDeps, Procedures } from "@zhunsheng/casework";
import { calendar, procedureOn, procedures as versions } from "@zhunsheng/rulebook";
import {
  createLogKey,
  type Database,
  findLogKey,
  LogFolder,
  nodeHashes,
  openDatabase,
  PostgresCaseStore,
  RegisterCache,
  registersVersion,
  Sequencer,
} from "@zhunsheng/store";
import { z } from "zod";
import { Accounts } from "./accounts.ts";
import { demoClock, realClock } from "./clock.ts";
import { type Config, demoStart } from "./config.ts";
import type { Parts } from "./context.ts";
import { readAgencyNames } from "./names.ts";
import { PublicLog } from "./public-log.ts";

/** A running server's parts, and how to end them in good order. */
export interface Composed {
  readonly parts: Parts;
  readonly database: Database;
  readonly sequencer: Sequencer;
  close(): Promise<void>;
}

/** The rulebook as casework asks for it. */
const procedures: Procedures = { ids: [...new Set(versions.map(({ id }) => id))], on: procedureOn };

/** The one place where everything is put together. */
export async function compose(config: Config): Promise<Composed> {
  // Once for the process: whatever message no field of ours gives is Chinese too.
  z.config(z.locales.zhCN());
  const place = config.databaseUrl ? { url: config.databaseUrl } : { folder: join(config.dataFolder, "pg") };
  const database = await openDatabase(place);
  const folder = new LogFolder(join(config.dataFolder, "log"));
  const key = await openKey(config, database, folder);
  const onError = (error: unknown): void => console.error("公开日志暂停写入：", error);
  const sequencer = new Sequencer(database.app, folder, key, onError);
  await sequencer.start();
  const clock =
    config.demo === "off" ? realClock : await demoClock(database.query, config.demoNow ?? demoStart);
  const cache = new RegisterCache();
  const casework: CaseworkDeps = {
    store: new PostgresCaseStore(database.app, cache, sequencer.cue),
    procedures,
    calendar,
    hashes: nodeHashes,
    now: clock.now,
    randomBytes: (sizeBytes) => randomBytes(sizeBytes),
  };
  const parts: Parts = {
    config,
    county: { name: config.county },
    casework,
    procedures,
    query: database.query,
    portal: database.portal,
    registersOf: async (agency) =>
      cache.read(database.app, agency, await registersVersion(database.app, agency)),
    registersHeld: async (agency) => cache.held(agency) ?? cache.read(database.app, agency, 0),
    names: readAgencyNames(database.query),
    accounts: new Accounts(database.query),
    clock,
    log: new PublicLog(folder, key),
    state: { ready: config.demo === "off" },
  };
  const close = async (): Promise<void> => {
    await sequencer.stop();
    await database.close();
  };
  return { parts, database, sequencer, close };
}

/** Refuses to begin a log where one may exist: a key that is missing is not a reason to make another. */
async function openKey(config: Config, database: Database, folder: LogFolder) {
  const path = join(config.dataFolder, "keys", "log.pem");
  const key = await findLogKey(path, config.logOrigin);
  if (key) return key;
  const { rows } = await database.app.query("select exists (select from log_leaf) as logged");
  if (rows[0].logged || folder.readCheckpoint() !== undefined) {
    await database.close();
    throw new Error(`已有公开日志，但没有找到它的签名密钥 ${path}；请找回密钥，不会另建日志`);
  }
  return createLogKey(path, config.logOrigin);
}
