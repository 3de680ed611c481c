import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  counts,
  decisionConfirmed,
  fold,
  getRule,
  type Json,
  type Kept,
  type Refusal,
  readsParent,
  targetOf,
} from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import type { Book, CaseworkDeps, Erasure, OutboxMessage } from "./ports.ts";
import { asJson } from "./seal.ts";

/** Erasures that have taken effect: handed out at least once, and the same however often. */
export const eraseTopic = "erase";

/** The erasure that this act puts into effect: itself, or the one it confirmed last. */
export function erasureOf(procedure: AnyProcedure, after: AnyFile, seq: number): Erasure | undefined {
  const act = after.acts[seq - 1];
  if (!act || !counts(act)) return undefined;
  const erasure = act.kind === "confirm" ? decisionConfirmed(procedure, after, act) : act;
  if (erasure?.kind !== "erase" || !counts(erasure)) return undefined;
  return { agency: after.agency, matter: after.matter, seq: erasure.seq };
}

export const messageOfErasure = (erasure: Erasure): OutboxMessage => ({
  topic: eraseTopic,
  payload: asJson(erasure),
});

/** Hands out again what was put into the outbox in the transaction of the act that put the erasure into effect. */
export async function deliverErasure(deps: Pick<CaseworkDeps, "erase">, payload: Json): Promise<undefined> {
  const erasure: Erasure = Object(payload);
  await deps.erase(erasure);
}

/**
 * What is opened from a matter is judged by it: while such a one is open and its gates still read it, content that it
 * may be asked for stays. Asked when the erasure is proposed and again when it would take effect.
 */
export async function refusedByChildren(
  deps: Pick<CaseworkDeps, "procedures">,
  book: Book,
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  kept: Kept | undefined,
): Promise<readonly Refusal[]> {
  const erasing = kept ?? (act.kind === "confirm" ? targetOf(file, act)?.kept : undefined);
  const open: string[] = [];
  for (const { matter, title } of erasing ? await book.listOpenChildren() : []) {
    const child = await book.readMatter(matter);
    const theirs = child && deps.procedures.on(child.procedure, dayOf(act.occurredAt));
    if (!theirs || readsParent(theirs, fold(theirs, file.agency, matter, child.acts))) open.push(title);
  }
  if (open.length === 0) return [];
  const says = `由本事项开出的${open.map((title) => `「${title}」`).join("、")}尚未办结，清除以后无法继续办理`;
  return [
    { gate: "erase.linked", says, wayOut: "先办结关联事项", basis: [getRule(procedure, "erase").basis] },
  ];
}
