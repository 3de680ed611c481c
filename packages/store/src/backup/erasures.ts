import { readFile } from "node:fs/promises";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Tables } from "../tables.ts";

const row = z.record(z.string(), z.json());

/** An act as its rows have it; bytes as PostgreSQL writes them (`\\x…`). */
const rawAct = z.strictObject({
  act: z.looseObject({ seq: z.int(), header: z.string(), act_sha256: z.string() }).and(row),
  fields: z.array(row),
  request: row.nullable(),
  /** The act's entry in the log. */
  entry: z.string(),
});

/**
 * An erasure that has taken effect, with everything needed to do it again to an older copy of the matter: the erasing
 * act and those after it as far as its last confirmation, without a gap. Nothing that was erased is in it.
 */
const recorded = z.strictObject({
  agency: z.string(),
  matter: z.string(),
  /** Place of the erasing act. */
  seq: z.int(),
  acts: z.array(rawAct).min(1),
});

export type RawAct = z.infer<typeof rawAct>;
export type RecordedErasure = z.infer<typeof recorded>;

/** The list a backup holds (`erasures.jsonl`). @throws Error with a Chinese sentence when a line is none of ours. */
export async function readErasures(path: string): Promise<readonly RecordedErasure[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`没有找到清除清单 ${path}`);
  });
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line, place) => {
    try {
      return recorded.parse(JSON.parse(line));
    } catch {
      throw new Error(`${path} 第 ${place + 1} 行不是清除清单`);
    }
  });
}

/** Every effective erasure of the record, oldest first in each matter. */
export async function erasuresIn(query: Kysely<Tables>): Promise<readonly RecordedErasure[]> {
  const { rows } = await sql<RecordedErasure>`
    select e.agency_id as agency, e.matter_id as matter, e.seq, (
      select jsonb_agg(jsonb_build_object(
          'act', to_jsonb(a),
          'fields', (select jsonb_agg(to_jsonb(f) order by f.name) from act_field f
            where f.agency_id = a.agency_id and f.matter_id = a.matter_id and f.seq = a.seq),
          'request', (select to_jsonb(r) from act_request r
            where r.agency_id = a.agency_id and r.matter_id = a.matter_id and r.seq = a.seq),
          'entry', coalesce(
            (select l.entry from log_leaf l
              where l.agency_id = a.agency_id and l.matter_id = a.matter_id and l.seq = a.seq),
            (select q.entry from log_queue q
              where q.agency_id = a.agency_id and q.matter_id = a.matter_id and q.seq = a.seq)))
        order by a.seq)
      from act a where a.agency_id = e.agency_id and a.matter_id = e.matter_id and a.seq >= e.seq
        and a.seq <= (select coalesce(max(c.seq), e.seq) from act c
          where c.agency_id = e.agency_id and c.matter_id = e.matter_id and c.seq > e.seq and c.kind = 'confirm'
            and content_of(c.agency_id, c.matter_id, c.seq, 'input.act') = to_jsonb(e.seq))
    ) as acts
    from act e where e.kind = 'erase' and erasure_effective(e.agency_id, e.matter_id, e.seq)
    order by e.agency_id, e.matter_id, e.seq`.execute(query);
  return rows;
}
