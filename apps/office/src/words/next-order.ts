import type { MatterPage, NextAct } from "../api/types.ts";
import { isCommon, standingActs } from "./common-acts.ts";

interface Asked {
  readonly mine: (act: NextAct) => boolean;
  /** Ends a duty that runs. */
  readonly urgent: (act: NextAct) => boolean;
}

interface Sorted {
  /** What the matter waits for now. */
  readonly main: readonly NextAct[];
  /** Allowed too: done before and repeatable, or of a stage already passed. */
  readonly others: readonly NextAct[];
  readonly refused: readonly NextAct[];
  /** Refused for good, because something that excludes them was done. */
  readonly closed: readonly NextAct[];
}

const excluded = /\.(before\..+|once)$/;

const isClosed = ({ refusals }: NextAct): boolean => refusals.some(({ gate }) => excluded.test(gate));

/** What can be done in the order somebody would look for it: what ends a duty, then one's own, then the rest. */
export function sortNext({ next, acts, stages, matter }: MatterPage, { mine, urgent }: Asked): Sorted {
  const done = new Set(standingActs(acts).map(({ kind }) => kind));
  const placeOf = (stage: string): number => stages.findIndex(({ id }) => id === stage);
  const here = placeOf(matter.stage.id);
  const isMain = (act: NextAct): boolean =>
    urgent(act) || (!done.has(act.kind) && placeOf(act.stage) >= here);
  const rank = (act: NextAct): number =>
    (urgent(act) ? 0 : 4) + (mine(act) ? 0 : 2) + (act.conditional ? 1 : 0);
  const own = next.filter((act) => !isCommon(act));
  const allowed = own.filter((act) => act.allowed).toSorted((a, b) => rank(a) - rank(b));
  const main = allowed.filter(isMain);
  const refused = own.filter((act) => !act.allowed);
  return {
    main: main.length > 0 ? main : allowed,
    others: main.length > 0 ? allowed.filter((act) => !isMain(act)) : [],
    refused: refused.filter((act) => !isClosed(act)),
    closed: refused.filter(isClosed),
  };
}
