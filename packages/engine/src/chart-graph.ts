import { type Citation, formatLimit } from "@zhunsheng/law";
import { courseOf } from "./rules.ts";
import { type AnyProcedure, type Role, roleTitles } from "./types.ts";

/** One act as the chart and its text list show it. */
export interface ChartEntry {
  readonly kind: string;
  readonly title: string;
  readonly nature: "decision" | "fact";
  readonly stage: string;
  readonly article: string;
  readonly roles: readonly Role[];
  readonly performers: readonly string[];
  /** Titles of the acts that must come directly before it; what follows from those is left out. */
  readonly after: readonly string[];
  /** The limits in words of the duties this act discharges: 7个工作日. */
  readonly limit: readonly string[];
  readonly conditional: boolean;
}

/** The same content as the chart, as a list: for screen readers and for phones. In legal order. Pure. */
export const chartText = (
  procedure: AnyProcedure,
  cite: (citation: Citation) => string,
): readonly ChartEntry[] => courseOf(procedure).map((kind) => entryOf(procedure, kind, cite));

function entryOf(procedure: AnyProcedure, kind: string, cite: (citation: Citation) => string): ChartEntry {
  const rule = procedure.acts[kind];
  if (!rule) throw new RangeError(`${procedure.id} has no act ${kind}`);
  return {
    kind,
    title: rule.title,
    nature: rule.nature,
    stage: rule.stage,
    article: cite(rule.basis),
    roles: rule.performers,
    performers: rule.performers.map((role) => roleTitles[role]),
    after: directAfter(procedure, kind).map((other) => procedure.acts[other]?.title ?? other),
    limit: limitsOf(procedure, kind),
    conditional: rule.conditional ?? false,
  };
}

function limitsOf(procedure: AnyProcedure, kind: string): readonly string[] {
  const owed = Object.values(procedure.acts).flatMap((rule) => rule.opens ?? []);
  const limits = owed
    .filter((duty) => duty.dischargedBy.includes(kind))
    .map((duty) => formatLimit(duty.within));
  return [...new Set(limits)];
}

/** `after` without what follows from the rest (transitive reduction), so that the arrows stay readable. */
export function directAfter(procedure: AnyProcedure, kind: string): readonly string[] {
  const after = (procedure.acts[kind]?.after ?? []).filter((other) => Object.hasOwn(procedure.acts, other));
  return after.filter(
    (other) => !after.some((through) => through !== other && leadsTo(procedure, other, through)),
  );
}

/** Whether `later` requires `earlier`, directly or through others. */
function leadsTo(procedure: AnyProcedure, earlier: string, later: string): boolean {
  const seen = new Set<string>();
  const open = [later];
  for (let kind = open.pop(); kind !== undefined; kind = open.pop()) {
    for (const other of procedure.acts[kind]?.after ?? []) {
      if (other === earlier) return true;
      if (!seen.has(other)) open.push(other);
      seen.add(other);
    }
  }
  return false;
}
