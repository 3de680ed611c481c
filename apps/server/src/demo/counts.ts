import { readFigure } from "@zhunsheng/store/read";
import type { Parts } from "../context.ts";
import { emergency } from "./content/agencies.ts";

/** The shape of source 003: visits, cases opened, and penalties including those on the spot. */
export const wantedCounts = { "INS.VISIT": 1024, "CASE.FILED": 26, "PEN.N": 471 } as const;

/** @throws Error with the counts, when the record does not show the year that was meant. */
export async function expectCounts(query: Parts["query"]): Promise<void> {
  const year = { from: "2025-01-01", to: "2025-12-31", agencies: [emergency.id], page: 1, pageSize: 1 };
  for (const [indicator, wanted] of Object.entries(wantedCounts)) {
    const { value } = await readFigure(query, { ...year, indicator });
    if (value !== wanted)
      throw new Error(`${emergency.name}2025年${indicator}应当是${wanted}，记录里是${value}`);
  }
}
