import { join } from "node:path";
import type { Day } from "@zhunsheng/law";
import {
  type KeyName,
  type NoteSigner,
  type NoteVerifier,
  noteVerifier,
  signNote,
  utf8,
} from "@zhunsheng/ledger";
import { nodeHashes } from "./hashes.ts";
import { createLogKey, findLogKey, type LogKey } from "./log-key.ts";
import { keyListText, readKeyList, writeKeyList } from "./log-key-list.ts";
import {
  algorithmOf,
  findLogRegister,
  type KeyRecord,
  keyIdText,
  type LogRegister,
  writeLogRegister,
} from "./log-register.ts";
import { nodeSignatureChecks } from "./signature-checks.ts";
import { SignedMemory } from "./signed-memory.ts";
import type { Sm2Line } from "./sm2-line.ts";

/** The first key's file; a later one's carries its id. */
const firstKeyFile = "log.pem";

/** Who signs for the log, as the sequencer knows it. */
export interface LogSigners {
  readonly origin: string;
  /** Keys whose signature makes a note this log's: Ed25519, retired ones included. */
  readonly verifiers: readonly NoteVerifier[];
  /** The keys that sign now, SM2 included. */
  readonly signing: readonly KeyName[];
  readonly memory: SignedMemory;
  /** The signed note. An SM2 signer that fails leaves its line out; see {@link LogKeys.sm2}. */
  sign(text: string): Promise<string>;
}

/** The log's keys and what is kept beside them. */
export interface LogKeys extends LogSigners {
  readonly folder: string;
  readonly register: LogRegister;
  /** Ed25519 keys that sign now, the newest last. */
  readonly keys: readonly LogKey[];
  /** The newest Ed25519 verifier key. */
  readonly verifierKey: string;
  readonly sm2: Sm2Line | undefined;
}

/** One key by itself as a log's signer: for tests and measurements. */
export const soleSigner = (key: LogKey, memory: SignedMemory): LogSigners => ({
  origin: key.signer.name,
  verifiers: [key.verifier],
  signing: [key.signer],
  memory,
  sign: async (text) => signNote(text, [key.signer]),
});

/** The keys in the folder; undefined without a register. @throws Error with a Chinese sentence when one is missing. */
export async function findLogKeys(folder: string): Promise<LogKeys | undefined> {
  const register = await findLogRegister(folder);
  return register && openKeys(folder, register, undefined);
}

/** Makes the first key and the register. The caller has made sure that no log exists. */
export async function createLogKeys(folder: string, origin: string, today: Day): Promise<LogKeys> {
  const { verifierKey } = await createLogKey(join(folder, firstKeyFile), origin);
  return recordFirst(folder, { origin, inception: today }, verifierKey);
}

/**
 * Makes the register for a key that is there without one, as earlier versions left it. Undefined where there is no
 * such key either.
 */
export async function adoptLogKey(folder: string, origin: string, since: Day): Promise<LogKeys | undefined> {
  const key = await findLogKey(join(folder, firstKeyFile), origin);
  return key && recordFirst(folder, { origin, inception: since }, key.verifierKey);
}

function recordFirst(
  folder: string,
  begun: Pick<LogRegister, "origin" | "inception">,
  verifierKey: string,
): Promise<LogKeys> {
  const record = { verifierKey, since: begun.inception, file: firstKeyFile };
  return keep(folder, { ...begun, keys: [record] }, []);
}

/** A second Ed25519 key: from the next start on both sign, until one is retired. */
export async function rotateLogKey({ folder, register }: LogKeys, today: Day): Promise<LogKeys> {
  const fileOf = (key: LogKey): string => `log-${keyIdText(key.signer.keyId)}.pem`;
  const key = await createLogKey((made) => join(folder, fileOf(made)), register.origin);
  const record = { verifierKey: key.verifierKey, since: today, file: fileOf(key) };
  return keep(folder, { ...register, keys: [...register.keys, record] }, []);
}

/**
 * Ends the use of an Ed25519 key. It signs the list of keys once more, which says so; destroying its file is left to
 * the caller.
 * @throws Error with a Chinese sentence when it is not a key that signs now, or the only one.
 */
