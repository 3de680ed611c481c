import {
  type Citation,
  compareInstants,
  type Day,
  type Due,
  dayOf,
  dueDay,
  type HolidayCalendar,
  type Instant,
  type Limit,
} from "@zhunsheng/law";
import { commonDuties } from "./common-duties.ts";
import { keptOf } from "./erase.ts";
import { upTo } from "./file.ts";
import { counts, getRule } from "./rules.ts";
import type { AnyAct, AnyDutyRule, AnyFile, AnyProcedure, Mark, Role } from "./types.ts";

export type DutyState = "open" | "overdue" | "discharged" | "late" | "waived";

/** A duty as it stands on a day. `due` is provisional (待核) where a year without a holiday notice was looked at. */
export interface Duty {
  /** Permanent within the matter: the rule's code and the act that opened it. */
  readonly id: string;
  readonly duty: string;
  readonly title: string;
  readonly owedBy: Role;
  /** Ids of the people who owe it, where the file names them; anyone of the role otherwise. */
  readonly persons?: readonly string[] | undefined;
  readonly openedBy: number;
  readonly from: Day;
  readonly due: Day;
  /** The last moment, for a limit in hours. */
  readonly dueAt?: Instant | undefined;
  readonly provisional: boolean;
  readonly mark: Mark;
  readonly state: DutyState;
  readonly dischargedBy?: number | undefined;
  readonly dischargedOn?: Day | undefined;
  /** Discharged by an act that was recorded later than the agency's lag allows (补录). */
  readonly lateEntry?: boolean | undefined;
  /** After its last day the discharging act needs a recorded overrun, and none is on the record yet. */
  readonly overrun?: boolean | undefined;
  /** The acts that would discharge it. */
  readonly by: readonly string[];
  readonly basis: Citation;
}

/** Every duty the file has opened, as of `today`, in the order they were opened; of an erased file as kept. Pure. */
export function duties(
  procedure: AnyProcedure,
  file: AnyFile,
  today: Day,
  calendar: HolidayCalendar,
): readonly Duty[] {
  const kept = keptOf(file);
  if (kept) {
    // A later erasure has kept those of the earlier ones too, as they stood: each is owed once, as it stands now.
    const own = dutiesOfErasures(procedure, file, today, calendar);
    return [...kept.duties.filter(({ id }) => !own.some((duty) => duty.id === id)), ...own];
  }
  const opened = file.acts.filter(counts).flatMap((act) => {
    const rules = getRule(procedure, act.kind).opens ?? [];
    // Folding again costs the length of the file: only for rules that look at it.
    const looks = rules.some((rule) => rule.when || rule.from || rule.agencyLimit || rule.who);
    const before = looks ? upTo(file, act.seq) : file;
    return rules
      .filter((rule) => rule.when?.(before, act) ?? true)
      .map((rule) => dutyOf(rule, { file, before, act, today, calendar }));
  });
  return [...opened, ...commonDuties(procedure, file, today, calendar)];
}

/** To confirm an erasure is owed like any confirmation. */
function dutiesOfErasures(
  procedure: AnyProcedure,
  file: AnyFile,
  today: Day,
  calendar: HolidayCalendar,
): readonly Duty[] {
  const erasures = file.acts.filter(({ kind }) => kind === "erase" || kind === "confirm");
  const own = commonDuties(procedure, { ...file, acts: erasures }, today, calendar);
  return own.filter(({ openedBy }) => file.acts[openedBy - 1]?.kind === "erase");
}

interface Opening {
  readonly file: AnyFile;
  readonly before: AnyFile;
  readonly act: AnyAct;
  readonly today: Day;
  readonly calendar: HolidayCalendar;
}

