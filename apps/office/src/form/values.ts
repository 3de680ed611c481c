import type { ActRequest, Field, MatterPage } from "../api/types.ts";

/** What the form holds. `occurredAt` absent: the moment of submission. */
export interface FormValues {
  input: Record<string, unknown>;
  by: string[];
  occurredAt?: string | undefined;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === "";

/** Only what the act knows and the person entered: unknown or empty fields are left away, not sent as blanks. */
export const inputOf = (
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): ActRequest["input"] =>
  Object.fromEntries(
    fields.flatMap(({ name }) => (isEmpty(values[name]) ? [] : [[name, values[name]] as const])),
  );

/** Several choices may be none at all, which is an answer; everything else starts unanswered. */
export const blankInput = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter(({ widget, optional }) => widget === "choices" && !optional).map(({ name }) => [name, []]),
  );

/** Fields that say the same thing throughout a file: who it is about, who handles it, what is proposed. */
const carried = new RegExp(
  "^(party|handlers$|powerItem$|violation$|kinds$|fineFen$|confiscated|benchmarkStep$|circumstance|deviat|" +
    "lawApplied$|facts$)",
);

/** What the newest act of the file already says under the same name; the person checks it before submitting. */
export function carriedInput(fields: readonly Field[], acts: MatterPage["acts"]): Record<string, unknown> {
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
  const groups = acts
    .toReversed()
    .flatMap(({ by, input }) => [peopleOf(input.handlers), by.map(({ id }) => id)]);
  return groups.find((group) => group.length > 1 && group.includes(person)) ?? [person];
}

const peopleOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
