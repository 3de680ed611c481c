import { randomBytes } from "node:crypto";
import { join } from "node:path";
import {
  type CaseworkDeps,
  deliverErasure,
  deliverLink,
  type Erasure,
  eraseTopic,
  linkTopic,
  type Procedures,
} from "@zhunsheng/casework";
import type { Json } from "@zhunsheng/engine";
import { calendar, procedureOn, recordingLagHours, procedures as versions } from "@zhunsheng/rulebook";
import {
  type Database,
  type DatabasePlace,
  Eraser,
  LogFolder,
  nodeHashes,
  Outbox,
  openDatabase,
  PostgresCaseStore,
  RegisterCache,
  registersVersion,
  Sequencer,
  type Witness,
} from "@zhunsheng/store";
import { z } from "zod";
import { Accounts } from "./accounts.ts";
import { type Clock, demoClock, realClock } from "./clock.ts";
import { type Config, demoStart } from "./config.ts";
import type { Parts } from "./context.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { keysFolderOf, logFolderOf, openLogKeys } from "./log-keys.ts";
import { requireMode } from "./mode.ts";
import { readAgencyNames } from "./names.ts";
import { PublicLog } from "./public-log.ts";
import { pushTo } from "./push.ts";
import { refreshProvisional } from "./refresh-duties.ts";
import { openRequestDigest } from "./request-digest.ts";
import { Signatures } from "./signatures.ts";
import { openOwnWitnessing, openWitness } from "./witnessing.ts";

/** A running server's parts, and how to end them in good order. */
export interface Composed {
  readonly parts: Parts;
  readonly database: Database;
  readonly sequencer: Sequencer;
  close(): Promise<void>;
}

/** The rulebook as casework asks for it. */
const procedures: Procedures = { ids: [...new Set(versions.map(({ id }) => id))], on: procedureOn };

/** The one place where everything is put together. @throws Error with a Chinese sentence; nothing is left running. */
export async function compose(config: Config): Promise<Composed> {
  // Once for the process: whatever message no field of ours gives is Chinese too.
  z.config(z.locales.zhCN());
  const lock = await lockFolder(config.dataFolder);
  try {
    const database = await openDatabase(placeOf(config));
    try {
      return await assemble(config, database, lock);
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    await lock.release();
    throw error;
  }
}

export const placeOf = (config: Config): DatabasePlace =>
  config.databaseUrl ? { url: config.databaseUrl } : { folder: join(config.dataFolder, "pg") };

async function assemble(config: Config, database: Database, lock: FolderLock): Promise<Composed> {
  await requireMode(database.query, config.demo === "off" ? "real" : "demo");
  const keys = await openLogKeys(config, database);
  const folder = new LogFolder(logFolderOf(config));
  const onError = (error: unknown): void => console.error("公开日志暂停写入：", sayable(error));
  const sequencer = new Sequencer(database.app, folder, keys, onError);
  const witnessing = await openOwnWitnessing(config, folder, keys, sequencer);
  const witness = await openWitness(config, database, keys.origin);
  await sequencer.start();
  const clock =
    config.demo === "off" ? realClock : await demoClock(database.query, config.demoNow ?? demoStart);
  const cache = new RegisterCache();
  const erase = eraseWith(database, cache);
  const casework: CaseworkDeps = {
    store: new PostgresCaseStore(database.app, cache, sequencer.cue),
    procedures,
    calendar,
    hashes: nodeHashes,
    now: clock.now,
    topics: new Set(config.pushUrl ? ["disclosure"] : []),
    lagHours: recordingLagHours,
    digestRequest: await openRequestDigest(keysFolderOf(config)),
    randomBytes: (sizeBytes) => randomBytes(sizeBytes),
    // The act is on record; what failed here the outbox hands out again.
    erase: (erasure) => erase(erasure).catch((error: unknown) => console.error("清除内容没有完成：", error)),
  };
  const parts = partsOf(config, database, casework, {
    cache,
    clock,
    log: new PublicLog(folder, keys, witnessing),
    witness,
    sequencer,
  });
  await refreshProvisional(database.query, parts);
  const outboxes = outboxesOf(config, database, casework, erase);
  for (const outbox of outboxes) outbox.start();
  if (witnessing) {
    sequencer.onPublished = witnessing.client.cue;
    witnessing.client.start();
  }
  const close = async (): Promise<void> => {
    for (const outbox of outboxes) await outbox.stop();
    await witnessing?.client.stop();
    await sequencer.stop();
    await database.close();
    await lock.release();
  };
  return { parts, database, sequencer, close };
}

/** What was foreseen says in Chinese all there is to say; of anything else the stack is wanted. */
const sayable = (error: unknown): unknown =>
  error instanceof Error && /\p{Script=Han}/u.test(error.message) ? error.message : error;

type Erase = CaseworkDeps["erase"];

/** Destroys by the role that alone may, and lets go of what this process holds of it. */
function eraseWith(database: Database, cache: RegisterCache): Erase {
  const eraser = new Eraser(database.eraser);
  return async (erasure: Erasure) => {
    await eraser.erase(erasure);
    cache.forget(erasure.agency);
  };
}

/** Linked matters and erasures are seen to by ourselves; whoever listens outside has a queue of its own. */
function outboxesOf(
  config: Config,
  { app }: Database,
  casework: CaseworkDeps,
  erase: Erase,
): readonly Outbox[] {
  const deliver = ({ payload }: { readonly payload: Json }) => deliverLink(casework, payload);
  const links = new Outbox(app, [linkTopic], deliver, console.error);
  const destroy = ({ payload }: { readonly payload: Json }) => deliverErasure({ erase }, payload);
  const erasures = new Outbox(app, [eraseTopic], destroy, console.error);
  if (!config.pushUrl) return [links, erasures];
  return [links, erasures, new Outbox(app, ["disclosure"], pushTo(config.pushUrl), console.error)];
}

interface Made {
  readonly cache: RegisterCache;
  readonly clock: Clock;
  readonly log: PublicLog;
  readonly sequencer: Sequencer;
  readonly witness: Witness | undefined;
}

const partsOf = (config: Config, database: Database, casework: CaseworkDeps, made: Made): Parts => ({
  config,
  county: { name: config.county },
  casework,
  procedures,
  query: database.query,
  portal: database.portal,
  registersOf: async (agency) =>
    made.cache.read(database.app, agency, await registersVersion(database.app, agency)),
  registersHeld: async (agency) => made.cache.held(agency) ?? made.cache.read(database.app, agency, 0),
  names: readAgencyNames(database.query),
  accounts: new Accounts(database.query),
  signatures: new Signatures(casework.digestRequest),
  clock: made.clock,
  log: made.log,
  logProblem: () => made.sequencer.problem,
  witness: made.witness,
  state: { ready: config.demo === "off" },
});
