import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Env, Parts } from "../context.ts";
import { problem, problemResponses } from "./problem.ts";
import { line } from "./schemas.ts";

const signatureSchema = z
  .object({
    token: z.string().openapi({ description: "Goes into `signatures` of acts sent in this session" }),
    person: z.object({ id: z.string(), name: z.string() }),
    expiresAt: z.string(),
  })
  .openapi("Signature");

const sign = createRoute({
  method: "post",
  path: "/signatures",
  summary: "同案人员在本设备上签名",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({ login: line(64), password: z.string().min(1).max(200) }),
        },
      },
    },
  },
  responses: {
    201: { description: "已签名", content: { "application/json": { schema: signatureSchema } } },
    ...problemResponses(400, 401, 403, 413, 415, 429),
  },
});

export function signatureRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  app.openapi(sign, async (context) => {
    const { login, password } = context.req.valid("json");
    const result = await parts.accounts.prove(login, password);
    if (result.status === "locked") return problem(context, "session.locked");
    if (result.status === "wrong") return problem(context, "session.wrong");
    const { account } = result;
    if (account.agency !== context.get("account").agency) return problem(context, "agency.foreign");
    const { token, expiresAt } = parts.signatures.give(account, context.get("token"));
    return context.json({ token, person: { id: account.person, name: account.name }, expiresAt }, 201);
  });
}
