import { counts, type LinkedFile } from "@zhunsheng/engine";
import type { Facts } from "./fields.ts";

type Findings = Pick<Partial<Facts["issue"]>, "place" | "found">;

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Where something was found, and what: an inspection's record has the one name for it, a penalty case the other. */
export function findingsOf({ file }: LinkedFile): Findings {
  const seen = file.acts
    .filter(counts)
    .findLast(({ facts }) => textOf(facts.problems ?? facts.found) !== undefined);
  const place = textOf(seen?.facts.place);
  const found = textOf(seen?.facts.problems ?? seen?.facts.found);
  return { ...(place === undefined ? {} : { place }), ...(found === undefined ? {} : { found }) };
}
