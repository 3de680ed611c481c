import { formatDay } from "@zhunsheng/law";
import { type Check, canonicalText, checkProof, type ProofFile } from "@zhunsheng/ledger";
import { findByNumber, findDisclosure, findEntryAt, findLeaf } from "@zhunsheng/store/read";
import type { Agencies } from "../agencies.ts";
import type { DisclosureRow, PortalParts } from "../parts.ts";
import { documentTitle } from "../plain-words.ts";
import { grouped, isMasked, normalName, normalNumber, plainValue } from "../words.ts";
import { checkRow } from "./check-page.ts";

/** What a reader is told: genuine, does not match, or not found — never a guess between them. */
export interface Verdict {
  readonly answer: "genuine" | "mismatch" | "unknown";
  /** What was checked: the file that was handed in, or only the record, which says nothing of the paper in hand. */
  readonly checked: "file" | "record";
  readonly about: string;
  readonly says: string;
  readonly checks: readonly Check[];
  /** The public page to compare with. */
  readonly page?: string | undefined;
}

type Deps = Pick<PortalParts, "query" | "hashes" | "log"> & { readonly agencies: Agencies };

/** By the number on the paper, or by the place in the log, with the name of the party if it was given. */
export async function verdictsByNumber(
  deps: Deps,
  typed: string,
  party: string,
): Promise<readonly Verdict[]> {
  const rows = await findRows(deps, typed);
  if (rows.length === 0) return [await unknownNumber(deps, typed)];
  return Promise.all(rows.map((row) => verdictOfRow(deps, row, typed, party)));
}

async function findRows(deps: Deps, typed: string): Promise<readonly DisclosureRow[]> {
  const number = normalNumber(typed);
  const index = indexOf(typed);
  if (index !== undefined) {
    const row = await findAtIndex(deps, index);
    return row ? [row] : [];
  }
  const rows = await findByNumber(deps.query, number);
  if (rows.length > 0) return rows;
  const row = /^m\d{4}-[0-9a-f]{16}$/.test(number) ? await findDisclosure(deps.query, number) : undefined;
  return row ? [row] : [];
}

const indexOf = (typed: string): number | undefined => {
  const digits = normalNumber(typed).replace(/[,，]/g, "");
  const index = /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
  return index;
};

/** The public row whose act is the log's entry: the entry holds the SHA-256 of the header the row publishes. */
async function findAtIndex({ query }: Deps, index: number): Promise<DisclosureRow | undefined> {
  const leaf = await findEntryAt(query, index);
  if (!leaf) return undefined;
  const sha256 = Buffer.from(leaf.entry.subarray(1, 33)).toString("hex");
  return query
    .selectFrom("public_disclosure")
    .selectAll()
    .where(({ eb, fn, ref, val }) => {
      const header = ref("proof", "->>").key("header");
      const bytes = fn<Buffer>("convert_to", [header, val("UTF8")]);
      return eb(fn<string>("encode", [fn("sha256", [bytes]), val("hex")]), "=", sha256);
    })
    .executeTakeFirst();
}

async function unknownNumber(deps: Deps, typed: string): Promise<Verdict> {
  const index = indexOf(typed);
  const size = deps.log.checkpoint()?.size ?? 0;
  const logged = index !== undefined && (await findEntryAt(deps.query, index)) !== undefined;
  const checks: Check[] = logged
    ? [
        { holds: true, says: `公开日志里有第 ${grouped(index ?? 0)} 条` },
        { holds: undefined, says: "这一条不是已公开决定的条目，内容不公开" },
      ]
    : [
        { holds: undefined, says: index === undefined ? "没有找到相同的文号" : "公开日志里没有这个序号" },
        { holds: undefined, says: `公开日志现有 ${grouped(size)} 条` },
      ];
  return {
    answer: "unknown",
    checked: "record",
    about: typed,
    says: "已公开的决定里没有它。可能还没到公开日、依法不公开，或者不是本县执法机关制作的。没有查到不等于是假的。",
    checks,
  };
}

async function verdictOfRow(deps: Deps, row: DisclosureRow, typed: string, party: string): Promise<Verdict> {
  const proof = await checkRow(deps, row);
  const checks = [...proof.checks, ...partyChecks(row, party)];
  const what = describe(deps, row);
  const base = { checked: "record" as const, about: typed, page: `/decisions/${row.matter_id}` };
  if (checks.some(({ holds }) => holds === false)) {
    const differs = proof.state === "broken" ? "本站公开的内容与日志不符。" : "您填写的当事人与记录不同。";
    return { ...base, answer: "mismatch", says: `${what}。${differs}`, checks };
  }
  if (proof.state === "waiting") {
    const says = `${what}。它刚刚记录，正在等待写入公开日志，几秒钟后再核验一次。`;
    return { ...base, answer: "unknown", says, checks };
  }
  if (proof.state === "unproven") {
    return {
      ...base,
      answer: "unknown",
      says: `${what}。但更正后的内容没有附上证明，只能核验更正前的。`,
      checks,
    };
  }
  const says = row.view.withdrawnOn
    ? `${what}。原决定确有其事，但不能再作为有效的决定使用。`
    : `${what}。本站看不到您手里的文书，请与公开的决定逐项比对，当事人、事实和数额应当一字不差。`;
  return { ...base, answer: "genuine", says, checks };
}

