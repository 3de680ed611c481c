import type { AnyFile, LinkedFile } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { findMatter, listLinked, type MatterRow, readActs } from "@zhunsheng/store/read";
import type { Parts } from "./context.ts";
import { fileOf } from "./views.ts";

/** The matter that this one was opened from, as it stands: what its gates would be asked with. */
export async function parentOf(parts: Parts, file: AnyFile): Promise<LinkedFile | undefined> {
  const link = file.acts[0]?.parent;
  const procedure = link && parts.procedures.on(link.procedure, dayOf(parts.clock.now()));
  if (!link || !procedure) return undefined;
  const recorded = await readActs(parts.query, file.agency, link.matter);
  return { procedure: link.procedure, file: fileOf(procedure, file.agency, link.matter, recorded) };
}

/** The chain a matter stands in: where it was opened from, and what was opened from it. */
export async function linksOf(parts: Parts, row: MatterRow) {
  const parent = row.parent_id === null ? undefined : await findMatter(parts.query, row.parent_id);
  const children = await listLinked(parts.query, row.agency_id, row.matter_id);
  return [
    ...(parent ? [linkView(parts, "parent", parent)] : []),
    ...children.map((child) => linkView(parts, "child", child)),
  ];
}

function linkView(parts: Parts, relation: "parent" | "child", row: Omit<MatterRow, "next_due">) {
  const procedure = parts.procedures.on(row.procedure_id, dayOf(parts.clock.now()));
  return {
    relation,
    matter: row.matter_id,
    procedure: row.procedure_id,
    procedureTitle: procedure?.title ?? row.procedure_id,
    title: row.title,
    stageTitle: row.stage_title,
    ended: row.ended,
  };
}