export async function retireLogKey(keys: LogKeys, id: number, today: Day): Promise<LogKeys> {
  const { folder, register } = keys;
  const retiring = keys.keys.find(({ signer }) => signer.keyId === id);
  if (!retiring) throw new Error("没有这把正在使用的密钥，用 npx zhunsheng keys 查看编号");
  if (keys.keys.length === 1) {
    throw new Error("这是唯一在用的密钥，停用以后日志不能续签；请先运行 npx zhunsheng keys rotate");
  }
  const records = register.keys.map(({ file, ...record }): KeyRecord => {
    if (record.verifierKey === retiring.verifierKey) return { ...record, until: today };
    return file === undefined ? record : { ...record, file };
  });
  return keep(folder, { ...register, keys: records }, [retiring.signer]);
}

/**
 * Brings register and list in line with the SM2 signer that is configured: a new one is recorded from today on, one
 * that is configured no more has ended today.
 */
export async function withSm2(keys: LogKeys, sm2: Sm2Line | undefined, today: Day): Promise<LogKeys> {
  const { folder, register } = keys;
  const records = register.keys.map((record): KeyRecord => {
    if (algorithmOf(register.origin, record.verifierKey) === "Ed25519") return record;
    const { until = today, ...open } = record;
    return record.verifierKey === sm2?.verifierKey ? open : { ...open, until };
  });
  const known = records.some(({ verifierKey }) => verifierKey === sm2?.verifierKey);
  if (sm2 && !known) records.push({ verifierKey: sm2.verifierKey, since: today });
  return keep(folder, { ...register, keys: records }, [], sm2);
}

/** Writes register and list where they are not yet as they should be, and opens the keys that sign. */
async function keep(
  folder: string,
  register: LogRegister,
  alsoSigning: readonly NoteSigner[],
  sm2?: Sm2Line,
): Promise<LogKeys> {
  const held = await findLogRegister(folder);
  if (JSON.stringify(held) !== JSON.stringify(register)) await writeLogRegister(folder, register);
  const keys = await openKeys(folder, register, sm2);
  const text = keyListText(register);
  if ((await readKeyList(folder))?.text !== text) {
    const line = await sm2?.signed(utf8(text));
    const signers = [...keys.keys.map(({ signer }) => signer), ...alsoSigning, ...(line ? [line] : [])];
    await writeKeyList(folder, signNote(text, signers));
  }
  return keys;
}

async function openKeys(folder: string, register: LogRegister, sm2: Sm2Line | undefined): Promise<LogKeys> {
  const { origin } = register;
  const own = register.keys.filter((record) => algorithmOf(origin, record.verifierKey) === "Ed25519");
  const active = own.filter(({ until }) => until === undefined);
  const keys = await Promise.all(active.map((record) => openKey(folder, origin, record)));
  const newest = keys.at(-1);
  if (!newest) throw new Error(`${folder} 里没有在用的日志签名密钥，拒绝续签`);
  const verifiers = own.map(({ verifierKey }) => noteVerifier(nodeHashes, nodeSignatureChecks, verifierKey));
  return {
    folder,
    origin,
    register,
    keys,
    verifierKey: newest.verifierKey,
    verifiers: verifiers.filter((verifier) => verifier !== undefined),
    signing: [...keys.map(({ signer }) => signer), ...(sm2 ? [sm2] : [])],
    memory: new SignedMemory(join(folder, "last-signed")),
    sm2,
    async sign(text) {
      const line = await sm2?.signed(utf8(text));
      return signNote(text, [...keys.map(({ signer }) => signer), ...(line ? [line] : [])]);
    },
  };
}

async function openKey(folder: string, origin: string, { file, verifierKey }: KeyRecord): Promise<LogKey> {
  const path = join(folder, file ?? firstKeyFile);
  const key = await findLogKey(path, origin);
  if (!key) throw new Error(`没有找到公开日志的签名密钥 ${path}；请从备份找回，不会另建日志`);
  if (key.verifierKey !== verifierKey) throw new Error(`签名密钥 ${path} 与登记的公钥 ${verifierKey} 不符`);
  return key;
}
