import type { MatterPage, NextAct } from "../api/types.ts";
import { isCommon, standingActs } from "./common-acts.ts";
import { addDays } from "./days.ts";

interface Asked {
  /** Soonest due day of the running duties it ends; undefined when it ends none. */
  readonly dueOf: (act: NextAct) => string | undefined;
  readonly today: string;
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
  /** What the matter waits for now: what ends a duty, the next steps of the usual course and what they need first. */
  readonly main: readonly NextAct[];
  /** Allowed too: what only some cases need, what was done before, what belongs to another stage. */
  readonly others: readonly StageGroup[];
  /** Allowed too, and brought about by a matter that may be opened from here: offered there. */
  readonly linked: readonly NextAct[];
  /** Steps of the usual course, and what would end a duty, that the law does not allow yet. */
  readonly refused: readonly NextAct[];
  /** Refused too, and of no use in the usual course; or waiting for a matter that may not be opened now. */
  readonly unlikely: readonly NextAct[];
  /** Refused for good, because something that excludes them was done. */
  readonly closed: readonly NextAct[];
}

const excluded = /\.(before\..+|once)$/;

const isClosed = ({ refusals }: NextAct): boolean => refusals.some(({ gate }) => excluded.test(gate));

/** What a linked matter brings about is refused for no other reason than that: the linked matter may be begun. */
export const mayBegin = ({ allowed, fromLink, refusals }: NextAct): boolean =>
  allowed || (fromLink !== undefined && refusals.every(({ gate }) => gate.startsWith("link.")));

/** What can be done in the order somebody would look for it: what is due, then the course of the procedure. */
export function sortNext(page: MatterPage, { dueOf, today }: Asked): Sorted {
  const { next, acts, stages, matter } = page;
  const done = new Set(standingActs(acts).map(({ kind }) => kind));
  const placeOf = (stage: string): number => stages.findIndex(({ id }) => id === stage);
  const here = placeOf(matter.stage.id);
  const ahead = (act: NextAct): boolean => !done.has(act.kind) && placeOf(act.stage) >= here;
  const isUsual = (act: NextAct): boolean => dueOf(act) !== undefined || (ahead(act) && !act.conditional);
  const soon = addDays(today, soonDays);
  const rank = (act: NextAct): string => {
    const due = dueOf(act) ?? never;
    return `${due > soon ? never : due}${due === never ? 0 : 1}`;
  };
  const own = next.filter((act) => !isCommon(act));
  const refused = own.filter((act) => !mayBegin(act));
  const open = refused.filter((act) => !isClosed(act));
  const leading = leadingTo(open.filter(isUsual));
  const isMain = (act: NextAct): boolean => isUsual(act) || (ahead(act) && leading.has(act.title));
  const allowed = own.filter(mayBegin).toSorted((a, b) => rank(a).localeCompare(rank(b)));
  const main = allowed.filter(isMain);
  const offered = new Set(page.offers.map(({ procedure }) => procedure));
  const isLinked = (act: NextAct): boolean =>
    act.fromLink !== undefined && offered.has(act.fromLink.procedure);
  const beside = allowed.filter((act) => !isMain(act));
  return {
    main,
    others: groupsOf(
      page,
      beside.filter(({ fromLink }) => !fromLink),
    ),
    linked: beside.filter(isLinked),
    refused: open.filter(isUsual),
    unlikely: [
      ...open.filter((act) => !isUsual(act)),
      ...beside.filter((act) => act.fromLink && !isLinked(act)),
    ],
    closed: refused.filter(isClosed),
  };
}

/** Later than any due day: what no duty waits for stands beneath what is owed. */
const never = "9999-12-31";

/** What is due later than this does not push the next step of the usual course down. */
const soonDays = 30;

/** Titles that the ways out of these acts name: 先办「送法制审核」. */
const leadingTo = (acts: readonly NextAct[]): ReadonlySet<string> =>
  new Set(
    acts
      .flatMap(({ refusals }) => refusals)
      .flatMap(({ wayOut = "" }) => [...wayOut.matchAll(/「(.+?)」/g)].map(([, title = ""]) => title)),
  );

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
