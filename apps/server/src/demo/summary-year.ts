import type { Day } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import { type DemoAgency, emergency, townships } from "./content/agencies.ts";
import { type DemoFirm, everyFirm, firmsKnownTo } from "./content/firms.ts";
import { inventNames } from "./content/names.ts";
import { itemsOf } from "./content/power-items.ts";
import { findings, personalFindings } from "./content/summary-findings.ts";
import { kindOf, type Rota, rotaOf, type VisitBook } from "./inspection-year.ts";
import type { PlannedAct } from "./planned.ts";
import { planSummary, type SummaryCase } from "./summary.ts";
import { workingDaysOf } from "./working-time.ts";

/** How busy a month is, in hundredths: little around the Spring Festival, much in June and before the year's end. */
const busyByMonth = [70, 45, 95, 100, 110, 150, 105, 95, 115, 85, 125, 120];

/** When a team can be at a firm: three visits a day. */
const visits = [9 * 60, 10 * 60 + 25, 14 * 60 + 40];
const visitsOfTeam = 3;

export interface Slot {
  readonly day: Day;
  readonly minute: number;
  readonly team: number;
}

/** `count` visits over the working days of the year, in order; a team is never in two places. */
export function spread(chance: Chance, count: number, from: Day, to: Day): readonly Slot[] {
  const days = workingDaysOf(from, to);
  const load = new Map<Day, number>();
  for (let left = count; left > 0; ) {
    const day = chance.pick(days);
    if (!chance.happens(Math.round((busyByMonth[Number(day.slice(5, 7)) - 1] ?? 100) / 1.5))) continue;
    load.set(day, (load.get(day) ?? 0) + 1);
    left -= 1;
  }
  return days.flatMap((day) =>
    Array.from({ length: load.get(day) ?? 0 }, (_, place) => {
      const start = visits[place % visitsOfTeam] ?? 600;
      return { day, minute: start + chance.below(18), team: Math.floor(place / visitsOfTeam) };
    }),
  );
}

const organisationFines = [300, 500, 500, 800, 1000, 1000, 1500, 2000, 2000, 3000];
const soleTraderFines = [50, 100, 100, 200, 200];
const workers = inventNames("people fined on the spot", 80);

interface Local {
  readonly agency: DemoAgency;
  readonly firms: readonly DemoFirm[];
  readonly kinds: readonly (typeof findings)[number][];
  readonly rota: Rota;
  /** Where visits are planned: a firm with room for one more is looked for. */
  readonly book?: VisitBook;
}

/** In so many of a hundred cases it is a clue, not the plan, that leads to the firm. */
const cluePercent = 6;

/** One of the firms, as a rule one that may still be inspected by the plan. */
function firmAmong(chance: Chance, suited: readonly DemoFirm[], day: Day, book?: VisitBook): DemoFirm {
  if (book === undefined) return chance.pick(suited);
  const byClue = chance.happens(cluePercent);
  const open = suited.filter((firm) => (byClue ? book.isFree(firm, day) : book.hasRoom(firm, day)));
  return chance.pick(open.length > 0 ? open : suited.filter((firm) => book.isFree(firm, day)));
}

/** A finding, a firm where it may be found, and who answers for it. */
function situationOf(chance: Chance, local: Local, day: Day, serial: number) {
  const personal = chance.happens(13) && local.agency === emergency;
  const finding = chance.pick(personal ? personalFindings : local.kinds);
  const suited = local.firms.filter(({ trade }) => finding.trades.includes(trade));
  const among = personal ? suited.filter(({ kind }) => kind === "organisation") : suited;
  const firm = firmAmong(chance, among, day, local.book);
  if (personal) {
    const age: "adult" | "minor" = serial % 20 === 3 ? "minor" : "adult";
    return { finding, firm, person: { name: workers[serial % workers.length] ?? "", age } };
  }
  return {
    finding,
    firm,
    fineYuan: chance.pick(firm.kind === "soleTrader" ? soleTraderFines : organisationFines),
  };
}

/** Working days until published; some late. */
const publishedAfter = (chance: Chance): number =>
  chance.happens(4) ? chance.between(8, 12) : chance.between(1, 6);

/** Two of December that nobody has published: the portal shows publication that is overdue by itself. */
const forgotten = new Set(["s2025-0431", "s2025-0444"]);

function paidAfter(chance: Chance): number | "never" {
  const luck = chance.below(100);
  if (luck < 3) return "never";
  return luck < 10 ? chance.between(13, 28) : chance.between(0, 9);
}

function casesOf(local: Local, prefix: string, visited: readonly Slot[]): readonly SummaryCase[] {
  return visited.map((visit, index) => {
    const matter = `${prefix}-${String(index + 1).padStart(4, "0")}`;
    const chance = chanceOf(`situation ${local.agency.id} ${matter}`);
    const situation = situationOf(chance, local, visit.day, index);
    const young = "person" in situation && situation.person?.age === "minor";
    return {
      matter,
      agency: local.agency,
      day: visit.day,
      minute: visit.minute,
      team: local.rota.team(local.agency, visit.day, `${prefix} ${visit.team}`),
      planned: local.book ? kindOf(local.book, chance, situation.firm, visit.day) : undefined,
      ...situation,
      publishedAfter: young || forgotten.has(matter) ? "never" : publishedAfter(chance),
      paidAfter: paidAfter(chance),
    };
  });
}

/** Penalties on the spot of the emergency bureau: `count` in 2025, and some in January 2026. */
export function summariesOfEmergency(count: number, book: VisitBook, rota: Rota): readonly SummaryCase[] {
  const local = { agency: emergency, firms: everyFirm, kinds: findings, book, rota };
  const year = spread(chanceOf("visits of the year 2025"), count, "2025-01-06", "2025-12-31");
  const january = spread(chanceOf("visits of January 2026"), 9, "2026-01-05", "2026-01-19");
  return [...casesOf(local, "s2025", year), ...casesOf(local, "s2026", january)];
}

/** A few of the townships, for the matters handed down to them. */
export function summariesOfTownships(): readonly PlannedAct[] {
  return townships.flatMap((agency, place) => {
    const keys = new Set(itemsOf(agency).map(({ key }) => key));
    const kinds = findings.filter(({ item }) => keys.has(item));
    const known = firmsKnownTo(agency);
    const fitting = kinds.filter(({ trades }) => known.some(({ trade }) => trades.includes(trade)));
    const visited = spread(chanceOf(`visits of ${agency.id}`), 6 - place, "2025-03-03", "2026-01-15");
    const local = { agency, firms: known, kinds: fitting, rota: rotaOf() };
    return casesOf(local, "s2025", visited).flatMap((one) => planSummary(one));
  });
}
