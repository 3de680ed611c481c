import type { Problem } from "./types.ts";

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  typeof value.code === "string" &&
  "title" in value &&
  typeof value.title === "string";

/** A body that is no problem document comes from a proxy or a crash: it is told by its status only. */
export function parseProblem(status: number, body: string): Problem {
  try {
    const read: unknown = JSON.parse(body);
    if (isProblem(read)) return { ...read, status };
  } catch {
    // Not JSON: told below.
  }
  return { status, code: "none", title: `服务器没有正常回应（${status}），请稍后重试` };
}
