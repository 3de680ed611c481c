import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  decide,
  fold,
  type Json,
  type LinkedFile,
  type Refusal,
  versionOf,
} from "@zhunsheng/engine";
import { type Day, dayOf, yearOf } from "@zhunsheng/law";
import { actDigest, canonicalBytes, encodeEntry, equalBytes } from "@zhunsheng/ledger";
import { consequences } from "./derive.ts";
import { erasureOf, refusedByChildren } from "./erasure.ts";
import { keptWhole } from "./kept.ts";
import { ofParent, readParent, requestOf, returnsOf } from "./links.ts";
import { newMatterIdOf } from "./matter-id.ts";
import { issueNumber } from "./numbers.ts";
import type { ActRequest, Book, CaseworkDeps, MatterState } from "./ports.ts";
import { type Change, stateOf } from "./projections.ts";
import { type Issue, readReference } from "./reference.ts";
import { asJson, saltsSizeBytes, seal } from "./seal.ts";
import { checkRequest, validateInput } from "./validate.ts";

/** The answer to a request. Only `recorded` has changed anything. */
export type Outcome =
  | {
      readonly status: "recorded";
      readonly repeated: boolean;
      readonly act: AnyAct;
      readonly actSha256: Uint8Array;
      readonly entry: Uint8Array;
      readonly state: MatterState;
      readonly file: AnyFile;
      readonly procedure: AnyProcedure;
    }
  | { readonly status: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] }
  | { readonly status: "missing" }
  | { readonly status: "reused" };

/**
 * The only way anything enters the record: routes, imports, jobs and the demo county all come through here.
 * One lock, one transaction, idempotent by (agency, request id, hash of the input). A refusal is data and leaves
 * no trace (decision 0001).
 */
export async function performAct(deps: CaseworkDeps, request: ActRequest): Promise<Outcome> {
  const issues = checkRequest(request, deps.now());
  if (issues.length > 0) return { status: "invalid", issues };
  const matterId = request.matterId ?? newMatterId(deps, request);
  const inputSha256 = findRequestDigest(deps, request);
  if (!inputSha256) return { status: "invalid", issues: [unencodable] };
  const key = { agency: request.agency, matterId, requestId: request.requestId };
  const outcome = await deps.store.exclusively(key, async (book): Promise<Outcome> => {
    if (book.repeat) {
      const same = equalBytes(book.repeat.inputSha256, inputSha256);
      return same ? repeated(deps, book, matterId, request) : { status: "reused" };
    }
    if (request.matterId !== undefined && book.procedure === undefined) return { status: "missing" };
    return recordNew(deps, book, { request, matterId, inputSha256 });
  });
  if (outcome.status === "recorded") await carryOn(deps, outcome, request);
  return outcome;
}

/**
 * What the act brings about in another matter, or has destroyed, right after its commit. Should the process end before
 * that, the outbox hands the same out again: it is the same act, however often it arrives.
 */
async function carryOn(
  deps: CaseworkDeps,
  { procedure, file, act }: Outcome & { readonly status: "recorded" },
  request: ActRequest,
): Promise<void> {
  for (const told of returnsOf(procedure, file, act.seq)) {
    await performAct(deps, requestOf(file, procedure, told, request));
  }
  const erasure = erasureOf(procedure, file, act.seq);
  if (erasure) await deps.erase(erasure);
}

/**
 * Hands out again what a link has put into the outbox. Resolves with a reason when the parent has moved on meanwhile
 * and refuses: that will not change by trying again.
 */
export async function deliverLink(deps: CaseworkDeps, payload: Json): Promise<string | undefined> {
  // Our own message, written by `requestOf` in the transaction of the act it tells of.
  const request: ActRequest = Object(payload);
  const outcome = await performAct(deps, request);
  if (outcome.status === "recorded") return undefined;
  return `${request.requestId} 没有记入事项 ${request.matterId ?? ""}：${JSON.stringify(outcome)}`;
}

interface Submission {
  readonly request: ActRequest;
  readonly matterId: string;
  readonly inputSha256: Uint8Array;
}

