import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Account } from "../accounts.ts";
import type { Env, Parts } from "../context.ts";
import { agencyNames } from "../names.ts";
import { problem, problemResponses } from "./problem.ts";
import { accountSchema, line } from "./schemas.ts";

export const sessionCookie = "zs_session";

const sessionSchema = z
  .object({
    account: accountSchema,
    csrf: z.string().openapi({ description: "Send back as x-csrf-token when using the cookie" }),
    now: z.string(),
    demo: z.boolean(),
  })
  .openapi("Session");

const signInSchema = sessionSchema
  .extend({
    token: z.string().openapi({ description: "Bearer token; programs use it instead of the cookie" }),
  })
  .openapi("SignedIn");

const signIn = createRoute({
  method: "post",
  path: "/session",
  summary: "登录",
  security: [],
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
    200: { description: "已登录", content: { "application/json": { schema: signInSchema } } },
    ...problemResponses(400, 401, 413, 415, 429),
  },
});

const whoAmI = createRoute({
  method: "get",
  path: "/session",
  summary: "当前登录",
  responses: {
    200: { description: "当前登录", content: { "application/json": { schema: sessionSchema } } },
    ...problemResponses(401),
  },
});

const signOut = createRoute({
  method: "delete",
  path: "/session",
  summary: "退出登录",
  responses: { 204: { description: "已退出" }, ...problemResponses(401, 403, 413) },
});

export function sessionRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  const { accounts, clock, config } = parts;
  const describe = async (account: Account) => ({
    ...account,
    roles: [...account.roles],
    agencyName: (await agencyNames(parts)).get(account.agency) ?? account.agency,
  });

  app.openapi(signIn, async (context) => {
    const { login, password } = context.req.valid("json");
    const result = await accounts.signIn(login, password);
    if (result.status === "locked") return problem(context, "session.locked");
    if (result.status === "wrong") return problem(context, "session.wrong");
    const { account, token, csrf } = result.session;
    setCookie(context, sessionCookie, token, {
      httpOnly: true,
      sameSite: "Strict",
      secure: config.secureCookies,
      path: "/",
    });
    const demo = config.demo !== "off";
    return context.json({ account: await describe(account), token, csrf, now: clock.now(), demo }, 200);
  });

  app.openapi(whoAmI, async (context) => {
    const csrf = context.get("csrf");
    const demo = config.demo !== "off";
    return context.json(
      { account: await describe(context.get("account")), csrf, now: clock.now(), demo },
      200,
    );
  });

  app.openapi(signOut, async (context) => {
    await accounts.signOut(context.get("token"));
    if (getCookie(context, sessionCookie)) deleteCookie(context, sessionCookie, { path: "/" });
    return context.body(null, 204);
  });
}
