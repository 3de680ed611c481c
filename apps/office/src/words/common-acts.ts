import type { Act, MatterPage, NextAct, ProcedureAct } from "../api/types.ts";

/** What every procedure has beside its own acts: confirming, correcting, explaining a delay, mending a defect. */
const kinds = ["confirm", "correct", "overrun", "rectify"] as const;
export type CommonKind = (typeof kinds)[number];

const stage = "common";

export const isCommon = (act: Pick<NextAct, "kind" | "stage">): boolean =>
  act.stage === stage || kinds.some((kind) => kind === act.kind);

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

/** Acts that wait for this person's confirmation. */
export const awaiting = ({ acts }: Pick<MatterPage, "acts">, person: string): readonly Act[] =>
  acts.filter(
    ({ standing, awaits = [] }) => standing === "pending" && awaits.some(({ id }) => id === person),
  );

/** The choices an act of the timeline offers, beside opening it. */
export function choicesOf(act: Act, common: ReadonlySet<CommonKind>): readonly ActChoice[] {
  if (isCommon(act) || act.standing === "void") return [];
  const correct = common.has("correct");
  return [
    ...(correct ? [{ choice: "content" as const, title: "更正" }] : []),
    ...(correct ? [{ choice: "void" as const, title: "作废" }] : []),
    ...(common.has("rectify") && act.defects.length > 0
      ? [{ choice: "rectify" as const, title: "补正" }]
      : []),
  ];
}

export interface ActChoice {
  readonly choice: "content" | "void" | "rectify";
  readonly title: string;
}
