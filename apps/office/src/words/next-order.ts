import type { MatterPage, NextAct } from "../api/types.ts";
import { isCommon, standingActs } from "./common-acts.ts";

interface Asked {
  readonly mine: (act: NextAct) => boolean;
  /** Ends a duty that runs. */
  readonly urgent: (act: NextAct) => boolean;
}

/** Acts of one stage that are allowed too, but that nothing waits for. */
export interface StageGroup {
  readonly id: string;
  readonly title: string;
  /** Of the stage the matter stands in. */
  readonly here: boolean;
  readonly acts: readonly NextAct[];
}

interface Sorted {
  /** What the matter waits for now: what ends a duty, and the next steps of the usual course. */
  readonly main: readonly NextAct[];
  /** Allowed too: what only some cases need, what was done before, what belongs to another stage. */
  readonly others: readonly StageGroup[];
  /** Steps of the usual course, and what would end a duty, that the law does not allow yet. */
  readonly refused: readonly NextAct[];
  /** Refused too, and of no use in the usual course. */
  readonly unlikely: readonly NextAct[];
  /** Refused for good, because something that excludes them was done. */
  readonly closed: readonly NextAct[];
}

const excluded = /\.(before\..+|once)$/;

const isClosed = ({ refusals }: NextAct): boolean => refusals.some(({ gate }) => excluded.test(gate));

/** What can be done in the order somebody would look for it: what ends a duty, then one's own, then the rest. */
export function sortNext(page: MatterPage, { mine, urgent }: Asked): Sorted {
  const { next, acts, stages, matter } = page;
  const done = new Set(standingActs(acts).map(({ kind }) => kind));
  const placeOf = (stage: string): number => stages.findIndex(({ id }) => id === stage);
  const here = placeOf(matter.stage.id);
  const ahead = (act: NextAct): boolean => !done.has(act.kind) && placeOf(act.stage) >= here;
  const isMain = (act: NextAct): boolean => urgent(act) || (ahead(act) && !act.conditional);
  const rank = (act: NextAct): number =>
    (urgent(act) ? 0 : 4) + (mine(act) ? 0 : 2) + (act.conditional ? 1 : 0);
  const own = next.filter((act) => !isCommon(act));
  const allowed = own.filter((act) => act.allowed).toSorted((a, b) => rank(a) - rank(b));
  const main = allowed.filter(isMain);
  const refused = own.filter((act) => !act.allowed);
  const open = refused.filter((act) => !isClosed(act));
  return {
    main,
    others: groupsOf(
      page,
      allowed.filter((act) => !isMain(act)),
    ),
    refused: open.filter(isMain),
    unlikely: open.filter((act) => !isMain(act)),
    closed: refused.filter(isClosed),
  };
}

/** By stage: the present one first, then those to come, then those passed. */
function groupsOf({ stages, matter }: MatterPage, acts: readonly NextAct[]): readonly StageGroup[] {
  const here = stages.findIndex(({ id }) => id === matter.stage.id);
  const ordered = [...stages.slice(Math.max(here, 0)), ...stages.slice(0, Math.max(here, 0))];
  return ordered
    .map(({ id, title }) => ({
      id,
      title,
      here: id === matter.stage.id,
      acts: acts.filter(({ stage }) => stage === id),
    }))
    .filter((group) => group.acts.length > 0);
}

/** Acts whose title, documents or stage contain all the words that are looked for. */
export function searchNext(acts: readonly NextAct[], stages: MatterPage["stages"], q: string) {
  const words = q.trim().split(/\s+/);
  const titles = new Map(stages.map(({ id, title }) => [id, title]));
  return acts.filter(({ title, documents, stage }) => {
    const text = [title, ...documents, titles.get(stage) ?? ""].join(" ");
    return words.every((word) => text.includes(word));
  });
}
