import type { Act } from "../api/types.ts";

/** Id → name of everyone who performed one of these acts. */
export const peopleIn = (acts: readonly Act[]): ReadonlyMap<string, string> =>
  new Map(acts.flatMap(({ by }) => by.map(({ id, name }) => [id, name] as const)));

/** The entry in official wording; identifiers of people become names where the file tells them. */
export function namedDisplay(
  { name, display }: Act["shown"][number],
  input: Act["input"],
  names: ReadonlyMap<string, string>,
): string {
  const value = input[name];
  if (typeof value === "string") return names.get(value) ?? display;
  if (!Array.isArray(value) || !value.some((one) => names.has(one))) return display;
  return value.map((one) => names.get(one) ?? String(one)).join("、");
}
