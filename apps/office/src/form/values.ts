import type { ActRequest, Field, MatterPage } from "../api/types.ts";
import { standingActs } from "../words/common-acts.ts";

/** What the form holds. `occurredAt` absent: the moment of submission. */
export interface FormValues {
  input: Record<string, unknown>;
  by: string[];
  occurredAt?: string | undefined;
  /** 补录原因: asked for once the server says that it is missing. */
  lateReason?: string | undefined;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Only what the act knows and the person entered: unknown or empty fields are left away, not sent as blanks. */
export const inputOf = (
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): ActRequest["input"] =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.columns ? rowsOf(field.columns, values[field.name]) : values[field.name];
      return isEmpty(value) || (field.optional && isNone(value)) ? [] : [[field.name, value] as const];
    }),
  );

const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Rows in which nothing was entered are left away, like empty fields. */
function rowsOf(columns: readonly Field[], value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  return value
    .map((row: unknown) => (isRow(row) ? inputOf(columns, row) : {}))
    .filter((row) => Object.keys(row).length > 0);
}

const listed = new Set(["choices", "rows"]);

/**
 * Several choices or rows may be none at all, which is an answer; everything else starts unanswered. Where the act asks
 * for rows, as many as it wants at least stand ready: those left empty are not sent.
 */
export const blankInput = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ widget, columns, optional }) => !optional && (listed.has(widget) || columns))
      .map(({ name, widget, min = 0 }) => [
        name,
        widget === "rows" ? Array.from({ length: min }, () => ({})) : [],
      ]),
  );

/** Fields that say the same thing throughout a file: who it is about, who handles it, what is proposed. */
const carried = new RegExp(
  "^(party|handlers$|powerItem$|violation$|kinds$|fineFen$|confiscated|benchmarkStep$|circumstance|deviat|" +
    "lawApplied$|facts$)",
);

/** What the newest act of the file already says under the same name; the person checks it before submitting. */
export function carriedInput(fields: readonly Field[], all: MatterPage["acts"]): Record<string, unknown> {
  const acts = standingActs(all);
  const found = fields
    .filter(({ name }) => carried.test(name))
    .flatMap(({ name }) => {
      const value = acts.findLast(({ input }) => !isEmpty(input[name]))?.input[name];
      return value === undefined ? [] : [[name, value] as const];
    });
  return Object.fromEntries(found);
}

/** Who usually performs it: the handlers of the case when one is among them, else whoever came along last. */
export function suggestedBy(person: string, acts: MatterPage["acts"]): string[] {
  const groups = standingActs(acts)
    .toReversed()
    .flatMap(({ by, input }) => [peopleOf(input.handlers), by.map(({ id }) => id)]);
  return groups.find((group) => group.length > 1 && group.includes(person)) ?? [person];
}

const peopleOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
