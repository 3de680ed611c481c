import { headerVersion } from "@zhunsheng/casework";
import {
  actDigest,
  canonical,
  canonicalBytes,
  commitBytes,
  type Digests,
  encodeEntry,
  equalBytes,
  type Json,
  toBase64Url,
  utf8,
} from "@zhunsheng/ledger";
import { type ActRow, type FieldRow, nodeHashes, type WholeMatter } from "@zhunsheng/store";
import type { Finding } from "./findings.ts";

/** Whether a field of an act was lawfully erased. */
export type IsErased = (seq: number, name: string) => boolean;

/** One act's rows, and what its neighbours say of it. */
interface Asked {
  readonly agency: string;
  readonly matter: string;
  readonly row: ActRow;
  /** Where it stands among its matter's acts, from 1. */
  readonly place: number;
  readonly before: ActRow | undefined;
  readonly digests: Digests;
  readonly fields: readonly FieldRow[];
  readonly queued: readonly Uint8Array[];
  readonly isErased: IsErased;
}

type Told = Pick<Finding, "check" | "part" | "says" | "at">;

/**
 * Everything that can be said of a matter's record from its own bytes: headers and their hashes, the columns beside
 * them, the chain of acts, each field's commitment, each act's one place in the log or its queue. Pure.
 */
export function recordFindings(whole: WholeMatter, isErased: IsErased): readonly Finding[] {
  const { agency, matter, acts } = whole;
  const fields = bySeq(whole.fields);
  const queued = bySeq(whole.queued);
  return acts.flatMap((row, index) => {
    const { seq } = row;
    const told = actFindings({
      agency,
      matter,
      row,
      place: index + 1,
      before: acts[index - 1],
      digests: actDigest(nodeHashes, row.header),
      fields: fields.get(seq) ?? [],
      queued: (queued.get(seq) ?? []).map(({ entry }) => entry),
      isErased,
    });
    return told.map((one) => ({ agency, matter, seq, ...one }));
  });
}

function bySeq<T extends { readonly seq: number }>(rows: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const grouped = new Map<number, T[]>();
  for (const row of rows) {
    const list = grouped.get(row.seq);
    if (list) list.push(row);
    else grouped.set(row.seq, [row]);
  }
  return grouped;
}

function actFindings(asked: Asked): readonly Told[] {
  const { row, place, before } = asked;
  const expected = (before?.seq ?? 0) + 1;
  const gap: readonly Told[] =
    row.seq === expected
      ? []
      : [{ check: "record", says: `之前缺少第${expected}项`, at: `表 act，seq=${expected}` }];
  const header = parseHeader(row.header);
  if (!header) {
    return [
      ...gap,
      ...hashFindings(asked),
      told(asked, "header", "不是规范的 JSON（RFC 8785）"),
      ...logFindings(asked),
    ];
  }
  const hashes = hashFindings(asked);
  return [
    ...gap,
    ...hashes,
    ...columnFindings(asked, header),
    // A header whose hash is wrong is told once; the chain of the next act then speaks of it again.
    ...(place > 1 && !continues(asked, header)
      ? [told(asked, "header", `写的前一项哈希不是第${before?.seq ?? 0}项的哈希`)]
      : []),
    ...(place === 1 && header.previous !== null && row.seq === 1
      ? [told(asked, "header", "第一项不应当有前一项的哈希")]
      : []),
    ...fieldFindings(asked, header),
    ...logFindings(asked),
  ];
}

const told = ({ row }: Asked, column: string, says: string): Told => ({
  check: "record",
  part: column === "header" ? "标头" : `列 ${column}`,
  says,
  at: `表 act，seq=${row.seq}，列 ${column}`,
});

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

interface Header {
  readonly [name: string]: Json;
  readonly fields: { readonly [name: string]: Json };
}

