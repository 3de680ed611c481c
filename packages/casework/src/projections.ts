import { type PublicView, publicView } from "@zhunsheng/disclosure";
import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  counts,
  type Duty,
  decisionConfirmed,
  duties,
  figuresOf,
  getRule,
  keptOf,
  type RegisterEntry,
  stageOf,
  targetOf,
  upTo,
} from "@zhunsheng/engine";
import { dayOf, previousDay } from "@zhunsheng/law";
import { erasureOf, messageOfErasure } from "./erasure.ts";
import { messageOfLink } from "./links.ts";
import type { ActRequest, Appended, Book, CaseworkDeps, MatterState } from "./ports.ts";
import { publicProof } from "./public-proof.ts";
import { asJson, type Sealed } from "./seal.ts";

export interface Change {
  readonly procedure: AnyProcedure;
  /** The file before and after the act. */
  readonly file: AnyFile;
  readonly after: AnyFile;
  readonly act: AnyAct;
  readonly sealed: Sealed;
  /** Acts it brings about in other matters. */
  readonly links: readonly ActRequest[];
}

/** What deriving needs to know beside the acts. */
export type Deriving = Pick<CaseworkDeps, "calendar" | "topics">;

/** Where the header and the fields of an earlier act of the same matter are read. */
export type Sources = Pick<Book, "readFields" | "readHeader">;

/** Everything that follows from one more act. Nothing here is stored that could not be derived again. */
export async function projections(
  deps: Deriving,
  book: Sources,
  change: Change,
): Promise<Pick<Appended, "duties" | "figures" | "registerEntries" | "disclosure" | "outbox">> {
  const { procedure, after, act } = change;
  const view = publicView(procedure, after) ?? tombstone(change);
  const erasure = erasureOf(procedure, after, act.seq);
  return {
    duties: changedDuties(deps, change),
    figures: figuresOf(procedure, after, act),
    registerEntries: entriesOf(procedure, after, after.acts[act.seq - 1] ?? act),
    outbox: [
      ...(view && deps.topics.has("disclosure") ? [messageOf(change, view)] : []),
      ...change.links.map(messageOfLink),
      ...(erasure ? [messageOfErasure(erasure)] : []),
    ],
    disclosure: view && { view, proof: await publicProof(book, change, view) },
  };
}

/** What stays before the public when the publication itself was struck out: that it was there, no content. */
function tombstone({ procedure, file, after, act }: Change): PublicView | undefined {
  const before = publicView(procedure, file);
  if (!before) return undefined;
  const reason = after.acts[act.seq - 1]?.facts.reason;
  return {
    ...before,
    fields: [],
    maskedCount: 0,
    withdrawnOn: dayOf(act.recordedAt),
    ...(typeof reason === "string" ? { withdrawnReason: reason } : {}),
  };
}

/**
 * What an act writes into registers once it counts: at once, or with the last confirmation. A correction enters what
 * the corrected act says now; what it struck out ends on the day it began.
 */
export function entriesOf(procedure: AnyProcedure, after: AnyFile, act: AnyAct): readonly RegisterEntry[] {
  if (!counts(act)) return [];
  if (act.kind === "confirm") {
    const confirmed = decisionConfirmed(procedure, after, act);
    return confirmed ? entriesOf(procedure, after, confirmed) : [];
  }
  const target = targetOf(after, act);
  if (act.kind !== "correct" || !target) return ownEntries(procedure, after, act);
  if (counts(target)) return ownEntries(procedure, after, target);
  return ownEntries(procedure, after, target).map((entry) => ({
    ...entry,
    validUntil: previousDay(entry.validFrom),
  }));
}

const ownEntries = (procedure: AnyProcedure, after: AnyFile, act: AnyAct): readonly RegisterEntry[] => {
  const { enters } = getRule(procedure, act.kind);
  return enters?.(upTo(after, act.seq - 1), act) ?? [];
};

/** What a subscriber is told when a public page appears or changes: where it stands, never more than it shows. */
const messageOf = ({ after, act }: Change, view: PublicView) => ({
  topic: "disclosure",
  payload: asJson({
    agency: after.agency,
    matter: after.matter,
    act: act.seq,
    number: view.number,
    title: view.title,
    publishedOn: view.publishedOn,
    withdrawnOn: view.withdrawnOn,
    path: `/decisions/${after.matter}.json`,
  }),
});

function changedDuties(deps: Deriving, { procedure, file, after, act }: Change): readonly Duty[] {
  // The day only tells open from overdue, which is not stored; any day gives the same difference.
  const today = dayOf(act.recordedAt);
  const before = new Map(duties(procedure, file, today, deps.calendar).map((duty) => [duty.id, duty]));
  const owed = duties(procedure, after, today, deps.calendar);
  // Once content was erased every row is written as the erasure leaves it, as it is derived again later.
  const changed = keptOf(after)
    ? owed
    : owed.filter((duty) => JSON.stringify(before.get(duty.id)) !== JSON.stringify(duty));
  // What a correction struck out is owed no more.
  for (const { id } of owed) before.delete(id);
  const gone = [...before.values()].map((duty) => ({ ...duty, state: "waived" as const }));
  return [...changed, ...gone];
}

/** The matter as lists show it. */
export function stateOf(procedure: AnyProcedure, file: AnyFile): MatterState {
  const [stage, stageTitle] = stageOf(procedure, file);
  const first = file.acts[0];
  const last = file.acts[file.acts.length - 1];
  const kept = keptOf(file);
  if (!first || !last) throw new Error("a matter has at least one act");
  return {
    agency: file.agency,
    matter: file.matter,
    procedure: procedure.id,
    title: kept ? kept.title : procedure.name(file),
    party: kept ? kept.party : procedure.party?.(file),
    number: file.acts.findLast((act) => act.number !== undefined && counts(act))?.number,
    stage,
    stageTitle,
    ended: procedure.endedBy.some((kind) => file.done[kind]),
    parent: first.parent?.matter,
    acts: file.acts.length,
    openedAt: first.occurredAt,
    changedAt: last.recordedAt,
  };
}
