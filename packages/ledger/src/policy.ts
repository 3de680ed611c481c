import type { Hashes } from "./hashes.ts";
import { type KeyName, parseVerifierKey, type VerifierKey } from "./note.ts";
import { useOf } from "./verifier.ts";

/** A log or a witness of a policy, with the address at which it is reached, where the policy gives one. */
export interface PolicyKey {
  readonly key: VerifierKey;
  /** The key in one line, as the policy has it. */
  readonly verifierKey: string;
  readonly url?: string | undefined;
}

/** So many of these must have cosigned; a member is a witness or another group. */
export interface PolicyGroup {
  readonly threshold: number;
  readonly members: readonly string[];
}

/** Which logs are believed, who witnesses, and how many of them make a checkpoint 已见证: C2SP tlog-policy. */
export interface Policy {
  readonly logs: readonly PolicyKey[];
  readonly witnesses: ReadonlyMap<string, PolicyKey>;
  readonly groups: ReadonlyMap<string, PolicyGroup>;
  /** The witness or group that must have cosigned; "none": no witness is asked for. */
  readonly quorum: string;
}

/** The spec recommends at least 32 of each kind. */
const entriesMax = 64;

/** A policy that cannot be used, with the line (from 1) and what is wrong with it in a Chinese sentence. */
export interface PolicyProblem {
  readonly line: number;
  readonly says: string;
}

/**
 * Reads a policy file, C2SP tlog-policy "Policy file syntax and structure". Nothing is guessed at: a line that is not
 * understood makes the whole file unusable.
 */
export function parsePolicy(hashes: Hashes, text: string): Policy | { readonly problem: PolicyProblem } {
  return takeLines(new PolicyReader(hashes), text);
}

/**
 * The logs that a witness is told to witness: a file in the same format, of which the `log` lines count. A quorum says
 * nothing to a witness and may be left out; a file that names no log is a mistake.
 */
export function parseWitnessedLogs(
  hashes: Hashes,
  text: string,
): readonly PolicyKey[] | { readonly problem: PolicyProblem } {
  const policy = takeLines(new PolicyReader(hashes, "none"), text);
  if ("problem" in policy) return policy;
  return policy.logs.length > 0 ? policy.logs : { problem: { line: 0, says: "没有 log 行" } };
}

function takeLines(reader: PolicyReader, text: string): Policy | { readonly problem: PolicyProblem } {
  for (const [place, line] of text.split("\n").entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== "");
    const says = controls.test(line) ? controlsSay : ignored(words) ? undefined : reader.take(words);
    if (says !== undefined) return { problem: { line: place + 1, says } };
  }
  return reader.finish();
}

const ignored = ([first]: readonly string[]): boolean => first === undefined || first.startsWith("#");

// "Character set": of the control characters only tab and newline. A byte order mark would hide in the first word.
const controls = /^\ufeff|[^\t\x20-\x7e\x80-\uffff]/;
const controlsSay = "有不允许的控制字符（文件应为不带 BOM 的 UTF-8，换行用 LF）";

/** Takes a policy in line by line; each method answers with what is wrong, or undefined. */
class PolicyReader {
  readonly #hashes: Hashes;
  readonly #logs: PolicyKey[] = [];
  readonly #witnesses = new Map<string, PolicyKey>();
  readonly #groups = new Map<string, PolicyGroup>();
  readonly #members = new Set<string>();
  readonly #withoutQuorum: string | undefined;
  #quorum: string | undefined;

  /** `withoutQuorum` is the quorum of a file that names none; undefined: such a file is refused. */
  constructor(hashes: Hashes, withoutQuorum?: string) {
    this.#hashes = hashes;
    this.#withoutQuorum = withoutQuorum;
  }

  take([word = "", ...rest]: readonly string[]): string | undefined {
    if (word === "log") return this.#log(rest);
    if (word === "witness") return this.#witness(rest);
    if (word === "group") return this.#group(rest);
    if (word === "quorum") return this.#takeQuorum(rest);
    return `不认识的行“${word}”`;
  }

