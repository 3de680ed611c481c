import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import {
  ed25519Algorithm,
  encodeVerifierKey,
  keyId,
  type NoteSigner,
  type NoteVerifier,
} from "@zhunsheng/ledger";
import { syncFolder } from "./durable-file.ts";
import { nodeHashes } from "./hashes.ts";

/** One signing key of the log. Whoever holds it can sign a second history; witnesses are how that is noticed. */
export interface LogKey {
  readonly signer: NoteSigner;
  readonly verifier: NoteVerifier;
  /** `name+id+key`, as witnesses and verifiers configure it. */
  readonly verifierKey: string;
}

/** Bytes of an Ed25519 public key at the end of its SPKI encoding. */
const publicKeySizeBytes = 32;

/** Reads the key from `path`, or undefined where there is none. */
export async function findLogKey(path: string, origin: string): Promise<LogKey | undefined> {
  const pem = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return pem === undefined ? undefined : logKey(createPrivateKey(pem), origin);
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
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, "wx", 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(privateKey.export({ type: "pkcs8", format: "pem" }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(path));
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
