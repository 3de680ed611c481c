import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Checkpoint,
  equalBytes,
  leafHash,
  type NoteVerifier,
  parseCheckpoint,
  regrow,
  tileWidth,
  toBase64,
  verifyInclusion,
  verifyNote,
} from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import type pg from "pg";
import { checkNames, checkStored, regrownBundle, regrownTile } from "./check-tiles.ts";
import type { ClaimedEntry, ClaimedTree, Claims } from "./claims.ts";
import type { Reporter } from "./findings.ts";

/** Leaves a page; a whole number of tiles. */
const leavesAtOnce = 8 * tileWidth;
const straysMax = 100;

interface LeafRow {
  readonly index: number;
  readonly entry: Buffer;
  readonly agency_id: string;
  readonly matter_id: string;
  readonly seq: number;
  readonly stray: boolean;
}

/** The checkpoint as it stands in the log folder, held against the keys that are known. */
export function readCheckpoint(
  log: string,
  verifiers: readonly NoteVerifier[],
  reporter: Reporter,
): ClaimedTree | undefined {
  const at = "文件 log/checkpoint";
  const path = join(log, "checkpoint");
  if (!existsSync(path)) {
    reporter.report({ check: "tile", says: "文件不在", at });
    return undefined;
  }
  const note = readFileSync(path, "utf8");
  const verdict = verifyNote(note, verifiers);
  if (!verdict.valid) {
    const says = {
      malformed: "不是签名的检查点",
      badSignature: "签名不成立：检查点被改动，或者不是用这个密钥签的",
      noKnownKey: "没有已知密钥的签名",
    }[verdict.problem];
    reporter.report({ check: "tile", says, at });
  }
  // Even unsigned it says which files should be there.
  const head = parseCheckpoint(`${note.split("\n\n")[0] ?? ""}\n`);
  if (!head && verdict.valid) reporter.report({ check: "tile", says: "内容不是检查点", at });
  const stranger = head && verifiers.length > 0 && verifiers.every(({ name }) => name !== head.origin);
  if (stranger) reporter.report({ check: "tile", says: `是另一个日志（${head.origin}）的检查点`, at });
  return head && { ...head, source: at };
}

/**
 * Grows the whole tree again from the leaves in the database and compares: every tile and bundle, and every root that
 * somebody signed or kept. The checkpoint was read before the database's moment, so that the leaves it speaks of are
 * all there while a server is at work.
 */
export async function checkLog(
  client: pg.ClientBase,
  log: string,
  signed: ClaimedTree | undefined,
  claims: Claims,
  reporter: Reporter,
): Promise<void> {
  const trees = [...(signed ? [signed] : []), ...claims.trees];
  const roots = new Map<number, Uint8Array>();
  const sizes = new Set(trees.map(({ size }) => size));
  const signedSize = signed?.size ?? 0;
  const bundle: Uint8Array[] = [];
  const tree = regrow(nodeHashes, ({ level, index, bytes }) => {
    checkStored(log, regrownTile(level, index, bytes), signedSize, reporter);
  });
  const claimedHere = new Map(
    claims.entries.flatMap((one) => (one.index === undefined ? [] : [[one.index, one]])),
  );
  if (sizes.has(0)) roots.set(0, tree.root());
  for await (const leaf of leaves(client, reporter)) {
    tree.add(leafHash(nodeHashes, leaf.entry));
    bundle.push(leaf.entry);
    if (bundle.length === tileWidth) {
      const index = tree.size / tileWidth - 1;
      checkStored(log, regrownBundle(index, bundle.splice(0)), signedSize, reporter);
    }
    if (sizes.has(tree.size)) roots.set(tree.size, tree.root());
    checkClaim(claimedHere.get(leaf.index), leaf, reporter);
    for (const path of claims.paths) if (path.index === leaf.index) checkPath(path, leaf, reporter);
    reporter.counts.leaves += 1;
  }
  for (const { level, index, bytes } of tree.partials()) {
    checkStored(log, regrownTile(level, index, bytes), signedSize, reporter);
  }
  if (bundle.length > 0) {
    checkStored(log, regrownBundle(Math.floor(tree.size / tileWidth), bundle), signedSize, reporter);
  }
  for (const one of trees) checkRoot(one, tree.size, roots, reporter);
  await checkUnplaced(client, claims.entries, reporter);
  // A server at work may have gone on meanwhile: what the newest checkpoint speaks of is not superfluous.
  const known = Math.max(signedSize, tree.size);
  await checkNames(log, () => Math.max(known, sizeOf(join(log, "checkpoint"))), reporter);
}