/** The header, when its bytes are the one canonical form of a header; undefined otherwise. */
function parseHeader(bytes: Uint8Array): Header | undefined {
  try {
    const parsed: Json = JSON.parse(decoder.decode(bytes));
    if (!isObject(parsed) || parsed.version !== headerVersion) return undefined;
    const { fields } = parsed;
    if (fields === undefined || !isObject(fields)) return undefined;
    return equalBytes(canonicalBytes(parsed), bytes) ? { ...parsed, fields } : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Which of the two was changed can be told when the log agrees with the other. */
function hashFindings(asked: Asked): readonly Told[] {
  const { row, digests } = asked;
  if (equalBytes(digests.sha256, row.act_sha256)) return [];
  const logged = row.leaf?.subarray(1, 1 + digests.sha256.length);
  if (logged && equalBytes(logged, digests.sha256)) {
    return [told(asked, "act_sha256", "不是标头的 SHA-256（日志条目与标头相符）")];
  }
  const also =
    logged && equalBytes(logged, row.act_sha256) ? "也与日志条目不符" : "日志条目也不能证明是哪一个";
  return [told(asked, "header", `内容的 SHA-256 不是 act_sha256，${also}`)];
}

function columnFindings(asked: Asked, header: Header): readonly Told[] {
  const { agency, matter, row } = asked;
  const columns: readonly (readonly [column: string, says: Json | undefined, holds: Json])[] = [
    ["agency_id", header.agency, agency],
    ["matter_id", header.matter, matter],
    ["seq", header.seq, row.seq],
    ["kind", header.kind, row.kind],
    ["occurred_at", utc(header.occurredAt), row.occurred_at],
    ["recorded_at", utc(header.recordedAt), row.recorded_at],
  ];
  return columns
    .filter(([, says, holds]) => says !== holds)
    .map(([column, says, holds]) => told(asked, column, `为 ${holds}，而标头写的是 ${says ?? "无"}`));
}

function utc(instant: Json | undefined): string | undefined {
  const at = typeof instant === "string" ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** Either hash of the act before will do: where they differ, that act has its own finding. */
function continues({ before }: Asked, header: Header): boolean {
  if (!before || typeof header.previous !== "string") return false;
  const hashes = [before.act_sha256, nodeHashes.sha256(before.header)];
  return hashes.some((hash) => toBase64Url(hash) === header.previous);
}

function fieldFindings({ row, fields, isErased }: Asked, header: Header): readonly Told[] {
  const rows = new Map(fields.map((field) => [field.name, field]));
  const names = new Set([...Object.keys(header.fields), ...rows.keys()]);
  return [...names].flatMap((name) => {
    const says = fieldProblem(header.fields[name], rows.get(name), isErased(row.seq, name));
    if (says === undefined) return [];
    const at = `表 act_field，seq=${row.seq}，name=${name}`;
    return [{ check: "field" as const, part: `字段 ${name}`, says, at }];
  });
}

function fieldProblem(
  commitment: Json | undefined,
  field: FieldRow | undefined,
  erased: boolean,
): string | undefined {
  if (!field) return erased ? undefined : "标头有承诺，而内容不在表中";
  if (commitment === undefined) return "表中有内容，而标头没有承诺";
  if (erased) return "已依法清除，而内容仍在表中";
  return opens(field, commitment) ? undefined : "内容或者盐与标头中的承诺不符";
}

/** Over the stored bytes as they are: decoding them first could hide a damaged character. */
function opens({ name, value, salt }: FieldRow, commitment: Json): boolean {
  const content = Buffer.concat([utf8(`{"name":${canonical(name)},"value":`), value, utf8("}")]);
  return salt.length === 16 && commitBytes(nodeHashes, content, salt) === commitment;
}

/** One place in the log or in its queue, and there the entry that the header gives. */
function logFindings({ row, before, digests, queued }: Asked): readonly Told[] {
  const entry = encodeEntry(digests);
  const places = (row.leaf ? 1 : 0) + queued.length;
  if (places === 0) {
    return [
      { check: "log", says: "既不在公开日志中，也不在等待写入之列", at: `表 log_leaf，seq=${row.seq}` },
    ];
  }
  const twice: readonly Told[] =
    places > 1
      ? [{ check: "log", says: `在日志和等待之列中共有 ${places} 处`, at: "表 log_leaf、log_queue" }]
      : [];
  const wrong: Told[] = queued
    .filter((one) => !equalBytes(one, entry))
    .map(() => ({ check: "log", says: "等待写入的条目与标头不符", at: `表 log_queue，seq=${row.seq}` }));
  if (row.leaf && !equalBytes(row.leaf, entry) && !isHeadersFault(row)) {
    wrong.push({
      check: "log",
      part: "日志条目",
      says: "与标头的 SHA-256 和 SM3 不符",
      at: `表 log_leaf，index=${row.index}`,
    });
  }
  if (row.index !== null && (before?.index ?? -1) > row.index) {
    const says = `在日志中排在第${before?.seq ?? 0}项（index=${before?.index}）之前`;
    wrong.push({ check: "log", part: "日志次序", says, at: `表 log_leaf，index=${row.index}` });
  }
  return [...twice, ...wrong];
}

/** The leaf agrees with `act_sha256`: then it is the header that was changed, and that has been told. */
const isHeadersFault = ({ leaf, act_sha256, header }: ActRow): boolean =>
  leaf !== null &&
  equalBytes(leaf.subarray(1, 33), act_sha256) &&
  !equalBytes(nodeHashes.sha256(header), act_sha256);
