import { z } from "@hono/zod-openapi";

export const svgResponse = {
  description: "SVG",
  content: { "image/svg+xml": { schema: z.string() } },
};

/** A chart opened by itself is a document: it may carry its styles and nothing else. */
export const svgHeaders = {
  "content-type": "image/svg+xml; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
};
