import {
  type AnyFile,
  type AnyProcedure,
  fold,
  getRule,
  type Json,
  type LinkedFile,
  mentions,
} from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { listChain, type MatterRow, readActs } from "@zhunsheng/store/read";
import { chinaInstant } from "./clock.ts";
import { confidentialFields } from "./confidential.ts";
import type { Parts } from "./context.ts";
import { fileOf, nextFor } from "./views.ts";

/** The matter that this one was opened from, as it stands: what its gates would be asked with. */
export async function parentOf(parts: Parts, file: AnyFile): Promise<LinkedFile | undefined> {
  const link = file.acts[0]?.parent;
  const procedure = link && parts.procedures.on(link.procedure, dayOf(parts.clock.now()));
  if (!link || !procedure) return undefined;
  const recorded = await readActs(parts.query, file.agency, link.matter);
  return { procedure: link.procedure, file: fileOf(procedure, file.agency, link.matter, recorded) };
}

/** The chain a matter stands in, as an outline: each after the one it was opened from, deeper by one. */
export async function chainOf(parts: Parts, row: MatterRow) {
  const rows = await listChain(parts.query, row.agency_id, row.matter_id);
  const today = dayOf(parts.clock.now());
  const under = (parent: string | undefined, depth: number): ReturnType<typeof linkView>[] =>
    rows
      .filter((one) => (depth === 0 ? one === rows[0] : one.parent_id === parent))
      .flatMap((one) => [linkView(parts, one, depth, today), ...under(one.matter_id, depth + 1)]);
  return under(undefined, 0);
}

function linkView(
  parts: Parts,
  row: Awaited<ReturnType<typeof listChain>>[number],
  depth: number,
  today: Day,
) {
  return {
    matter: row.matter_id,
    depth,
    procedure: row.procedure_id,
    procedureTitle: parts.procedures.on(row.procedure_id, today)?.title ?? row.procedure_id,
    title: row.title,
    ...(row.number === null ? {} : { number: row.number }),
    stageTitle: row.stage_title,
    ended: row.ended,
    openedAt: chinaInstant(Date.parse(row.opened_at)),
    opened: row.children,
    openDuties: row.open_duties,
    ...(row.next_due === null ? {} : { nextDue: row.next_due }),
  };
}

type Moment = Omit<Parameters<typeof nextFor>[2], "parent">;

/** What may begin from this matter: the starts of procedures that open from it, where nothing stands against one. */
export function offersOf(parts: Parts, parent: LinkedFile, at: Moment) {
  return parts.procedures.ids.flatMap((id) => {
    const procedure = parts.procedures.on(id, dayOf(at.now));
    if (!procedure?.opensFrom?.includes(parent.procedure)) return [];
    return startsFrom(procedure, parent, at)
      .filter(({ possible }) => possible)
      .map(({ kind, title, basis }) => ({
        procedure: id,
        procedureTitle: procedure.title,
        kind,
        title,
        basis,
      }));
  });
}

/** The acts that this procedure may begin with from that matter, asked before anything is entered. */
export const startsFrom = (procedure: AnyProcedure, parent: LinkedFile, at: Moment) =>
  nextFor(procedure, fold(procedure, parent.file.agency, "", []), { ...at, parent });

/**
 * What the matter it is opened from already says for this start. For whom its confidential contents are withheld,
 * nothing is carried over that repeats one.
 */
export function carriedInto(
  procedure: AnyProcedure,
  kind: string,
  parent: LinkedFile,
  theirs: AnyProcedure,
  seesConfidential: boolean,
): Readonly<Record<string, Json>> {
  const carried: Readonly<Record<string, Json>> = getRule(procedure, kind).carries?.(parent) ?? {};
  const hidden = seesConfidential ? [] : textsWithheld(theirs, parent.file);
  return Object.fromEntries(
    Object.entries(carried).filter(([, value]) => value !== undefined && !mentions(value, hidden)),
  );
}

const textsWithheld = (procedure: AnyProcedure, file: AnyFile): readonly string[] =>
  file.acts.flatMap((act) =>
    [...confidentialFields(procedure, act.kind)].flatMap((name) => {
      const value = act.facts[name];
      return typeof value === "string" ? [value] : [];
    }),
  );
