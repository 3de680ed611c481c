import type { MiddlewareHandler } from "hono";

/** Nothing is loaded from elsewhere, nothing runs, nobody may frame the site. */
const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

export const secure: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  // Pages change with every checkpoint and with the reader's type size: kept, but asked for again each time.
  if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-cache");
  context.header("Vary", "Cookie", { append: true });
};
