import type { MatterFile, Reference } from "@zhunsheng/engine";
import { ceilingsFor } from "../../../registers/inspection-ceilings.ts";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;

type Rows = Facts["draft"]["rows"];

/** The plan's rows as they stand: as revised last, else as drafted last. */
export const rowsOf = ({ latest }: File): Rows => latest.revise?.facts.rows ?? latest.draft?.facts.rows ?? [];

/** How many visits a row asks for: each party as often as the row says, of a draw its share. */
export const visitsOf = ({ count, share, perYear }: Rows[number]): number =>
  Math.ceil((count * (share ?? 100)) / 100) * perYear;

/** Whether the days of the officers, less training and leave, suffice for every visit. */
export const fitsDays = ({ rows, officers, workingDays, otherDays, daysPerVisit }: Facts["draft"]): boolean =>
  rows.reduce((sum, row) => sum + visitsOf(row) * daysPerVisit, 0) <= officers * workingDays - otherDays;

/** Whether no row asks for more visits to one party than the published ceilings that were, or were not, checked. */
export const rowsWithinCeiling = (rows: Rows, { entries, day }: Reference, sure: boolean): boolean =>
  rows.every(({ item, riskClass, perYear }) =>
    ceilingsFor(entries, riskClass, [item], day)
      .filter(({ mark }) => (mark === "V") === sure)
      .every((ceiling) => perYear <= ceiling.perYear),
  );

/** The supervision body of the government has the plan. */
export const isFiledWithJustice = ({ all }: File): boolean =>
  all.filed.some((act) => act.facts.with === "justice");

/** The file was drafted again, or not looked at, since it was last adopted. */
export const isAdopted = ({ all }: File): boolean => {
  const adopted = all.adopt.at(-1);
  return adopted?.facts.outcome === "adopted" && adopted.seq > (all.draft.at(-1)?.seq ?? 0);
};
