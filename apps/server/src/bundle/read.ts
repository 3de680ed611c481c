import { parseBytes } from "@zhunsheng/casework";
import { type AnyAct, type AnyFile, type AnyProcedure, type Duty, duties } from "@zhunsheng/engine";
import { dayOf, type Instant } from "@zhunsheng/law";
import {
  type ActHeader,
  type LogPart,
  type ProofFile,
  parseHeader,
  proofFormat,
  toBase64Url,
} from "@zhunsheng/ledger";
import { type MatterRow, type RecordedAct, readActs } from "@zhunsheng/store/read";
import { fileOf } from "../views.ts";
import { versionOn } from "./entered.ts";
import { hiddenIn } from "./hidden.ts";
import { type JudgedMatter, judgeAll } from "./judge.ts";
import { type LinkedRow, linkedRows } from "./linked.ts";
import type { BundleLog, BundleSource } from "./source.ts";
import { inTurns } from "./turns.ts";

/** One act of a bundle: as it stands now, as it was entered, and its proof. */
export interface BundleAct {
  /** As later acts left it: confirmed, corrected, void. */
  readonly act: AnyAct;
  /** The version it was judged under. */
  readonly procedure: AnyProcedure;
  readonly header: ActHeader;
  readonly proof: ProofFile;
  /** Names of the header whose contents stay closed to this reader (依法保密): what the catalogue counts. */
  readonly closed: ReadonlySet<string>;
  /** The same with what the act itself left empty: a later correction may have filled it in. Never to be printed. */
  readonly hidden: ReadonlySet<string>;
  /** Names of the header whose contents were erased. */
  readonly erased: ReadonlySet<string>;
}

/** A matter with everything that is laid before a court. */
export interface Bundle {
  readonly row: MatterRow;
  readonly agencyName: string;
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
  readonly madeAt: Instant;
  readonly acts: readonly BundleAct[];
  readonly judged: JudgedMatter;
  readonly duties: readonly Duty[];
  readonly links: readonly LinkedRow[];
  readonly log: BundleLog;
  /** The newest checkpoint that the proofs stand under. */
  readonly checkpoint: string;
  /** id → name of everyone the acts name. */
  readonly people: ReadonlyMap<string, string>;
}

interface Asked {
  readonly madeAt: Instant;
  /** Whether the bundle opens what is confidential; asked of the matter's own file. */
  readonly seesConfidential: (file: AnyFile) => boolean;
}

/**
 * Reads a matter at one moment. "waiting" where an act is not under a checkpoint yet: a bundle is laid before others to
 * settle a question, and one whose last acts cannot be checked would leave it open.
 * @throws Error when no version of its procedure is in force on the day.
 */
export async function readBundle(
  source: BundleSource,
  row: MatterRow,
  { madeAt, seesConfidential }: Asked,
): Promise<Bundle | "waiting"> {
  const recorded = await readActs(source.query, row.agency_id, row.matter_id);
  const logged = await logParts(source.log, recorded);
  const newest = logged && newestOf(logged);
  if (!logged || !newest) return "waiting";
  const procedure = versionOn(source, row.procedure_id, madeAt);
  const file = fileOf(procedure, row.agency_id, row.matter_id, recorded);
  const sees = seesConfidential(file);
  const acts = await inTurns(recorded, (one, place): BundleAct => {
    const act = file.acts[place];
    const log = logged[place];
    if (!act || !log) throw new Error(`act ${one.seq} of ${row.matter_id} is missing`);
    return bundleAct(source, { procedure, file, act, one, log, sees });
  });
  const parent = row.parent_id === null ? [] : await readActs(source.query, row.agency_id, row.parent_id);
  const judged = await judgeAll(source, { row, recorded, parent });
  return {
    row,
    agencyName: (await source.names()).get(row.agency_id) ?? row.agency_id,
    procedure,
    file,
    madeAt,
    acts,
    judged,
    duties: duties(procedure, file, dayOf(madeAt), source.calendar),
    links: await linkedRows(source, row),
    log: source.log,
    checkpoint: newest.checkpoint,
    people: peopleOf(file),
  };
}

/** The place of every act in the log; undefined while one of them waits. */
async function logParts(
  log: BundleLog,
  recorded: readonly RecordedAct[],
): Promise<readonly LogPart[] | undefined> {
  const prove = log.prover();
  const parts = await inTurns(recorded, ({ index }): LogPart | undefined => {
    const proven = index === null ? undefined : prove(index);
    return proven && { origin: log.origin, ...proven };
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}

const newestOf = (parts: readonly LogPart[]): LogPart | undefined =>
  parts.reduce<LogPart | undefined>(
    (last, part) => (last && last.size >= part.size ? last : part),
    undefined,
  );

interface Opening {
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
  readonly act: AnyAct;
  readonly one: RecordedAct;
  readonly log: LogPart;
  readonly sees: boolean;
}

function bundleAct(source: BundleSource, { procedure, file, act, one, log, sees }: Opening): BundleAct {
  const text = one.header.toString("utf8");
  const header = parseHeader(text);
  if (!header) throw new Error(`act ${one.seq} has an unreadable header`);
  const judgedBy = versionOn(source, procedure.id, header.occurredAt);
  const hidden = sees ? new Set<string>() : hiddenIn(source, procedure, file, act);
  const kept = new Set(one.fields.map(({ name }) => name));
  const opened = one.fields
    .filter(({ name }) => !hidden.has(name))
    .map(({ name, value, salt }) => ({ name, value: parseBytes(value), salt: toBase64Url(salt) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    act,
    procedure: judgedBy,
    header,
    proof: { format: proofFormat, header: text, opened, log },
    closed: new Set([...hidden].filter((name) => kept.has(name))),
    hidden,
    erased: new Set([...header.fields.keys()].filter((name) => !kept.has(name))),
  };
}

/** Everyone the acts relied on by name: performers, handlers, hosts. */
const peopleOf = ({ acts }: AnyFile): ReadonlyMap<string, string> =>
  new Map(
    acts.flatMap(({ by, relied }) => [
      ...Object.values(relied?.people ?? {}).map(({ id, name }) => [id, name] as const),
      ...by.map(({ id, name }) => [id, name] as const),
    ]),
  );
