import { join } from "node:path";
import {
  type Database,
  type LogFolder,
  type LogKeys,
  openWitnessKey,
  RememberedWitnessState,
  type Sequencer,
  TableWitnessState,
  Witness,
  WitnessClient,
  WitnessedCheckpoint,
  type WitnessKey,
} from "@zhunsheng/store";
import type { Config } from "./config.ts";
import { keysFolderOf } from "./log-keys.ts";
import { type PolicyFile, readPolicyFile, readWitnessedLogs } from "./witness-files.ts";

/** Our log as others witness it: its policy, and the newest checkpoint that has the quorum. */
export interface OwnWitnessing {
  readonly file: PolicyFile;
  readonly witnessed: WitnessedCheckpoint;
  /** Whoever asks for cosignatures; a program that only reads the log has none. */
  readonly client?: WitnessClient | undefined;
}

/** Undefined where no policy is written. @throws Error with a Chinese sentence when it cannot be used. */
export async function readWitnessing(
  config: Pick<Config, "dataFolder" | "policyFile">,
  folder: LogFolder,
  keys: LogKeys,
): Promise<OwnWitnessing | undefined> {
  const file = await readPolicyFile(config.dataFolder, config.policyFile);
  if (!file) return undefined;
  const witnessed = await WitnessedCheckpoint.open(
    join(config.dataFolder, "witnessed-checkpoint"),
    file.witnesses,
    keys.verifiers,
    folder.readCheckpoint(),
  );
  return { file, witnessed };
}

/** {@link readWitnessing} with a client, not started yet, that asks the policy's witnesses to cosign. */
export async function openOwnWitnessing(
  config: Config,
  folder: LogFolder,
  keys: LogKeys,
  sequencer: Sequencer,
): Promise<(OwnWitnessing & { readonly client: WitnessClient }) | undefined> {
  const read = await readWitnessing(config, folder, keys);
  if (!read) return undefined;
  const { file, witnessed } = read;
  if (file.logs.length > 0 && !file.logs.includes(keys.verifierKey)) {
    console.log(`见证规则里的 log 行没有本日志的公钥，请核对：\n  ${keys.verifierKey}`);
  }
  const client = new WitnessClient({
    folder,
    witnesses: file.witnesses,
    outside: file.outside,
    witnessed,
    betweenCheckpoints: sequencer.betweenCheckpoints,
    onError: (error) => console.error("见证签名没有写成：", error),
    onLost: (problem) => sequencer.halt(problem),
  });
  return { file, witnessed, client };
}

/**
 * The witness that we are for others; undefined where no logs to witness are named. Its key is made when there are.
 * @throws Error with a Chinese sentence when it must not witness: without `witness-logs` the server starts anyway.
 */
export async function openWitness(
  config: Config,
  database: Database,
  origin: string,
): Promise<Witness | undefined> {
  const logs = await readWitnessedLogs(config.dataFolder, config.witnessLogs);
  if (!logs) return undefined;
  const keys = keysFolderOf(config);
  const state = await RememberedWitnessState.open(keys, new TableWitnessState(database.app));
  const key = await openWitnessKey(keys, config.witnessName, `${origin}/witness`);
  const witness = new Witness(key, logs, state, Date.now);
  tellWitness(key, witness.origins);
  return witness;
}

/** What whoever runs a witness has to know and to hand on. */
export function tellWitness(key: WitnessKey, origins: readonly string[]): void {
  const made = key.fresh
    ? `已建立见证密钥 ${key.path}。请备份并妥善保管：谁拿到它，谁就能以本单位的名义见证。\n`
    : "";
  console.log(
    `${made}见证公钥（交给日志的运行单位写进见证规则，也公布在 /witness/key）：\n  ${key.verifierKey}\n` +
      `见证的日志：${origins.join("、")}`,
  );
}
