import type { Context } from "hono";
import { setCookie } from "hono/cookie";

const yearSeconds = 31_536_000;

const nowhere = "http://portal.invalid";

/** A path on this site and nothing else: whatever a browser would read as another host leads home. */
export function safePath(to: string | undefined): string {
  if (!to?.startsWith("/") || !URL.canParse(to, nowhere)) return "/";
  const { origin, pathname, search } = new URL(to, nowhere);
  // "/.//host" is a path of ours to the parser, but "//host" once it stands alone in a header.
  return origin === nowhere && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}

/** 大字版: remembered in one cookie that says nothing about the reader, then back to where they were. */
export function largeType(context: Context): Response {
  const on = context.req.query("on") !== "0";
  setCookie(context, "large", on ? "1" : "0", {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    maxAge: on ? yearSeconds : 0,
  });
  return context.redirect(safePath(context.req.query("to")), 303);
}
