import { type MatterState, parseAct, parseBytes } from "@zhunsheng/casework";
import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  type Duty,
  describeFields,
  displayValue,
  duties,
  fold,
  getRule,
  type Json,
  type NextAct,
  neededEntries,
  nextActs,
  type Reference,
  roleTitles,
} from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { toBase64, toHex } from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { type AgencyRegisters, entriesOn, entryOn } from "@zhunsheng/store";
import type { RecordedAct } from "@zhunsheng/store/read";
import type { JSONValue } from "hono/utils/types";
import { toBasis } from "./api/basis.ts";
import { toRefusal } from "./api/problem.ts";
import { confidentialFields, withheld } from "./confidential.ts";
import { contentTitle, scopeInWords } from "./content-title.ts";

/** A copy the HTTP library's types accept: they know no readonly arrays. */
const parsePlain = (facts: AnyAct["facts"]): Record<string, JSONValue> => JSON.parse(JSON.stringify(facts));

const nothing: ReadonlySet<string> = new Set();

/** Who reads an act: whether they may see what is confidential, and how a person of the agency is called. */
export interface ActReader {
  readonly seesConfidential: boolean;
  readonly nameOf: (person: string) => string;
  /** The kind of the act at a place of the file. */
  readonly kindAt: (seq: number) => string | undefined;
}

/** An act of the record as the API shows it, to someone who may read what is confidential or may not. */
export function actView(
  procedure: AnyProcedure,
  act: AnyAct,
  sealed: { actSha256: Uint8Array; leaf?: number },
  { seesConfidential, nameOf, kindAt }: ActReader,
) {
  const rule = getRule(procedure, act.kind);
  const hidden = seesConfidential ? nothing : confidentialFields(procedure, act.kind);
  const entered = Object.entries(act.facts).filter(([name]) => !hidden.has(name));
  const shown = describeFields(rule.fields).flatMap((field) => {
    const value = act.facts[field.name];
    if (value === undefined) return [];
    if (field.widget === "changes") {
      return changesShown(procedure, kindAt(Number(act.facts.act)), value, seesConfidential);
    }
    if (act.kind === "erase" && field.name === "scope") {
      return [{ name: field.name, title: field.title, display: scopeInWords(procedure, value, kindAt) }];
    }
    const display = hidden.has(field.name) ? withheld : displayValue(field, value);
    return [{ name: field.name, title: field.title, display }];
  });
  return {
    seq: act.seq,
    kind: act.kind,
    title: rule.title,
    stage: rule.stage,
    nature: rule.nature,
    by: act.by.map(({ id, name }) => ({ id, name })),
    occurredAt: act.occurredAt,
    recordedAt: act.recordedAt,
    ...(act.number === undefined ? {} : { number: act.number }),
    procedure: act.procedure,
    input: parsePlain(Object.fromEntries(entered)),
    shown,
    documents: [...(rule.documents ?? [])],
    ...(rule.recording ? { recording: rule.recording.level } : {}),
    defects: (act.defects ?? []).map(toRefusal),
    basis: toBasis(rule.basis),
    ...standingView(act, hidden, nameOf),
    ...erasedView(procedure, act),
    actSha256: toHex(sealed.actSha256),
    ...(sealed.leaf === undefined ? {} : { leaf: sealed.leaf }),
  };
}

/** 已依法清除: which contents of the act, and by which act of the matter. */
function erasedView(procedure: AnyProcedure, { kind, erased }: AnyAct) {
  if (!erased?.length) return {};
  return {
    erased: erased.map(({ field, by }) => ({ field, title: contentTitle(procedure, kind, field), by })),
  };
}

/** What a correction puts in place, field by field, each by the name its own form gives it. */
function changesShown(
  procedure: AnyProcedure,
  kind: string | undefined,
  changes: Json,
  seesConfidential: boolean,
) {
  const fields = kind === undefined ? [] : describeFields(getRule(procedure, kind).fields);
  const described = new Map(fields.map((field) => [field.name, field]));
  return Object.entries(Object(changes)).flatMap(([name, value]) => {
    const field = described.get(name);
    if (!field) return [];
    const after = value === null ? "（删去）" : displayValue(field, parseJson(value));
    const display = field.confidential && !seesConfidential ? withheld : after;
    return [{ name: `changes.${name}`, title: `更正：${field.title}`, display }];
  });
}

const parseJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** How an act counts, who stands behind it, what later acts made of it. */
function standingView(act: AnyAct, hidden: ReadonlySet<string>, nameOf: ActReader["nameOf"]) {
  const awaits = new Set(act.awaits);
  const named = act.by.map(({ id, name }) => ({ id, name }));
  const { enteredBy, origin } = act;
  const stranger = enteredBy && !origin && !act.by.some(({ id }) => id === enteredBy.person);
  const original = Object.entries(act.original?.facts ?? {}).filter(([name]) => !hidden.has(name));
  return {
    standing: act.standing ?? ("effective" as const),
    awaits: named.filter(({ id }) => awaits.has(id)),
    confirmedBy: named.filter(({ id }) => !awaits.has(id)),
    ...(stranger ? { enteredBy: { id: enteredBy.person, name: nameOf(enteredBy.person) } } : {}),
    ...(act.lateReason === undefined ? {} : { lateReason: act.lateReason }),
    correctedBy: [...(act.correctedBy ?? [])],
    ...(act.original && act.correctedBy?.length
      ? { original: parsePlain(Object.fromEntries(original)) }
      : {}),
    ...(origin
      ? { origin: { matter: origin.matter, procedure: origin.procedure, title: titleOf(origin.procedure) } }
      : {}),
  };
}

