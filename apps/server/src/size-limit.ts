import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problem } from "./api/problem.ts";

const bodySizeBytesMax = 1_048_576;
/** So much of a body that is too large is read and thrown away, so that its sender can still read the answer. */
const drainSizeBytesMax = 64 * 1_048_576;
const drainMs = 10_000;
const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Refuses bodies above 1 MB, whether they announce their size or not. */
export function sizeLimit(): MiddlewareHandler {
  const streamed = bodyLimit({
    maxSize: bodySizeBytesMax,
    onError: (context) => problem(context, "request.tooLarge"),
  });
  const limit: MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> = async (context, next) => {
    const length = context.req.header("content-length");
    // Only a body that does not say how long it is has to be counted while it comes in.
    if (length === undefined) return writes.has(context.req.method) ? streamed(context, next) : next();
    const sizeBytes = Number(length);
    if (sizeBytes <= bodySizeBytesMax) return next();
    // An answer on a connection that is still being written to is often lost: the sender sees it reset instead.
    if (sizeBytes <= drainSizeBytesMax) await drained(context.env.incoming);
    return problem(context, "request.tooLarge");
  };
  return limit;
}

async function drained(incoming: HttpBindings["incoming"] | undefined): Promise<void> {
  if (!incoming) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, drainMs);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    incoming.once("end", done).once("close", done).once("error", done).resume();
  });
}
