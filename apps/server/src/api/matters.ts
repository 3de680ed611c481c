import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { stateOf } from "@zhunsheng/casework";
import { publicView } from "@zhunsheng/disclosure";
import { type AnyFile, type AnyProcedure, chart, counts } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { readRetention, retainedUntil, retention } from "@zhunsheng/rulebook";
import { type AgencyRegisters, entryOn } from "@zhunsheng/store";
import { figuresOfMatter, findMatter, listMatters, type MatterRow, readActs } from "@zhunsheng/store/read";
import type { Context } from "hono";
import type { Account } from "../accounts.ts";
import { chinaInstant } from "../clock.ts";
import { mayReadConfidential, sealedConfidential } from "../confidential.ts";
import type { Env, Parts } from "../context.ts";
import { readableAgencies, scopeOf } from "../guard.ts";
import { chainOf, offersOf, parentOf } from "../links.ts";
import { agencyNames } from "../names.ts";
import { nameIn } from "../people.ts";
import { actView, dutiesView, fileOf, matterView, nextFor, stagesOf } from "../views.ts";
import { citeText, toBasis } from "./basis.ts";
import { problem, problemResponses } from "./problem.ts";
import { proofSchema, proofView } from "./proof.ts";
import { line, matterPageSchema, matterSchema, pageOf, pageQuery, text } from "./schemas.ts";
import { svgHeaders, svgResponse } from "./svg.ts";

const list = createRoute({
  method: "get",
  path: "/matters",
  summary: "事项列表",
  request: {
    query: pageQuery.extend({
      agency: text(64).optional(),
      procedure: text(64).optional(),
      stage: text(64).optional(),
      state: z.enum(["open", "ended"]).optional(),
      q: text(100).optional(),
      sort: z.enum(["changed", "opened", "due"]).default("changed"),
    }),
  },
  responses: {
    200: { description: "一页事项", content: { "application/json": { schema: pageOf(matterSchema) } } },
    ...problemResponses(400, 401, 403),
  },
});

const id = z.object({ id: line(64) });

const show = createRoute({
  method: "get",
  path: "/matters/{id}",
  summary: "一个事项：行为、应办、下一步、指标、公开、证明",
  request: { params: id },
  responses: {
    200: { description: "事项", content: { "application/json": { schema: matterPageSchema } } },
    ...problemResponses(400, 401, 404),
  },
});

const showChart = createRoute({
  method: "get",
  path: "/matters/{id}/chart",
  summary: "流程图，标出现在的位置",
  request: { params: id },
  responses: { 200: svgResponse, ...problemResponses(400, 401, 404) },
});

const prove = createRoute({
  method: "get",
  path: "/matters/{id}/acts/{seq}/proof",
  summary: "一个行为的证明：行为头、各项内容与盐、公开日志中的位置",
  request: {
    params: id.extend({ seq: z.coerce.number().int().min(1) }),
    query: z.object({
      fields: z
        .string()
        .max(4000)
        .regex(/^([\w.-]+(,[\w.-]+)*)?$/, "应当是以逗号分隔的名称")
        .optional()
        .openapi({
          description: "只公开这些内容，以逗号分隔，名称同 header 中 fields 的名称；空的，一项也不公开",
          example: "input.partyName,number",
        }),
    }),
  },
  responses: {
    200: { description: "证明", content: { "application/json": { schema: proofSchema } } },
    ...problemResponses(400, 401, 404),
  },
});

export function matterRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(list, async (context) => {
    const { agency, q, state, ...query } = context.req.valid("query");
    const agencies = scopeOf(context.get("account"), agency);
    if (agencies === "none") return problem(context, "agency.foreign");
    const ended = state === undefined ? undefined : state === "ended";
    const page = await listMatters(parts.query, { ...query, agencies, ended, search: q });
    const names = await agencyNames(parts);
    return context.json({ ...page, items: page.items.map((row) => rowView(parts, names, row)) }, 200);
  });

  app.openapi(show, async (context) => {
    const row = await readable(context, parts, context.req.valid("param").id);
    if (!row) return problem(context, "matter.missing");
    return context.json(await pageOfMatter(parts, row, context.get("account")), 200);
  });

  app.openapi(showChart, async (context) => {
    const row = await readable(context, parts, context.req.valid("param").id);
    if (!row) return problem(context, "matter.missing");
    return context.body(await chartOf(parts, row), 200, svgHeaders);
  });

  app.openapi(prove, async (context) => {
    const { id: matterId, seq } = context.req.valid("param");
    const row = await readable(context, parts, matterId);
    if (!row) return problem(context, "matter.missing");
    const { procedure, recorded, file } = await openMatter(parts, row);
    const act = recorded.find((one) => one.seq === seq);
    if (!act) return problem(context, "matter.missing");
    const shown = file.acts[seq - 1];
    const sees = !shown || mayReadConfidential(context.get("account"), file);
    const hidden = sees ? new Set<string>() : sealedConfidential(procedure, file, shown);
    const proof = proofView(parts.log, act, hidden);
    const { fields: wanted } = context.req.valid("query");
    if (wanted === undefined) return context.json(proof, 200);
    const names = new Set(wanted.split(",").filter((name) => name !== ""));
    const fields = proof.fields.filter(({ name }) => names.has(name));
    if (fields.length < names.size) return problem(context, "request.invalid", { fields: [noSuchField] });
    return context.json({ ...proof, fields }, 200);
  });
}

