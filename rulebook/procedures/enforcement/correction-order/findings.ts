import { counts, type LinkedFile } from "@zhunsheng/engine";
import type { Facts } from "./fields.ts";

type Findings = Pick<Partial<Facts["issue"]>, "place" | "found">;

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/**
 * What was found, as told last, and where: an inspection's records have the one name for it, a penalty case the other.
 * Only acts that found something tell a place: a publication has one of its own.
 */
export function findingsOf({ file }: LinkedFile): Findings {
  const told = file.acts
    .filter(counts)
    .map(({ facts }) => ({ place: textOf(facts.place), found: textOf(facts.problems ?? facts.found) }))
    .filter(({ found }) => found !== undefined);
  const found = told.at(-1)?.found;
  const place = told.findLast((one) => one.place !== undefined)?.place;
  return { ...(place === undefined ? {} : { place }), ...(found === undefined ? {} : { found }) };
}