function describe({ agencies }: Deps, { view, agency_id, procedure_id }: DisclosureRow): string {
  const day = view.course.find(({ seq }) => seq === view.subject)?.day ?? view.publishedOn;
  const name = view.number ?? `“${documentTitle(view.title, procedure_id)}”`;
  const gone = view.withdrawnOn ? `，已于${formatDay(view.withdrawnOn)}撤回` : "，现在有效";
  return `${agencies.nameOf(agency_id)}${formatDay(day)}作出的${name}记录完整${gone}`;
}

function partyChecks({ view }: DisclosureRow, typed: string): readonly Check[] {
  if (typed === "" || view.party === undefined) return [];
  if (isMasked(view.party)) return [{ holds: undefined, says: "当事人是自然人，姓名依法隐去，不能比对" }];
  return normalName(typed) === normalName(view.party)
    ? [{ holds: true, says: "当事人名称与记录一致" }]
    : [{ holds: false, says: `当事人：您填写“${typed}”，记录“${view.party}”` }];
}

/** A proof file, recomputed from itself and compared with what this site publishes and with the log. */
export async function verdictOfFile(deps: Deps, file: ProofFile, about: string): Promise<Verdict> {
  const checked = checkProof(deps.hashes, file, deps.log.trust);
  const row = checked.header && (await findDisclosure(deps.query, checked.header.matter));
  const leaf = await findLeaf(deps.query, checked.entry);
  const page = row && `/decisions/${row.matter_id}`;
  const checks: readonly Check[] = [
    ...checked.checks,
    leaf
      ? { holds: true, says: `本站的公开日志里有这条记录，序号 ${grouped(leaf.index)}` }
      : { holds: undefined, says: "本站的公开日志里没有相同的指纹" },
    ...(row ? compareWithRow(file, row) : []),
  ];
  const name = row ? `${describe(deps, row)}。` : "";
  const base = { checked: "file" as const, about, checks, page };
  if (checks.some(({ holds }) => holds === false)) {
    const says = `${name}但文件里的内容与当时记录的不同，不是公开的那一份。`;
    return { ...base, answer: "mismatch", says: row ? says : "文件前后矛盾，有人改动过。" };
  }
  if (checked.state === "unproven" && leaf) {
    const says = "文件本身没有矛盾，但附带的更正是否生效、更正后是什么，文件里没有证明。";
    return { ...base, answer: "unknown", says };
  }
  if (checked.state !== "verified" || !leaf) {
    const says = "文件本身没有矛盾，但公开日志里还没有它。可能还没写入日志，或者不是本县的记录。";
    return { ...base, answer: "unknown", says };
  }
  const gone = checked.struckOut ? "但该行为后来已经作废，不能再作为有效的决定使用。" : "";
  return { ...base, answer: "genuine", says: `${name}文件与公开日志中的记录完全一致。${gone}` };
}

/** Names every field in which the file and the record differ. */
function compareWithRow(file: ProofFile, row: DisclosureRow): readonly Check[] {
  const recorded = new Map(row.proof.opened.map(({ name, value }) => [name, value]));
  const corrected = (row.proof.corrections ?? []).length > (file.corrections ?? []).length;
  const titles = new Map(row.view.fields.map(({ name, title }) => [`input.${name}`, title]));
  const differing = file.opened.filter(
    ({ name, value }) =>
      recorded.has(name) && canonicalText(recorded.get(name) ?? null) !== canonicalText(value),
  );
  const differs = differing.map(({ name, value }) => {
    const title = name === "number" ? "文号" : (titles.get(name) ?? "一项内容");
    const [told, kept] = [plainValue(name, value), plainValue(name, recorded.get(name))];
    return { holds: false, says: `${title}：文件“${told}”，记录“${kept}”` };
  });
  return corrected ? [...differs, supersededCheck] : differs;
}

/** True of what it says, and no longer all that is to be said. */
const supersededCheck: Check = {
  holds: undefined,
  says: "该决定后来有更正，这份文件里没有，请从公开页面重新下载证明文件",
};