async function recordNew(deps: CaseworkDeps, book: Book, submission: Submission): Promise<Outcome> {
  const { request, matterId } = submission;
  const day = dayOf(request.occurredAt);
  const procedure = procedureFor(deps, book, request, day);
  if ("issues" in procedure) return { status: "invalid", issues: procedure.issues };
  const input = validateInput(procedure, request.kind, request.input);
  if ("issues" in input) return { status: "invalid", issues: input.issues };

  const linked = await readParent(deps, book, procedure, request);
  if ("issues" in linked) return { status: "invalid", issues: linked.issues };

  const file = fold(procedure, request.agency, matterId, book.acts);
  const late = isLate(deps, book, request, day);
  const draft = draftAct(deps, book, request, procedure, input.facts, linked.parent, late);
  const found = readReference(deps, book, { procedure, file, draft, request, day, parent: linked.parent });
  if ("issues" in found) return { status: "invalid", issues: found.issues };
  if (late && request.lateReason === undefined) {
    return { status: "invalid", issues: [unexplained] };
  }
  const decision = decide(procedure, file, found.act, found.reference);
  if (!decision.accepted) return { status: "refused", refusals: decision.refusals };
  const linkedOpen = await refusedByChildren(deps, book, procedure, file, found.act, decision.kept);
  if (linkedOpen.length > 0) return { status: "refused", refusals: linkedOpen };

  const number = await issueNumber(book, procedure, file, found.act, found.reference);
  if (typeof number === "object") return { status: "invalid", issues: [number] };
  const act = {
    ...found.act,
    ...(number === undefined ? {} : { number }),
    ...(decision.defects.length > 0 ? { defects: decision.defects } : {}),
    ...(decision.kept ? { kept: keptWhole(procedure, file, decision.kept, found.act) } : {}),
  };
  const after = fold(procedure, request.agency, matterId, [...book.acts, act]);
  const told = returnsOf(procedure, after, act.seq);
  const links = told.map((one) => requestOf(after, procedure, one, request));
  const against = linked.parent ? refusedThere(deps, book, linked.parent, links) : [];
  if (against.length > 0) return { status: "refused", refusals: ofParent(against) };
  return commit(deps, book, { ...submission, procedure, file, after, act, links });
}

/** Beyond the agency's lag an act is 补录: it says why (architecture §3, two times). */
function isLate(deps: CaseworkDeps, book: Book, request: ActRequest, day: Day): boolean {
  // What a link brings about was late, or not, in its own matter; it brings its reason along.
  if (request.origin) return request.lateReason !== undefined;
  const lagHours = deps.lagHours((register, key) => book.findEntry(register, key, day));
  return Date.parse(deps.now()) - Date.parse(request.occurredAt) > lagHours * 3_600_000;
}

const unexplained: Issue = {
  path: "lateReason",
  message: "登记的时间距发生时间已超过本机关规定的界限，属于补录，请写明补录的原因",
};

/** What the parent would say to the acts this one brings about: asked before anything is recorded. */
function refusedThere(
  deps: CaseworkDeps,
  book: Book,
  parent: LinkedFile,
  links: readonly ActRequest[],
): readonly Refusal[] {
  return links.flatMap((request) => {
    const day = dayOf(request.occurredAt);
    const procedure = deps.procedures.on(parent.procedure, day);
    if (!procedure) return [];
    const input = validateInput(procedure, request.kind, request.input);
    if ("issues" in input) throw new Error(`${request.kind}: ${JSON.stringify(input.issues)}`);
    const its = { acts: parent.file.acts };
    const draft = draftAct(deps, its, request, procedure, input.facts, undefined, false);
    const found = readReference(deps, book, { procedure, file: parent.file, draft, request, day });
    if ("issues" in found) throw new Error(`${request.kind}: ${JSON.stringify(found.issues)}`);
    const decision = decide(procedure, parent.file, found.act, found.reference);
    return decision.accepted ? [] : decision.refusals;
  });
}

async function commit(
  deps: CaseworkDeps,
  book: Book,
  change: Submission & Omit<Change, "sealed">,
): Promise<Outcome> {
  const { procedure, act, after, request, matterId } = change;
  const sealing = {
    agency: request.agency,
    matter: matterId,
    act,
    previousSha256: book.lastSha256,
  };
  const sealed = seal(deps.hashes, deps.randomBytes(saltsSizeBytes(sealing)), sealing);
  const derived = await consequences(deps, book, { ...change, sealed });
  const { state } = derived;
  const { requestId } = request;
  await book.append({ act, ...sealed, requestId, inputSha256: change.inputSha256, ...derived }, after);
  const { actSha256, entry } = sealed;
  return { status: "recorded", repeated: false, act, actSha256, entry, state, file: after, procedure };
}

