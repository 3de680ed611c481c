import {
  type Hashes,
  type NoteVerifier,
  noteVerifier,
  type Policy,
  type PolicyKey,
  parsePolicy,
  type SignatureChecks,
  type Trust,
  toHex,
  utf8,
} from "@zhunsheng/ledger";
import { printable } from "./printable.ts";

/** The cryptography a verifier is given: Node's own, or a script's in a browser. */
export interface Crypto {
  readonly hashes: Hashes;
  readonly checks: SignatureChecks;
}

/** Which logs are believed and whose cosignatures are asked for. */
export interface Trusted {
  readonly policy: Policy;
  /** The logs' keys with what is compared by eye. */
  readonly logs: readonly TrustedKey[];
  readonly witnesses: readonly TrustedKey[];
}

export interface TrustedKey {
  readonly name: string;
  /** The key's one line, C2SP signed-note. */
  readonly verifierKey: string;
  /** SHA-256 of that line, hexadecimal: what `printf %s '<line>' | sha256sum` prints. */
  readonly fingerprint: string;
  readonly verifier: NoteVerifier;
}

const trustSizeMax = 200_000;

/** Trust in nothing: every file is then at most consistent in itself. */
export const noTrust: Trusted = {
  policy: { logs: [], witnesses: new Map(), groups: new Map(), quorum: "none" },
  logs: [],
  witnesses: [],
};

/**
 * What makes a file believed, from a text: a policy (C2SP tlog-policy), or the log's key lines alone, which ask for no
 * witness. @returns the Chinese sentence that says what is wrong with it otherwise.
 */
export function parseTrust(crypto: Crypto, text: string): Trusted | { readonly problem: string } {
  if (text.length > trustSizeMax) return { problem: "内容太长，不是见证规则，也不是日志公钥" };
  const lines = text.replace(/\r\n/g, "\n").split("\n");
  const told = lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  if (told.length === 0) return { problem: "没有内容，请给出日志公钥或者见证规则" };
  const isPolicy = told.some((line) => /^(log|witness|group|quorum)\s/.test(line));
  const policyText = isPolicy
    ? lines.join("\n")
    : [...told.map((key) => `log ${key}`), "quorum none"].join("\n");
  const policy = parsePolicy(crypto.hashes, policyText);
  if ("problem" in policy) return { problem: problemText(policy.problem, isPolicy) };
  if (policy.logs.length === 0) return { problem: "见证规则里没有写明日志公钥（log 行）" };
  const keyOf = ({ verifierKey }: PolicyKey) => trustedKey(crypto, verifierKey);
  const logs = policy.logs.flatMap(keyOf);
  const witnesses = [...policy.witnesses.values()].flatMap(keyOf);
  // Key ids have 32 bits: somebody may have looked for two keys with one id, and a signature would fit either.
  const ids = [...logs, ...witnesses].map(({ verifier }) => `${verifier.name}+${verifier.keyId}`);
  if (new Set(ids).size < ids.length) return { problem: "有两个公钥的名称和编号相同" };
  return { policy, logs, witnesses };
}

const problemText = ({ line, says }: { line: number; says: string }, isPolicy: boolean): string =>
  isPolicy
    ? `见证规则${line > 0 ? `第 ${line} 行` : ""}：${printable(says)}`
    : `不是日志公钥：${printable(says)}`;

function trustedKey({ hashes, checks }: Crypto, verifierKey: string): readonly TrustedKey[] {
  const verifier = noteVerifier(hashes, checks, verifierKey);
  const fingerprint = toHex(hashes.sha256(utf8(verifierKey)));
  return verifier ? [{ name: verifier.name, verifierKey, fingerprint, verifier }] : [];
}

/** The ledger's trust in one log; undefined where no key of that log is believed. */
export function trustIn(trusted: Trusted, origin: string): Trust | undefined {
  const logKeys = trusted.logs.filter(({ name }) => name === origin).map(({ verifier }) => verifier);
  if (logKeys.length === 0) return undefined;
  const keys = trusted.witnesses.map(({ verifier }) => verifier);
  return { origin, logKeys, witnesses: { policy: trusted.policy, keys } };
}
