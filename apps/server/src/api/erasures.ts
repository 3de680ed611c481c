import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { entriesToGo } from "@zhunsheng/casework";
import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  getRule,
  type Json,
  type Scope,
  scopeOf,
  textsToGo,
  versionOf,
} from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { canonical } from "@zhunsheng/ledger";
import { registers } from "@zhunsheng/rulebook";
import { findSameContent, listLinked, type SameContent } from "@zhunsheng/store/read";
import type { Account } from "../accounts.ts";
import { confidentialFields, mayReadConfidential } from "../confidential.ts";
import { contentTitle } from "../content-title.ts";
import type { Env, Parts } from "../context.ts";
import { openMatter, readable } from "./matters.ts";
import { problem, problemResponses } from "./problem.ts";
import { line } from "./schemas.ts";

/** So many texts are looked for, the longest, and so many places told. */
const textsMax = 60;
const placesMax = 200;

const asked = z.strictObject({
  extent: z.enum(["named", "matter"]),
  scope: z
    .array(z.strictObject({ act: z.int().min(1), name: line(100).optional() }))
    .max(500)
    .optional(),
});

const place = z.object({ act: z.int(), name: z.string(), title: z.string() });

const checkedSchema = z
  .object({
    contents: z.array(place).openapi({ description: "Every content that would be destroyed" }),
    same: z
      .array(place.extend({ matter: z.string(), matterTitle: z.string() }))
      .openapi({ description: "Where else one of these texts stands exactly, two characters or more" }),
    entries: z
      .array(z.object({ register: z.string(), title: z.string(), act: z.int() }))
      .openapi({ description: "Register entries of the matter that would be emptied with it" }),
    linked: z.array(z.object({ matter: z.string(), title: z.string(), ended: z.boolean() })),
    complete: z.boolean().openapi({
      description:
        "False when there were too many texts or places to tell all, or some may not be told to this account",
    }),
  })
  .openapi("ErasureCheck");

const check = createRoute({
  method: "post",
  path: "/matters/{id}/erasure-check",
  summary: "清除之前：将清除哪些内容，还有哪里记有相同的内容（不写入任何内容）",
  request: {
    params: z.object({ id: line(64) }),
    body: { required: true, content: { "application/json": { schema: asked } } },
  },
  responses: {
    200: { description: "将清除的内容", content: { "application/json": { schema: checkedSchema } } },
    ...problemResponses(400, 401, 403, 404, 413, 415),
  },
});

export function erasureRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(check, async (context) => {
    const row = await readable(context, parts, context.req.valid("param").id);
    if (!row) return problem(context, "matter.missing");
    const account = context.get("account");
    if (row.agency_id !== account.agency) return problem(context, "agency.foreign");
    const { procedure, file } = await openMatter(parts, row);
    const { performers } = getRule(procedure, "erase");
    if (!performers.some((role) => account.roles.includes(role))) return problem(context, "act.notYours");
    const asking = { parts, account, procedure, file };
    return context.json(await checked(asking, context.req.valid("json")), 200);
  });
}

interface Asking {
  readonly parts: Parts;
  readonly account: Account;
  readonly procedure: AnyProcedure;
  readonly file: AnyFile;
}

async function checked(asking: Asking, facts: z.infer<typeof asked>) {
  const { parts, procedure, file } = asking;
  const { agency, matter } = file;
  const draft = draftOf(procedure, file, JSON.parse(JSON.stringify(facts)));
  const scope = scopeOf(file.acts, draft);
  const named = [...scope].flatMap(([seq, names]) =>
    names.filter((name) => !isErased(file.acts[seq - 1], name)).map((name) => ({ seq, name })),
  );
  const texts = textsToGo(procedure, file, namesByAct(named)).toSorted(byLikelihood);
  const found = await findSameContent(parts.query, {
    agency,
    matter,
    texts: texts.slice(0, textsMax).map((text) => Buffer.from(canonical(text))),
    named,
    limit: placesMax + 1,
  });
  const linked = await listLinked(parts.query, agency, matter);
  const shown = found.slice(0, placesMax).filter((one) => mayBeTold(asking, one));
  return {
    contents: named.map(({ seq, name }) => ({
      act: seq,
      name,
      title: contentTitle(procedure, file.acts[seq - 1]?.kind, name),
    })),
    same: shown.map((one) => ({
      matter: one.matter_id,
      matterTitle: one.title,
      act: one.seq,
      name: one.name,
      title: contentTitle(procedureOf(asking, one), one.kind, one.name),
    })),
    entries: entriesToGo(procedure, file, draft).map(({ register, seq }) => ({
      register,
      title: registers.find(({ id }) => id === register)?.title ?? register,
      act: seq,
    })),
    linked: linked.map(({ matter_id, title, ended }) => ({ matter: matter_id, title, ended })),
    complete: texts.length <= textsMax && found.length <= placesMax && shown.length === found.length,
  };
}

const procedureOf = ({ parts, procedure }: Asking, { procedure_id }: SameContent): AnyProcedure =>
  parts.procedures.on(procedure_id, dayOf(parts.clock.now())) ?? procedure;

/** Where something confidential stands is told to those who may read it there; of another matter, to its overseers. */
function mayBeTold(asking: Asking, one: SameContent): boolean {
  const { account, file } = asking;
  const here = one.matter_id === file.matter;
  if (mayReadConfidential(account, here ? file : { ...file, acts: [] })) return true;
  const hidden = [...confidentialFields(procedureOf(asking, one), one.kind)].map((name) => `input.${name}`);
  return !hidden.some((name) => one.name === name || one.name.startsWith(`${name}.`));
}

/** A paragraph stands elsewhere less likely than a name; of names the longer ones tell more. */
const nameLengthMax = 40;
const byLikelihood = (one: string, two: string): number =>
  Number(one.length > nameLengthMax) - Number(two.length > nameLengthMax) || two.length - one.length;

const isErased = (act: AnyAct | undefined, name: string): boolean =>
  act?.erased?.some(({ field }) => field === name) ?? false;

/** The erasure as it would stand, as far as its scope asks. */
const draftOf = (procedure: AnyProcedure, file: AnyFile, facts: Record<string, Json>): AnyAct => ({
  seq: file.acts.length + 1,
  kind: "erase",
  by: [],
  facts,
  occurredAt: "",
  recordedAt: "",
  procedure: versionOf(procedure),
});

function namesByAct(named: readonly { readonly seq: number; readonly name: string }[]): Scope {
  const scope = new Map<number, readonly string[]>();
  for (const { seq, name } of named) scope.set(seq, [...(scope.get(seq) ?? []), name]);
  return scope;
}
