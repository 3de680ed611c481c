import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type Receipt, receiptFormat } from "@zhunsheng/ledger";
import { readActs } from "@zhunsheng/store/read";
import type { Context } from "hono";
import type { Env, Parts } from "../context.ts";
import { codeImage, receiptCode, receiptFor, receiptProof } from "../receipts.ts";
import { readable } from "./matters.ts";
import { problem, problemResponses } from "./problem.ts";
import { line } from "./schemas.ts";
import { svgHeaders, svgResponse } from "./svg.ts";

const logReceiptSchema = z
  .object({
    format: z.literal(receiptFormat),
    entry: z.string().openapi({ description: "base64 of the 65-byte log entry" }),
    log: z.object({
      origin: z.string(),
      index: z.int(),
      size: z.int(),
      hashes: z.array(z.string()).openapi({ description: "base64, from the leaf's sibling up" }),
      checkpoint: z.string().openapi({ description: "Signed note with its cosignatures" }),
    }),
  })
  .openapi("LogReceipt");

const asked = { params: z.object({ id: line(64), seq: z.coerce.number().int().min(1) }) };
const problems = problemResponses(400, 401, 404, 409);

const showReceipt = createRoute({
  method: "get",
  path: "/matters/{id}/acts/{seq}/receipt",
  summary: "一个行为的回执：条目在公开日志中的位置和签名的检查点，不含内容",
  request: asked,
  responses: {
    200: { description: "回执", content: { "application/json": { schema: logReceiptSchema } } },
    ...problems,
  },
});

const showCode = createRoute({
  method: "get",
  path: "/matters/{id}/acts/{seq}/receipt.svg",
  summary: "回执的二维码，按原大小打印（5.5 至 7 厘米，随日志大小和见证人数）",
  request: asked,
  responses: { 200: svgResponse, ...problems },
});

const showProof = createRoute({
  method: "get",
  path: "/matters/{id}/acts/{seq}/receipt.tlog-proof",
  summary: "回执的 C2SP tlog-proof 文本，extra 行是日志条目",
  request: asked,
  responses: {
    200: { description: "tlog-proof", content: { "text/plain": { schema: z.string() } } },
    ...problems,
  },
});

export function receiptRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(showReceipt, async (context) => {
    const { id, seq } = context.req.valid("param");
    const found = await findReceipt(context, parts, id, seq);
    if (typeof found === "string") return problem(context, found);
    return context.json({ ...found, log: { ...found.log, hashes: [...found.log.hashes] } }, 200);
  });

  app.openapi(showCode, async (context) => {
    const { id, seq } = context.req.valid("param");
    const found = await findReceipt(context, parts, id, seq);
    if (typeof found === "string") return problem(context, found);
    return context.body(codeImage(receiptCode(found)), 200, svgHeaders);
  });

  app.openapi(showProof, async (context) => {
    const { id, seq } = context.req.valid("param");
    const found = await findReceipt(context, parts, id, seq);
    if (typeof found === "string") return problem(context, found);
    context.header("content-disposition", `attachment; filename="${id}-${seq}.tlog-proof"`);
    return context.text(receiptProof(found), 200);
  });
}

/** The receipt, or why there is none. Whoever may read the matter may have it: it tells nothing of the content. */
async function findReceipt(
  context: Context<Env>,
  parts: Parts,
  matterId: string,
  seq: number,
): Promise<Receipt | "matter.missing" | "log.waiting"> {
  const row = await readable(context, parts, matterId);
  const acts = row ? await readActs(parts.query, row.agency_id, row.matter_id) : [];
  const act = acts.find((one) => one.seq === seq);
  return act ? (receiptFor(parts.log, act) ?? "log.waiting") : "matter.missing";
}
