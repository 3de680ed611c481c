import type { Act, MatterPage, NextAct, ProcedureAct } from "../api/types.ts";

/** What every procedure has beside its own acts: confirming, correcting, explaining a delay, mending, erasing. */
const kinds = ["confirm", "correct", "overrun", "rectify", "erase"] as const;
export type CommonKind = (typeof kinds)[number];

const stage = "common";

export const isCommonKind = (kind: string): boolean => kinds.some((one) => one === kind);

const ownSession: ReadonlySet<string> = new Set(["confirm", "correct", "overrun", "erase"]);

/** What answers for others' acts is done by everyone in a session of their own, never on a colleague's device. */
export const signsOnDevice = (kind: string): boolean => !ownSession.has(kind);

export const isCommon = (act: Pick<NextAct, "kind" | "stage">): boolean =>
  act.stage === stage || isCommonKind(act.kind);

/** What was done in the matter's own course and still stands. */
export const standingActs = (acts: readonly Act[]): readonly Act[] =>
  acts.filter((act) => !isCommon(act) && act.standing !== "void");

/** Which of them this procedure has, and somebody with these roles may do. */
export const commonActs = (
  acts: readonly ProcedureAct[],
  roles: readonly string[],
): ReadonlySet<CommonKind> =>
  new Set(
    kinds.filter((kind) => {
      const found = acts.find((act) => act.kind === kind && isCommon(act));
      return found && (kind === "confirm" || roles.includes("registrar") || sharesRole(found, roles));
    }),
  );

const sharesRole = ({ performers }: ProcedureAct, roles: readonly string[]): boolean =>
  performers.length === 0 || performers.some((role) => roles.includes(role));

/** Acts that wait for this person's confirmation: a decision does not count until then, a fact counts already. */
export const awaiting = ({ acts }: Pick<MatterPage, "acts">, person: string): readonly Act[] =>
  acts.filter(({ standing, awaits = [] }) => standing !== "void" && awaits.some(({ id }) => id === person));

/** Numbers of the acts whose defect was mended. */
export const rectifiedIn = (acts: readonly Act[]): ReadonlySet<number> =>
  new Set(
    acts
      .filter(({ kind, standing }) => kind === "rectify" && standing !== "void")
      .flatMap(({ input }) => (typeof input.act === "number" ? [input.act] : [])),
  );

/** The choices an act of the timeline offers, beside opening it. */
export function choicesOf(
  act: Act,
  common: ReadonlySet<CommonKind>,
  rectified: ReadonlySet<number>,
): readonly ActChoice[] {
  const counts = act.standing === undefined || act.standing === "effective";
  const left = act.by.length > 0 || Object.keys(act.input).length > 0;
  const erase = common.has("erase") && left && act.kind !== "erase" && act.kind !== "confirm";
  const erasing = erase ? [{ choice: "erase" as const, title: "清除内容" }] : [];
  if (isCommon(act) || !counts || act.erased?.length) return erasing;
  // What a linked matter brought about is corrected there.
  const correct = common.has("correct") && act.origin === undefined;
  const mend = common.has("rectify") && isCurable(act) && !rectified.has(act.seq);
  return [
    ...(correct ? [{ choice: "content" as const, title: "更正" }] : []),
    ...(correct ? [{ choice: "void" as const, title: "作废" }] : []),
    ...(mend ? [{ choice: "rectify" as const, title: "补正" }] : []),
    ...erasing,
  ];
}

/** A decision's marks are of rules still to be checked, which nobody has to mend. */
const isCurable = ({ nature, defects }: Act): boolean =>
  nature === "fact" ? defects.length > 0 : defects.some(({ gate }) => gate === "confirm.refused");

export interface ActChoice {
  readonly choice: "content" | "void" | "rectify" | "erase";
  readonly title: string;
}
