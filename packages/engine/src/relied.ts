import { dayOf } from "@zhunsheng/law";
import { upTo } from "./file.ts";
import type { AnyAct, Reference } from "./types.ts";

/**
 * What an act was judged by, as it is kept in it: with this the same decision comes out again, in court and in ten
 * years. `now` gives what no act keeps: the calendar, the agency, the parent's later acts to be left away.
 */
export function referenceOf(act: AnyAct, now: Omit<Reference, "day">): Reference {
  const { relied } = act;
  const parent = now.parent && {
    procedure: now.parent.procedure,
    file: relied?.parent ? upTo(now.parent.file, relied.parent.acts) : now.parent.file,
  };
  return {
    day: dayOf(act.occurredAt),
    calendar: now.calendar,
    agency: now.agency,
    people: { ...now.people, ...relied?.people },
    entries: relied?.entries ?? now.entries,
    parent,
  };
}
