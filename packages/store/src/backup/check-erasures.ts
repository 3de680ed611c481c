import {
  actDigest,
  type Checkpoint,
  canonical,
  commitBytes,
  encodeEntry,
  equalBytes,
  fromBase64,
  type Json,
  leafHash,
  type NoteVerifier,
  parseCheckpoint,
  parseHeader,
  toBase64Url,
  utf8,
  verifyInclusion,
  verifyNote,
} from "@zhunsheng/ledger";
import { nodeHashes } from "../hashes.ts";
import type { RawAct, RecordedErasure } from "./erasures.ts";

/**
 * Whoever holds a list of erasures could write into it what he likes, and restoring would destroy it. So every line
 * must prove itself: acts whose headers the log holds, contents that open the headers' commitments, an unbroken chain,
 * and an erasure that all who are named in it have confirmed.
 * @throws Error with a Chinese sentence that names the first line which does not.
 */
export function checkErasures(
  erasures: readonly RecordedErasure[],
  verifiers: readonly NoteVerifier[],
): void {
  if (erasures.length > 0 && verifiers.length === 0) {
    throw new Error("没有公开日志的密钥，不能核对清除清单；请先把另行保管的 keys 目录放回数据目录");
  }
  erasures.forEach((erasure, index) => {
    const problem = problemOf(erasure, verifiers);
    if (problem === undefined) return;
    const { matter, seq } = erasure;
    throw new Error(`清除清单第 ${index + 1} 项（事项 ${matter} 第${seq}项）不能采信：${problem}`);
  });
}

function problemOf(erasure: RecordedErasure, verifiers: readonly NoteVerifier[]): string | undefined {
  const verdict = verifyNote(erasure.checkpoint, verifiers);
  const head = verdict.valid ? parseCheckpoint(verdict.text) : undefined;
  if (!head) return "所附检查点不是用日志的密钥签的";
  let previous: string | undefined;
  for (const [place, raw] of erasure.acts.entries()) {
    const seq = erasure.seq + place;
    const problem = actProblem(erasure, raw, { seq, head, previous });
    if (problem !== undefined) return `第${seq}项${problem}`;
    previous = toBase64Url(bytesOf(raw.act.act_sha256));
  }
  return isEffective(erasure) ? undefined : "不是已经生效的清除（须由其中所列的人全部确认，且无人不同意）";
}

interface Asked {
  readonly seq: number;
  readonly head: Checkpoint;
  /** The hash of the act before, where the list has it. */
  readonly previous: string | undefined;
}

function actProblem(erasure: RecordedErasure, raw: RawAct, asked: Asked): string | undefined {
  const { act, fields, request, entry, inclusion } = raw;
  const bytes = bytesOf(act.header);
  const digests = actDigest(nodeHashes, bytes);
  const header = parseHeader(Buffer.from(bytes).toString("utf8"));
  if (!header || !equalBytes(digests.sha256, bytesOf(act.act_sha256))) return "的标头与哈希不符";
  if (!equalBytes(encodeEntry(digests), bytesOf(entry))) return "的日志条目与标头不符";
  if (!isHere(erasure, asked.seq, [act, ...fields, ...(request ? [request] : [])]))
    return "的行不属于这一项行为";
  const { agency, matter, seq, kind, occurredAt, recordedAt } = header;
  const says: readonly (readonly [unknown, unknown])[] = [
    [agency, act.agency_id],
    [matter, act.matter_id],
    [seq, act.seq],
    [kind, act.kind],
    [Date.parse(occurredAt), Date.parse(act.occurred_at)],
    [Date.parse(recordedAt), Date.parse(act.recorded_at)],
  ];
  if (says.some(([wanted, found]) => wanted !== found)) return "的列与标头不符";
  if (asked.previous !== undefined && header.previous !== asked.previous) return "没有接在前一项之后";
  const wrong = fields.find((field) => !opens(field, header.fields.get(field.name)));
  if (wrong) return `的内容 ${wrong.name} 与标头中的承诺不符`;
  if (new Set(fields.map(({ name }) => name)).size !== fields.length) return "的内容重复";
  if (!inclusion) return "尚未写入公开日志，清单不能证明；请在写入以后重新写出清单";
  const path = inclusion.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array());
  const leaf = leafHash(nodeHashes, bytesOf(entry));
  const { size, rootHash } = asked.head;
  return verifyInclusion(nodeHashes, leaf, inclusion.index, size, path, rootHash)
    ? undefined
    : "不在公开日志中";
}

interface Placed {
  readonly agency_id: string;
  readonly matter_id: string;
  readonly seq: number;
}

const isHere = ({ agency, matter }: RecordedErasure, seq: number, rows: readonly Placed[]): boolean =>
  rows.every((row) => row.agency_id === agency && row.matter_id === matter && row.seq === seq);

function opens({ name, salt, value }: RawAct["fields"][number], commitment: string | undefined): boolean {
  const content = Buffer.concat([utf8(`{"name":${canonical(name)},"value":`), bytesOf(value), utf8("}")]);
  const salted = bytesOf(salt);
  return salted.length === 16 && commitBytes(nodeHashes, content, salted) === commitment;
}

const bytesOf = (text: string): Buffer => Buffer.from(text.slice(2), "hex");

/** The rule the database holds the eraser to (`erasure_effective`), asked of the list alone. */
function isEffective({ seq, acts }: RecordedErasure): boolean {
  const [erase, ...later] = acts;
  if (erase?.act.kind !== "erase") return false;
  const named = personsIn(contentOf(erase, "by"));
  const own = contentOf(erase, "confirmedBy");
  const confirmed = new Set(Array.isArray(own) ? own : []);
  for (const confirm of later.filter(({ act }) => act.kind === "confirm")) {
    if (contentOf(confirm, "input.act") !== seq) continue;
    if (contentOf(confirm, "input.answer") === "refused") return false;
    if (contentOf(confirm, "input.answer") === "confirmed")
      confirmed.add(personsIn(contentOf(confirm, "by"))[0] ?? "");
  }
  return named.length >= 2 && named.every((person) => confirmed.has(person));
}

function contentOf({ fields }: RawAct, name: string): Json | undefined {
  const field = fields.find((one) => one.name === name);
  return field && JSON.parse(bytesOf(field.value).toString("utf8"));
}

const personsIn = (by: Json | undefined): readonly string[] =>
  Array.isArray(by) ? by.map((person) => String(Object(person).id)) : [];
