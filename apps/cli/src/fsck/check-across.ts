import { newMatterIdOf } from "@zhunsheng/casework";
import { nodeHashes } from "@zhunsheng/store";
import type pg from "pg";
import type { Report } from "./findings.ts";

const rowsAtOnce = 2_000;
const namedMax = 20;

/**
 * Register entries of an agency stand in the order in which their acts came into the log: whoever reads the registers
 * takes the later version for the later entry. One that was erased has a new version, which tells caches to let go.
 */
export async function checkRegisterOrder(client: pg.ClientBase, report: Report): Promise<void> {
  const agencies = await client.query<{ agency_id: string }>(
    "select distinct agency_id from register_entry order by agency_id",
  );
  for (const { agency_id } of agencies.rows) await checkAgency(client, agency_id, report);
}

interface EntryRow {
  readonly matter_id: string;
  readonly seq: number;
  readonly place: number;
  readonly version: number;
  /** Its act's leaf; null while that waits, `queued` then. */
  readonly index: number | null;
  readonly queued: number | null;
}

async function checkAgency(client: pg.ClientBase, agency: string, report: Report): Promise<void> {
  let last: EntryRow | undefined;
  for (;;) {
    const { rows } = await client.query<EntryRow>(
      `select r.matter_id, r.seq, r.place, r.version, l.index, q.id as queued
       from register_entry r
       left join log_leaf l on l.agency_id = r.agency_id and l.matter_id = r.matter_id and l.seq = r.seq
       left join log_queue q on l.index is null and q.agency_id = r.agency_id and q.matter_id = r.matter_id
         and q.seq = r.seq
       where r.agency_id = $1 and r.version > $2 and r.body <> 'null' order by r.version limit $3`,
      [agency, last?.version ?? -1, rowsAtOnce],
    );
    for (const row of rows) {
      if (last && isBefore(row, last)) {
        const { matter_id: matter, seq, place, version } = row;
        const says = `版本 ${version} 的条目所属行为在日志中早于版本 ${last.version} 的`;
        const at = `表 register_entry，place=${place}，列 version`;
        report({ check: "register", agency, matter, seq, says, at });
      }
      last = row;
    }
    if (rows.length < rowsAtOnce) return;
  }
}

/** Entries whose act has neither place are told where their act is. */
function isBefore(row: EntryRow, last: EntryRow): boolean {
  const order = (one: EntryRow): number => one.index ?? (one.queued ?? 0) + Number.MAX_SAFE_INTEGER / 2;
  if ([row, last].some(({ index, queued }) => index === null && queued === null)) return false;
  return order(row) < order(last) || (order(row) === order(last) && row.place <= last.place);
}

interface RequestRow {
  readonly request_id: string;
  readonly agency_id: string;
  readonly matter_id: string;
  readonly seq: number;
  readonly stray: boolean;
}

/**
 * Every act has its request, and a matter's id follows from its first one: without, the same request could be recorded
 * a second time. An erased act keeps its request's id.
 */
export async function checkRequests(client: pg.ClientBase, report: Report): Promise<void> {
  let after = { agency_id: "", request_id: "" };
  for (;;) {
    const { rows } = await client.query<RequestRow>(
      `select r.agency_id, r.request_id, r.matter_id, r.seq, a.seq is null as stray
       from act_request r left join act a on a.agency_id = r.agency_id and a.matter_id = r.matter_id and a.seq = r.seq
       where (r.agency_id, r.request_id) > ($1, $2) order by r.agency_id, r.request_id limit $3`,
      [after.agency_id, after.request_id, rowsAtOnce],
    );
    for (const row of rows) checkRequest(row, report);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) break;
    after = last;
  }
  await checkMissing(client, report);
}

function checkRequest(
  { agency_id: agency, request_id, matter_id: matter, seq, stray }: RequestRow,
  report: Report,
) {
  const at = `表 act_request，request_id=${request_id}`;
  if (stray) report({ check: "request", agency, matter, seq, says: "有请求，而记录中没有这项行为", at });
  const begun = newMatterIdOf(nodeHashes, agency, request_id, matter.slice(1, 5));
  if (seq === 1 && begun !== matter) {
    report({ check: "request", agency, matter, seq, says: "事项编号不是由这个请求产生的", at });
  }
}

async function checkMissing(client: pg.ClientBase, report: Report): Promise<void> {
  const { rows: counted } = await client.query<{ acts: number; requests: number }>(
    "select (select count(*) from act) as acts, (select count(*) from act_request) as requests",
  );
  if (counted[0]?.acts === counted[0]?.requests) return;
  // One pass over both; only once something is known to be missing.
  const { rows } = await client.query<RequestRow>(
    `select a.agency_id, a.matter_id, a.seq from act a left join act_request r
       on r.agency_id = a.agency_id and r.matter_id = a.matter_id and r.seq = a.seq
     where r.request_id is null order by a.agency_id, a.matter_id, a.seq limit $1`,
    [namedMax],
  );
  for (const { agency_id: agency, matter_id: matter, seq } of rows) {
    report({ check: "request", agency, matter, seq, says: "没有请求登记", at: `表 act_request，seq=${seq}` });
  }
}
