import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  decide,
  fold,
  type Refusal,
  versionOf,
} from "@zhunsheng/engine";
import { type Day, dayOf, yearOf } from "@zhunsheng/law";
import { actDigest, canonicalBytes, encodeEntry, equalBytes, toHex, utf8 } from "@zhunsheng/ledger";
import { issueNumber } from "./numbers.ts";
import type { ActRequest, Book, CaseworkDeps, MatterState } from "./ports.ts";
import { type Change, projections, stateOf } from "./projections.ts";
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
  return deps.store.exclusively(key, async (book) => {
    if (book.repeat) {
      const same = equalBytes(book.repeat.inputSha256, inputSha256);
      return same ? repeated(deps, book, matterId, request) : { status: "reused" };
    }
    if (request.matterId !== undefined && book.procedure === undefined) return { status: "missing" };
    return recordNew(deps, book, { request, matterId, inputSha256 });
  });
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

  const file = fold(procedure, request.agency, matterId, book.acts);
  const draft = draftAct(deps, book, request, procedure, input.facts);
  const found = readReference(deps, book, { procedure, file, draft, request, day });
  if ("issues" in found) return { status: "invalid", issues: found.issues };
  const decision = decide(procedure, file, found.act, found.reference);
  if (!decision.accepted) return { status: "refused", refusals: decision.refusals };

  const number = await issueNumber(book, procedure, file, found.act, found.reference);
  if (typeof number === "object") return { status: "invalid", issues: [number] };
  const act = {
    ...found.act,
    ...(number === undefined ? {} : { number }),
    ...(decision.defects.length > 0 ? { defects: decision.defects } : {}),
  };
  return commit(deps, book, { ...submission, procedure, file, act, relied: found.relied });
}

async function commit(
  deps: CaseworkDeps,
  book: Book,
  change: Submission & Pick<Change, "procedure" | "file" | "act"> & { relied: object },
): Promise<Outcome> {
  const { procedure, act, request, matterId } = change;
  const after = fold(procedure, request.agency, matterId, [...book.acts, act]);
  const sealing = {
    agency: request.agency,
    matter: matterId,
    act,
    previousSha256: book.lastSha256,
    relied: asJson(change.relied),
    enteredBy: { account: request.submitter.account, person: request.submitter.person },
  };
  const sealed = seal(deps.hashes, deps.randomBytes(saltsSizeBytes(sealing)), sealing);
  const state = stateOf(procedure, after);
  const derived = await projections(deps, book, { procedure, file: change.file, after, act, sealed });
  const { requestId } = request;
  await book.append({ act, ...sealed, requestId, inputSha256: change.inputSha256, state, ...derived }, after);
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
  book: Book,
  request: ActRequest,
  procedure: AnyProcedure,
  facts: AnyAct["facts"],
): AnyAct {
  return {
    seq: book.acts.length + 1,
    kind: request.kind,
    by: request.by.map((id) => ({ id, name: id })),
    facts,
    occurredAt: request.occurredAt,
    recordedAt: deps.now(),
    procedure: versionOf(procedure),
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
function newMatterId(deps: CaseworkDeps, request: ActRequest): string {
  const digest = deps.hashes.sha256(utf8(`matter\0${request.agency}\0${request.requestId}`));
  return `m${yearOf(dayOf(request.occurredAt))}-${toHex(digest.subarray(0, 8))}`;
}

const unencodable: Issue = { path: "input", message: "内容含有残缺的字符，或者嵌套过深" };

/** Undefined for content that has no canonical form: half a character, or nested beyond all reason. */
function findRequestDigest(deps: CaseworkDeps, request: ActRequest): Uint8Array | undefined {
  const { procedure, matterId, kind, occurredAt, by } = request;
  try {
    const content = asJson({ procedure, matterId, kind, occurredAt, by, input: request.input });
    return deps.digestRequest(canonicalBytes(content));
  } catch (error) {
    // Half a character, or nesting so deep that the stack ends first.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
