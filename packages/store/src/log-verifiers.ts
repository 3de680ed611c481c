import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type NoteVerifier, noteVerifier } from "@zhunsheng/ledger";
import { nodeHashes } from "./hashes.ts";
import { findLogKey } from "./log-key.ts";
import { findLogRegister } from "./log-register.ts";
import { nodeSignatureChecks } from "./signature-checks.ts";

/**
 * Every key the log has had, for checking signatures alone: no private key is needed, and none is made. Empty where the
 * folder holds none.
 * @throws Error with a Chinese sentence when the register of keys is damaged.
 */
export async function logVerifiers(folder: string): Promise<readonly NoteVerifier[]> {
  const register = await findLogRegister(folder);
  if (!register) return formerVerifiers(folder);
  const verifiers = register.keys.map(({ verifierKey }) =>
    noteVerifier(nodeHashes, nodeSignatureChecks, verifierKey),
  );
  return verifiers.filter((verifier) => verifier !== undefined);
}

/** A log begun before there was a register: its key, and its name beside it. */
async function formerVerifiers(folder: string): Promise<readonly NoteVerifier[]> {
  const origin = await readFile(join(folder, "log.origin"), "utf8").catch(() => undefined);
  const key = origin === undefined ? undefined : await findLogKey(join(folder, "log.pem"), origin.trim());
  return key ? [key.verifier] : [];
}
