import type { ChainLink } from "../api/types.ts";

/** The way from the first matter to this one, and what was opened from this one. */
export interface Line {
  readonly before: readonly ChainLink[];
  readonly here: ChainLink | undefined;
  readonly after: readonly ChainLink[];
}

/** The chain of a matter as one line, read off its outline: each stands under the last one that is less deep. */
export function lineOf(chain: readonly ChainLink[], matter: string): Line {
  const place = chain.findIndex((link) => link.matter === matter);
  const here = chain[place];
  if (!here) return { before: [], here: undefined, after: [] };
  const before: ChainLink[] = [];
  for (const link of chain.slice(0, place).toReversed()) {
    if (link.depth < (before[0] ?? here).depth) before.unshift(link);
  }
  const rest = chain.slice(place + 1);
  const end = rest.findIndex(({ depth }) => depth <= here.depth);
  const below = end < 0 ? rest : rest.slice(0, end);
  return { before, here, after: below.filter(({ depth }) => depth === here.depth + 1) };
}

/** How many matters opened from this one are not in the outline. */
export function unseen(chain: readonly ChainLink[], link: ChainLink): number {
  return Math.max(0, link.opened - lineOf(chain, link.matter).after.length);
}
