import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type ActRequest, type Issue, type Outcome, performAct } from "@zhunsheng/casework";
import { dayOf } from "@zhunsheng/law";
import { findMatter } from "@zhunsheng/store/read";
import type { Context } from "hono";
import type { Account } from "../accounts.ts";
import { mayReadConfidential } from "../confidential.ts";
import type { Env, Parts } from "../context.ts";
import { readableAgencies } from "../guard.ts";
import { parentOf } from "../links.ts";
import { agencyNames } from "../names.ts";
import { nameIn } from "../people.ts";
import { actView, matterView, nextInShortFor, receiptOf } from "../views.ts";
import { changeResponses, problem } from "./problem.ts";
import { actRequestSchema, matterRequestSchema } from "./request-schemas.ts";
import { line, recordedSchema } from "./schemas.ts";

const recorded = {
  201: { description: "已记入记录", content: { "application/json": { schema: recordedSchema } } },
  ...changeResponses(404, 409),
};

const begin = createRoute({
  method: "post",
  path: "/matters",
  summary: "开始一个事项（记录其第一个行为）",
  request: { body: { required: true, content: { "application/json": { schema: matterRequestSchema } } } },
  responses: recorded,
});

const perform = createRoute({
  method: "post",
  path: "/matters/{id}/acts/{kind}",
  summary: "在事项中记录一个行为",
  request: {
    params: z.object({ id: line(64), kind: line(64) }),
    body: { required: true, content: { "application/json": { schema: actRequestSchema } } },
  },
  responses: recorded,
});

export function actRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(begin, async (context) => {
    const { procedure, agency, requestId, act, parent } = context.req.valid("json");
    const account = context.get("account");
    if (agency !== account.agency) return problem(context, "agency.foreign");
    return submit(context, parts, account, { agency, procedure, requestId, parent, ...act });
  });

  app.openapi(perform, async (context) => {
    const { id, kind } = context.req.valid("param");
    const account = context.get("account");
    const body = context.req.valid("json");
    return submit(context, parts, account, { agency: account.agency, matterId: id, kind, ...body });
  });
}

/** A matter this agency does not have: someone who may read it elsewhere is told that it is not theirs to act in. */
async function notHere(
  parts: Parts,
  account: Account,
  id: string,
): Promise<"agency.foreign" | "matter.missing"> {
  const matter = await findMatter(parts.query, id);
  const readable = matter && (readableAgencies(account)?.includes(matter.agency_id) ?? true);
  return readable ? "agency.foreign" : "matter.missing";
}

/** What answers for others' acts is done by everyone in a session of their own (decision 0009). */
const ownSession: ReadonlySet<string> = new Set(["confirm", "correct", "overrun", "erase"]);

async function submit(
  context: Context<Env>,
  parts: Parts,
  account: Account,
  {
    signatures = [],
    ...request
  }: Omit<ActRequest, "submitter"> & { readonly signatures?: string[] | undefined },
) {
  const keepsRegisters = account.roles.includes("registrar");
  if (!keepsRegisters && !request.by.includes(account.person)) return problem(context, "act.notYours");
  const submitter = {
    account: account.id,
    person: account.person,
    registrar: keepsRegisters ? account.name : undefined,
  };
  if (signatures.length > 0 && ownSession.has(request.kind)) {
    const message = "该行为应当由每一名人员在自己的登录中办理，不能在他人的设备上签名";
    return problem(context, "request.invalid", { fields: [{ path: "signatures", message }] });
  }
  const signed = signatures.map((token) =>
    parts.signatures.find(token, context.get("token"), account.agency),
  );
  const unknown = signed.indexOf(undefined);
  if (unknown >= 0) {
    const message = "签名已经失效或者不属于本次登录，请重新签名";
    return problem(context, "request.invalid", { fields: [{ path: `signatures.${unknown}`, message }] });
  }
  const confirmedBy = [account.person, ...signed.flatMap((person) => person ?? [])];
  const outcome = await performAct(parts.casework, { ...request, submitter, confirmedBy });
  if (outcome.status === "recorded") return context.json(await recordedView(parts, account, outcome), 201);
  if (outcome.status === "refused") {
    return problem(context, "act.refused", { refusals: outcome.refusals });
  }
  if (outcome.status === "invalid") {
    const fields = request.matterId === undefined ? outcome.issues.map(inAct) : outcome.issues;
    return problem(context, "request.invalid", { fields });
  }
  if (outcome.status === "reused") return problem(context, "request.reused");
  return problem(context, await notHere(parts, account, request.matterId ?? ""));
}

/** An act that begins a matter stands under `act` in its request, and so do the paths of what is wrong with it. */
const inAct = ({ path, message }: Issue): Issue => ({
  path: /^(kind|occurredAt|by|input|lateReason)(\.|$)/.test(path) ? `act.${path}` : path,
  message,
});

async function recordedView(
  parts: Parts,
  account: Account,
  outcome: Extract<Outcome, { status: "recorded" }>,
) {
  const { procedure, file, act, state } = outcome;
  const registers = await parts.registersHeld(file.agency);
  const names = await agencyNames(parts);
  return {
    act: actView(procedure, file.acts[act.seq - 1] ?? act, outcome, {
      seesConfidential: mayReadConfidential(account, file),
      nameOf: nameIn(registers, file.agency, dayOf(parts.clock.now())),
      kindAt: (seq) => file.acts[seq - 1]?.kind,
    }),
    receipt: receiptOf(parts.log.origin, file.matter, act, outcome),
    matter: matterView(state, {
      agency: names.get(state.agency) ?? state.agency,
      procedure: procedure.title,
    }),
    next: nextInShortFor(procedure, file, {
      now: parts.clock.now(),
      registers,
      calendar: parts.casework.calendar,
      parent: await parentOf(parts, file),
    }),
    repeated: outcome.repeated,
  };
}
