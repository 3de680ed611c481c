import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  auditTree,
  type Checkpoint,
  decodeEntry,
  type NoteVerifier,
  noteVerifier,
  parseCheckpoint,
  type TreeFinding,
  verifyNote,
} from "@zhunsheng/ledger";
import { LogFolder, nodeHashes, nodeSignatureChecks } from "@zhunsheng/store";

/** What the command is told, and where it says what it finds and how far it is. */
interface AuditRequest {
  /** A folder with a copy of the public log: `checkpoint` and `tile/…`. */
  readonly folder: string;
  /** The log's verifier key, `name+id+key`. */
  readonly key: string;
  readonly say: (line: string) => void;
  readonly progress: (line: string) => void;
}

/**
 * Recomputes a copy of the public log from its entries, with nothing but its files and the log's key: what a witness or
 * a mirror can do without the database. Writes nothing. Answers the exit code: 0 when all agrees with the signed root,
 * 1 on any finding, 2 when it could not be looked into.
 */
export function auditCopy({ folder, key, say, progress }: AuditRequest): 0 | 1 | 2 {
  const verifier = noteVerifier(nodeHashes, nodeSignatureChecks, key);
  if (!verifier) return refuse(say, "--key 不是日志的公钥：应为“名称+编号+公钥”一行");
  if (!existsSync(join(folder, "checkpoint"))) return refuse(say, `${folder} 里没有检查点（checkpoint）`);
  const log = new LogFolder(folder);
  const head = signedHead(log, verifier);
  if (typeof head === "string") {
    say(`✗ checkpoint：${head}`);
    return 1;
  }
  let found = 0;
  const isOurs = (entry: Uint8Array): boolean => decodeEntry(entry) !== undefined;
  for (const finding of auditTree(nodeHashes, log.read, head, everySecond(head.size, progress), isOurs)) {
    found += 1;
    say(sentence(finding));
  }
  const counted = `日志 ${head.origin} 共 ${head.size} 条`;
  say(found === 0 ? `${counted}：全部数据块与已签署的根一致` : `${counted}：发现 ${found} 处问题`);
  return found === 0 ? 0 : 1;
}

function refuse(say: (line: string) => void, why: string): 2 {
  say(why);
  return 2;
}

/** The checkpoint, or what is wrong with it. */
function signedHead(log: LogFolder, verifier: NoteVerifier): Checkpoint | string {
  const note = noteOf(log);
  if (note === undefined) return "不是 UTF-8 文本，已经损坏或者被改动过";
  const verdict = verifyNote(note, [verifier]);
  if (!verdict.valid) return problems[verdict.problem];
  const head = parseCheckpoint(verdict.text);
  if (!head) return problems.malformed;
  return head.origin === verifier.name ? head : `属于另一个日志 ${head.origin}`;
}

/** Undefined for bytes that are not UTF-8, which no note has. */
function noteOf(log: LogFolder): string | undefined {
  try {
    return log.readCheckpoint() ?? "";
  } catch {
    return undefined;
  }
}

const problems = {
  malformed: "格式不对，不是检查点",
  badSignature: "签名无效",
  noKnownKey: "没有这把公钥的签名",
};

function sentence({ path, problem, leaf }: TreeFinding): string {
  if (problem === "otherRoot")
    return "✗ checkpoint：文件之间一致，但算出的根与已签署的不同：日志被整体改写过";
  return `✗ ${path}：${says[problem]}，涉及第 ${leaf} 条起的条目（从 0 数起）`;
}

const says = {
  missing: "文件不见了",
  damaged: "长度或者格式不对",
  altered: "内容与已签署的根不符",
  foreign: "里面有不是本系统格式的条目",
};

function everySecond(size: number, progress: (line: string) => void): (count: number) => void {
  let next = performance.now() + 1_000;
  return (count) => {
    if (performance.now() < next) return;
    next = performance.now() + 1_000;
    progress(`已核对 ${count}／${size} 条`);
  };
}
