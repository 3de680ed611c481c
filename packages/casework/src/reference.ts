import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  correctedAct,
  getRule,
  type Json,
  type LinkedFile,
  type Person,
  type Reference,
  targetOf,
  upTo,
} from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import type { ActRequest, Book, CaseworkDeps } from "./ports.ts";

/** What is wrong with a request, and where: a path into the request body and a Chinese sentence. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

interface Asking {
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
  readonly draft: AnyAct;
  readonly request: ActRequest;
  readonly day: Day;
  readonly parent?: LinkedFile | undefined;
}

interface Found {
  /** With what the decision relied on, kept in the act. */
  readonly act: AnyAct;
  readonly reference: Reference;
}

/**
 * Loads what the act's gates may ask: the people named — as performers, or anywhere in the entry as `person` or
 * `people` fields do — and the register entries the act's definition declares it needs, all as of the act's day.
 */
export function readReference(
  deps: CaseworkDeps,
  book: Book,
  asking: Asking,
): Found | { readonly issues: readonly Issue[] } {
  const { request, draft, day } = asking;
  const issues: Issue[] = [];
  // No prototype: an id such as "constructor" names nobody.
  const people: Record<string, Person> = Object.create(null);
  const by = request.by.map((id, place) => {
    const person = book.findPerson(id, day) ?? registrarOf(request, id);
    if (person) people[id] = person;
    else issues.push({ path: `by.${place}`, message: `本机关执法人员名录在 ${day} 没有编号为 ${id} 的人员` });
    return { id, name: person?.name ?? id };
  });
  if (issues.length > 0) return { issues };
  for (const id of peopleNamed(asking)) {
    const person = book.findPerson(id, day);
    if (person) people[id] = person;
  }
  const act = { ...draft, by };
  const entries = entriesNeeded(book, correctedAsking(asking) ?? asking, act);
  const { parent } = asking;
  const reference = { day, calendar: deps.calendar, agency: request.agency, people, entries, parent };
  const relied = {
    people,
    entries,
    ...(parent ? { parent: { matter: parent.file.matter, acts: parent.file.acts.length } } : {}),
  };
  return { act: { ...act, relied }, reference };
}

/**
 * The first register entries of an agency are made before any register names its people: an account that keeps
 * registers stands for itself, in that role only.
 */
function registrarOf({ agency, submitter }: ActRequest, id: string): Person | undefined {
  if (submitter.registrar === undefined || submitter.person !== id) return undefined;
  return { id, name: submitter.registrar, agency, roles: ["registrar"] };
}

/** For a correction: what the corrected act itself would ask for, on its own day and the file before it. */
function correctedAsking(asking: Asking): Asking | undefined {
  const { draft, file } = asking;
  const target = draft.kind === "correct" ? targetOf(file, draft) : undefined;
  if (!target) return undefined;
  const corrected = correctedAct(draft, target);
  return { ...asking, draft: corrected, file: upTo(file, target.seq - 1), day: dayOf(corrected.occurredAt) };
}

/** Ids of people that acts of this file or the entry itself name; gates look them up. */
function peopleNamed({ file, draft }: Asking): ReadonlySet<string> {
  const names = new Set<string>();
  for (const value of [...Object.values(draft.facts), ...Object.values(Object(draft.facts.changes))]) {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const part of parts.flatMap((one) => (isRow(one) ? Object.values(one) : [one]))) {
      if (typeof part === "string") names.add(part);
    }
  }
  for (const act of file.acts) for (const { id } of act.by) names.add(id);
  return names;
}

/** A row of a list: its cells may name people too. */
const isRow = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function entriesNeeded(book: Book, asking: Asking, own: AnyAct): Reference["entries"] {
  const act = asking.draft.kind === own.kind ? own : asking.draft;
  const entries: Record<string, Record<string, Json>> = Object.create(null);
  for (const need of getRule(asking.procedure, act.kind).needs ?? []) {
    const key = need.key(asking.file, act);
    if (key === undefined) continue;
    const day = need.on ? need.on(asking.file, act) : asking.day;
    if (day === undefined) continue;
    const name = need.as ?? need.register;
    const register: Record<string, Json> = entries[name] ?? Object.create(null);
    if (need.every) Object.assign(register, book.findEntries(need.register, key, day));
    else {
      const body = book.findEntry(need.register, key, day);
      if (body !== undefined) register[key] = body;
    }
    if (Object.keys(register).length > 0) entries[name] = register;
  }
  return entries;
}
