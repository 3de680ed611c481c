import {
  type AnyAct,
  describeFields,
  displayValue,
  type FieldDescription,
  getRule,
  type Json,
} from "@zhunsheng/engine";
import { correctedFieldPrefix } from "@zhunsheng/ledger";
import { withheld } from "../confidential.ts";
import type { Bundle, BundleAct } from "./read.ts";

/** One content of an act on paper. */
export interface Line {
  /** Of the field, as the act's form has it. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  /** What stands there now, where a correction has put something else in its place. */
  readonly now?: string | undefined;
}

const erasedText = "（内容已依法清除，不可复算）";
const removed = "（删去）";

/** What was entered, line by line, in the order and wording of the act's form. */
export function linesOf(bundle: Bundle, one: BundleAct): readonly Line[] {
  const { act, procedure } = one;
  return describeFields(getRule(procedure, act.kind).fields).flatMap((field) =>
    field.widget === "changes" ? changeLines(bundle, one) : fieldLines(bundle, one, field),
  );
}

function fieldLines(bundle: Bundle, one: BundleAct, field: FieldDescription): readonly Line[] {
  const { act } = one;
  const sealed = `input.${field.name}`;
  const absent = absentLine(one, sealed, field);
  if (absent) return [absent];
  const entered = (act.original?.facts ?? act.facts)[field.name];
  const now = act.facts[field.name];
  if (entered === undefined && now === undefined) return [];
  // Left empty, and filled in by a correction: the act's own contents hold no such name.
  if (one.hidden.has(sealed)) return [{ name: field.name, title: field.title, text: withheld }];
  const text = entered === undefined ? "（未填写）" : wordsOf(bundle, act, field, entered);
  const same = JSON.stringify(entered) === JSON.stringify(now);
  const corrected = now === undefined ? removed : wordsOf(bundle, act, field, now);
  return [{ name: field.name, title: field.title, text, ...(same ? {} : { now: corrected }) }];
}

function absentLine(one: BundleAct, sealed: string, line: Pick<Line, "name" | "title">): Line | undefined {
  const { name, title } = line;
  if (one.erased.has(sealed)) return { name, title, text: erasedText };
  return one.closed.has(sealed) ? { name, title, text: withheld } : undefined;
}

/** What a correction puts in place, each by the name that the corrected act's own form gives it. */
function changeLines(bundle: Bundle, one: BundleAct): readonly Line[] {
  const target = bundle.acts[Number(one.act.facts.act) - 1];
  if (!target) return [];
  const changes = new Map<string, Json>(Object.entries(Object(one.act.facts.changes)));
  return describeFields(getRule(target.procedure, target.act.kind).fields).flatMap((field) => {
    const sealed = `${correctedFieldPrefix}${field.name}`;
    const line = { name: `changes.${field.name}`, title: `更正后的${field.title}` };
    const absent = absentLine(one, sealed, line);
    if (absent) return [absent];
    const value = changes.get(field.name);
    if (value === undefined) return [];
    // In a record from before decision 0012 all changes lie in one field, which is closed as a whole.
    if (one.closed.has("input.changes")) return [{ ...line, text: withheld }];
    return [{ ...line, text: value === null ? removed : wordsOf(bundle, target.act, field, value) }];
  });
}

/** A value in official wording: people and register entries by name, places in the file as such. */
function wordsOf(bundle: Bundle, act: AnyAct, field: FieldDescription, value: Json): string {
  const nameOf = (id: Json): string => bundle.people.get(String(id)) ?? String(id);
  if (field.widget === "person") return nameOf(value);
  if (field.widget === "people" && Array.isArray(value)) return value.map(nameOf).join("、");
  if (field.widget === "act") return `第 ${String(value)} 项`;
  if (field.widget === "instant") return moment(String(value));
  if (field.widget === "entry") return entryName(act, field.register ?? "", String(value));
  if (field.columns && Array.isArray(value)) {
    return value.map((row, place) => `（${place + 1}）${rowWords(bundle, act, field, row)}`).join("\n");
  }
  return displayValue(field, value);
}

function rowWords(bundle: Bundle, act: AnyAct, { columns = [] }: FieldDescription, row: Json): string {
  const cells = new Map<string, Json>(Object.entries(Object(row)));
  return columns
    .flatMap((column) => {
      const value = cells.get(column.name);
      return value === undefined ? [] : [`${column.title}：${wordsOf(bundle, act, column, value)}`];
    })
    .join("；");
}

/** What the register called it on the day of the act, with its key. */
function entryName({ relied }: AnyAct, register: string, key: string): string {
  const body = relied?.entries[register]?.[key];
  const { name, title } = Object(body);
  const called = typeof title === "string" ? title : name;
  return typeof called === "string" ? `${called}（${key}）` : key;
}

/** An instant as it is read in China: 2026-01-20 09:05. */
export function moment(instant: string): string {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) return instant;
  return new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
