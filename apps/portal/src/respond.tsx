/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { frameOf } from "./look/frame.ts";
import { ProblemPage, type ProblemStatus } from "./pages/errors.tsx";
import type { PortalParts } from "./parts.ts";

/** What a component of ours returns. */
export type Content = ReturnType<typeof ProblemPage>;

/** A whole page; everything in it was escaped by the renderer. */
export const page = (context: Context, content: Content, status: 200 | ProblemStatus = 200): Response =>
  context.newResponse(`<!DOCTYPE html>${content}`, status, { "Content-Type": "text/html; charset=UTF-8" });

const problem = (parts: PortalParts, context: Context, status: ProblemStatus, says?: string): Response => {
  if (status === 500) context.header("Cache-Control", "no-store");
  return page(context, <ProblemPage frame={frameOf(parts, context)} status={status} says={says} />, status);
};

export const notFound = (parts: PortalParts, context: Context): Response => problem(parts, context, 404);

export const badRequest = (parts: PortalParts, context: Context, says?: string): Response =>
  problem(parts, context, 400, says);

export const tooLarge = (parts: PortalParts, context: Context): Response => problem(parts, context, 413);

export const failed = (parts: PortalParts, context: Context): Response => problem(parts, context, 500);
