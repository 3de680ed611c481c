import type { Day } from "@zhunsheng/law";
import type { Chance } from "./chance.ts";
import type { DemoAgency } from "./content/agencies.ts";
import { countyEnds, type PlannedAct } from "./planned.ts";
import { inOffice, instantAt, officeCloses, officeOpens, workingDay } from "./working-time.ts";

/** One matter being planned: acts in their order, along a calendar of working days and office hours. */
export interface Course<Inputs> {
  /** Planned so far. Acts that would fall after the county's last evening are left out, and all that follow. */
  readonly acts: readonly PlannedAct[];
  readonly day: Day;
  /** Goes on `count` working days later, at some time of office hours; 0 stays at the moment. */
  goOn(count: number): void;
  /** Goes to a day, unless the matter is already beyond it. */
  goTo(day: Day): void;
  /** Goes on within the same day. */
  later(minutes: number): void;
  act<K extends keyof Inputs & string>(kind: K, by: readonly string[], input: Inputs[K] & object): void;
  /** An attempt that the gate refuses, now. */
  attempt<K extends keyof Inputs & string>(
    kind: K,
    by: readonly string[],
    input: Inputs[K] & object,
    refusedBy: string,
  ): void;
}

export interface Origin {
  readonly agency: DemoAgency;
  readonly procedure: string;
  readonly matter: string;
  readonly day: Day;
  readonly minute?: number;
  readonly chance: Chance;
  /** Whether acts are entered at once, on the spot. */
  readonly onSpot?: boolean;
}

/** Acts that take a number are entered within minutes, so that numbers follow the days. */
const numbered = new Set(["open", "decide"]);
const lastMinute = 23 * 60 + 45;

export function courseOf<Inputs>(origin: Origin): Course<Inputs> {
  const { agency, procedure, matter, chance } = origin;
  const acts: PlannedAct[] = [];
  let day = workingDay(origin.day);
  let minute = origin.minute ?? inOffice(chance.between(officeOpens + 10, officeCloses - 90));
  let recorded: readonly [day: Day, minute: number] = [day, minute];
  let over = false;

  const record = (kind: string): string => {
    const swift = origin.onSpot === true || numbered.has(kind);
    const after = minute + (swift ? 2 : chance.between(5, 140));
    const [lastDay, last] = recorded;
    recorded = [day, Math.min(lastMinute, lastDay === day ? Math.max(after, last + 1) : after)];
    return instantAt(...recorded);
  };
  const add = (kind: string, by: readonly string[], input: object, refusedBy?: string): void => {
    const occurredAt = instantAt(day, minute);
    over ||= occurredAt > countyEnds;
    if (over) return;
    const planned = { agency, procedure, matter, place: acts.length + 1, kind, occurredAt };
    const entered = { recordedAt: record(kind), by, input };
    acts.push({ ...planned, ...entered, ...(refusedBy === undefined ? {} : { refusedBy }) });
  };
  const goTo = (to: Day): void => {
    if (to <= day) return;
    day = to;
    minute = inOffice(chance.between(officeOpens + 10, officeCloses - 60));
  };
  return {
    acts,
    get day() {
      return day;
    },
    goOn: (count) => (count === 0 ? undefined : goTo(workingDay(day, count))),
    goTo,
    later(minutes) {
      minute = Math.max(minute, inOffice(minute + minutes));
    },
    act: (kind, by, input) => add(kind, by, input),
    attempt: (kind, by, input, refusedBy) => add(kind, by, input, refusedBy),
  };
}
