import { compareInstants } from "@zhunsheng/law";
import { chanceOf } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import { casesOfAutumn } from "./content/cases-autumn.ts";
import { declinedClues, otherCases } from "./content/cases-others.ts";
import { casesOfSpring } from "./content/cases-spring.ts";
import { casesOfSummer } from "./content/cases-summer.ts";
import { holder } from "./content/people.ts";
import { wantedCounts } from "./counts.ts";
import { courseOf } from "./course.ts";
import { planOrdinary } from "./ordinary.ts";
import type { OrdinaryInputs, PlannedAct } from "./planned.ts";
import { summariesOfEmergency, summariesOfTownships } from "./summary-year.ts";

/** In the order in which they are entered; a matter's own acts never change places. */
const inOrder = (acts: readonly PlannedAct[]): readonly PlannedAct[] =>
  acts
    .map((act, place) => ({ act, place }))
    .sort((a, b) => compareInstants(a.act.recordedAt, b.act.recordedAt) || a.place - b.place)
    .map(({ act }) => act);

const punishes = ({ agency, kind, occurredAt, input, refusedBy }: PlannedAct): boolean =>
  agency === emergency &&
  kind === "decide" &&
  occurredAt.startsWith("2025-") &&
  refusedBy === undefined &&
  Reflect.get(input, "outcome") === "punish";

function planDeclined(clue: (typeof declinedClues)[number]): readonly PlannedAct[] {
  const { matter, clueOn, source, partyName, content, reason } = clue;
  const chance = chanceOf(matter);
  const origin = { agency: emergency, procedure: "penalty-ordinary", matter, day: clueOn, chance };
  const course = courseOf<OrdinaryInputs>(origin);
  const unitHead = holder(emergency, "unitHead").id;
  course.act("clue", [unitHead], { source, discoveredOn: clueOn, partyName, place: "安和县", content });
  course.goOn(chance.between(3, 5));
  course.act("decline", [holder(emergency, "leader").id], { reason, reporterTold: source === "report" });
  return course.acts;
}

/** The county's year 2025 and the first weeks of 2026. */
export function plannedMatters(): readonly PlannedAct[] {
  const cases = [...casesOfSpring, ...casesOfSummer, ...casesOfAutumn, ...otherCases].flatMap(planOrdinary);
  const ordinary = cases.filter(punishes).length;
  const summaries = summariesOfEmergency(wantedCounts["PEN.N"] - ordinary);
  return inOrder([...cases, ...declinedClues.flatMap(planDeclined), ...summaries, ...summariesOfTownships()]);
}
