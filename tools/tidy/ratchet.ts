import type { Offence } from "./source.ts";

/** rule → file → how many offences are still allowed there. Numbers may only fall. */
export type Ratchet = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is wrong with the offences found, measured by the ratchet: new ones, and numbers that can be lowered. */
export function againstRatchet(offences: readonly Offence[], ratchet: Ratchet): readonly string[] {
  const counted = countOffences(offences);
  const keys = new Set([...counted.keys(), ...keysOf(ratchet)]);
  return [...keys].sort().flatMap((key) => {
    const [rule = "", path = ""] = key.split(" ");
    const found = counted.get(key) ?? [];
    const allowed = ratchet[rule]?.[path] ?? 0;
    if (found.length > allowed) return [tooMany(found, allowed)];
    if (found.length < allowed) return [`${key}: better! lower tools/tidy/ratchet.json to ${found.length}`];
    return [];
  });
}

/** The ratchet that would just allow these offences. */
export function measured(offences: readonly Offence[]): Ratchet {
  const counts: Record<string, Record<string, number>> = {};
  for (const [key, found] of [...countOffences(offences)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [rule = "", path = ""] = key.split(" ");
    counts[rule] = { ...counts[rule], [path]: found.length };
  }
  return counts;
}

function tooMany(found: readonly Offence[], allowed: number): string {
  const where = [...new Set(found.map(({ line, says }) => `line ${line}: ${says}`))].slice(0, 5);
  const [first] = found;
  return `${first?.path} ${first?.rule}: ${found.length} found, ${allowed} allowed; ${where.join("; ")}`;
}

function countOffences(offences: readonly Offence[]): ReadonlyMap<string, readonly Offence[]> {
  const counted = new Map<string, Offence[]>();
  for (const offence of offences) {
    const key = `${offence.rule} ${offence.path}`;
    const group = counted.get(key);
    if (group) group.push(offence);
    else counted.set(key, [offence]);
  }
  return counted;
}

const keysOf = (ratchet: Ratchet): readonly string[] =>
  Object.entries(ratchet).flatMap(([rule, files]) => Object.keys(files).map((path) => `${rule} ${path}`));
