import type { AnyAct, AnyFile, AnyGate, AnyProcedure, AnyRule, ProcedureGroup } from "./types.ts";

/** @throws RangeError when the procedure has no such act; callers validate the kind first. */
export function getRule(procedure: AnyProcedure, kind: string): AnyRule {
  const rule: AnyRule | undefined = Object.hasOwn(procedure.acts, kind) ? procedure.acts[kind] : undefined;
  if (!rule) throw new RangeError(`${procedure.id} has no act ${kind}`);
  return rule;
}

export const gatesOf = (rule: AnyRule): readonly AnyGate[] => rule.gates ?? [];

/** A gate refuses only when its text was read in the statute itself. */
export const hard = (gate: { readonly mark?: string }): boolean => (gate.mark ?? "V") === "V";

/** The kind of enforcement it is shown under. */
export const groupOf = ({ group = "internal" }: Pick<AnyProcedure, "group">): ProcedureGroup => group;

/** Whether gates of this matter may still ask the one it was opened from. */
export const readsParent = (procedure: AnyProcedure, file: AnyFile): boolean =>
  procedure.readsParentUntil === undefined || !file.done[procedure.readsParentUntil];

/**
 * Acts about other acts of the same matter (decision 0007): what they mean is the engine's, a procedure only says that
 * it has them. They stand in no course of a procedure and on no chart.
 */
export const commonKinds = ["confirm", "correct", "overrun", "rectify", "erase"] as const;
export type CommonKind = (typeof commonKinds)[number];

export const isCommon = (kind: string): kind is CommonKind => commonKinds.some((common) => common === kind);

/** The acts that make up the procedure's course, in legal order. */
export const courseOf = (procedure: AnyProcedure): readonly string[] =>
  Object.keys(procedure.acts).filter((kind) => !isCommon(kind));

/** Whether the procedure has this common act. */
export const hasCommon = (procedure: AnyProcedure, kind: CommonKind): boolean =>
  Object.hasOwn(procedure.acts, kind);

/** Done, in the eyes of every gate, duty and figure: neither waiting for a confirmation nor struck out. */
export const counts = (act: { readonly standing?: string | undefined }): boolean =>
  act.standing === undefined || act.standing === "effective";

/** The decision that this confirmation was the last one to be waited for: with it the decision takes effect. */
export function decisionConfirmed(
  procedure: AnyProcedure,
  file: AnyFile,
  confirm: AnyAct,
): AnyAct | undefined {
  const target = targetOf(file, confirm);
  if (!target || target.awaits?.length || getRule(procedure, target.kind).nature !== "decision")
    return undefined;
  const last = file.all.confirm?.findLast(({ facts }) => facts.act === target.seq);
  return last?.seq === confirm.seq ? target : undefined;
}

/** The act a common act is about; undefined where the file has none at that place. */
export const targetOf = (file: AnyFile, act: AnyAct): AnyAct | undefined =>
  typeof act.facts.act === "number" ? file.acts[act.facts.act - 1] : undefined;
