import { setImmediate } from "node:timers/promises";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findMatter, type MatterRow } from "@zhunsheng/store/read";
import { readBundle } from "../bundle/read.ts";
import { bundleSource } from "../bundle/source.ts";
import { verifierFile } from "../bundle/verifier.ts";
import { zipBundle } from "../bundle/zip.ts";
import { mayReadConfidential } from "../confidential.ts";
import type { Env, Parts } from "../context.ts";
import { readableAgencies } from "../guard.ts";
import { problem, problemResponses } from "./problem.ts";
import { line } from "./schemas.ts";

const show = createRoute({
  method: "get",
  path: "/matters/{id}/bundle",
  summary: "证据包：卷内目录、各项行为及其证明、法定条件的判断、离线核验程序，一个 zip",
  request: {
    params: z.object({ id: line(64) }),
    query: z.object({
      confidential: z.enum(["open", "closed"]).default("open").openapi({
        description: "closed：依法保密的内容一概不打开，用于交给当事人或者他人；open：打开本账号有权看的",
      }),
    }),
  },
  responses: {
    200: { description: "zip", content: { "application/zip": { schema: z.string() } } },
    ...problemResponses(400, 401, 404, 409),
  },
});

export function bundleRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(show, async (context) => {
    const { id } = context.req.valid("param");
    const account = context.get("account");
    const row = await findMatter(parts.query, id);
    const agencies = readableAgencies(account);
    if (!row || !(agencies?.includes(row.agency_id) ?? true)) return problem(context, "matter.missing");
    const open = context.req.valid("query").confidential === "open";
    const bundle = await readBundle(bundleSource(parts), row, {
      madeAt: parts.clock.now(),
      seesConfidential: (file) => open && mayReadConfidential(account, file),
    });
    if (bundle === "waiting") return problem(context, "bundle.waiting");
    const chunks = inTurns(zipBundle(bundle, await verifierFile(bundle)));
    return context.body(ReadableStream.from(chunks), 200, headersOf(row));
  });
}

/** Making the files takes the processor a while: others have their turn between any two. */
async function* inTurns(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    yield chunk;
    await setImmediate();
  }
}

/** Ids of matters are made by us, of letters, digits and a hyphen. */
const headersOf = ({ matter_id }: MatterRow) => ({
  "content-type": "application/zip",
  "content-disposition": `attachment; filename="bundle-${matter_id}.zip"`,
});
