import { groupTitles } from "@zhunsheng/engine";
import type { ProcedureSummary } from "../api/types.ts";

/** Procedures of one kind of enforcement. */
export interface ProcedureSet {
  readonly id: string;
  readonly title: string;
  readonly procedures: readonly ProcedureSummary[];
}

/** By kind of enforcement, in their order; only those whose title, starts or law contain all the words looked for. */
export function procedureSets(all: readonly ProcedureSummary[], q = ""): readonly ProcedureSet[] {
  const words = q.trim().split(/\s+/);
  const found = all.filter(({ title, groupTitle, starts, basis }) => {
    const text = [
      title,
      groupTitle,
      ...starts.map((start) => start.title),
      ...basis.map(({ law }) => law),
    ].join(" ");
    return words.every((word) => text.includes(word));
  });
  return Object.entries(groupTitles)
    .map(([id, title]) => ({ id, title, procedures: found.filter(({ group }) => group === id) }))
    .filter(({ procedures }) => procedures.length > 0);
}

/** A start that may begin from an entry of this register, without another matter. */
export interface EntryStart {
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly kind: string;
  readonly title: string;
  readonly field: string;
}

export const startsFromEntry = (all: readonly ProcedureSummary[], register: string): readonly EntryStart[] =>
  all
    .filter(({ alone }) => alone)
    .flatMap(({ id, title: procedureTitle, starts }) =>
      starts.flatMap(({ kind, title, entries }) =>
        entries
          .filter((entry) => entry.register === register)
          .slice(0, 1)
          .map(({ field }) => ({ procedure: id, procedureTitle, kind, title, field })),
      ),
    );
