import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Client } from "../apps/server/src/testing/client.ts";
import {
  beginSummary,
  continueSummary,
  courseLength,
  type FieldDay,
  learnFieldDay,
} from "../apps/server/src/testing/field-day.ts";
import { type RunningServer, startServer } from "../apps/server/src/testing/running-server.ts";
import { median, quantile, type Result } from "./result.ts";

const connections = [1, 8, 32];
/** Each figure is the median of so many turns, ours and the reference's one after the other. */
const turns = 5;
const turnMs = 3_000;
const warmUpMs = 2_000;
const reference = "bare http + pg server writing the same rows";

interface Turn {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
}

/** Durable acts per second over HTTP, beside a server that writes the same rows and does nothing else. */
export async function benchActs(report: (result: Result) => void): Promise<void> {
  const ours = await startServer({ demo: "small" });
  const client = new Client(ours.address);
  await client.signIn("emergency-registrar");
  const field = await learnFieldDay(client);
  const act = actsOf(client, field);
  await turn(act, 8, warmUpMs, ours.processId);
  const theirs = await startReference(ours);
  const plain = new Client(theirs.address);
  const row = () => plain.post("/", { same: "body", of: "about the same size".repeat(20) });
  const write = async () => void (await accepted(row()));
  await turn(() => write, 8, warmUpMs, theirs.processId);
  for (const count of connections) {
    const pairs: { ours: Turn; theirs: Turn }[] = [];
    for (let number = 0; number < turns; number += 1) {
      pairs.push({
        ours: await turn(act, count, turnMs, ours.processId),
        theirs: await turn(() => write, count, turnMs, theirs.processId),
      });
    }
    for (const result of figures(count, pairs)) report(result);
  }
  client.close();
  plain.close();
  theirs.child.kill("SIGTERM");
  await ours.stop();
}

function figures(count: number, pairs: readonly { ours: Turn; theirs: Turn }[]): readonly Result[] {
  const of = (pick: (turn: Turn) => number) => ({
    value: median(pairs.map((pair) => pick(pair.ours))),
    reference,
    referenceValue: median(pairs.map((pair) => pick(pair.theirs))),
  });
  const name = { bench: "acts", case: `${count} connections` };
  return [
    { ...name, unit: "acts/s", ...of((one) => one.perSecond) },
    { ...name, unit: "p50 ms", ...of((one) => one.p50) },
    { ...name, unit: "p99 ms", ...of((one) => one.p99) },
    { ...name, unit: "server cpu ms/act", ...of((one) => one.cpuMs) },
  ];
}

async function accepted(sent: Promise<{ status: number; body: unknown }>): Promise<{ body: unknown }> {
  const answer = await sent;
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

let requests = 0;

/** Each connection works through whole summary penalties of its own, one act a request. */
function actsOf(client: Client, field: FieldDay): () => () => Promise<void> {
  return () => {
    let place = 0;
    let matter = "";
    return async () => {
      requests += 1;
      const id = `bench-${process.pid}-${requests}`;
      const sent =
        place === 0 ? beginSummary(client, field, id) : continueSummary(client, field, matter, place, id);
      const answer = await sent;
      if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      matter = answer.body.matter.id;
      place = (place + 1) % courseLength;
    };
  };
}

async function turn(
  worker: () => () => Promise<void>,
  count: number,
  forMs: number,
  processId: number,
): Promise<Turn> {
  const latencies: number[] = [];
  const cpuBefore = cpuMsOf(processId);
  const began = performance.now();
  const until = began + forMs;
  const one = async (): Promise<void> => {
    const work = worker();
    while (performance.now() < until) {
      const sent = performance.now();
      await work();
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: count }, one));
  const seconds = (performance.now() - began) / 1000;
  const sorted = latencies.sort((a, b) => a - b);
  return {
    perSecond: sorted.length / seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    cpuMs: (cpuMsOf(processId) - cpuBefore) / sorted.length,
  };
}

/** Processor time of a process, from the kernel (clock ticks of 10 ms); 0 where the system does not tell. */
function cpuMsOf(processId: number): number {
  try {
    const fields = readFileSync(`/proc/${processId}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** The reference on the same database server, with rows taken from the acts just recorded. */
async function startReference(
  ours: RunningServer,
): Promise<{ address: string; processId: number; child: ChildProcess }> {
  const socket = join(ours.folder, "pg");
  const port = ours.port + 1;
  const child = spawn(process.execPath, ["--import", "tsx", "bench/reference-server.ts"], {
    env: {
      ...process.env,
      PORT: String(port),
      REFERENCE_SOCKET: socket,
      REFERENCE_ROWS: JSON.stringify(await rowsOf(socket)),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let up = false;
  child.stdout?.once("data", () => {
    up = true;
  });
  while (!up) await sleep(50);
  return { address: `http://127.0.0.1:${port}`, processId: child.pid ?? 0, child };
}

async function rowsOf(socket: string) {
  const client = new pg.Client({ host: socket, user: "zhunsheng_app", database: "zhunsheng" });
  await client.connect();
  const { rows } = await client.query(
    `select encode(a.header, 'base64') as header,
       (select json_agg(json_build_object('name', f.name, 'value', encode(f.value, 'base64')))
        from act_field f where (f.agency_id, f.matter_id, f.seq) = (a.agency_id, a.matter_id, a.seq)) as fields,
       (select count(*)::integer from duty d where (d.agency_id, d.matter_id, d.opened_by)
         = (a.agency_id, a.matter_id, a.seq)) as duties,
       (select count(*)::integer from figure g where (g.agency_id, g.matter_id, g.seq)
         = (a.agency_id, a.matter_id, a.seq)) as figures
     from act a where a.matter_id in (
       select matter_id from matter where procedure_id = 'penalty-summary' and acts = $1 limit 1) order by a.seq`,
    [courseLength],
  );
  await client.end();
  return rows;
}