  finish(): Policy | { readonly problem: PolicyProblem } {
    const quorum = this.#quorum ?? this.#withoutQuorum;
    if (quorum === undefined) return { problem: { line: 0, says: "没有 quorum 行" } };
    return { logs: this.#logs, witnesses: this.#witnesses, groups: this.#groups, quorum };
  }

  #log([verifierKey = "", url, ...more]: readonly string[]): string | undefined {
    const key = this.#key(verifierKey, "log");
    if (typeof key === "string" || more.length > 0) return typeof key === "string" ? key : "多了内容";
    if (this.#logs.some((log) => sameKey(log.key, key))) return "同一个日志公钥写了两次";
    if (this.#logs.length >= entriesMax) return "日志太多";
    this.#logs.push({ key, verifierKey, ...(url === undefined ? {} : { url }) });
    return undefined;
  }

  #witness([name = "", verifierKey = "", url, ...more]: readonly string[]): string | undefined {
    const key = this.#key(verifierKey, "witness");
    if (typeof key === "string" || more.length > 0) return typeof key === "string" ? key : "多了内容";
    if ([...this.#witnesses.values()].some((one) => sameKey(one.key, key))) return "同一个见证公钥写了两次";
    const taken = this.#takeName(name);
    if (taken !== undefined) return taken;
    this.#witnesses.set(name, { key, verifierKey, ...(url === undefined ? {} : { url }) });
    return undefined;
  }

  #group([name = "", count = "", ...members]: readonly string[]): string | undefined {
    if (members.length === 0) return "组里没有成员";
    for (const member of members) {
      if (!this.#known(member)) return `成员“${member}”没有在前面写明`;
      // Each name counts once, so that no witness can contribute twice.
      if (this.#members.has(member)) return `“${member}”已经是另一组的成员`;
      this.#members.add(member);
    }
    const asked = count === "all" ? members.length : count === "any" ? 1 : Number(count);
    const plain = count === "all" || count === "any" || /^[1-9]\d*$/.test(count);
    if (!plain || asked > members.length)
      return `“${count}”不是 1 到 ${members.length} 的数，也不是 all 或者 any`;
    const taken = this.#takeName(name);
    if (taken !== undefined) return taken;
    this.#groups.set(name, { threshold: asked, members });
    return undefined;
  }

  #takeQuorum([name = "", ...more]: readonly string[]): string | undefined {
    if (this.#quorum !== undefined) return "quorum 写了两次";
    if (more.length > 0 || (name !== "none" && !this.#known(name))) return `“${name}”没有在前面写明`;
    this.#quorum = name;
    return undefined;
  }

  #known = (name: string): boolean => this.#witnesses.has(name) || this.#groups.has(name);

  #takeName(name: string): string | undefined {
    if (name === "" || name === "none" || this.#known(name)) return `名称“${name}”不能用或者已经用过`;
    return this.#witnesses.size + this.#groups.size >= 2 * entriesMax ? "见证和组太多" : undefined;
  }

  #key(text: string, use: "log" | "witness"): VerifierKey | string {
    const key = parseVerifierKey(this.#hashes, text);
    if (!key) return `“${text}”不是公钥行`;
    if (useOf(key) !== use) return use === "log" ? "不是日志公钥" : "不是见证公钥（签名类型应为 0x04）";
    return key;
  }
}

const sameKey = (one: VerifierKey, other: VerifierKey): boolean =>
  one.publicKey.join() === other.publicKey.join();

/** Whether those who have validly signed make up the quorum. With "none", always. */
export function hasQuorum(policy: Policy, signedBy: readonly KeyName[]): boolean {
  const signed = (name: string): boolean => {
    const witness = policy.witnesses.get(name);
    if (witness) {
      return signedBy.some(({ name: by, keyId }) => by === witness.key.name && keyId === witness.key.keyId);
    }
    const group = policy.groups.get(name);
    return group !== undefined && group.members.filter(signed).length >= group.threshold;
  };
  return policy.quorum === "none" || signed(policy.quorum);
}
