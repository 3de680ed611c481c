import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Verifier } from "./judge-proof.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { inGroups } from "./printable.ts";
import type { Titles } from "./titles.ts";
import { noTrust, parseTrust, type Trusted } from "./trust.ts";
import {
  exitCodeOf,
  headingOf,
  kindTitles,
  type Line,
  type ShownAct,
  type Verdict,
  worst,
} from "./verdict.ts";
import { type GivenFile, verifyFiles } from "./verify-file.ts";

const verifyUsage = `verify <文件…> [--policy 文件 | --key 公钥行] [--details] [--json]
                             离线核验证明文件、回执、日志证明、检查点、证据包；不联网，不写任何文件
                             答复 0 是真的，1 被改动过，2 不能确认`;

interface Asked {
  readonly files: readonly string[];
  readonly policy?: string | undefined;
  readonly keys: readonly string[];
  readonly details: boolean;
  readonly json: boolean;
}

/** What the command has learnt, on its way to being printed. */
type Print = (line: string) => void;

/**
 * `verify` of the command line. Reads the named files and nothing else, prints, and answers the exit code: 0 genuine,
 * 1 altered, 2 unknown or not asked properly; of several files the worst, 1 over 2 over 0.
 */
export async function verifyCommand(
  words: readonly string[],
  titles: Titles,
  print: Print,
  complain: Print,
): Promise<number> {
  const asked = parseWords(words);
  if ("problem" in asked) {
    complain(`${asked.problem}\n用法：${verifyUsage}`);
    return exitCodeOf("unknown");
  }
  const trusted = await readTrust(asked);
  if ("problem" in trusted) {
    complain(trusted.problem);
    return exitCodeOf("unknown");
  }
  const files: GivenFile[] = [];
  for (const path of asked.files) {
    const bytes = await readOrSay(path);
    if (typeof bytes === "string") {
      complain(bytes);
      return exitCodeOf("unknown");
    }
    files.push({ name: basename(path), bytes });
  }
  const verifier: Verifier = { crypto: nodeCrypto, trusted, titles };
  const verdicts = verifyFiles(verifier, files);
  if (asked.json)
    print(JSON.stringify({ answer: worst(verdicts.map(({ answer }) => answer)), verdicts }, null, 2));
  else for (const line of report(verdicts, trusted, asked.details)) print(line);
  return exitCodeOf(worst(verdicts.map(({ answer }) => answer)));
}

function parseWords(words: readonly string[]): Asked | { readonly problem: string } {
  const files: string[] = [];
  const keys: string[] = [];
  let policy: string | undefined;
  const flags = new Set<string>();
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? "";
    if (word === "--details" || word === "--json") flags.add(word);
    else if (word === "--policy" || word === "--key") {
      const value = words[++place];
      if (value === undefined) return { problem: `${word} 后面没有写明内容` };
      if (word === "--key") keys.push(value);
      else policy = value;
    } else if (word.startsWith("--")) return { problem: `看不懂的参数：${word}` };
    else files.push(word);
  }
  if (files.length === 0) return { problem: "没有写明要核验的文件" };
  if (policy !== undefined && keys.length > 0) return { problem: "--policy 与 --key 只用一个" };
  return { files, policy, keys, details: flags.has("--details"), json: flags.has("--json") };
}

async function readTrust({ policy, keys }: Asked): Promise<Trusted | { readonly problem: string }> {
  if (keys.length > 0) return parseTrust(nodeCrypto, keys.join("\n"));
  if (policy === undefined) return noTrust;
  const bytes = await readOrSay(policy);
  if (typeof bytes === "string") return { problem: bytes };
  return parseTrust(nodeCrypto, new TextDecoder().decode(bytes));
}

/** The bytes, or the sentence that says why there are none. */
async function readOrSay(path: string): Promise<Uint8Array | string> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, "code") : undefined;
    return code === "ENOENT" ? `没有这个文件：${path}` : `读不了这个文件：${path}（${String(code)}）`;
  }
}

const signs = { genuine: "✓", altered: "✗", unknown: "－" } as const;

function* report(verdicts: readonly Verdict[], trusted: Trusted, details: boolean): Generator<string> {
  for (const verdict of verdicts) {
    yield `${signs[verdict.answer]} ${verdict.name}（${kindTitles[verdict.kind]}）：${headingOf(verdict)}`;
    yield `  ${verdict.says}`;
    if (details) yield* unfolded(verdict);
    else if (verdict.acts.length === 1) yield* contents(verdict.acts[0]);
  }
  yield* trustLines(trusted, details);
}

function* unfolded({ acts, checks, particulars }: Verdict): Generator<string> {
  for (const { holds, says } of checks) {
    yield `    ${holds === undefined ? "－ 未核：" : holds ? "✓ " : "✗ 不符："}${says}`;
  }
  const [only, ...others] = acts;
  if (only && others.length === 0) yield* contents(only);
  else {
    for (const act of acts) {
      yield `  ${signs[act.answer]} ${act.title}`;
      yield* contents(act);
    }
  }
  yield* lines(particulars);
}

function* contents(act: ShownAct | undefined): Generator<string> {
  yield* lines(act?.contents ?? []);
}

function* lines(some: readonly Line[]): Generator<string> {
  for (const { title, text } of some) yield `    ${title}：${text.replaceAll("\n", "\n      ")}`;
}

function* trustLines({ logs, witnesses, policy }: Trusted, details: boolean): Generator<string> {
  if (logs.length === 0) {
    yield "没有给出所信任的日志公钥：请用 --key 或者 --policy 写明。公钥可以向法院、公证机构或者见证单位索取。";
  }
  for (const { name, fingerprint, verifierKey } of logs) {
    yield `信任的日志：${name}，公钥指纹 ${inGroups(fingerprint)}`;
    if (details) yield `    ${verifierKey}`;
  }
  if (logs.length > 0 && policy.quorum === "none") yield "没有要求见证。请把上面的指纹与别处公布的比对。";
  for (const { name, fingerprint } of policy.quorum === "none" ? [] : witnesses) {
    yield `信任的见证：${name}，公钥指纹 ${inGroups(fingerprint)}`;
  }
}
