import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Day } from "@zhunsheng/law";
import {
  type KeyName,
  type NoteSigner,
  type NoteVerifier,
  noteVerifier,
  readNote,
  signNote,
  toBase64,
  utf8,
} from "@zhunsheng/ledger";
import { syncFolder } from "./durable-file.ts";
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
import { hasLine, withLinesOf } from "./note-lines.ts";
import { nodeSignatureChecks } from "./signature-checks.ts";
import { SignedMemory } from "./signed-memory.ts";
import type { Sm2Line } from "./sm2-line.ts";

/** The first key's file; a later one's carries its id. */
const firstKeyFile = "log.pem";
/** What the first key is called until the register names it: nothing was ever signed with such a key. */
const unbornKeyFile = "log.pem.new";

/** Who signs for the log, as the sequencer knows it. */
export interface LogSigners {
  readonly origin: string;
  /** Keys whose signature makes a note this log's: Ed25519, in use. */
  readonly verifiers: readonly NoteVerifier[];
  /** Keys whose signature says nothing by itself any more: Ed25519, retired. */
  readonly retired: readonly NoteVerifier[];
  /** The keys that sign now, SM2 included. */
  readonly signing: readonly KeyName[];
  /** Whether it is worth asking a key of {@link signing} now: an SM2 signer that failed is left alone for a while. */
  canSign(key: KeyName): boolean;
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
  retired: [],
  signing: [key.signer],
  canSign: () => true,
  memory,
  sign: async (text) => signNote(text, [key.signer]),
});

/** The keys in the folder; undefined without a register. @throws Error with a Chinese sentence when one is missing. */
export async function findLogKeys(folder: string): Promise<LogKeys | undefined> {
  const register = await findLogRegister(folder);
  return register && openKeys(folder, register, undefined);
}

/**
 * Makes the first key and the register. The caller has made sure that no log exists. A key without a register, which
 * could be another log's, is never left behind: the register comes first, and then the key gets its name.
 * @throws Error with a Chinese sentence when there is one already.
 */
export async function createLogKeys(folder: string, origin: string, today: Day): Promise<LogKeys> {
  const path = join(folder, firstKeyFile);
  if (existsSync(path) || (await findLogRegister(folder))) throw new Error(`${path} 已经有了，不会另建`);
  await rm(join(folder, unbornKeyFile), { force: true });
  const { verifierKey } = await createLogKey(join(folder, unbornKeyFile), origin);
  const record = { verifierKey, since: today, file: firstKeyFile };
  await writeLogRegister(folder, { origin, inception: today, keys: [record] });
  await resumeBirth(folder);
  return keep(folder, { origin, inception: today, keys: [record] });
}

/** Ends a first start that was cut short between register and key. */
export async function resumeBirth(folder: string): Promise<void> {
  const [unborn, path] = [join(folder, unbornKeyFile), join(folder, firstKeyFile)];
  const register = await findLogRegister(folder);
  if (!register || !existsSync(unborn) || existsSync(path)) return;
  const key = await findLogKey(unborn, register.origin);
  if (key?.verifierKey !== register.keys[0]?.verifierKey) return;
  await rename(unborn, path);
  await syncFolder(folder);
}

/**
 * Makes the register for a key that is there without one, as earlier versions left it. Undefined where there is no
 * such key either.
 */
export async function adoptLogKey(folder: string, origin: string, since: Day): Promise<LogKeys | undefined> {
  const key = await findFormerKey(folder, origin);
  const record = key && { verifierKey: key.verifierKey, since, file: firstKeyFile };
  return record && keep(folder, { origin, inception: since, keys: [record] });
}

/** The first key by itself, whether or not there is a register of it. */
export const findFormerKey = (folder: string, origin: string): Promise<LogKey | undefined> =>
  findLogKey(join(folder, firstKeyFile), origin);

/** A second Ed25519 key: from the next start on both sign, until one is retired. */
export async function rotateLogKey({ folder, register }: LogKeys, today: Day): Promise<LogKeys> {
  const fileOf = (key: LogKey): string => `log-${keyIdText(key.signer.keyId)}.pem`;
  const key = await createLogKey((made) => join(folder, fileOf(made)), register.origin);
  const record = { verifierKey: key.verifierKey, since: today, file: fileOf(key) };
  return keep(folder, { ...register, keys: [...register.keys, record] });
}

