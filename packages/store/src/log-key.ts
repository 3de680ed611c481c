import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { stat } from "node:fs/promises";
import {
  ed25519Algorithm,
  encodeVerifierKey,
  keyId,
  type NoteSigner,
  type NoteVerifier,
} from "@zhunsheng/ledger";
import { createDurably } from "./durable-file.ts";
import { nodeHashes } from "./hashes.ts";
import { readIfThere } from "./read-if-there.ts";

/** One signing key of the log. Whoever holds it can sign a second history; witnesses are how that is noticed. */
export interface LogKey {
  readonly signer: NoteSigner;
  readonly verifier: NoteVerifier;
  /** `name+id+key`, as witnesses and verifiers configure it. */
  readonly verifierKey: string;
}

/** Bytes of an Ed25519 public key at the end of its SPKI encoding. */
const publicKeySizeBytes = 32;

/**
 * Reads the key from `path`, or undefined where there is none.
 * @throws Error with a Chinese sentence when it is damaged, or others than its owner may read it.
 */
export async function findLogKey(path: string, origin: string): Promise<LogKey | undefined> {
  const pem = await readIfThere(path);
  if (pem === undefined) return undefined;
  await requirePrivate(path);
  return logKey(privateKeyOf(pem, path), origin);
}

/** @throws Error with a Chinese sentence when anybody but the owner of a secret's file may read or write it. */
export async function requirePrivate(path: string): Promise<void> {
  const mode = (await stat(path)).mode & 0o777;
  if ((mode & 0o077) === 0) return;
  throw new Error(
    `${path} 的权限是 ${mode.toString(8)}，别的用户也能读写；请查明有没有人读过，` +
      `再用 chmod 600 ${path} 改正`,
  );
}

function privateKeyOf(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // What OpenSSL says of it helps nobody; that it is no key does.
  }
  throw new Error(`${path} 残缺，或者不是 Ed25519 私钥；请从备份恢复`);
}

/**
 * Makes a new key, readable by the owner only, at the path that `pathOf` gives for it, and never over another one. It
 * is on disk when this resolves. The caller has made sure that no log exists, or keeps the old key beside it.
 */
export async function createLogKey(
  pathOf: string | ((key: LogKey) => string),
  origin: string,
): Promise<LogKey> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = logKey(privateKey, origin);
  const path = typeof pathOf === "string" ? pathOf : pathOf(key);
  await createDurably(path, privateKey.export({ type: "pkcs8", format: "pem" }), 0o600);
  return key;
}

function logKey(privateKey: KeyObject, origin: string): LogKey {
  const publicKey = createPublicKey(privateKey);
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-publicKeySizeBytes);
  const id = keyId(nodeHashes, origin, ed25519Algorithm, raw);
  const name = { name: origin, keyId: id };
  return {
    signer: { ...name, sign: (text) => sign(null, text, privateKey) },
    verifier: { ...name, verify: (text, signature) => verify(null, text, publicKey, signature) },
    verifierKey: encodeVerifierKey(nodeHashes, origin, ed25519Algorithm, raw),
  };
}