function dutyOf(rule: AnyDutyRule, opening: Opening): Duty {
  const { file, act, today } = opening;
  const from = rule.from?.(opening.before, act) ?? dayOf(act.effectiveAt ?? act.occurredAt);
  const within = limitOf(rule, opening);
  const hours = within.unit === "hour" && !rule.from;
  const paused = rule.paused?.(opening.file, act, today) ?? [];
  const due = dueDay(hours ? act.occurredAt : from, within, opening.calendar, paused);
  const ended = endOf(rule, opening);
  // Once it no longer binds (a postponement was granted), what would have ended it later is neither in time nor late.
  const waived = isWaived(rule, opening, ended?.act.seq);
  const end = waived ? undefined : ended;
  return {
    id: `${rule.duty}#${act.seq}`,
    duty: rule.duty,
    title: rule.title,
    owedBy: rule.owedBy,
    ...personsOf(rule, opening),
    openedBy: act.seq,
    from,
    due: due.day,
    ...(due.instant === undefined ? {} : { dueAt: due.instant }),
    provisional: due.provisional,
    mark: rule.mark ?? "V",
    state: waived ? "waived" : stateAt(due, end, today),
    ...(end ? { dischargedBy: end.act.seq, dischargedOn: end.day } : {}),
    ...(end?.act.lateReason === undefined ? {} : { lateEntry: true }),
    ...(rule.overrun && !isAccounted(file, rule.duty, act.seq) ? { overrun: true } : {}),
    by: rule.dischargedBy,
    basis: rule.basis,
  };
}

/** Whether a duty was owed still when its limit had passed; a limit in hours passes with its moment, not its day. */
export const isOverAt = ({ state, dueAt }: Pick<Duty, "state" | "dueAt">, at: Instant): boolean =>
  state === "overdue" || (state === "open" && dueAt !== undefined && compareInstants(at, dueAt) > 0);

/** Whether the overrun of a duty is on the record: by its id, or by its kind where it was recorded after it opened. */
export const isAccounted = (file: AnyFile, duty: string, openedBy: number): boolean =>
  file.all.overrun?.some((act) => accountsFor(act, duty, openedBy)) ?? false;

/** Whether this overrun is about that duty. */
export const accountsFor = ({ facts, seq }: AnyAct, duty: string, openedBy: number): boolean =>
  facts.duty === `${duty}#${openedBy}` || (facts.duty === duty && seq > openedBy);

const limitOf = ({ agencyLimit, within }: AnyDutyRule, { before, act }: Opening): Limit =>
  agencyLimit?.(before, act) ?? within;

function personsOf({ who }: AnyDutyRule, { before, act }: Opening): { readonly persons?: readonly string[] } {
  const persons = who?.(before, act) ?? [];
  return persons.length > 0 ? { persons } : {};
}

interface End {
  readonly act: AnyAct;
  readonly day: Day;
}

function endOf(rule: AnyDutyRule, { file, act }: Opening): End | undefined {
  const asOf = (other: AnyAct) => upTo(file, other.seq);
  const end = file.acts.find((other) => {
    if (other.seq <= act.seq || !counts(other) || !rule.dischargedBy.includes(other.kind)) return false;
    return rule.dischargedWhen?.(asOf(other), other, act) ?? true;
  });
  return (
    end && { act: end, day: rule.dischargedOn?.(asOf(end), end) ?? dayOf(end.effectiveAt ?? end.occurredAt) }
  );
}

const isWaived = (rule: AnyDutyRule, { file, act }: Opening, endedBy: number | undefined): boolean =>
  file.acts.some((other) => {
    if (other.seq <= act.seq || (endedBy !== undefined && other.seq >= endedBy)) return false;
    if (!counts(other) || !rule.waivedBy?.includes(other.kind)) return false;
    const asOf = upTo(file, other.seq);
    return rule.waivedWhen?.(asOf, other, act) ?? true;
  });

/** A limit in hours ends with its moment, every other limit with its last day. */
function stateAt(due: Due, end: End | undefined, today: Day): DutyState {
  const state = dutyStateOn(due.day, end?.day, today);
  if (!end || due.instant === undefined) return state;
  return compareInstants(end.act.occurredAt, due.instant) <= 0 ? "discharged" : "late";
}

/** Late is judged by the day alone: a limit ends with its last day (民法典203). */
export function dutyStateOn(due: Day, dischargedOn: Day | undefined, today: Day): DutyState {
  if (dischargedOn !== undefined) return dischargedOn <= due ? "discharged" : "late";
  return today > due ? "overdue" : "open";
}