/** The leaves from 0 on, as far as they follow each other without a gap. */
async function* leaves(client: pg.ClientBase, reporter: Reporter): AsyncGenerator<LeafRow> {
  for (let next = 0; ; ) {
    const { rows } = await client.query<LeafRow>(
      `select l.index, l.entry, l.agency_id, l.matter_id, l.seq, a.seq is null as stray
       from log_leaf l left join act a on a.agency_id = l.agency_id and a.matter_id = l.matter_id and a.seq = l.seq
       where l.index >= $1 order by l.index limit $2`,
      [next, leavesAtOnce],
    );
    for (const row of rows) {
      if (row.index !== next) {
        const says = `缺少第 ${next} 条，其后的日志文件无法核对`;
        reporter.report({ check: "log", says, at: `表 log_leaf，index=${next}` });
        return;
      }
      if (row.stray) {
        const { agency_id: agency, matter_id: matter, seq } = row;
        const says = "日志中有，而记录中没有这项行为";
        reporter.report({ check: "log", agency, matter, seq, says, at: `表 log_leaf，index=${row.index}` });
      }
      yield row;
      next += 1;
    }
    if (rows.length < leavesAtOnce) return;
  }
}

function checkRoot(
  claim: ClaimedTree,
  size: number,
  roots: ReadonlyMap<number, Uint8Array>,
  reporter: Reporter,
): void {
  if (claim.size > size) {
    const says =
      `已签署 ${claim.size} 条，数据库只有 ${size} 条：` + `第 ${size} 条起的行为被删除，或者恢复了旧的备份`;
    reporter.report({ check: "log", says, at: `${claim.source}；表 log_leaf，index=${size}` });
    return;
  }
  const root = roots.get(claim.size);
  if (root && equalBytes(root, claim.rootHash)) return;
  const says =
    `前 ${claim.size} 条的根哈希是 ${root ? toBase64(root) : "无"}，已签署的是 ${toBase64(claim.rootHash)}：` +
    "这些日志条目中有改动";
  reporter.report({ check: "log", says, at: `${claim.source}；表 log_leaf，index<${claim.size}` });
}

function checkClaim(claim: ClaimedEntry | undefined, leaf: LeafRow, reporter: Reporter): void {
  if (!claim || equalBytes(claim.entry, leaf.entry)) return;
  reporter.report({
    check: "log",
    agency: leaf.agency_id,
    matter: leaf.matter_id,
    seq: leaf.seq,
    says: `日志第 ${leaf.index} 条不是收据上的条目${receiptOf(claim)}`,
    at: `${claim.source}；表 log_leaf，index=${leaf.index}`,
  });
}

const receiptOf = ({ matter, seq }: ClaimedEntry): string =>
  matter === undefined || seq === undefined ? "" : `（收据是事项 ${matter} 第${seq}项的）`;

function checkPath(claim: Claims["paths"][number], leaf: LeafRow, reporter: Reporter): void {
  const { index, path, head } = claim;
  if (verifyInclusion(nodeHashes, leafHash(nodeHashes, leaf.entry), index, head.size, path, head.rootHash))
    return;
  reporter.report({
    check: "log",
    agency: leaf.agency_id,
    matter: leaf.matter_id,
    seq: leaf.seq,
    says: `日志第 ${index} 条不是证明所证的条目`,
    at: `${claim.source}；表 log_leaf，index=${index}`,
  });
}

/** Claims without a place, and entries that wait for theirs. */
async function checkUnplaced(
  client: pg.ClientBase,
  claims: readonly ClaimedEntry[],
  reporter: Reporter,
): Promise<void> {
  for (const claim of claims.filter(({ index }) => index === undefined)) {
    const { rows } = await client.query(
      "select exists (select from log_leaf where entry = $1 union all select from log_queue where entry = $1) as held",
      [Buffer.from(claim.entry)],
    );
    if (rows[0].held) continue;
    const { matter, seq } = claim;
    const says = "收据上的条目不在日志中，也不在等待写入之列：这项行为被删除或者改动";
    reporter.report({ check: "log", matter, seq, says, at: `${claim.source}；表 log_leaf、log_queue` });
  }
  const { rows } = await client.query<LeafRow>(
    `select q.* from log_queue q left join act a
       on a.agency_id = q.agency_id and a.matter_id = q.matter_id and a.seq = q.seq
     where a.seq is null order by q.id limit $1`,
    [straysMax],
  );
  for (const { agency_id: agency, matter_id: matter, seq } of rows) {
    const says = "等待写入日志，而记录中没有这项行为";
    reporter.report({ check: "log", agency, matter, seq, says, at: "表 log_queue" });
  }
}

const sizeOf = (checkpoint: string): number => {
  const note = existsSync(checkpoint) ? readFileSync(checkpoint, "utf8") : "";
  const head: Checkpoint | undefined = parseCheckpoint(`${note.split("\n\n")[0] ?? ""}\n`);
  return head?.size ?? 0;
};
