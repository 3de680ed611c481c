import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** A matter of a chain: where it hangs, how far it is, and what is still owed in it. */
export interface ChainRow {
  readonly matter_id: string;
  readonly parent_id: string | null;
  readonly procedure_id: string;
  readonly title: string;
  readonly number: string | null;
  readonly stage_title: string;
  readonly ended: boolean;
  readonly opened_at: string;
  /** How many matters were opened from it, shown or not. */
  readonly children: number;
  /** Open duties of the agency; a party's own do not count. */
  readonly open_duties: number;
  readonly next_due: string | null;
}

/** Longer chains than the law knows; a circle, which the record cannot hold, would end here too. */
const depthMax = 12;
const matterMax = 200;
/** An ancestor with more matters of its own, such as the plan of a year, shows only the one that leads here. */
const besideMax = 12;

/**
 * The chain a matter stands in, inside its agency: the way up to the first matter, all that was opened from this one,
 * and what stands beside it, as far as that is not the work of a year. In the order they were opened, parents first;
 * the matter itself is among them. At most 200.
 */
export async function listChain(
  query: Kysely<Tables>,
  agency: string,
  matterId: string,
): Promise<readonly ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    with recursive up as (
      select m.matter_id, m.parent_id, 0 as height
      from matter m where m.agency_id = ${agency} and m.matter_id = ${matterId}
      union all
      select m.matter_id, m.parent_id, up.height + 1
      from matter m join up on m.matter_id = up.parent_id
      where m.agency_id = ${agency} and up.height < ${depthMax}
    ),
    line as (
      select up.matter_id, up.height, (select count(*)::integer from matter c
        where c.agency_id = ${agency} and c.parent_id = up.matter_id) as children from up
    ),
    down as (
      select matter_id, 0 as depth from (select matter_id from line order by height desc limit 1) first
      union all
      select c.matter_id, down.depth + 1
      from matter c join down on c.parent_id = down.matter_id
      where c.agency_id = ${agency} and down.depth < ${2 * depthMax}
        and (c.matter_id in (select matter_id from line) or not exists (select from line
          where line.matter_id = down.matter_id and line.height > 0 and line.children > ${besideMax}))
    ),
    found as (select matter_id, depth from down order by matter_id not in (select matter_id from line), depth
      limit ${matterMax})
    select m.matter_id, m.parent_id, m.procedure_id, m.title, m.number, m.stage_title, m.ended, m.opened_at,
      (select count(*)::integer from matter c where c.agency_id = ${agency} and c.parent_id = m.matter_id) as children,
      owed.open_duties, owed.next_due
    from found join matter m on m.agency_id = ${agency} and m.matter_id = found.matter_id
      cross join lateral (select count(*)::integer as open_duties, min(d.due_day) as next_due from duty d
        where d.agency_id = ${agency} and d.matter_id = m.matter_id and d.ending is null and d.owed_by <> 'party') owed
    order by found.depth, m.opened_at, m.matter_id`.execute(query);
  return rows;
}
