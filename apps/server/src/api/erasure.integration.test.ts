import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { OrdinaryCase, ordinaryCourse, type Script, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";
import { accountsOf } from "../testing/signers.ts";

/** Words that stand nowhere else: what is to go, and what stays. */
const secret = "甲乙丙丁戊己机械加工有限公司";
const staying = "子丑寅卯辰巳精密铸造有限公司";

let server: RunningServer;
let registrar: Client;
let script: Script;
let owner: pg.Pool;
let erased: OrdinaryCase;
let other: OrdinaryCase;

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  registrar = new Client(server.address);
  await registrar.signIn("emergency-registrar");
  script = await scriptOf(registrar);
  owner = as("zhunsheng_owner");
  erased = await played("erased", secret);
  other = await played("other", staying);
}, 240_000);
afterAll(async () => {
  registrar.close();
  await owner.end();
  await server.stop();
});

/** A connection as this role. A database server that was given trusts the owner to take on any role. */
function as(role: string): pg.Pool {
  const given = process.env.DATABASE_URL;
  const name = `zhunsheng_${server.folder
    .split("/")
    .at(-1)
    ?.toLowerCase()
    .replace(/[^a-z0-9]/g, "_")}`;
  const url = given ? Object.assign(new URL(given), { pathname: `/${name}` }).toString() : undefined;
  const pool = new pg.Pool(
    url
      ? {
          connectionString: url,
          max: 1,
          ...(role === "zhunsheng_owner" ? {} : { options: `-c role=${role}` }),
        }
      : { host: join(server.folder, "pg"), user: role, database: "zhunsheng", max: 1 },
  );
  pool.on("error", () => undefined);
  return pool;
}

/** The whole case to its archive, its party of this name. */
async function played(name: string, party: string): Promise<OrdinaryCase> {
  const given = new OrdinaryCase(registrar, script, name);
  for (const { kind } of ordinaryCourse) {
    const example = script.examples.get(kind) ?? {};
    const input = "partyName" in example ? { partyName: party } : {};
    const answer = await given.act(kind, { input });
    if (answer.status !== 201) throw new Error(`${kind} ${JSON.stringify(answer.body)}`);
  }
  return given;
}

const pageOf = async ({ matter }: OrdinaryCase) => (await registrar.get(`/api/v1/matters/${matter}`)).body;

let requests = 0;

async function sessionOf(part: string): Promise<Client> {
  const accounts = await accountsOf(registrar, script.agency);
  const client = new Client(server.address);
  await client.signIn(accounts.get(script.cast[part] ?? part)?.login ?? "");
  return client;
}

async function sent(part: string, matter: string, kind: string, by: readonly string[], input: object) {
  requests += 1;
  const client = await sessionOf(part);
  const { body: health } = await client.get("/healthz");
  const answer = await client.post(`/api/v1/matters/${matter}/acts/${kind}`, {
    requestId: `erasure-${requests}`,
    occurredAt: health.now,
    by: by.map((one) => script.cast[one] ?? one),
    input,
  });
  client.close();
  return answer;
}

const order = { ground: "ordered", document: "（2026）豫01行终1号", reason: "按照生效裁判办理" };
const propose = (matter: string, input: object) =>
  sent("archivist-1", matter, "erase", ["archivist-1", "leader-2"], { ...order, ...input });
const approve = (matter: string, seq: number) =>
  sent("leader-2", matter, "confirm", ["leader-2"], { act: seq, answer: "confirmed" });

/** Every row of every table of every schema, as text; bytes are hexadecimal there. */
async function wholeDatabase(): Promise<readonly (readonly [table: string, row: string])[]> {
  const tables = await owner.query(
    `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'm', 'p')
       and has_table_privilege(c.oid, 'select') order by 1`,
  );
  const rows: (readonly [string, string])[] = [];
  for (const { name } of tables.rows) {
    const found = await owner.query(`select t::text as row from ${name} t`);
    for (const { row } of found.rows) rows.push([name, String(row)]);
  }
  return rows;
}

const hex = (text: string): string => Buffer.from(text).toString("hex");
const tablesWith = async (text: string): Promise<readonly string[]> => [
  ...new Set(
    (await wholeDatabase())
      .filter(([, row]) => row.includes(text) || row.includes(hex(text)))
      .map(([table]) => table),
  ),
];

async function untilLogged(given: OrdinaryCase): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { acts, proof } = await pageOf(given);
    if (proof.proven === acts.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the log did not catch up");
}

async function proofsOf(given: OrdinaryCase) {
  await untilLogged(given);
  const { acts } = await pageOf(given);
  const answers = acts.map(({ seq }: { seq: number }) =>
    registrar.get(`/api/v1/matters/${given.matter}/acts/${seq}/proof`),
  );
  return (await Promise.all(answers)).map(({ body }) => body);
}

const headersOf = async ({ matter }: OrdinaryCase) =>
  (
    await owner.query(
      "select seq, kind, encode(header, 'hex') as header, encode(act_sha256, 'hex') as sha from act where matter_id = $1 order by seq",
      [matter],
    )
  ).rows;

describe("清除整个事项的内容", () => {
  test("debug", async () => {
    const before = await tablesWith(secret);
    console.log(before);
    const proposed = await propose(erased.matter, { extent: "matter" });
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(201);
    const confirmed = await approve(erased.matter, proposed.body.act.seq);
    expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(201);
    console.log(await tablesWith(secret));
    const page = await pageOf(erased);
    console.log(JSON.stringify(page).slice(0, 3000));
    console.log(server.printed());
    void headersOf;
    void proofsOf;
    void readFileSync;
    void other;
  }, 120_000);
});
