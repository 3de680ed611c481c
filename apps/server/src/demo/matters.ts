import { compareInstants } from "@zhunsheng/law";
import { planCertificates } from "./certificates.ts";
import { chanceOf } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import { casesOfAutumn } from "./content/cases-autumn.ts";
import { declinedClues, otherCases } from "./content/cases-others.ts";
import { casesOfSpring } from "./content/cases-spring.ts";
import { casesOfSummer } from "./content/cases-summer.ts";
import type { OrdinaryCase } from "./content/ordinary-case.ts";
import { holder } from "./content/people.ts";
import { wantedCounts } from "./counts.ts";
import { courseOf } from "./course.ts";
import { rotaOf, visitBook } from "./inspection-year.ts";
import { numbered, orderOf, otherVisits, visitBeforeCase, visitWithPenalty } from "./inspections.ts";
import { visitsAhead, visitsOfTownships } from "./inspections-elsewhere.ts";
import { planLicences } from "./licence-year.ts";
import { planOrdinary } from "./ordinary.ts";
import { numberOf } from "./ordinary-linked.ts";
import { situationOf } from "./ordinary-situation.ts";
import type { OrdinaryInputs, PlannedAct } from "./planned.ts";
import { planPlans } from "./plans.ts";
import { planReminders } from "./reminders.ts";
import { storiesOf } from "./stories.ts";
import { summariesOfEmergency, summariesOfTownships } from "./summary-year.ts";

/** In the order in which they are entered; a matter's own acts never change places. */
const inOrder = (acts: readonly PlannedAct[]): readonly PlannedAct[] =>
  acts
    .map((act, place) => ({ act, place }))
    .sort((a, b) => compareInstants(a.act.recordedAt, b.act.recordedAt) || a.place - b.place)
    .map(({ act }) => act);

const punishes = ({ agency, procedure, kind, occurredAt, input, refusedBy }: PlannedAct): boolean =>
  agency === emergency &&
  kind === "decide" &&
  occurredAt.startsWith("2025-") &&
  refusedBy === undefined &&
  (procedure === "daily-penalty" || Reflect.get(input, "outcome") === "punish");

/**
 * Every `{matter}` in an entry becomes the number of that matter's decision: the series of one agency and year, in the
 * order in which decisions are entered, as the record will number them.
 */
function withNumbers(acts: readonly PlannedAct[]): readonly PlannedAct[] {
  const given = new Map<string, number>();
  const numbers = new Map<string, string>();
  for (const { agency, procedure, matter, kind, input, occurredAt, refusedBy } of acts) {
    const counted = procedure === "penalty-ordinary" && kind === "decide" && refusedBy === undefined;
    if (!counted || Reflect.get(input, "outcome") !== "punish") continue;
    const year = occurredAt.slice(0, 4);
    const serial = (given.get(`${agency.id} ${year}`) ?? 0) + 1;
    given.set(`${agency.id} ${year}`, serial);
    numbers.set(`${agency.id} ${matter}`, `（安）${agency.short}罚〔${year}〕${serial}号`);
  }
  return acts.map((act) => {
    if (act.parent === undefined) return act;
    const number = numbers.get(`${act.agency.id} ${act.parent}`) ?? "";
    const filled = Object.entries(act.input).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(numberOf(act.parent ?? ""), number) : value,
    ]);
    return { ...act, input: Object.fromEntries(filled) };
  });
}

interface Completed {
  readonly results: readonly { readonly row: string; readonly done: boolean }[];
}

const isCompleted = (input: object): input is Completed => "results" in input && Array.isArray(input.results);

