import { readFile } from "node:fs/promises";
import { inclusionFromTiles, parseCheckpoint, toBase64 } from "@zhunsheng/ledger";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { nodeHashes } from "../hashes.ts";
import type { LogFolder } from "../log-folder.ts";
import type { Tables } from "../tables.ts";

/** Bytes as PostgreSQL writes them. */
const bytes = z.string().regex(/^\\x(?:[0-9a-f]{2})*$/);
const place = { agency_id: z.string(), matter_id: z.string(), seq: z.int().min(1) };

/** An act as its rows have it, with its entry's place in the log. */
const rawAct = z.strictObject({
  act: z.strictObject({
    ...place,
    kind: z.string(),
    occurred_at: z.string(),
    recorded_at: z.string(),
    header: bytes,
    act_sha256: bytes,
  }),
  fields: z.array(z.strictObject({ ...place, name: z.string(), salt: bytes, value: bytes })),
  request: z.strictObject({ ...place, request_id: z.string(), input_sha256: bytes }).nullable(),
  entry: bytes,
  /** RFC 6962 §2.1.1 under the erasure's checkpoint; null while the log has not taken the act in. */
  inclusion: z.strictObject({ index: z.int().min(0), hashes: z.array(z.string()).max(64) }).nullable(),
});

/**
 * An erasure that has taken effect, with everything needed to do it again to an older copy of the matter: the erasing
 * act and those after it as far as its last confirmation, without a gap, and the proof that the log holds them. Nothing
 * that was erased is in it.
 */
const recorded = z.strictObject({
  agency: z.string(),
  matter: z.string(),
  /** Place of the erasing act. */
  seq: z.int(),
  acts: z.array(rawAct).min(1),
  /** The signed note that the inclusions lead to (C2SP tlog-checkpoint). */
  checkpoint: z.string(),
});

export type RawAct = z.infer<typeof rawAct>;
export type RecordedErasure = z.infer<typeof recorded>;

/** The list a backup holds (`erasures.jsonl`). @throws Error with a Chinese sentence when a line is none of ours. */
export async function readErasures(path: string): Promise<readonly RecordedErasure[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`没有找到清除清单 ${path}`);
  });
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line, index) => {
    try {
      return recorded.parse(JSON.parse(line));
    } catch {
      throw new Error(`${path} 第 ${index + 1} 行不是清除清单`);
    }
  });
}

/** Every effective erasure of the record, oldest first in each matter, proven by the log at hand. */
export async function erasuresIn(query: Kysely<Tables>, log: LogFolder): Promise<readonly RecordedErasure[]> {
  const { rows } = await sql<Listed>`
    select e.agency_id as agency, e.matter_id as matter, e.seq, (
      select jsonb_agg(jsonb_build_object(
          'act', to_jsonb(a),
          'fields', (select coalesce(jsonb_agg(to_jsonb(f) order by f.name), '[]') from act_field f
            where f.agency_id = a.agency_id and f.matter_id = a.matter_id and f.seq = a.seq),
          'request', (select to_jsonb(r) from act_request r
            where r.agency_id = a.agency_id and r.matter_id = a.matter_id and r.seq = a.seq),
          'index', l.index,
          'entry', coalesce(l.entry,
            (select q.entry from log_queue q
              where q.agency_id = a.agency_id and q.matter_id = a.matter_id and q.seq = a.seq)))
        order by a.seq)
      from act a
      left join log_leaf l on l.agency_id = a.agency_id and l.matter_id = a.matter_id and l.seq = a.seq
      where a.agency_id = e.agency_id and a.matter_id = e.matter_id and a.seq >= e.seq
        and a.seq <= (select coalesce(max(c.seq), e.seq) from act c
          where c.agency_id = e.agency_id and c.matter_id = e.matter_id and c.seq > e.seq and c.kind = 'confirm'
            and content_of(c.agency_id, c.matter_id, c.seq, 'input.act') = to_jsonb(e.seq))
    ) as acts
    from act e where e.kind = 'erase' and erasure_effective(e.agency_id, e.matter_id, e.seq)
    order by e.agency_id, e.matter_id, e.seq`.execute(query);
  const prove = proverOf(log);
  return rows.map(({ acts, ...erasure }) => ({
    ...erasure,
    acts: acts.map(({ index, ...act }) => ({ ...act, inclusion: prove.inclusion(index) })),
    checkpoint: prove.checkpoint,
  }));
}

interface Listed extends Omit<RecordedErasure, "acts" | "checkpoint"> {
  readonly acts: readonly (Omit<RawAct, "inclusion"> & { readonly index: number | null })[];
}

/** One checkpoint for all of them. */
function proverOf(log: LogFolder) {
  const checkpoint = log.readCheckpoint() ?? "";
  const size = parseCheckpoint(checkpoint.slice(0, checkpoint.indexOf("\n\n") + 1))?.size ?? 0;
  const inclusion = (index: number | null): RawAct["inclusion"] => {
    if (index === null || index >= size) return null;
    return { index, hashes: inclusionFromTiles(nodeHashes, log.read, index, size).map(toBase64) };
  };
  return { checkpoint, inclusion };
}

/** Acts of the list that the log has not taken in: such a list proves nothing of them yet. */
export const unprovenIn = (erasures: readonly RecordedErasure[]): readonly RecordedErasure[] =>
  erasures.filter(({ acts }) => acts.some(({ inclusion }) => inclusion === null));
