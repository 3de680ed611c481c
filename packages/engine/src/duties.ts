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
import { getRule } from "./decide.ts";
import { upTo } from "./file.ts";
import type { AnyAct, AnyFile, AnyProcedure, DutyRule, Mark, Role } from "./types.ts";

export type DutyState = "open" | "overdue" | "discharged" | "late" | "waived";

/** A duty as it stands on a day. `due` is provisional (待核) where a year without a holiday notice was looked at. */
export interface Duty {
  /** Permanent within the matter: the rule's code and the act that opened it. */
  readonly id: string;
  readonly duty: string;
  readonly title: string;
  readonly owedBy: Role;
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
  /** The acts that would discharge it. */
  readonly by: readonly string[];
  readonly basis: Citation;
}

type AnyDutyRule = DutyRule<Record<string, Record<string, never>>, string>;

/** Every duty the file has opened, as of `today`, in the order they were opened. Pure. */
export function duties(
  procedure: AnyProcedure,
  file: AnyFile,
  today: Day,
  calendar: HolidayCalendar,
): readonly Duty[] {
  return file.acts.flatMap((act) => {
    const rules = getRule(procedure, act.kind).opens ?? [];
    // Folding again costs the length of the file: only for rules that look at it.
    const looks = rules.some((rule) => rule.when || rule.from || rule.agencyLimit);
    const before = looks ? upTo(procedure, file, act.seq) : file;
    return rules
      .filter((rule) => rule.when?.(before as never, act as never) ?? true)
      .map((rule) => dutyOf(rule, { file, before, act, today, calendar, procedure }));
  });
}

interface Opening {
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
  readonly before: AnyFile;
  readonly act: AnyAct;
  readonly today: Day;
  readonly calendar: HolidayCalendar;
}

function dutyOf(rule: AnyDutyRule, opening: Opening): Duty {
  const { act, today } = opening;
  const from = rule.from?.(opening.before as never, act as never) ?? dayOf(act.occurredAt);
  const within = limitOf(rule, opening);
  const hours = within.unit === "hour" && !rule.from;
  const paused = rule.paused?.(opening.file as never, act as never, today) ?? [];
  const due = dueDay(hours ? act.occurredAt : from, within, opening.calendar, paused);
  const end = endOf(rule, opening);
  return {
    id: `${rule.duty}#${act.seq}`,
    duty: rule.duty,
    title: rule.title,
    owedBy: rule.owedBy,
    openedBy: act.seq,
    from,
    due: due.day,
    ...(due.instant === undefined ? {} : { dueAt: due.instant }),
    provisional: due.provisional,
    mark: rule.mark ?? "V",
    state: !end && isWaived(rule, opening) ? "waived" : stateAt(due, end, today),
    ...(end ? { dischargedBy: end.act.seq, dischargedOn: end.day } : {}),
    by: rule.dischargedBy,
    basis: rule.basis,
  };
}

const limitOf = ({ agencyLimit, within }: AnyDutyRule, { before, act }: Opening): Limit =>
  agencyLimit?.(before as never, act as never) ?? within;

interface End {
  readonly act: AnyAct;
  readonly day: Day;
}

function endOf(rule: AnyDutyRule, { procedure, file, act }: Opening): End | undefined {
  const asOf = (other: AnyAct) => upTo(procedure, file, other.seq) as never;
  const end = file.acts.find((other) => {
    if (other.seq <= act.seq || !rule.dischargedBy.includes(other.kind)) return false;
    return rule.dischargedWhen?.(asOf(other), other as never, act as never) ?? true;
  });
  return end && { act: end, day: rule.dischargedOn?.(asOf(end), end as never) ?? dayOf(end.occurredAt) };
}

const isWaived = (rule: AnyDutyRule, { procedure, file, act }: Opening): boolean =>
  file.acts.some((other) => {
    if (other.seq <= act.seq || !rule.waivedBy?.includes(other.kind)) return false;
    const asOf = upTo(procedure, file, other.seq) as never;
    return rule.waivedWhen?.(asOf, other as never, act as never) ?? true;
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
