import type { MiddlewareHandler } from "hono";
import { problem } from "./api/problem.ts";

const writes = new Set(["POST", "PUT", "PATCH"]);
/** The name itself, or one of its underscores written as an escape. */
const suspicious = /__proto__|\\u005f/i;

/** Refuses bodies with a `__proto__` member: schemas pass over it in silence, and copies would lose it. */
export const plainKeys = (): MiddlewareHandler => async (context, next) => {
  if (!writes.has(context.req.method)) return next();
  const body = await context.req.text();
  const path = suspicious.test(body) ? findProto(body) : undefined;
  if (path === undefined) return next();
  return problem(context, "request.invalid", { fields: [{ path, message: "不能有名为 __proto__ 的字段" }] });
};

/** A value of the body and where it stands. */
interface Place {
  readonly value: unknown;
  readonly name: string;
  readonly within: Place | undefined;
}

/** The path of such a member; undefined where there is none, and where the body is no JSON at all. */
function findProto(body: string): string | undefined {
  const waiting: Place[] = [];
  try {
    waiting.push({ value: JSON.parse(body), name: "", within: undefined });
  } catch {
    return undefined;
  }
  // Not by recursion: a stranger chooses the depth.
  for (let within = waiting.pop(); within; within = waiting.pop()) {
    if (typeof within.value !== "object" || within.value === null) continue;
    if (Object.hasOwn(within.value, "__proto__")) return pathOf(within);
    for (const [name, value] of Object.entries(within.value)) waiting.push({ value, name, within });
  }
  return undefined;
}

const pathDepthMax = 20;

function pathOf(place: Place): string {
  const names = ["__proto__"];
  for (let at: Place | undefined = place; at?.within; at = at.within) names.push(at.name);
  return names.slice(0, pathDepthMax).reverse().join(".");
}