/** What a plan's report says of each row is what was opened from the plan and told there, up to that day. */
function withVisitCounts(acts: readonly PlannedAct[]): readonly PlannedAct[] {
  const rows = new Map<string, string>();
  const counts = new Map<string, number>();
  return acts.map((act) => {
    const { procedure, kind, input, matter, parent = "" } = act;
    if (procedure === "inspection" && kind === "task")
      rows.set(matter, String(Reflect.get(input, "planRow")));
    if (procedure === "inspection" && kind === "tellResult") {
      const name = `${parent} ${rows.get(matter)}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (procedure !== "inspection-plan" || kind !== "complete" || !isCompleted(input)) return act;
    const results = input.results.map((one) => ({ ...one, visits: counts.get(`${matter} ${one.row}`) ?? 0 }));
    return { ...act, input: { ...input, results } };
  });
}

function planDeclined(clue: (typeof declinedClues)[number]): readonly PlannedAct[] {
  const { matter, clueOn, source, partyName, content, reason, result } = clue;
  const chance = chanceOf(matter);
  const origin = { agency: emergency, procedure: "penalty-ordinary", matter, day: clueOn, chance };
  const course = courseOf<OrdinaryInputs>(origin);
  const unitHead = holder(emergency, "unitHead").id;
  const receipt = `案源登记〔${clueOn.slice(0, 4)}〕${matter}`;
  course.act("clue", [unitHead], {
    source,
    discoveredOn: clueOn,
    receipt,
    partyName,
    place: "安和县",
    content,
    ...(source === "report" ? { reportWay: "named", reporter: "一名群众（要求保密）" } : {}),
  });
  course.goOn(chance.between(2, 3));
  const work = "派员到现场核实，询问有关人员，查阅有关资料。";
  course.act("verify", [unitHead], { work, result, conclusion: reason });
  course.goOn(1);
  const told = { reason, reporterTold: source === "report" };
  course.act("decline", [holder(emergency, "leader").id], { verification: work, ...told });
  return course.acts;
}

const outlines = [...casesOfSpring, ...casesOfSummer, ...casesOfAutumn, ...otherCases];

/** Whether an inspection found what the case is about, on the day of the clue. */
const isFromVisit = ({ agency, source, clueOn, order }: OrdinaryCase): boolean =>
  agency === emergency && (source ?? "inspection") === "inspection" && clueOn >= "2025-01-06" && !order;

/** The county's year 2025 and the first weeks of 2026. */
export function plannedMatters(): readonly PlannedAct[] {
  const book = visitBook();
  const rota = rotaOf();
  const found = outlines.filter(isFromVisit);
  for (const outline of found) {
    const { handlerIds, firm } = situationOf(outline);
    const day = outline.ordered?.on ?? outline.clueOn;
    rota.take(day, handlerIds);
    book.add(firm, day, outline.planned !== undefined);
  }
  const cases = outlines.flatMap((outline) => planOrdinary(outline, bornOf(outline)));
  const ordinary = cases.filter(punishes).length;
  const stories = storiesOf({ book, rota });
  const summaries = summariesOfEmergency(wantedCounts["PEN.N"] - ordinary, book, rota);
  const told = found.flatMap((outline) => visitBeforeCase(book, outline, visitOf(outline)));
  const foundIn2025 = found.filter(({ clueOn }) => clueOn < "2026-01-01").length;
  const summaries2025 = summaries.filter(({ day }) => day < "2026-01-01");
  const summaries2026 = summaries.filter(({ day }) => day >= "2026-01-01");
  const rest = wantedCounts["INS.VISIT"] - summaries2025.length - foundIn2025 - stories.length;
  const from2025 = { book, rota, from: "2025-01-06", until: "2025-12-30", seed: "other visits of 2025" };
  const from2026 = { book, rota, from: "2026-01-05", until: "2026-01-19", seed: "other visits of 2026" };
  const visits = [
    ...told,
    ...numbered("i2025", [
      ...stories,
      ...summaries2025.map(visitWithPenalty(book)),
      ...otherVisits(from2025, rest),
    ]),
    ...numbered("i2026", [
      ...summaries2026.map(visitWithPenalty(book)),
      ...otherVisits(from2026, 30),
      ...visitsAhead({ book, rota }),
    ]),
    ...visitsOfTownships(),
  ];
  const all = [
    ...visits,
    ...cases,
    ...declinedClues.flatMap(planDeclined),
    ...summariesOfTownships(),
    ...planLicences(),
    ...planPlans(),
    ...planReminders(),
    ...planCertificates(),
  ];
  return withVisitCounts(withNumbers(inOrder(all)));
}

/** The matter that a case was opened from: the inspection, or the order that was not obeyed. */
function bornOf(outline: OrdinaryCase): string | undefined {
  if (!isFromVisit(outline)) return undefined;
  return outline.ordered ? orderOf(visitOf(outline)) : visitOf(outline);
}

/** The name of the inspection that a case came of. */
const visitOf = ({ matter }: OrdinaryCase): string => `i-${matter}`;
