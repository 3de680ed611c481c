import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Day } from "@zhunsheng/law";
import { isDay } from "@zhunsheng/law";
import {
  ed25519Algorithm,
  fromBase64,
  parseVerifierKey,
  toHex,
  utf8,
  type VerifierKey,
} from "@zhunsheng/ledger";
import { writeDurably } from "./durable-file.ts";
import { nodeHashes } from "./hashes.ts";

/** A key the log has signed with, for as long as the log exists. */
export interface KeyRecord {
  /** `name+id+key`, C2SP signed-note. */
  readonly verifierKey: string;
  readonly since: Day;
  /** The day it was retired. Its signature alone is not believed from then on: whoever had stolen it could go on. */
  readonly until?: Day | undefined;
  /** The last tree signed before it was retired: entries, and the root in base64. */
  readonly last?: { readonly size: number; readonly root: string } | undefined;
  /** The private key's file beside the register; absent for a key in a device and a retired one. */
  readonly file?: string | undefined;
}

/** What is kept beside the keys: the log's name, the day it began and its keys, in the order they came. */
export interface LogRegister {
  readonly origin: string;
  readonly inception: Day;
  readonly keys: readonly KeyRecord[];
}

const version = 1;
const rootSizeBytes = 32;
const registerPath = (folder: string): string => join(folder, "log.json");

/** The register in `keys/log.json`; undefined where there is none. @throws Error with a Chinese sentence if damaged. */
export async function findLogRegister(folder: string): Promise<LogRegister | undefined> {
  const path = registerPath(folder);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const register = readRegister(text);
  if (!register) throw new Error(`${path} 残缺或者不是本系统写的，请从备份恢复；不会另建日志`);
  return register;
}

/** Writes it whole or not at all; on disk when this resolves. */
export const writeLogRegister = (folder: string, register: LogRegister): Promise<void> =>
  writeDurably(registerPath(folder), `${JSON.stringify({ version, ...register }, null, 2)}\n`, 0o600);

/** The parts of a recorded key. @throws Error for a record that is not a verifier key of this log. */
export function keyOf(origin: string, { verifierKey }: Pick<KeyRecord, "verifierKey">): VerifierKey {
  const key = parseVerifierKey(nodeHashes, verifierKey);
  if (key?.name === origin) return key;
  throw new Error(`密钥登记里的 ${verifierKey} 不是日志 ${origin} 的公钥`);
}

/** What a recorded key signs with. @throws as {@link keyOf}. */
export const algorithmOf = (origin: string, verifierKey: string): "Ed25519" | "SM2" =>
  keyOf(origin, { verifierKey }).algorithm === ed25519Algorithm ? "Ed25519" : "SM2";

/** The key's id as people read it: eight hexadecimal digits. */
export const keyIdText = (keyId: number): string => keyId.toString(16).padStart(8, "0");

/** SHA-256 of the verifier key's line, in groups of four: short enough to be compared over the telephone. */
export const fingerprintOf = (verifierKey: string): string =>
  toHex(nodeHashes.sha256(utf8(verifierKey))).replace(/.{4}(?!$)/g, "$& ");

function readRegister(text: string): LogRegister | undefined {
  const read = parseJson(text);
  if (!isObject(read) || read.version !== version || !Array.isArray(read.keys)) return undefined;
  const { origin, inception } = read;
  const keys = read.keys.map(readRecord).filter((key) => key !== undefined);
  if (typeof origin !== "string" || typeof inception !== "string" || !isDay(inception)) return undefined;
  return keys.length === read.keys.length && keys.length > 0 ? { origin, inception, keys } : undefined;
}

function readRecord(read: unknown): KeyRecord | undefined {
  if (!isObject(read)) return undefined;
  const { verifierKey, since, until, file } = read;
  if (typeof verifierKey !== "string" || typeof since !== "string" || !isDay(since)) return undefined;
  if (until !== undefined && !(typeof until === "string" && isDay(until))) return undefined;
  if (file !== undefined && !(typeof file === "string" && /^[\w.-]+$/.test(file))) return undefined;
  const last = readLast(read.last);
  if (read.last !== undefined && !last) return undefined;
  return { verifierKey, since, ...(until && { until }), ...(last && { last }), ...(file && { file }) };
}

function readLast(read: unknown): KeyRecord["last"] {
  if (!isObject(read)) return undefined;
  const { size, root } = read;
  const isRoot = typeof root === "string" && fromBase64(root)?.length === rootSizeBytes;
  return isRoot && Number.isSafeInteger(size) && typeof size === "number" ? { size, root } : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
