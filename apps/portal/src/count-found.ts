import { containing } from "@zhunsheng/store/read";
import type { Reader } from "./parts.ts";
import type { SearchQuery } from "./search-query.ts";

/** How many results each choice of a facet would give, the other choices staying as they are. */
export interface Counts {
  readonly agencies: ReadonlyMap<string, number>;
  readonly procedures: ReadonlyMap<string, number>;
  /** Under every agency, and under every procedure: what "不限" would give. */
  readonly anyAgency: number;
  readonly anyProcedure: number;
}

interface Cell {
  readonly agency_id: string;
  readonly procedure_id: string;
  readonly count: number;
}

/** Words, as the list itself reads them (store/read/disclosures). */
const wordsMax = 8;

/** One grouped count under words and days; the facets are sums of its cells, so that they add up to the result. */
export async function countFound(query: Reader, asked: SearchQuery): Promise<Counts> {
  let found = query.selectFrom("public_disclosure");
  for (const word of asked.words.split(" ").filter(Boolean).slice(0, wordsMax)) {
    found = found.where("search", "ilike", containing(word));
  }
  if (asked.from !== undefined) found = found.where("published_on", ">=", asked.from);
  if (asked.to !== undefined) found = found.where("published_on", "<=", asked.to);
  const cells = await found
    .select(({ fn }) => ["agency_id", "procedure_id", fn.countAll<number>().as("count")])
    .groupBy(["agency_id", "procedure_id"])
    .execute();
  return facetsOf(cells, asked);
}

/** Pure. Agencies are counted under the chosen procedure, procedures under the chosen agency. */
export function facetsOf(
  cells: readonly Cell[],
  asked: { readonly agency?: string | undefined; readonly procedure?: string | undefined },
): Counts {
  const agencies = sums(
    cells,
    "agency_id",
    (cell) => asked.procedure === undefined || cell.procedure_id === asked.procedure,
  );
  const procedures = sums(
    cells,
    "procedure_id",
    (cell) => asked.agency === undefined || cell.agency_id === asked.agency,
  );
  const all = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { agencies, procedures, anyAgency: all(agencies), anyProcedure: all(procedures) };
}

function sums(
  cells: readonly Cell[],
  name: "agency_id" | "procedure_id",
  under: (cell: Cell) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells.filter(under)) {
    counts.set(cell[name], (counts.get(cell[name]) ?? 0) + Number(cell.count));
  }
  return counts;
}
