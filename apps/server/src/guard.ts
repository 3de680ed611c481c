import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { Account } from "./accounts.ts";
import { problem } from "./api/problem.ts";
import { sessionCookie } from "./api/session.ts";
import type { Env, Parts } from "./context.ts";

/** Routes under /api/v1 that need no sign-in. */
const open: readonly (readonly [method: string, path: RegExp])[] = [
  ["POST", /^\/api\/v1\/session$/],
  ["GET", /^\/api\/v1\/procedures(\/[^/]+(\/(chart|sheet))?)?$/],
  ["GET", /^\/api\/v1\/demo\/accounts$/],
  ["GET", /^\/api\/v1\/calendar$/],
];

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** Signs the request in by bearer token, or by cookie with the CSRF value on everything that changes something. */
export const guard =
  ({ accounts }: Parts): MiddlewareHandler<Env> =>
  async (context, next) => {
    const { method, path } = context.req;
    const bearer = context.req.header("authorization")?.match(/^Bearer ([\w-]{20,100})$/)?.[1];
    const token = bearer ?? getCookie(context, sessionCookie);
    const found = token === undefined ? undefined : await accounts.find(token);
    if (found && token !== undefined) {
      context.set("account", found.account);
      context.set("csrf", found.csrf);
      context.set("token", token);
    }
    if (open.some(([verb, pattern]) => verb === method && pattern.test(path))) return next();
    if (!found) return problem(context, "session.missing");
    const forged = bearer === undefined && context.req.header("x-csrf-token") !== found.csrf;
    if (forged && !reads.has(method)) return problem(context, "session.csrf");
    return next();
  };

/** The agencies whose matters the account may read: its own, or all for a supervisor. `undefined` means all. */
export const readableAgencies = (account: Account): readonly string[] | undefined =>
  account.roles.includes("supervisor") ? undefined : [account.agency];

/** What a list may show when `asked` names an agency: "none" when the account may not read it. */
export function scopeOf(account: Account, asked: string | undefined): readonly string[] | undefined | "none" {
  const readable = readableAgencies(account);
  if (asked === undefined) return readable;
  return readable === undefined || readable.includes(asked) ? [asked] : "none";
}
