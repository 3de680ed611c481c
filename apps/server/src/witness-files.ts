import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type NoteVerifier,
  noteVerifier,
  type PolicyKey,
  type PolicyProblem,
  parsePolicy,
  parseWitnessedLogs,
} from "@zhunsheng/ledger";
import { nodeHashes, nodeSignatureChecks, type OutsideWitness, type Witnesses } from "@zhunsheng/store";

/** The policy file as it stands, and what it comes to. */
export interface PolicyFile {
  readonly text: string;
  readonly witnesses: Witnesses;
  /** Keys of logs named in it, as it names them. */
  readonly logs: readonly string[];
  /** Witnesses that can be reached. */
  readonly outside: readonly OutsideWitness[];
}

/**
 * The policy of our own log, C2SP tlog-policy: from `asked`, or from `policy` in the data folder if it is there.
 * @throws Error with a Chinese sentence, the line and what is wrong with it: a server must not start with a policy that
 * somebody meant otherwise.
 */
export async function readPolicyFile(
  folder: string,
  asked: string | undefined,
): Promise<PolicyFile | undefined> {
  const { path, text } = await readSetting(join(folder, "policy"), asked, "ZHUNSHENG_POLICY");
  if (text === undefined) return undefined;
  const policy = parsePolicy(nodeHashes, text);
  if ("problem" in policy) throw problemIn("见证规则", path, policy.problem);
  const named = [...policy.witnesses].map(([name, key]) => ({
    name,
    url: key.url,
    verifier: verifierOf(key),
  }));
  return {
    text,
    witnesses: { policy, keys: named.map(({ verifier }) => verifier) },
    logs: policy.logs.map(({ verifierKey }) => verifierKey),
    outside: named.flatMap(({ name, url, verifier }) =>
      url === undefined ? [] : [{ name, url: httpAddress(path, name, url), verifier }],
    ),
  };
}

/**
 * Keys of the logs we witness: from `asked`, or from `witness-logs` in the data folder; undefined: we witness none.
 * @throws Error with a Chinese sentence, as {@link readPolicyFile}.
 */
export async function readWitnessedLogs(
  folder: string,
  asked: string | undefined,
): Promise<readonly NoteVerifier[] | undefined> {
  const { path, text } = await readSetting(join(folder, "witness-logs"), asked, "ZHUNSHENG_WITNESS_LOGS");
  if (text === undefined) return undefined;
  const logs = parseWitnessedLogs(nodeHashes, text);
  if ("problem" in logs) throw problemIn("要见证的日志", path, logs.problem);
  return logs.map(verifierOf);
}

async function readSetting(usual: string, asked: string | undefined, variable: string) {
  const path = asked ?? usual;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
    return { path, text };
  } catch (error) {
    const missing = error instanceof Error && Reflect.get(error, "code") === "ENOENT";
    if (missing && asked === undefined) return { path, text: undefined };
    throw new Error(
      missing ? `没有找到 ${variable} 指定的文件 ${path}` : `不能读取 ${path}（应为 UTF-8 文本）`,
    );
  }
}

function problemIn(what: string, path: string, { line, says }: PolicyProblem): Error {
  return new Error(
    line === 0 ? `${what}文件 ${path}：${says}` : `${what}文件 ${path} 第 ${line} 行：${says}`,
  );
}

/** The parser has read the key already, so that it is one we can verify. */
function verifierOf({ verifierKey }: PolicyKey): NoteVerifier {
  const verifier = noteVerifier(nodeHashes, nodeSignatureChecks, verifierKey);
  if (!verifier) throw new Error(`${verifierKey} is no key we can verify`);
  return verifier;
}

function httpAddress(path: string, name: string, url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new Error(`见证规则文件 ${path}：见证“${name}”的地址应当是 http 或者 https 地址`);
}
