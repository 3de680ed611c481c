// What any office system could do at best: a bare `http` and `pg` server that writes the same rows as one of our acts —
// act, fields, request, queue, duty, figure, matter — in one transaction, with no law, no validation, no hashing.

import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

const pool = new pg.Pool({
  host: process.env.REFERENCE_SOCKET,
  user: "zhunsheng_app",
  database: "zhunsheng",
  max: 24,
});
pool.on("error", () => undefined);

interface Template {
  readonly header: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly duties: number;
  readonly figures: number;
}

/** The rows of real acts, taken from our own record, so that sizes and counts are the same. */
const templates: readonly Template[] = JSON.parse(process.env.REFERENCE_ROWS ?? "[]");
let turn = 0;

async function write(): Promise<string> {
  const matter = `ref-${randomUUID()}`;
  turn += 1;
  const template = templates[turn % templates.length];
  if (!template) throw new Error("no rows to write");
  const client = await pool.connect();
  const now = new Date();
  try {
    await client.query("begin");
    await client.query(
      `insert into act (agency_id, matter_id, seq, kind, occurred_at, recorded_at, header, act_sha256)
       values ('reference', $1, 1, 'act', $2, $2, $3, $4)`,
      [matter, now, Buffer.from(template.header, "base64"), randomBytes(32)],
    );
    await client.query(
      `insert into act_field (agency_id, matter_id, seq, name, salt, value)
       select 'reference', $1, 1, * from unnest($2::text[], $3::bytea[], $4::bytea[])`,
      [
        matter,
        template.fields.map(({ name }) => name),
        template.fields.map(() => randomBytes(16)),
        template.fields.map(({ value }) => Buffer.from(value, "base64")),
      ],
    );
    await client.query(
      `insert into act_request (agency_id, request_id, matter_id, seq, input_sha256)
       values ('reference', $1, $1, 1, $2)`,
      [matter, randomBytes(32)],
    );
    await client.query(
      "insert into log_queue (entry, agency_id, matter_id, seq) values ($1, 'reference', $2, 1)",
      [randomBytes(65), matter],
    );
    await client.query(
      `insert into matter (agency_id, matter_id, procedure_id, title, stage, stage_title, ended, acts, opened_at,
         changed_at) values ('reference', $1, 'penalty-summary', 'reference', 'a', 'a', false, 1, $2, $2)`,
      [matter, now],
    );
    await derived(client, matter, template);
    await client.query("commit");
    return matter;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function derived(client: pg.PoolClient, matter: string, template: Template): Promise<void> {
  if (template.duties > 0) {
    await client.query(
      `insert into duty (agency_id, matter_id, duty_id, duty, title, owed_by, opened_by, from_day, due_day,
         provisional, mark, discharging, basis)
       select 'reference', $1, 'd' || n, 'd', 'd', 'officer', 1, current_date, current_date, false, 'V', '[]', '{}'
       from generate_series(1, $2::integer) as n`,
      [matter, template.duties],
    );
  }
  if (template.figures > 0) {
    await client.query(
      `insert into figure (agency_id, matter_id, seq, indicator, day, amount, basis)
       select 'reference', $1, 1, 'F' || n, current_date, 1, '{}' from generate_series(1, $2::integer) as n`,
      [matter, template.figures],
    );
  }
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    try {
      JSON.parse(Buffer.concat(chunks).toString("utf8"));
      const matter = await write();
      response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ matter }));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("ready"));
process.on("SIGTERM", () => process.exit(0));