/** One answer for what there never was, what was erased and what this account may not see. */
const noSuchField = { path: "fields", message: "没有这项内容，或者已经清除、无权查看" };

/** The procedure's chart with what is done, what comes next and what is barred. */
async function chartOf(parts: Parts, row: MatterRow): Promise<string> {
  const { procedure, file } = await openMatter(parts, row);
  const registers = await parts.registersOf(row.agency_id);
  const parent = await parentOf(parts, file);
  const at = { now: parts.clock.now(), registers, calendar: parts.casework.calendar, parent };
  const refused = nextFor(procedure, file, at).filter((next) => !next.allowed);
  return chart(procedure, {
    done: file.acts.filter(counts).map((act) => act.kind),
    here: file.acts[file.acts.length - 1]?.kind,
    refused: refused.map((next) => next.kind),
    cite: citeText,
  });
}

/** The matter if there is one and this account may read it: one answer for both, so that nothing is told. */

export async function readable(
  context: Context<Env>,
  parts: Parts,
  matterId: string,
): Promise<MatterRow | undefined> {
  const row = await findMatter(parts.query, matterId);
  const agencies = readableAgencies(context.get("account"));
  return row && (agencies?.includes(row.agency_id) ?? true) ? row : undefined;
}

function procedureOf(parts: Parts, id: string, day: string): AnyProcedure {
  const procedure = parts.procedures.on(id, day);
  if (!procedure) throw new Error(`no procedure ${id} on ${day}`);
  return procedure;
}

const rowView = (parts: Parts, names: ReadonlyMap<string, string>, row: MatterRow) =>
  matterView(
    {
      agency: row.agency_id,
      matter: row.matter_id,
      procedure: row.procedure_id,
      title: row.title,
      party: row.party ?? undefined,
      number: row.number ?? undefined,
      stage: row.stage,
      stageTitle: row.stage_title,
      ended: row.ended,
      acts: row.acts,
      openedAt: chinaInstant(Date.parse(row.opened_at)),
      changedAt: chinaInstant(Date.parse(row.changed_at)),
      nextDue: row.next_due ?? undefined,
    },
    {
      agency: names.get(row.agency_id) ?? row.agency_id,
      procedure: procedureOf(parts, row.procedure_id, dayOf(row.changed_at)).title,
    },
  );

/** The matter as its record tells it. */
export async function openMatter(parts: Parts, row: MatterRow) {
  const procedure = procedureOf(parts, row.procedure_id, dayOf(parts.clock.now()));
  const recorded = await readActs(parts.query, row.agency_id, row.matter_id);
  return { procedure, recorded, file: fileOf(procedure, row.agency_id, row.matter_id, recorded) };
}

async function pageOfMatter(parts: Parts, row: MatterRow, account: Account) {
  const { procedure, recorded, file } = await openMatter(parts, row);
  const now = parts.clock.now();
  const { calendar } = parts.casework;
  const registers = await parts.registersOf(row.agency_id);
  const state = stateOf(procedure, file);
  const size = parts.log.checkpoint()?.size ?? 0;
  const view = publicView(procedure, file);
  const reader = {
    seesConfidential: mayReadConfidential(account, file),
    nameOf: nameIn(registers, row.agency_id, dayOf(now)),
    kindAt: (seq: number) => file.acts[seq - 1]?.kind,
  };
  const parent = await parentOf(parts, file);
  const names = await agencyNames(parts);
  return {
    matter: rowView(parts, names, row),
    chain: await chainOf(parts, row),
    offers: offersOf(parts, { procedure: row.procedure_id, file }, { now, registers, calendar }),
    stages: stagesOf(procedure, state.stage, state.ended),
    acts: file.acts.map((act, place) => {
      const { act_sha256, index } = recorded[place] ?? { act_sha256: new Uint8Array(), index: null };
      const sealed = { actSha256: act_sha256, ...(index === null ? {} : { leaf: index }) };
      return actView(procedure, act, sealed, reader);
    }),
    duties: dutiesView(procedure, file, dayOf(now), calendar, reader.nameOf),
    next: nextFor(procedure, file, { now, registers, calendar, parent }),
    figures: (await figuresOfMatter(parts.query, row.agency_id, row.matter_id)).map(
      ({ basis, ...figure }) => ({
        ...figure,
        basis: toBasis(basis),
      }),
    ),
    disclosures: view ? [disclosureView(row.matter_id, view)] : [],
    ...retentionOf(procedure, file, registers, dayOf(now)),
    proof: {
      log: parts.log.origin,
      size,
      proven: recorded.filter(({ index }) => index !== null && index < size).length,
    },
  };
}

/** 保管期限 as the agency's register has it today: until when the matter is kept, or for ever. */
function retentionOf(procedure: AnyProcedure, file: AnyFile, registers: AgencyRegisters, today: string) {
  const body = entryOn(registers, retention.id, procedure.id, today);
  if (body === undefined) return {};
  const kept = readRetention(body);
  const until = retainedUntil(file, kept);
  const { permanent, source, mark } = kept;
  return { retention: { permanent, source, mark, ...(until === undefined ? {} : { until }) } };
}

const disclosureView = (matterId: string, view: NonNullable<ReturnType<typeof publicView>>) => ({
  title: view.title,
  publishedOn: view.publishedOn,
  ...(view.withdrawnOn === undefined ? {} : { withdrawnOn: view.withdrawnOn }),
  maskedCount: view.maskedCount,
  fields: view.fields.map(({ title, shown, masked }) => ({ title, shown, masked })),
  path: `/decisions/${matterId}`,
});
