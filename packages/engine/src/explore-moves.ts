import { addDays, type Day } from "@zhunsheng/law";
import { z } from "zod";
import { versionOf } from "./define.ts";
import { describeFields } from "./describe.ts";
import type { FieldDescription } from "./fields/kind.ts";
import { courseOf, getRule } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure, Json, Reference, Role } from "./types.ts";

/** What the walk is told besides the procedure: the world, who may appear in it, and where to stop. */
export interface ExploreOptions {
  /** The registers as of a day. */
  readonly reference: (day: Day) => Reference;
  /** The day of the first act, in China time. */
  readonly from: Day;
  /** Sets of people (ids) who may perform an act of these roles, the usual one first. */
  readonly performers: (roles: readonly Role[]) => readonly (readonly string[])[];
  /** Sets of people tried once an act is possible: too few, without a certificate, of another role. */
  readonly strangers?: readonly (readonly string[])[];
  /** Days to let pass before an act, tried in this order; the first should be 0. */
  readonly waits: readonly number[];
  /** Act → entry → the kind of act that it names by its place: the latest of them in the file is named. */
  readonly names?: Names;
  /** Act → what it says of the file and the day, in place of what its example says. */
  readonly suited?: Suited;
  /** The acts of the usual case: whole cases grow from it. */
  readonly main?: readonly string[];
  readonly statesMax: number;
  readonly movesMax: number;
  /** How often one kind of act may be done in one matter. */
  readonly repeatsMax: number;
  /** In how many states the entries and the people of one example are changed. */
  readonly probesMax: number;
}

export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One act that may be tried in a state, before its day is known. */
export interface Move {
  readonly kind: string;
  readonly example: number;
  readonly facts: Readonly<Record<string, Json>>;
  readonly by: readonly string[];
  /** What differs from the example, such as `sealed=false`. */
  readonly changed?: string;
}

/** The entries of a kind of act that must fit the file, such as what is left to pay. */
export type Suited = Readonly<Record<string, (file: AnyFile, day: Day) => Readonly<Record<string, Json>>>>;

/** One act of a sequence, as a person can repeat it. */
export interface Step extends Move {
  readonly day: Day;
}

/** The facts of an example as the record would keep them: undefined fields are not there. */
export const factsOf = (example: unknown): Readonly<Record<string, Json>> =>
  JSON.parse(JSON.stringify(example));

/** Every act with every example, by the usual performers, in the order of the procedure. */
export const movesOf = (procedure: AnyProcedure, options: ExploreOptions): readonly Move[] =>
  courseOf(procedure).flatMap((kind) => {
    const { examples, performers } = getRule(procedure, kind);
    return examples.flatMap((example: unknown, place) =>
      options.performers(performers).map((by) => ({ kind, example: place, facts: factsOf(example), by })),
    );
  });

/** The step as it fits this file on its day: the acts it names, the sums it states. What was changed stays so. */
export function bound(step: Step, file: AnyFile, { names = {}, suited = {} }: ExploreOptions): Step {
  const named = Object.entries(names[step.kind] ?? {}).flatMap(([name, kind]) => {
    const act = file.all[kind]?.at(-1);
    return act ? [[name, act.seq] as const] : [];
  });
  const stated = Object.entries(suited[step.kind]?.(file, step.day) ?? {});
  const fitting = [...named, ...stated].filter(
    ([name]) => Object.hasOwn(step.facts, name) && !step.changed?.startsWith(`${name}=`),
  );
  return fitting.length === 0 ? step : { ...step, facts: { ...step.facts, ...Object.fromEntries(fitting) } };
}

/** To account for a limit that has passed, so that what it is about can still be done. */
export const overrunning = (duty: string, options: ExploreOptions): Move => ({
  kind: "overrun",
  example: 0,
  facts: { duty, reason: "案情复杂，未能按期办理" },
  by: options.performers(["leader"])[0] ?? [],
  changed: duty,
});

/** To strike out, by a correction that a leader approves, an act of the file. */
export const strikingOut = (seq: number, options: ExploreOptions): Move => ({
  kind: "correct",
  example: 0,
  facts: { act: seq, mode: "void", reason: "办理有误" },
  by: options.performers(["leader"])[0] ?? [],
  changed: `作废第${seq}项`,
});

/** The act a move would be on that day. People are kept as the registers have them, as the record keeps them. */
export function actOf(
  procedure: AnyProcedure,
  file: AnyFile,
  step: Step,
  reference: Reference,
  at: string = `${step.day}T09:00:00+08:00`,
): AnyAct {
  const rule = procedure.acts[step.kind];
  const origin = rule?.fromLink ? { origin: { matter: "linked", procedure: rule.fromLink, seq: 1 } } : {};
  return {
    seq: file.acts.length + 1,
    kind: step.kind,
    by: step.by.map((id) => ({ id, name: reference.people[id]?.name ?? id })),
    facts: step.facts,
    occurredAt: at,
    recordedAt: at,
    procedure: versionOf(procedure),
    confirmedBy: step.by,
    relied: { people: reference.people, entries: reference.entries },
    ...origin,
  };
}

/** The same move with one entry changed, or by other people: each differs in one respect, and fits the form. */
export function variantsOf(
  procedure: AnyProcedure,
  move: Move,
  day: Day,
  strangers: readonly (readonly string[])[],
): readonly Move[] {
  const rule = procedure.acts[move.kind];
  if (!rule) return [];
  const entered = describeFields(rule.fields).flatMap((field) => changesOf(field, move, day));
  const fitting = entered.filter(({ facts }) => z.safeParse(rule.fields, facts).success);
  const others = strangers.map((by) => ({ ...move, by, changed: `by=${by.join("+")}` }));
  return [...fitting, ...others];
}

function changesOf(field: FieldDescription, move: Move, day: Day): readonly Move[] {
  const { name } = field;
  const now = move.facts[name];
  const { [name]: _, ...rest } = move.facts;
  const values = otherValues(field, now, day);
  const changed = values.map((value) => ({
    ...move,
    facts: { ...move.facts, [name]: value },
    changed: `${name}=${JSON.stringify(value)}`,
  }));
  return now === undefined ? changed : [...changed, { ...move, facts: rest, changed: `${name}=` }];
}

function otherValues({ options }: FieldDescription, now: Json | undefined, day: Day): readonly Json[] {
  const ids = Object.keys(options ?? {});
  if (Array.isArray(now)) {
    const alone = ids.filter((id) => !now.includes(id)).map((id) => [...now, id]);
    return [[], now.slice(0, 1), ...alone].filter((list) => list.length !== now.length);
  }
  if (ids.length > 0) return ids.filter((id) => id !== now);
  if (typeof now === "boolean") return [!now];
  if (typeof now === "number") return [0, now + 1, now * 2].filter((value) => value !== now);
  if (typeof now === "string" && /^\d{4}-\d{2}-\d{2}$/.test(now)) {
    return [addDays(day, 1), day, addDays(day, -10), addDays(day, -900)];
  }
  return [];
}
