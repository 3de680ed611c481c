import { setImmediate } from "node:timers/promises";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findMatter, type MatterRow } from "@zhunsheng/store/read";
import type { Account } from "../accounts.ts";
import { readBundle } from "../bundle/read.ts";
import { bundleSource } from "../bundle/source.ts";
import { BundleTurn } from "../bundle/turns.ts";
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
    ...problemResponses(400, 401, 404, 409, 429),
  },
});

export function bundleRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  const turns = new BundleTurn();
  app.openapi(show, async (context) => {
    const { id } = context.req.valid("param");
    const account = context.get("account");
    const row = await findMatter(parts.query, id);
    const agencies = readableAgencies(account);
    if (!row || !(agencies?.includes(row.agency_id) ?? true)) return problem(context, "matter.missing");
    const turn = turns.take();
    if (!turn) return problem(context, "bundle.busy");
    try {
      const open = context.req.valid("query").confidential === "open";
      const chunks = await chunksOf(parts, row, account, open);
      if (chunks !== "waiting")
        return context.body(ReadableStream.from(served(chunks, turn)), 200, headersOf(row));
    } catch (error) {
      turn.leave();
      throw error;
    }
    turn.leave();
    return problem(context, "bundle.waiting");
  });
}

/** The matter's bundle as this account may read it. Who takes confidential content out of the house is written down. */
async function chunksOf(parts: Parts, row: MatterRow, account: Account, open: boolean) {
  const opening = { seesConfidential: false };
  const madeAt = parts.clock.now();
  const bundle = await readBundle(bundleSource(parts), row, {
    madeAt,
    seesConfidential: (file) => {
      opening.seesConfidential = open && mayReadConfidential(account, file);
      return opening.seesConfidential;
    },
  });
  if (bundle === "waiting") return bundle;
  if (opening.seesConfidential) {
    console.log(`${madeAt} 导出证据包（含依法保密的内容）：事项 ${row.matter_id}，账号 ${account.login}`);
  }
  return zipBundle(bundle, await verifierFile(bundle));
}

/** Making the files takes the processor a while: others have their turn between any two. */
async function* served(
  chunks: Iterable<Uint8Array>,
  turn: NonNullable<ReturnType<BundleTurn["take"]>>,
): AsyncGenerator<Uint8Array> {
  try {
    for (const chunk of chunks) {
      turn.touch();
      yield chunk;
      await setImmediate();
    }
  } finally {
    turn.leave();
  }
}

/** Ids of matters are made by us, of letters, digits and a hyphen. */
const headersOf = ({ matter_id }: MatterRow) => ({
  "content-type": "application/zip",
  "content-disposition": `attachment; filename="bundle-${matter_id}.zip"`,
});
