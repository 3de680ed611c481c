import type { Role } from "@zhunsheng/engine";
import type { Account } from "../accounts.ts";
import { agencies, type DemoAgency, emergency, industry, justice } from "./content/agencies.ts";
import { holder } from "./content/people.ts";

/** Every demo account has this password; it is printed at start and in the README. */
export const demoPassword = "zhunsheng-demo";

/** Login, role of the register, and which of its holders (from 0). */
type Seat = readonly [word: string, role: Role, place: number];

const emergencySeats: readonly Seat[] = [
  ["officer-1", "officer", 5],
  ["officer-2", "officer", 6],
  ["officer-3", "officer", 18],
  ["officer-4", "officer", 19],
  ["officer-expired", "officer", 58],
  ["unit-head", "unitHead", 0],
  ["unit-head-2", "unitHead", 1],
  ["reviewer", "reviewer", 0],
  ["hearing-host", "hearingHost", 0],
  ["leader", "leader", 0],
  ["leader-2", "leader", 1],
  ["leader-3", "leader", 2],
  ["head", "head", 0],
  ["clerk", "clerk", 0],
  ["publisher", "publisher", 0],
  ["archivist", "archivist", 0],
  ["registrar", "registrar", 0],
];

const smallSeats: readonly Seat[] = [
  ["officer-1", "officer", 1],
  ["officer-2", "officer", 2],
  ["unit-head", "unitHead", 0],
  ["reviewer", "reviewer", 0],
  ["leader", "leader", 0],
  ["head", "head", 0],
  ["publisher", "publisher", 0],
  ["archivist", "archivist", 0],
  ["registrar", "registrar", 0],
];

const prefixes: ReadonlyMap<DemoAgency, string> = new Map(
  agencies.map((agency) => [agency, agency.id.replace("anhe-", "")]),
);

const seatsOf = (agency: DemoAgency): readonly Seat[] => (agency === emergency ? emergencySeats : smallSeats);

function accountsOf(agency: DemoAgency): readonly Account[] {
  return seatsOf(agency).map(([word, role, place]) => {
    const { id, name, roles } = holder(agency, role, place);
    const login = `${prefixes.get(agency)}-${word}`;
    return { id: login, login, name, person: id, agency: agency.id, roles };
  });
}

const [, supervisor] = [holder(justice, "unitHead"), holder(justice, "officer", 3)];

/** Fixed sign-ins, each of a person of the officers' registers. */
export const demoAccounts: readonly Account[] = [
  ...accountsOf(emergency),
  ...accountsOf(industry),
  ...agencies.filter(({ kind }) => kind === "township").flatMap(accountsOf),
  ...accountsOf(justice).filter(({ roles }) => roles.includes("registrar")),
  {
    id: "justice-supervisor",
    login: "justice-supervisor",
    name: supervisor.name,
    person: supervisor.id,
    agency: justice.id,
    roles: ["supervisor"],
  },
];

/** Whose account enters an act: the first performer's own, else the one that keeps the agency's registers. */
export function entererOf(agency: DemoAgency, by: readonly string[]): Account {
  const own = demoAccounts.find((account) => account.agency === agency.id && by.includes(account.person));
  const keeper = demoAccounts.find(
    ({ agency: id, roles }) => id === agency.id && roles.includes("registrar"),
  );
  const found = own ?? keeper;
  if (!found) throw new RangeError(`${agency.id} has no account that could enter acts`);
  return found;
}
