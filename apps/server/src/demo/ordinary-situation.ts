import { type Chance, chanceOf } from "./chance.ts";
import { type DemoAgency, emergency } from "./content/agencies.ts";
import { stepFor } from "./content/benchmarks.ts";
import { type DemoFirm, firmsOf } from "./content/firms.ts";
import type { OrdinaryCase } from "./content/ordinary-case.ts";
import { type DemoPerson, holder, holders, officersOn } from "./content/people.ts";
import { type DemoItem, itemOf } from "./content/power-items.ts";
import { penaltyStandards } from "./content/standards.ts";
import type { OrdinaryInputs } from "./planned.ts";

type Party = Pick<
  OrdinaryInputs["decide"],
  "partyKind" | "partyName" | "partyCode" | "partyAge" | "partyAddress" | "partyRepresentative"
>;

/** A case with everything its outline leaves to the rest of the county: people, party, sums. */
export interface Situation {
  readonly outline: OrdinaryCase;
  readonly agency: DemoAgency;
  readonly chance: Chance;
  readonly item: DemoItem;
  readonly firm: DemoFirm;
  readonly party: Party;
  readonly unit: string;
  readonly handlers: readonly DemoPerson[];
  readonly handlerIds: string[];
  readonly unitHead: string;
  readonly leader: DemoPerson;
  readonly reviewer: string;
  readonly outcome: "punish" | "noPenalty" | "notProven";
  readonly proposedFen: number;
  readonly decidedFen: number;
  readonly hearingRight: boolean;
  readonly discussed: boolean;
  readonly reviewed: boolean;
}

function firmIn({ firm: [trade, place], matter }: OrdinaryCase): DemoFirm {
  const found = firmsOf(trade).filter(({ kind }) => kind === "organisation")[place];
  if (!found) throw new RangeError(`${matter}: no ${trade} ${place}`);
  return found;
}

function partyOf({ person }: OrdinaryCase, firm: DemoFirm): Party {
  const partyName = person === "representative" ? firm.representative : person;
  return partyName === undefined
    ? {
        partyKind: "organisation",
        partyName: firm.name,
        partyCode: firm.code,
        partyAddress: firm.address,
        partyRepresentative: firm.representative,
      }
    : { partyKind: "citizen", partyName, partyAge: "adult", partyAddress: firm.address };
}

function peopleOf({ agency, unit, handlers, clueOn, endsWith, mistyped }: OrdinaryCase, chance: Chance) {
  const home = unit ?? (agency === emergency ? "执法一中队" : holder(agency, "unitHead").unit);
  const officers = officersOn(agency, clueOn, home);
  const first = chance.below(Math.min(4, officers.length - 1));
  const [one, other] = handlers ?? [first, first + 1];
  const chosen = [officers[one], officers[other]].filter((officer) => officer !== undefined);
  if (chosen.length < 2) throw new RangeError(`${agency.id} ${home}: no two officers`);
  const leaders = holders(agency, "leader");
  // What is under way lies before the leader who can sign in.
  const underWay = endsWith !== undefined || mistyped === "pending";
  const leader = underWay ? holder(agency, "leader") : chance.pick(leaders);
  return {
    unit: home,
    handlers: chosen,
    leader,
    unitHead: (holders(agency, "unitHead", home)[0] ?? leader).id,
  };
}

export function situationOf(outline: OrdinaryCase): Situation {
  const { agency, grounds, hearing } = outline;
  const chance = chanceOf(`${agency.id} ${outline.matter}`);
  const firm = firmIn(outline);
  const party = partyOf(outline, firm);
  const people = peopleOf(outline, chance);
  const proposedFen = (outline.fineYuan ?? 0) * 100;
  const citizen = party.partyKind === "citizen";
  const reaches = (citizenFen: number, organisationFen: number): boolean =>
    proposedFen >= (citizen ? citizenFen : organisationFen);
  const { hearingCitizenFen, hearingOrganisationFen, reviewCitizenFen, reviewOrganisationFen } =
    penaltyStandards;
  const { discussionCitizenFen, discussionOrganisationFen } = penaltyStandards;
  return {
    outline,
    agency,
    chance,
    item: itemOf(agency, outline.item),
    firm,
    party,
    ...people,
    handlerIds: people.handlers.map(({ id }) => id),
    reviewer: holder(agency, "reviewer").id,
    outcome: outline.outcome ?? "punish",
    proposedFen,
    decidedFen: (outline.decidedYuan ?? outline.fineYuan ?? 0) * 100,
    hearingRight: reaches(hearingCitizenFen, hearingOrganisationFen),
    reviewed:
      grounds !== undefined || hearing !== undefined || reaches(reviewCitizenFen, reviewOrganisationFen),
    discussed: outline.grave === true || reaches(discussionCitizenFen, discussionOrganisationFen),
  };
}

/** The step of the published benchmark in which the fine lies; none where the benchmark is left. */
export function stepOf({ outline, item, party }: Situation, fineFen: number): { benchmarkStep?: string } {
  const step = stepFor(item, party.partyKind === "citizen" ? "citizen" : "organisation", fineFen);
  return step === undefined || outline.reduced ? {} : { benchmarkStep: step };
}

/** The number under which the sound and picture of an act are kept. */
export const recordingOf = ({ matter }: OrdinaryCase, serial: number): string =>
  `AV-${matter.slice(1)}-0${serial}`;