/** The procedure version in force on the act's day; for a new matter the one the request names. */
function procedureFor(
  deps: CaseworkDeps,
  book: Book,
  request: ActRequest,
  day: Day,
): AnyProcedure | { readonly issues: readonly Issue[] } {
  const id = book.procedure ?? request.procedure ?? "";
  const procedure = deps.procedures.on(id, day);
  if (procedure) return procedure;
  const known = deps.procedures.ids.includes(id);
  const message = known ? `该程序在 ${day} 尚未施行或者已经失效` : "没有这种程序";
  return { issues: [{ path: known ? "occurredAt" : "procedure", message }] };
}

function draftAct(
  deps: CaseworkDeps,
  book: Pick<Book, "acts">,
  request: ActRequest,
  procedure: AnyProcedure,
  facts: AnyAct["facts"],
  parent: LinkedFile | undefined,
  late: boolean,
): AnyAct {
  const signed = request.confirmedBy ?? [request.submitter.person];
  const { lateReason, origin, submitter } = request;
  return {
    seq: book.acts.length + 1,
    kind: request.kind,
    by: request.by.map((id) => ({ id, name: id })),
    facts,
    occurredAt: request.occurredAt,
    recordedAt: deps.now(),
    procedure: versionOf(procedure),
    confirmedBy: request.by.filter((id) => signed.includes(id)),
    enteredBy: { account: submitter.account, person: submitter.person },
    ...(lateReason === undefined || !late ? {} : { lateReason }),
    ...(origin === undefined ? {} : { origin }),
    ...(parent && book.acts.length === 0
      ? { parent: { matter: parent.file.matter, procedure: parent.procedure } }
      : {}),
  };
}

/** The act an earlier request with this id has made, answered again as it was. */
async function repeated(
  deps: CaseworkDeps,
  book: Book,
  matterId: string,
  request: ActRequest,
): Promise<Outcome> {
  const repeat = book.repeat;
  const act = repeat && book.acts[repeat.seq - 1];
  // The same request id and content, but of a matter this lock does not hold: a new-matter request sent as another.
  if (!repeat || !act || repeat.matterId !== matterId) return { status: "reused" };
  const procedure = deps.procedures.on(act.procedure.split("@")[0] ?? "", dayOf(act.occurredAt));
  if (!procedure) throw new Error(`no procedure ${act.procedure}`);
  const file = fold(procedure, request.agency, matterId, book.acts);
  const header = await book.readHeader(act.seq);
  const digests = actDigest(deps.hashes, header);
  const entry = encodeEntry(digests);
  const state = stateOf(procedure, file);
  return {
    status: "recorded",
    repeated: true,
    act,
    actSha256: digests.sha256,
    entry,
    state,
    file,
    procedure,
  };
}

/** Two first requests with one id must meet at one lock, so a new matter's id follows from its request. */
const newMatterId = (deps: CaseworkDeps, { agency, requestId, occurredAt }: ActRequest): string =>
  newMatterIdOf(deps.hashes, agency, requestId, String(yearOf(dayOf(occurredAt))));

const unencodable: Issue = { path: "input", message: "内容含有残缺的字符，或者嵌套过深" };

/** Undefined for content that has no canonical form: half a character, or nested beyond all reason. */
function findRequestDigest(deps: CaseworkDeps, request: ActRequest): Uint8Array | undefined {
  const { procedure, matterId, kind, occurredAt, by, parent, lateReason } = request;
  // A retry with one more signature is another request; what a link brings may meanwhile have been confirmed.
  const confirmedBy = request.origin ? undefined : request.confirmedBy;
  try {
    const content = asJson({
      procedure,
      matterId,
      kind,
      occurredAt,
      by,
      parent,
      lateReason,
      confirmedBy,
      input: request.input,
    });
    return deps.digestRequest(canonicalBytes(content));
  } catch (error) {
    // Half a character, or nesting so deep that the stack ends first.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