/**
 * Ends the use of an Ed25519 key at what was last signed. It signs the list of keys once more, which says so, and its
 * file is deleted; what a crash leaves undone the next start does.
 * @throws Error with a Chinese sentence when it is not a key that signs now, or the only one.
 */
export async function retireLogKey(keys: LogKeys, id: number, today: Day): Promise<LogKeys> {
  const { folder, register } = keys;
  const retiring = keys.keys.find(({ signer }) => signer.keyId === id);
  if (!retiring) throw new Error("没有这把正在使用的密钥，用 npx zhunsheng keys 查看编号");
  if (keys.keys.length === 1) {
    throw new Error("这是唯一在用的密钥，停用以后日志不能续签；请先运行 npx zhunsheng keys rotate");
  }
  const signed = keys.memory.read();
  const last = signed && { size: signed.size, root: toBase64(signed.rootHash) };
  const records = register.keys.map((record): KeyRecord => {
    if (record.verifierKey !== retiring.verifierKey) return record;
    return { ...record, until: today, ...(last && { last }) };
  });
  return keep(folder, { ...register, keys: records });
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
  return keep(folder, { ...register, keys: records }, sm2);
}

/**
 * Writes register and list where they are not yet as they should be, and opens the keys that sign. A retired key whose
 * file is still there signs the list a last time; only then is the file deleted, and the register told.
 */
async function keep(folder: string, register: LogRegister, sm2?: Sm2Line): Promise<LogKeys> {
  const held = await findLogRegister(folder);
  if (JSON.stringify(held) !== JSON.stringify(register)) await writeLogRegister(folder, register);
  const keys = await openKeys(folder, register, sm2);
  const leaving = register.keys.flatMap(({ until, file }) => (until && file ? [join(folder, file)] : []));
  const retiring = await Promise.all(leaving.map((path) => findLogKey(path, register.origin)));
  await signList(
    keys,
    retiring.filter((key) => key !== undefined),
  );
  if (leaving.length === 0) return keys;
  for (const path of leaving) await rm(path, { force: true });
  await syncFolder(folder);
  const records = register.keys.map(({ file, ...record }): KeyRecord => {
    return record.until === undefined && file !== undefined ? { ...record, file } : record;
  });
  return keep(folder, { ...register, keys: records }, sm2);
}

/** Signs the list anew where it says something else, or lacks the line of a key that can sign. */
async function signList(
  { folder, register, keys, sm2 }: LogKeys,
  retiring: readonly LogKey[],
): Promise<void> {
  const text = keyListText(register);
  const list = await readKeyList(folder);
  const held = list?.text === text ? (readNote(list.note)?.signatures ?? []) : [];
  const line = sm2 && !hasLine(held, sm2) ? await sm2.signed(utf8(text)) : undefined;
  const signers: readonly NoteSigner[] = [...keys, ...retiring].map(({ signer }) => signer);
  const all = line ? [...signers, line] : signers;
  if (all.every((signer) => hasLine(held, signer))) return;
  await writeKeyList(
    folder,
    withLinesOf(signNote(text, all), list?.note, () => true),
  );
}

async function openKeys(folder: string, register: LogRegister, sm2: Sm2Line | undefined): Promise<LogKeys> {
  const { origin } = register;
  const own = register.keys.filter((record) => algorithmOf(origin, record.verifierKey) === "Ed25519");
  const active = own.filter(({ until }) => until === undefined);
  const keys = await Promise.all(active.map((record) => openKey(folder, origin, record)));
  const newest = keys.at(-1);
  if (!newest) throw new Error(`${folder} 里没有在用的日志签名密钥，拒绝续签`);
  const retired = own
    .filter(({ until }) => until !== undefined)
    .map(({ verifierKey }) => noteVerifier(nodeHashes, nodeSignatureChecks, verifierKey));
  return {
    folder,
    origin,
    register,
    keys,
    verifierKey: newest.verifierKey,
    verifiers: keys.map(({ verifier }) => verifier),
    retired: retired.filter((verifier) => verifier !== undefined),
    canSign: ({ keyId }) => keyId !== sm2?.keyId || !sm2.resting,
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
