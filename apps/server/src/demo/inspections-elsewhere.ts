import { chanceOf } from "./chance.ts";
import { emergency, townships } from "./content/agencies.ts";
import { firmsKnownTo } from "./content/firms.ts";
import type { Visit } from "./inspection.ts";
import { planVisit } from "./inspection-after.ts";
import {
  firmFor,
  planned,
  problemsOf,
  type Rota,
  rotaOf,
  rowOf,
  type VisitBook,
  visitBook,
} from "./inspection-year.ts";
import { type Draft, numbered, shownAfter } from "./inspections.ts";
import type { PlannedAct } from "./planned.ts";
import { spread } from "./summary-year.ts";

interface Ahead {
  readonly day: string;
  readonly ahead: number;
  readonly endsWith?: NonNullable<Visit["endsWith"]>;
  readonly rated?: NonNullable<Visit["rated"]>;
}

/** What lies before the officers when the clock starts: to be approved, gone to, told, closed. */
const aheads: readonly Ahead[] = [
  { day: "2026-01-20", ahead: 1, endsWith: "approve" },
  { day: "2026-01-20", ahead: 2, endsWith: "approve" },
  { day: "2026-01-21", ahead: 3, endsWith: "approve" },
  { day: "2026-01-22", ahead: 3, endsWith: "task" },
  { day: "2026-01-22", ahead: 3, endsWith: "task" },
  { day: "2026-01-19", ahead: 2, endsWith: "check" },
  { day: "2026-01-16", ahead: 1, endsWith: "tellResult" },
  { day: "2026-01-12", ahead: 1, rated: "badly" },
];

/** Visits of January 2026 that stand still where somebody has to act next. */
export const visitsAhead = ({
  book,
  rota,
}: {
  readonly book: VisitBook;
  readonly rota: Rota;
}): readonly Draft[] =>
  aheads.map(({ day, ...rest }, place) => {
    const chance = chanceOf(`ahead ${place}`);
    const firm = firmFor(book, chance, day);
    book.add(firm, day, true);
    const minute = 9 * 60 + place * 40;
    const team = rota.team(emergency, day, `ahead ${place}`);
    const kind = planned(chance, firm, day);
    const problems = problemsOf(chance, firm, 1);
    const outline = { agency: emergency, day, minute, team, firm, ...kind, ...rest };
    const plan = (matter: string): readonly PlannedAct[] =>
      planVisit({
        ...outline,
        used: book.before(firm, day),
        matter,
        conclusion: "corrected",
        problems,
        publishedAfter: shownAfter(chance),
      });
    return { day, minute, plan };
  });

/** A few of the townships, by plans of their own. */
export const visitsOfTownships = (): readonly PlannedAct[] =>
  townships.flatMap((agency, at) => {
    const [book, rota] = [visitBook(), rotaOf()];
    const chance = chanceOf(`inspections of ${agency.id}`);
    const slots = spread(chance, 6 - at, "2025-03-10", "2026-01-12");
    const known = firmsKnownTo(agency);
    const drafts = slots.map(({ day, minute, team }): Draft => {
      const firm = chance.pick(known.filter((one) => book.hasRoom(one, day)));
      book.add(firm, day, true);
      const found = chance.happens(50);
      const outline = {
        agency,
        day,
        minute,
        team: rota.team(agency, day, String(team)),
        firm,
        kind: "daily" as const,
        plan: `${agency.short}检计〔${day.slice(0, 4)}〕1号`,
        planRow: rowOf(firm.trade),
        conclusion: found ? ("corrected" as const) : ("none" as const),
        problems: found ? problemsOf(chance, firm, 1) : [],
        publishedAfter: shownAfter(chance),
      };
      return {
        day,
        minute,
        plan: (matter) => planVisit({ ...outline, used: book.before(firm, day), matter }),
      };
    });
    return numbered("i2025", drafts);
  });
