import type { Day } from "@zhunsheng/law";
import { type AgencyRegisters, personOn } from "@zhunsheng/store";

/** How a person is called, as the agency's officers' register has them on that day; the id where it does not. */
export const nameIn =
  (registers: AgencyRegisters, agency: string, day: Day) =>
  (person: string): string =>
    personOn(registers, agency, person, day)?.name ?? person;
