import { compareInstants, type Day, type Instant } from "@zhunsheng/law";
import type { Chance } from "./chance.ts";
import type { DemoAgency } from "./content/agencies.ts";
import { countyEnds, isNumbered, type PlannedAct } from "./planned.ts";
import { inOffice, instantAt, officeCloses, officeOpens, workingDay } from "./working-time.ts";

/** How an act is entered, where that is not the usual: by all who did it, within hours. */
interface Entering {
  readonly unsigned?: readonly string[];
  readonly enteredBy?: string;
  /** Entered so many working days later, and why. */
  readonly late?: readonly [workingDays: number, reason: string];
}

type Act<Inputs> = <K extends keyof Inputs & string>(
  kind: K,
  by: readonly string[],
  input: Inputs[K] & object,
  entering?: Entering,
) => number;

/** One matter being planned: acts in their order, along a calendar of working days and office hours. */
export interface Course<Inputs> {
  /** Planned so far. Acts that would fall after the county's last evening are left out, and all that follow. */
  readonly acts: readonly PlannedAct[];
  readonly day: Day;
  /** The present moment. */
  readonly now: Instant;
  /** Goes on `count` working days later, at some time of office hours; 0 stays at the moment. */
  goOn(count: number): void;
  /** Goes to a day, unless the matter is already beyond it. */
  goTo(day: Day, minute?: number): void;
  /** Goes on within the same day. */
  later(minutes: number): void;
  /** Returns the act's place in its matter: other acts name it by that. */
  readonly act: Act<Inputs>;
  /** An attempt that the gate refuses, now. */
  attempt<K extends keyof Inputs & string>(
    kind: K,
    by: readonly string[],
    input: Inputs[K] & object,
    refusedBy: string,
  ): void;
  /** A matter opened from this one. The two share one calendar: while one goes on, the other waits. */
  linked<Other>(procedure: string, word: string): Course<Other>;
  /** The linked matter has just brought about an act here. */
  returned(): void;
}

export interface Origin {
  readonly agency: DemoAgency;
  readonly procedure: string;
  readonly matter: string;
  readonly day: Day;
  readonly minute?: number;
  /** Begins no earlier in the day than this minute. */
  readonly notBefore?: number;
  /** The matter that this one is opened from, planned along a calendar of its own. */
  readonly parent?: string;
  readonly chance: Chance;
  /** Whether acts are entered at once, on the spot. */
  readonly onSpot?: boolean;
}

const lastMinute = 23 * 60 + 45;

/** The calendar of a matter and of all that was opened from it, and everything planned along it. */
interface Line {
  readonly origin: Origin;
  readonly acts: PlannedAct[];
  day: Day;
  minute: number;
  recorded: readonly [day: Day, minute: number];
  over: boolean;
}

/** Minutes to hours after it happened, and never before what was entered last. */
function record(line: Line, procedure: string, kind: string, late: number | undefined): Instant {
  const { chance, onSpot } = line.origin;
  const swift = onSpot === true || isNumbered(procedure, kind);
  const after = line.minute + (swift ? 2 : chance.between(5, 140));
  const [lastDay, last] = line.recorded;
  if (late !== undefined) line.recorded = [workingDay(line.day, late), officeOpens + chance.between(5, 30)];
  else if (lastDay > line.day) line.recorded = [lastDay, last + 2];
  else
    line.recorded = [
      line.day,
      Math.min(lastMinute, lastDay === line.day ? Math.max(after, last + 1) : after),
    ];
  return instantAt(...line.recorded);
}

export function courseOf<Inputs>(origin: Origin): Course<Inputs> {
  const day = workingDay(origin.day);
  const { chance } = origin;
  const usual = origin.minute ?? inOffice(chance.between(officeOpens + 10, officeCloses - 90));
  const minute = Math.max(usual, origin.notBefore ?? 0);
  const line: Line = { origin, acts: [], day, minute, recorded: [day, minute], over: false };
  return courseAlong(line, origin.procedure, origin.matter, origin.parent);
}

type Planning = Entering & { readonly refusedBy?: string };

/** Plans acts of one matter along the line, each at the line's present moment. */
function plannerOf(line: Line, procedure: string, matter: string, parent: string | undefined) {
  const { agency } = line.origin;
  let place = 0;
  return (kind: string, by: readonly string[], input: object, planning: Planning = {}): void => {
    const { late, ...entering } = planning;
    const occurredAt = instantAt(line.day, line.minute);
    const recordedAt = record(line, procedure, kind, late?.[0]);
    line.over ||= compareInstants(occurredAt, countyEnds) > 0;
    if (line.over) return;
    place += 1;
    line.acts.push({
      agency,
      procedure,
      matter,
      ...(parent === undefined ? {} : { parent }),
      place,
      kind,
      occurredAt,
      recordedAt,
      by,
      input,
      ...entering,
      ...(late === undefined ? {} : { lateReason: late[1] }),
    });
  };
}

function courseAlong<Inputs>(
  line: Line,
  procedure: string,
  matter: string,
  parent: string | undefined,
): Course<Inputs> {
  const { chance } = line.origin;
  const plan = plannerOf(line, procedure, matter, parent);
  let seq = 0;
  const goTo = (to: Day, minute?: number): void => {
    if (to <= line.day) return;
    line.day = to;
    line.minute = minute ?? inOffice(chance.between(officeOpens + 10, officeCloses - 60));
  };
  return {
    acts: line.acts,
    get day() {
      return line.day;
    },
    get now() {
      return instantAt(line.day, line.minute);
    },
    goOn: (count) => (count === 0 ? undefined : goTo(workingDay(line.day, count))),
    goTo,
    later(minutes) {
      line.minute = Math.max(line.minute, inOffice(line.minute + minutes));
    },
    act(kind, by, input, entering) {
      plan(kind, by, input, entering);
      seq += 1;
      return seq;
    },
    attempt: (kind, by, input, refusedBy) => plan(kind, by, input, { refusedBy }),
    linked: (other, word) => courseAlong(line, other, `${matter}-${word}`, matter),
    returned() {
      seq += 1;
    },
  };
}
