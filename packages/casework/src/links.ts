import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  counts,
  decisionConfirmed,
  fold,
  getRule,
  type Json,
  keptOf,
  type LinkedFile,
  type Refusal,
  readsParent,
} from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import type { ActRequest, Book, CaseworkDeps, OutboxMessage } from "./ports.ts";
import type { Issue } from "./reference.ts";
import { asJson } from "./seal.ts";

/** Acts that a linked matter is told of: handed out at least once, and the same act however often. */
export const linkTopic = "link";

/** An act that another one brings about in the matter it was opened from. */
export interface Return {
  readonly matterId: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, Json>>;
  readonly from: AnyAct;
}

/** The parent of a matter: of a new one as the request names it, of another as its first act keeps it. */
export async function readParent(
  deps: CaseworkDeps,
  book: Book,
  procedure: AnyProcedure,
  request: ActRequest,
): Promise<{ readonly parent?: LinkedFile } | { readonly issues: readonly Issue[] }> {
  const first = book.acts[0];
  const matterId = first ? first.parent?.matter : request.parent;
  if (matterId === undefined) {
    return first || !procedure.opensFrom || procedure.alone
      ? {}
      : { issues: [issue(`「${procedure.title}」应当从有关事项中开始`)] };
  }
  const found = await book.readMatter(matterId);
  if (!found) return { issues: [issue("没有这个事项")] };
  if (!procedure.opensFrom?.includes(found.procedure)) {
    return { issues: [issue(`「${procedure.title}」不能从该事项开始`)] };
  }
  const theirs = deps.procedures.on(found.procedure, dayOf(request.occurredAt));
  if (!theirs) return { issues: [issue("该事项的程序在当日没有施行")] };
  const file = fold(theirs, request.agency, matterId, found.acts);
  // Its gates would be asked about content that is no more; what is left of this matter may still be erased.
  const reads = readsParent(procedure, fold(procedure, request.agency, request.matterId ?? "", book.acts));
  if (keptOf(file) && reads && request.kind !== "erase" && request.kind !== "confirm") {
    return { issues: [issue("原事项的内容已经依法清除，不能再由它办理关联事项")] };
  }
  return { parent: { procedure: found.procedure, file } };
}

const issue = (message: string): Issue => ({ path: "parent", message });

/** What an act that has just come to count brings about in the parent: itself, or the decision it confirmed last. */
export function returnsOf(procedure: AnyProcedure, after: AnyFile, seq: number): readonly Return[] {
  const act = after.acts[seq - 1];
  const matterId = after.acts[0]?.parent?.matter;
  if (!act || matterId === undefined || !counts(act)) return [];
  if (act.kind === "confirm") {
    const target = decisionConfirmed(procedure, after, act);
    return target ? returnsOf(procedure, after, target.seq) : [];
  }
  const { returns } = getRule(procedure, act.kind);
  const input = returns?.facts(after, act);
  return returns && input ? [{ matterId, kind: returns.kind, input, from: act }] : [];
}

/** The request that records a returned act in the parent; the same for the same act, however often it is made. */
export function requestOf(
  file: AnyFile,
  procedure: AnyProcedure,
  told: Return,
  given: Pick<ActRequest, "submitter">,
): ActRequest {
  const { from } = told;
  const by = from.by.map(({ id }) => id);
  return {
    agency: file.agency,
    matterId: told.matterId,
    kind: told.kind,
    requestId: `link.${file.matter}.${from.seq}`,
    occurredAt: from.occurredAt,
    by,
    input: told.input,
    submitter: { account: given.submitter.account, person: given.submitter.person },
    confirmedBy: by.filter((person) => !from.awaits?.includes(person)),
    ...(from.lateReason === undefined ? {} : { lateReason: from.lateReason }),
    origin: { matter: file.matter, procedure: procedure.id, seq: from.seq },
  };
}

export const messageOfLink = (request: ActRequest): OutboxMessage => ({
  topic: linkTopic,
  payload: asJson(request),
});

/** Refusals of the parent, told as what they are. */
export const ofParent = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.map((refusal) => ({ ...refusal, says: `记入关联事项时：${refusal.says}` }));
