/** Order of keys does not make two entries different. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? "";

type Input = Readonly<Record<string, unknown>>;

/** Only what is different from what was recorded. A field that was emptied is sent as null. */
export function changesBetween(recorded: Input, entered: Input): Record<string, unknown> {
  const names = new Set([...Object.keys(recorded), ...Object.keys(entered)]);
  const changed = [...names].filter((name) => canonical(recorded[name]) !== canonical(entered[name]));
  return Object.fromEntries(changed.map((name) => [name, entered[name] ?? null]));
}
