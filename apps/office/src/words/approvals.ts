import type { Act, Condition, MatterPage, NextAct } from "../api/types.ts";
import { runningOf } from "./clocks.ts";
import { awaiting, standingActs } from "./common-acts.ts";
import { sortNext } from "./next-order.ts";

/** An act that waits for who asks: to be done now, or, where it is late, with what still stands in its way. */
interface WaitingAct {
  readonly next: NextAct;
  /** Soonest due day of what it would end. */
  readonly due: string | undefined;
}

/** What waits in one matter. */
export interface Approval {
  readonly page: MatterPage;
  readonly due: string | undefined;
  readonly confirms: readonly Act[];
  readonly acts: readonly WaitingAct[];
}

interface Asker {
  readonly person: string;
  readonly roles: readonly string[];
}

/** What waits for the asker in these matters: late first, then what others wait to have confirmed, then by due day. */
export function approvalsOf(pages: readonly MatterPage[], asker: Asker, today: string): readonly Approval[] {
  const rank = ({ due = "9999-12-31", confirms }: Approval): string =>
    `${due < today ? 0 : confirms.length > 0 ? 1 : 2}${due}`;
  return pages
    .map((page) => ofMatter(page, asker, today))
    .filter(({ acts, confirms }) => acts.length + confirms.length > 0)
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

const registers = "register-maintenance";

const leading = new Set(["leader", "head"]);

function ofMatter(page: MatterPage, { person, roles }: Asker, today: string): Approval {
  const running = runningOf(page.duties);
  const dueOf = ({ kind }: NextAct): string | undefined =>
    running.find(({ by }) => by.some((one) => one.kind === kind))?.due;
  const mine = ({ performers }: NextAct): boolean =>
    performers.some((role) => leading.has(role) && roles.includes(role));
  const done = new Set(standingActs(page.acts).map(({ kind }) => kind));
  const { main, refused } = sortNext(page, { dueOf, today });
  // Whoever may draft an entry of a register is not waited for.
  const register = page.matter.procedure === registers;
  // An act that only some cases need, or that was done before, waits for nobody unless something is owed by it.
  const isWanted = (act: NextAct): boolean =>
    dueOf(act) !== undefined || (!register && !act.conditional && !done.has(act.kind));
  const isLate = (act: NextAct): boolean => (dueOf(act) ?? today) < today;
  const acts = [...main.filter(isWanted), ...refused.filter(isLate)]
    .filter((next) => mine(next) && next.fromLink === undefined)
    .map((next) => ({ next, due: dueOf(next) }));
  const dues = acts.flatMap(({ due }) => (due === undefined ? [] : [due])).sort();
  return { page, due: dues[0], confirms: awaiting(page, person), acts };
}

/** Gates that hold, those verified against the statute before those still to be checked. */
export const passedOf = ({ passed }: NextAct): readonly Condition[] => [
  ...passed.filter(({ mark }) => mark === "V"),
  ...passed.filter(({ mark }) => mark !== "V"),
];
