import { addDays, addMonths, type Day } from "@zhunsheng/law";
import { hazardousItem, retailItem, seasonItem } from "./content/licence-items.ts";
import type { Application } from "./licences.ts";

const prefixes: Readonly<Record<string, string>> = {
  [retailItem]: "（安）LS",
  [seasonItem]: "（安）LSL",
  [hazardousItem]: "安和危化经",
};

const months: Readonly<Record<string, number>> = { [retailItem]: 24, [seasonItem]: 3, [hazardousItem]: 36 };

/** The number on the certificate. */
export const licenceNumber = ({ item, day, serial }: Pick<Application, "item" | "day" | "serial">): string =>
  `${prefixes[item]}〔${day.slice(0, 4)}〕${String(serial).padStart(4, "0")}`;

/** The term of a licence that begins on that day. */
export const termFrom = (item: string, validFrom: Day) => ({
  validFrom,
  validUntil: addDays(addMonths(validFrom, months[item] ?? 24), -1),
});
