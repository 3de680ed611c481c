import { findMatter, listLinked, type MatterRow } from "@zhunsheng/store/read";
import type { BundleSource } from "./source.ts";

/** A matter linked to this one (关联事项): named in the catalogue, not contained. */
export interface LinkedRow {
  readonly relation: "parent" | "child";
  readonly row: Omit<MatterRow, "next_due">;
}

/** Where the matter was opened from, and what was opened from it. */
export async function linkedRows({ query }: BundleSource, row: MatterRow): Promise<readonly LinkedRow[]> {
  const parent = row.parent_id === null ? undefined : await findMatter(query, row.parent_id);
  const children = await listLinked(query, row.agency_id, row.matter_id);
  return [
    ...(parent ? [{ relation: "parent" as const, row: parent }] : []),
    ...children.map((child) => ({ relation: "child" as const, row: child })),
  ];
}
