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
    people: bare({ ...now.people, ...relied?.people }),
    entries: bare(relied?.entries ?? now.entries),
    parent,
  };
}

/** What a corrected act is judged by: as before, with what its new content asks for as the correction has read it. */
export function correctedReference(act: AnyAct, now: Reference): Reference {
  const was = referenceOf(act, now);
  const entries = new Map(Object.entries(was.entries));
  for (const [register, read] of Object.entries(now.entries)) {
    entries.set(register, bare({ ...entries.get(register), ...read }));
  }
  return {
    ...was,
    people: bare({ ...was.people, ...now.people }),
    entries: bare(Object.fromEntries(entries)),
  };
}

/** Without a prototype: a key such as "constructor" names nothing. */
const bare = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), record);
