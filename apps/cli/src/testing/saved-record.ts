import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dropDatabaseOn, type EmbeddedServer, startEmbedded } from "@zhunsheng/store";
import pg from "pg";
import { Client } from "../../../server/src/testing/client.ts";
import {
  beginSummary,
  continueSummary,
  courseLength,
  learnFieldDay,
} from "../../../server/src/testing/field-day.ts";
import { playHearing } from "../../../server/src/testing/hearing-course.ts";
import { OrdinaryCase, scriptOf } from "../../../server/src/testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../../../server/src/testing/running-server.ts";
import { type Ran, removeCommand, zhunsheng } from "./command.ts";

/** A copy of the record for one test to damage: a database and a data folder of its own. */
export interface Copy {
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  /** As the owner, with the triggers that keep the record switched off. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  fsck(...words: readonly string[]): Promise<Ran>;
  discard(): Promise<void>;
}

/** A county's record at two moments, with what a holder has kept of each. */
export interface SavedRecord {
  readonly agency: string;
  /** An ordinary case from clue to archive, with its hearing in a matter of its own. */
  readonly matter: string;
  /** A summary penalty. */
  readonly summary: string;
  /** Kept by somebody: proof of an act of the earlier moment, of one added after it, and the checkpoints. */
  readonly kept: Readonly<Record<"earlyProof" | "lateProof" | "earlyCheckpoint" | "lateCheckpoint", string>>;
  /** The data folder as the server left it, and its database where that is not embedded there: "" otherwise. */
  readonly folder: string;
  readonly ownUrl: string;
  /** The database of one moment beside the log and the keys of another. */
  copy(moment?: "early" | "late", files?: "early" | "late"): Promise<Copy>;
  discard(): Promise<void>;
}

const login = "emergency-registrar";
const outboxRoundMs = 1_500;

/** Makes the record: a demo county's registers, played cases, stopped, more cases, stopped. */
export async function saveRecord(summaries: number): Promise<SavedRecord> {
  const folder = mkdtempSync(join(tmpdir(), "zs-fsck-"));
  chmodSync(folder, 0o755);
  const first = await startServer({ demo: "small", folder });
  const early = await playEarly(first, folder, summaries);
  await first.stop();
  const bases = await basesOf(folder);
  await bases.keep("early");
  for (const name of ["log", "keys"]) {
    await cp(join(folder, name), join(folder, `early-${name}`), { recursive: true });
  }
  await bases.release();
  const second = await startServer({ demo: "small", folder });
  const late = await playLate(second, folder);
  // The outbox hands out once a second: what the first run put there is delivered when this one stops.
  await sleep(outboxRoundMs);
  await second.stop();
  const again = await basesOf(folder);
  await again.keep("late");
  let copies = 0;
  return {
    ...early,
    kept: { ...early.kept, ...late },
    folder,
    ownUrl: again.ownUrl,
    async copy(moment = "late", files = "late") {
      copies += 1;
      const name = `case_${copies}`;
      const data = mkdtempSync(join(tmpdir(), "zs-case-"));
      for (const name of ["log", "keys"]) {
        await cp(join(folder, `${files === "early" ? "early-" : ""}${name}`), join(data, name), {
          recursive: true,
        });
      }
      return copyOf(again, moment, name, data);
    },
    async discard() {
      await again.discard();
      await removeCommand();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Played = Pick<SavedRecord, "agency" | "matter" | "summary"> & {
  readonly kept: Pick<SavedRecord["kept"], "earlyProof" | "earlyCheckpoint">;
};

async function playEarly(server: RunningServer, folder: string, summaries: number): Promise<Played> {
  const client = new Client(server.address);
  await client.signIn(login);
  const script = await scriptOf(client);
  const ordinary = new OrdinaryCase(client, script, "fsck");
  await ordinary.upTo("hearing");
  for (const { status, body } of await playHearing(client, script, ordinary.matter, "fsck-hearing")) {
    if (status !== 201) throw new Error(JSON.stringify(body));
  }
  for (const kind of [
    "reviewSubmission",
    "legalReview",
    "discussion",
    "decide",
    "serve",
    "publish",
    "payment",
  ]) {
    const { status, body } = await ordinary.act(
      kind,
      kind === "reviewSubmission" ? { at: afterHearing } : {},
    );
    if (status !== 201) throw new Error(`${kind} ${JSON.stringify(body)}`);
  }
  const summary = await playSummaries(client, "early", summaries);
  const kept = {
    earlyProof: await keepProof(client, ordinary.matter, 4, join(folder, "early-proof.json")),
    earlyCheckpoint: await keepCheckpoint(server, join(folder, "early-checkpoint")),
  };
  client.close();
  return { agency: script.agency, matter: ordinary.matter, summary, kept };
}

const afterHearing = "2025-07-10T10:00:00+08:00";

async function playLate(server: RunningServer, folder: string) {
  const client = new Client(server.address);
  await client.signIn(login);
  // One after the other, so that the last acts of the log are the last numbers too.
  let summary = "";
  for (const name of ["late-1", "late-2", "late-3", "late-4"]) summary = await playSummaries(client, name, 1);
  const kept = {
    lateProof: await keepProof(client, summary, 1, join(folder, "late-proof.json")),
    lateCheckpoint: await keepCheckpoint(server, join(folder, "late-checkpoint")),
  };
  client.close();
  return kept;
}

/** Whole summary penalties; answers the last one's matter. */
async function playSummaries(client: Client, name: string, count: number): Promise<string> {
  const field = await learnFieldDay(client);
  const play = async (one: number): Promise<string> => {
    const begun = await beginSummary(client, field, `fsck-${name}-${one}-0`);
    const matter: string = begun.body.receipt?.matter ?? "";
    for (let place = 1; place < courseLength; place += 1) {
      const answer = await continueSummary(client, field, matter, place, `fsck-${name}-${one}-${place}`);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    }
    return matter;
  };
  const played = await Promise.all(Array.from({ length: count }, (_, one) => play(one)));
  return played.at(-1) ?? "";
}

/** A proof as anyone may ask for it, once the log has taken in the act. */
async function keepProof(client: Client, matter: string, seq: number, path: string): Promise<string> {
  for (;;) {
    const { body } = await client.get(`/api/v1/matters/${matter}/acts/${seq}/proof`);
    if (!body.inclusion) continue;
    writeFileSync(path, JSON.stringify(body));
    return path;
  }
}

async function keepCheckpoint(server: RunningServer, path: string): Promise<string> {
  const answer = await fetch(`${server.address}/log/checkpoint`);
  writeFileSync(path, await answer.text());
  return path;
}

/** The databases beside the server's own: templates of both moments, and the copies made of them. */
interface Bases {
  readonly ownUrl: string;
  readonly urlOf: (name: string) => string;
  keep(moment: string): Promise<void>;
  create(name: string, template: string): Promise<void>;
  /** Lets the database server go on with what it has. */
  release(): Promise<void>;
  discard(): Promise<void>;
}

async function basesOf(folder: string): Promise<Bases> {
  const given = process.env.DATABASE_URL;
  const prefix = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "_");
  const embedded: EmbeddedServer | undefined = given ? undefined : await startEmbedded(join(folder, "pg"));
  const own = given ? `zhunsheng_${prefix}` : "zhunsheng";
  const urlOf = (name: string): string => {
    if (embedded) return `postgresql://${embedded.user}@localhost/${name}?host=${embedded.socketFolder}`;
    const url = new URL(given ?? "");
    url.pathname = `/${name}`;
    return url.toString();
  };
  const nameOf = (name: string) => `${prefix}_${name}`;
  const admin = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: embedded ? urlOf("postgres") : given });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const made: string[] = [];
  const create = async (name: string, template: string): Promise<void> => {
    made.push(nameOf(name));
    await admin(`create database ${nameOf(name)} template ${template}`);
  };
  return {
    ownUrl: given ? urlOf(own) : "",
    urlOf: (name) => urlOf(nameOf(name)),
    keep: (moment) => create(moment, own),
    create: (name, template) => create(name, nameOf(template)),
    release: async () => embedded?.stop(),
    async discard() {
      if (given) await Promise.all([...made, own].map((name) => dropDatabaseOn(given, name)));
      await embedded?.stop();
    },
  };
}

async function copyOf(bases: Bases, moment: string, name: string, data: string): Promise<Copy> {
  await bases.create(name, moment);
  const url = bases.urlOf(name);
  const env = { DATABASE_URL: url, ZHUNSHENG_DATA: data };
  return {
    data,
    env,
    async sql(text, values = []) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query("set session_replication_role = replica");
        return (await client.query(text, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    fsck: (...words) => zhunsheng(["fsck", ...words], env),
    // Dropping a database takes as long as a test: all of them go at the end.
    discard: () => rm(data, { recursive: true, force: true }),
  };
}
