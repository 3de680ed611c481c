import { addMonths, type Day, previousDay, workingDaysBetween } from "@zhunsheng/law";
import { calendar } from "@zhunsheng/rulebook";
import { listOverdue, publicationRecord } from "@zhunsheng/store/read";
import type { Reader } from "./parts.ts";

/** How publications that fell due were met. `due` is the sum of the others. */
export interface Record {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
}

export interface AgencyRecord extends Record {
  readonly agency: string;
}

/** A county this late shows the oldest ones and says that there are more. */
export const overdueMax = 200;

/** The past year up to yesterday: what falls due today may still be met. */
export async function readRecords(query: Reader, today: Day): Promise<readonly AgencyRecord[]> {
  const rows = await publicationRecord(query, { from: addMonths(today, -12), to: previousDay(today), today });
  return rows.map(({ agency_id, due, onTime, late, overdue }) => ({
    agency: agency_id,
    due: Number(due),
    onTime: Number(onTime),
    late: Number(late),
    overdue: Number(overdue),
  }));
}

export const total = (records: readonly Record[]): Record =>
  records.reduce<Record>(
    (sum, one) => ({
      due: sum.due + one.due,
      onTime: sum.onTime + one.onTime,
      late: sum.late + one.late,
      overdue: sum.overdue + one.overdue,
    }),
    { due: 0, onTime: 0, late: 0, overdue: 0 },
  );

/** Per cent to one digit, never rounded up: 100 is said only when nothing was late. Undefined when nothing was due. */
export const rateOf = ({ due, onTime }: Record): string | undefined =>
  due === 0 ? undefined : onTime === due ? "100" : (Math.floor((onTime * 1000) / due) / 10).toFixed(1);

export const readOverdue = async (query: Reader, today: Day) => listOverdue(query, today, overdueMax);

/** Working days since a due day; a year without a holiday notice counts by weekends alone. */
export const daysLate =
  (today: Day) =>
  (due: Day): number =>
    workingDaysBetween(due, today, calendar).count;
