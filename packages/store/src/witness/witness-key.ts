import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  cosignatureAlgorithm,
  cosignatureLine,
  cosigner,
  encodeVerifierKey,
  type KeyName,
  keyId,
} from "@zhunsheng/ledger";
import { nodeHashes } from "../hashes.ts";
import { readIfThere } from "../read-if-there.ts";

/** A witness's own key: what it signs is told apart from a log's signatures by its type (C2SP tlog-cosignature). */
export interface WitnessKey extends KeyName {
  /** `name+id+key`, as policies have it. */
  readonly verifierKey: string;
  /** True when it was made just now, at the first start. */
  readonly fresh: boolean;
  readonly path: string;
  /** The signature line over a checkpoint's note text at a POSIX time in seconds. */
  cosign(text: string, time: number): string;
}

/** Bytes of an Ed25519 public key at the end of its SPKI encoding. */
const publicKeySizeBytes = 32;

/**
 * The key in `keys/witness.pem`, made at the first start, readable by its owner only. Its name is kept beside it and
 * stays: whoever has put the key line into a policy knows it by both.
 *
 * @throws Error with a Chinese sentence when another name is asked for than the one kept, or the name cannot be one.
 */
export async function openWitnessKey(
  keys: string,
  asked: string | undefined,
  usual: string | undefined,
): Promise<WitnessKey> {
  const path = join(keys, "witness.pem");
  const namePath = join(keys, "witness.name");
  const kept = (await readIfThere(namePath))?.trim();
  if (kept !== undefined && asked !== undefined && kept !== asked) {
    throw new Error(`见证的名称是 ${kept}，不能改为 ${asked}`);
  }
  const name = kept ?? asked ?? usual;
  if (name === undefined) throw new Error("第一次启动请用 --name 给出见证的名称，例如 court.example/witness");
  if (/[\s+\p{Cc}]/u.test(name) || name === "")
    throw new Error(`“${name}”不能作见证的名称：不能有空格和加号`);
  const pem = await readIfThere(path);
  if (kept !== undefined && pem === undefined) {
    throw new Error(`见证密钥 ${path} 不见了；请找回，或者删除 ${namePath} 后以新的名称重新建立`);
  }
  const privateKey = pem === undefined ? generateKeyPairSync("ed25519").privateKey : createPrivateKey(pem);
  if (pem === undefined) {
    await mkdir(keys, { recursive: true, mode: 0o700 });
    await writeFile(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  // The name last: a start that was cut off in between leaves a key that the next one takes up.
  if (kept === undefined) await writeFile(namePath, `${name}\n`, { flag: "wx" });
  return { ...witnessKey(privateKey, name), path, fresh: pem === undefined };
}

function witnessKey(privateKey: KeyObject, name: string): Omit<WitnessKey, "path" | "fresh"> {
  const der = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const raw = der.subarray(-publicKeySizeBytes);
  const key = { name, keyId: keyId(nodeHashes, name, cosignatureAlgorithm, raw) };
  return {
    ...key,
    verifierKey: encodeVerifierKey(nodeHashes, name, cosignatureAlgorithm, raw),
    cosign: (text, time) =>
      cosignatureLine(
        text,
        cosigner(key, time, (message) => sign(null, message, privateKey)),
      ),
  };
}
