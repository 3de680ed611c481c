import { publicView } from "@zhunsheng/disclosure";
import { type AnyFile, type AnyProcedure, counts, decisionConfirmed, type Json, type Kept } from "@zhunsheng/engine";
import type { CaseworkDeps, Erasure, OutboxMessage } from "./ports.ts";
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

/** With how the public page named the matter, so far as that may stay. */
export function withPublic(procedure: AnyProcedure, file: AnyFile, kept: Kept): Kept {
  const view = publicView(procedure, file);
  if (!view) return kept;
  const named = procedure.name;
  const renamed = kept.title !== nameOf(named, file);
  return {
    ...kept,
    public: {
      title: renamed ? kept.title : view.title,
      ...(view.party === undefined || renamed ? {} : { party: view.party }),
    },
  };
}

const nameOf = (name: AnyProcedure["name"], file: AnyFile): string => name(file);
