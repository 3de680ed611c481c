import type { RegisterEntry } from "../api/types.ts";

/** One item of a list as its register has it. */
export interface Item {
  readonly id: string;
  readonly content: string;
  /** The law it comes from, where the register says so. */
  readonly law?: string | undefined;
  readonly level?: string | undefined;
}

/** One row of the form: an item with what was found. */
export interface Row {
  id: string;
  content: string;
  result?: string | undefined;
  note?: string | undefined;
  level?: string | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The items of an entry, under the name it keeps them by; what is no item is left out. */
export function itemsOf(body: RegisterEntry["body"] | undefined, itemsIn: string): readonly Item[] {
  const found: unknown = body?.[itemsIn];
  if (!Array.isArray(found)) return [];
  return found.filter(isRecord).flatMap((one) => {
    const [id, content] = [textOf(one.id), textOf(one.content)];
    if (id === undefined) return [];
    return [{ id, content: content ?? id, law: textOf(one.law), level: textOf(one.level) }];
  });
}

export const rowsIn = (value: unknown): readonly Row[] =>
  (Array.isArray(value) ? value : []).filter(isRecord).map(({ id, content, result, note, level }) => ({
    id: textOf(id) ?? "",
    content: textOf(content) ?? "",
    result: textOf(result),
    note: textOf(note),
    level: textOf(level),
  }));

/** A row for every item, in the list's order; what was answered already stays. */
export function rowsFor(items: readonly Item[], held: unknown): Row[] {
  const answered = new Map(rowsIn(held).map((row) => [row.id, row]));
  return items.map(({ id, content }) => ({ ...answered.get(id), id, content }));
}

/** Whether the form already holds exactly these items. */
export const holdsAll = (items: readonly Item[], held: unknown): boolean =>
  JSON.stringify(rowsIn(held).map(({ id }) => id)) === JSON.stringify(items.map(({ id }) => id));

/** How many rows have each result, in the order of the results; and how many have none yet. */
export function tally(results: readonly { readonly value: string; readonly label: string }[], held: unknown) {
  const rows = rowsIn(held);
  const counted = results.map(({ value, label }) => ({
    label,
    count: rows.filter(({ result }) => result === value).length,
  }));
  return { counted, left: rows.filter(({ result }) => result === undefined).length };
}
