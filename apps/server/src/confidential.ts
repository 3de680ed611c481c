import { type AnyAct, type AnyFile, type AnyProcedure, describeFields, getRule } from "@zhunsheng/engine";
import type { Account } from "./accounts.ts";

/** What stands in the place of a confidential content for those who may not read it. */
export const withheld = "（依法保密）";

const overseers = ["unitHead", "leader", "head"];

/**
 * The fields of an act that only those who handle the matter are shown; what a correction puts in place may repeat any
 * of them.
 */
export const confidentialFields = (procedure: AnyProcedure, kind: string): ReadonlySet<string> =>
  new Set(
    describeFields(getRule(procedure, kind).fields).flatMap(({ name, confidential, widget }) =>
      confidential || widget === "changes" ? [name] : [],
    ),
  );

/**
 * The same by the names under which an act's contents are sealed, without `input.`: of a correction, each change of a
 * confidential field, and the one field that held all changes before decision 0012.
 */
export function sealedConfidential(procedure: AnyProcedure, file: AnyFile, act: AnyAct): ReadonlySet<string> {
  const own = confidentialFields(procedure, act.kind);
  if (act.kind !== "correct") return own;
  const target = file.acts[Number(act.facts.act) - 1];
  const changed = Object.keys(Object(act.facts.changes));
  const theirs = target ? confidentialFields(procedure, target.kind) : new Set(changed);
  return new Set([...own, ...changed.filter((name) => theirs.has(name)).map((name) => `changes.${name}`)]);
}

/** Those who handle the matter — performed an act of it or were assigned to it — and who answer for them. */
export function mayReadConfidential({ agency, person, roles }: Account, file: AnyFile): boolean {
  if (agency !== file.agency) return false;
  if (roles.some((role) => overseers.includes(role))) return true;
  return file.acts.some(
    ({ kind, by, facts }) =>
      by.some(({ id }) => id === person) ||
      (kind === "assign" && Array.isArray(facts.handlers) && facts.handlers.includes(person)),
  );
}