/** What the procedure of a linked matter is called. */
const titleOf = (id: string): string => procedures.find((procedure) => procedure.id === id)?.title ?? id;

/** The file that recorded acts make, under the procedure as it stands. */
export function fileOf(
  procedure: AnyProcedure,
  agency: string,
  matter: string,
  recorded: readonly RecordedAct[],
) {
  const acts = recorded.map((act) =>
    parseAct(
      act.header,
      act.fields.map(({ name, value }) => ({ name, value: parseBytes(value) })),
    ),
  );
  return fold(procedure, agency, matter, acts);
}

/** An act that could come next, in short: whether it can be done now, and if not why not. */
const nextInShort = (next: NextAct) => ({
  kind: next.kind,
  title: next.title,
  stage: next.stage,
  nature: next.nature,
  performers: [...next.performers],
  basis: toBasis(next.basis),
  conditional: next.conditional,
  allowed: next.allowed,
  possible: next.possible,
  refusals: next.refusals.map(toRefusal),
  ...(next.fromLink === undefined
    ? {}
    : { fromLink: { procedure: next.fromLink, title: titleOf(next.fromLink) } }),
});

/** The same with everything a form needs: documents, the gates that hold and those that wait for the entry. */
function nextInFull(next: NextAct) {
  const condition = ({ basis, ...rest }: NextAct["passed"][number]) => ({
    ...rest,
    basis: basis.map(toBasis),
  });
  return {
    ...nextInShort(next),
    documents: [...next.documents],
    passed: next.passed.map(condition),
    depends: next.depends.map(condition),
  };
}

interface Moment {
  readonly now: string;
  readonly registers: AgencyRegisters;
  readonly calendar: Reference["calendar"];
  readonly parent?: Reference["parent"];
}

export const nextFor = (procedure: AnyProcedure, file: AnyFile, at: Moment) =>
  nextAt(procedure, file, at).map(nextInFull);

export const nextInShortFor = (procedure: AnyProcedure, file: AnyFile, at: Moment) =>
  nextAt(procedure, file, at).map(nextInShort);

/** What could be done now, asked with the registers as of today. */
function nextAt(procedure: AnyProcedure, file: AnyFile, at: Moment): readonly NextAct[] {
  const day = dayOf(at.now);
  const entries: Record<string, Record<string, NonNullable<ReturnType<typeof entryOn>>>> = {};
  for (const need of neededEntries(procedure, file, at.now)) {
    const asOf = need.day ?? day;
    const found = new Map(
      need.every
        ? Object.entries(entriesOn(at.registers, need.register, need.key, asOf))
        : [[need.key, entryOn(at.registers, need.register, need.key, asOf)] as const],
    );
    for (const [key, one] of found) {
      if (one !== undefined && one !== null) entries[need.name] = { ...entries[need.name], [key]: one };
    }
  }
  const { calendar, parent } = at;
  const reference: Reference = { day, calendar, agency: file.agency, people: {}, entries, parent };
  return nextActs(procedure, file, at.now, reference);
}

export function dutyView(procedure: AnyProcedure, file: AnyFile, duty: Duty, nameOf: ActReader["nameOf"]) {
  const { basis, by, persons, overrun, ...rest } = duty;
  return {
    ...rest,
    ...(persons ? { persons: persons.map((id) => ({ id, name: nameOf(id) })) } : {}),
    ...(overrun && duty.state === "overdue" ? { needsOverrun: true } : {}),
    agency: file.agency,
    matter: file.matter,
    owedByTitle: roleTitles[duty.owedBy],
    by: by.map((kind) => ({ kind, title: getRule(procedure, kind).title })),
    basis: toBasis(basis),
  };
}

export const dutiesView = (
  procedure: AnyProcedure,
  file: AnyFile,
  today: Day,
  calendar: Reference["calendar"],
  nameOf: ActReader["nameOf"],
) => duties(procedure, file, today, calendar).map((duty) => dutyView(procedure, file, duty, nameOf));

/** A matter as lists show it. */
export function matterView(
  state: MatterState & { readonly nextDue?: string | undefined },
  titles: { readonly agency: string; readonly procedure: string },
) {
  return {
    id: state.matter,
    agency: state.agency,
    agencyName: titles.agency,
    procedure: state.procedure,
    procedureTitle: titles.procedure,
    title: state.title,
    ...(state.party === undefined ? {} : { party: state.party }),
    ...(state.number === undefined ? {} : { number: state.number }),
    stage: { id: state.stage, title: state.stageTitle },
    ended: state.ended,
    acts: state.acts,
    openedAt: state.openedAt,
    changedAt: state.changedAt,
    ...(state.nextDue === undefined ? {} : { nextDue: state.nextDue }),
  };
}

export const receiptOf = (
  log: string,
  matter: string,
  act: AnyAct,
  sealed: { readonly actSha256: Uint8Array; readonly entry: Uint8Array },
) => ({
  log,
  matter,
  seq: act.seq,
  actSha256: toHex(sealed.actSha256),
  entry: toBase64(sealed.entry),
  recordedAt: act.recordedAt,
});

/** Where the matter stands among its stages. */
export function stagesOf(procedure: AnyProcedure, here: string, ended: boolean) {
  const place = procedure.stages.findIndex(([id]) => id === here);
  return procedure.stages.map(([id, title], index) => ({
    id,
    title,
    state:
      ended || index < place ? ("done" as const) : index === place ? ("here" as const) : ("ahead" as const),
  }));
}
