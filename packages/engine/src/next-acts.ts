import type { Citation, Day, Instant } from "@zhunsheng/law";
import { notOfLink, outOfOrder, pendingTwin, refusalOf, tooEarly } from "./decide.ts";
import { keptOf } from "./erase.ts";
import { asList } from "./internal.ts";
import { overrunMissing } from "./overrun.ts";
import { gatesOf, getRule, hard, isCommon, readsParent } from "./rules.ts";
import type { AnyAct, AnyFile, AnyGate, AnyProcedure, Mark, Reference, Refusal, Role } from "./types.ts";

/** Thrown by a probe when a gate looks at something that only the entry will tell. Never leaves this file. */
const notEntered = new Error("not entered");

export interface Condition {
  readonly gate: string;
  readonly says: string;
  readonly basis: readonly Citation[];
  readonly mark: Mark;
  /** The file alone does not meet it: whether the act passes depends on the entry. */
  readonly unmet?: true;
  /** What would meet it, where it is unmet. */
  readonly wayOut?: string;
}

/** One act of the procedure as seen from where the matter stands. */
export interface NextAct {
  readonly kind: string;
  readonly title: string;
  readonly stage: string;
  readonly nature: "decision" | "fact";
  readonly performers: readonly Role[];
  readonly basis: Citation;
  readonly conditional: boolean;
  /** The procedure whose matter, opened from this one, brings the act about. */
  readonly fromLink?: string;
  readonly documents: readonly string[];
  /** Nothing stands in the way of what the file leads one to expect. */
  readonly allowed: boolean;
  /** Nothing stands in the way whatever is entered; another entry than the file leads one to expect may pass. */
  readonly possible: boolean;
  /** Why it cannot be done now; empty when allowed. */
  readonly refusals: readonly Refusal[];
  /** Gates that already hold. */
  readonly passed: readonly Condition[];
  /** Gates that depend on what will be entered. */
  readonly depends: readonly Condition[];
}

/**
 * Every act of the procedure: allowed at `now`, or the refusals it would meet — asked before anyone fills in a
 * form, through the same gates. Pure. Acts done once already, acts of a beginning and the common ones are left out. Of
 * a matter whose content was erased, or whose parent's was while its gates read it, no gate can be asked: nothing comes
 * next.
 */
export function nextActs(
  procedure: AnyProcedure,
  file: AnyFile,
  now: Instant,
  reference: Reference,
): readonly NextAct[] {
  const parent = readsParent(procedure, file) ? reference.parent : undefined;
  if (keptOf(file) ?? (parent && keptOf(parent.file))) return [];
  return Object.keys(procedure.acts)
    .filter((kind) => {
      const rule = getRule(procedure, kind);
      if (isCommon(kind)) return false;
      return file.acts.length > 0 ? rule.repeats || !(rule.starts || file.done[kind]) : rule.starts;
    })
    .map((kind) => nextAct(procedure, file, kind, now, reference));
}

function nextAct(
  procedure: AnyProcedure,
  file: AnyFile,
  kind: string,
  now: Instant,
  reference: Reference,
): NextAct {
  const rule = getRule(procedure, kind);
  const act = probe(procedure, file, kind, now);
  const refusals: Refusal[] = [
    ...pendingTwin(procedure, file, kind),
    ...outOfOrder(procedure, file, kind, rule),
    ...tooEarly(procedure, file, act, rule),
    ...notOfLink(act, rule),
    ...overrunMissing(procedure, file, act, reference, false),
  ];
  const expected: Refusal[] = [];
  const passed: Condition[] = [];
  const depends: Condition[] = [];
  for (const gate of gatesOf(rule)) {
    const condition = { gate: gate.code, says: gate.says, basis: asList(gate.basis), mark: gate.mark ?? "V" };
    const answer = ask(() => gate.holds(file, act, reference));
    if (answer === undefined) {
      const unmet = unmetBy(procedure, gate, file, act, reference);
      // A penalty that is proposed would be refused, a decision not to punish would pass: told as a refusal, with both.
      if (unmet.unmet && rule.nature === "decision" && hard(gate)) {
        expected.push(refusalBefore(procedure, gate, file, act, reference));
      } else depends.push({ ...condition, ...unmet });
    } else if (answer) passed.push(condition);
    else if (rule.nature === "decision" && hard(gate)) {
      refusals.push(refusalBefore(procedure, gate, file, act, reference));
    } else depends.push(condition);
  }
  return {
    kind,
    title: rule.title,
    stage: rule.stage,
    nature: rule.nature,
    performers: rule.performers,
    basis: rule.basis,
    conditional: rule.conditional ?? false,
    ...(rule.fromLink === undefined ? {} : { fromLink: rule.fromLink }),
    documents: rule.documents ?? [],
    allowed: refusals.length + expected.length === 0,
    possible: refusals.length === 0,
    refusals: [...refusals, ...expected],
    passed,
    depends,
  };
}

/** The refusal as far as it can be told before the entry: without its way out where that depends on the entry. */
const refusalBefore = (
  procedure: AnyProcedure,
  gate: AnyGate,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): Refusal =>
  ask(() => refusalOf(procedure, gate, file, act, reference)) ??
  refusalOf(procedure, { ...gate, wayOut: () => undefined }, file, act, reference);

function unmetBy(
  procedure: AnyProcedure,
  gate: AnyGate,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): Pick<Condition, "unmet" | "wayOut"> {
  const met = ask(() => gate.fromFile?.(file, act, reference) ?? true);
  if (met !== false) return {};
  const { wayOut } = refusalBefore(procedure, gate, file, act, reference);
  return { unmet: true, ...(wayOut === undefined ? {} : { wayOut }) };
}

/** An act that is about to be entered: its kind and time are known, its people and facts are not. */
function probe(procedure: AnyProcedure, file: AnyFile, kind: string, now: Instant): AnyAct {
  return {
    seq: file.acts.length + 1,
    kind,
    occurredAt: now,
    recordedAt: now,
    procedure: procedure.id,
    get by(): never {
      throw notEntered;
    },
    get facts(): never {
      throw notEntered;
    },
  };
}

/** The answer, or undefined where it depends on the entry. Any other error is a bug in a gate and passes through. */
function ask<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch (error) {
    if (error === notEntered) return undefined;
    throw error;
  }
}

/** An entry to be looked up: as of `day` or of today, and under `name` where gates find it. */
interface NeededEntry {
  readonly register: string;
  readonly key: string;
  readonly name: string;
  readonly day: Day | undefined;
  readonly every: boolean;
}

/** The register entries that acts from here would ask for, as far as the file alone tells their keys. */
export function neededEntries(procedure: AnyProcedure, file: AnyFile, now: Instant): readonly NeededEntry[] {
  if (keptOf(file)) return [];
  return Object.keys(procedure.acts).flatMap((kind) => {
    const act = probe(procedure, file, kind, now);
    return (getRule(procedure, kind).needs ?? []).flatMap(({ register, key, on, as, every }) => {
      const known = ask(() => key(file, act));
      const day = on && ask(() => on(file, act));
      if (known === undefined || (on && day === undefined)) return [];
      return [{ register, key: known, name: as ?? register, day, every: every ?? false }];
    });
  });
}
