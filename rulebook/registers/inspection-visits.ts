import {
  type Act,
  field,
  type Json,
  type MatterFile,
  type Reference,
  type RegisterNeed,
} from "@zhunsheng/engine";
import { addDays, type Day, yearOf } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister } from "./define.ts";
import { partyBeginning } from "./party-key.ts";

/** 检查类别. Only the first two count toward the ceiling (E-59; 重庆市规范涉企行政检查办法第29条, 待核). */
export const inspectionKinds = {
  daily: "日常检查",
  special: "专项检查",
  clue: "线索核查",
  immediate: "即时检查",
  recheck: "整改复查",
} as const;

const entry = z.strictObject({
  matter: field.text("事项编号"),
  kind: field.choice("检查类别", inspectionKinds),
  on: field.day("计划或者实际检查之日"),
  status: field.choice("状态", { planned: "待检查", done: "已检查", cancelled: "已撤销" }),
  items: z.array(z.string()).meta({ title: "检查事项", widget: "text" }),
});

export type Visit = z.infer<typeof entry>;

/** 检查记录: one entry a party and matter, written by the acts of inspections. The key is `<party code>#<matter>`. */
export const inspectionVisits = defineRegister({ id: "inspection-visits", title: "检查记录", entry });

interface Identity {
  readonly partyName: string;
  readonly partyCode?: string | undefined;
}

/** The key of one matter's visit to the party. */
export const visitKey = (party: Identity, matter: string): string => `${partyBeginning(party)}${matter}`;

/**
 * For `needs`: every visit to one party, as the register stands at the end of the year of that day. Whatever was
 * planned or done in the year counts, also for an act that is dated before it (补录).
 */
export const visitsNeed = <F, K extends keyof F>(
  party: (file: MatterFile<F>, act: Act<K, F[K]>) => Identity | undefined,
  day: (file: MatterFile<F>, act: Act<K, F[K]>) => Day,
): RegisterNeed<F, K> => ({
  register: inspectionVisits.id,
  every: true,
  on: (file, act) => `${yearOf(day(file, act))}-12-31`,
  key: (file, act) => {
    const known = party(file, act);
    return known && partyBeginning(known);
  },
});

/** The party's visits in other matters that were not cancelled. */
export const otherVisits = (
  entries: Reference["entries"] | undefined,
  party: Identity,
  matter: string,
): readonly Visit[] =>
  Object.entries<Json>(entries?.[inspectionVisits.id] ?? {})
    .filter(([key]) => key.startsWith(partyBeginning(party)))
    .map(([, body]) => entry.parse(body))
    .filter((one) => one.matter !== matter && one.status !== "cancelled");

/** Whether a visit of this kind counts toward the ceiling: clues, emergencies and rechecks are logged only (E-59). */
export const countsTowardCeiling = (kind: Visit["kind"]): boolean => kind === "daily" || kind === "special";

/** How many visits of that calendar year count toward a ceiling, of one item or, where it is undefined, of all. */
export const visitsUsed = (visits: readonly Visit[], item: string | undefined, day: Day): number =>
  visits.filter(
    ({ kind, on, items }) =>
      countsTowardCeiling(kind) && yearOf(on) === yearOf(day) && (item === undefined || items.includes(item)),
  ).length;

/** Another task still open at the party, or one of the items looked at less than `days` days before `day`. */
export const duplicated = (
  visits: readonly Visit[],
  items: readonly string[],
  day: Day,
  days: number,
): boolean =>
  visits.some(
    ({ status, on, items: theirs }) =>
      status === "planned" ||
      (on > addDays(day, -days) && on <= day && theirs.some((item) => items.includes(item))),
  );
