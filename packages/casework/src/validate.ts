import { type AnyAct, type AnyProcedure, getRule } from "@zhunsheng/engine";
import { type Instant, isInstant } from "@zhunsheng/law";
import { z } from "zod";
import type { ActRequest } from "./ports.ts";
import type { Issue } from "./reference.ts";
import { asJson } from "./seal.ts";

const requestIdPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

/** Clocks of client and server may differ by so much before an act counts as of the future. */
const clockSkewMs = 60_000;
/** No act of any agency we serve is older; what is, is a slip of the pen. */
const earliestMs = Date.parse("1949-10-01T00:00:00+08:00");

/** What can be said of a request before the record is opened. */
export function checkRequest(request: ActRequest, now: Instant): readonly Issue[] {
  const issues: Issue[] = [];
  if (!requestIdPattern.test(request.requestId)) {
    issues.push({ path: "requestId", message: "请求编号应为1至100位字母、数字或 . _ : -，以字母或数字开头" });
  }
  if (request.origin === undefined && request.requestId.startsWith("link.")) {
    issues.push({ path: "requestId", message: "以 link. 开头的请求编号留给关联事项" });
  }
  if (!isInstant(request.occurredAt)) {
    issues.push({ path: "occurredAt", message: "发生时间应当写明时区，如 2025-06-01T09:30:00+08:00" });
  } else if (Date.parse(request.occurredAt) < earliestMs) {
    issues.push({ path: "occurredAt", message: "发生时间早于1949年10月1日，请核对" });
  } else if (Date.parse(request.occurredAt) - Date.parse(now) > clockSkewMs) {
    issues.push({ path: "occurredAt", message: `发生时间晚于现在（${now}），不能预先登记` });
  }
  if (new Set(request.by).size !== request.by.length) {
    issues.push({ path: "by", message: "同一人写了两次" });
  }
  return issues;
}

/** The entry against the act's own schema. Unknown fields are errors, not noise. */
export function validateInput(
  procedure: AnyProcedure,
  kind: string,
  input: unknown,
): { readonly facts: AnyAct["facts"] } | { readonly issues: readonly Issue[] } {
  if (!Object.hasOwn(procedure.acts, kind)) {
    return { issues: [{ path: "kind", message: `「${procedure.title}」没有这种行为` }] };
  }
  const parsed = z.safeParse(getRule(procedure, kind).fields, input);
  if (parsed.success) return { facts: parseFacts(parsed.data) };
  const issues = parsed.error.issues.map((issue) => ({
    path: ["input", ...issue.path].join("."),
    message: issue.message,
  }));
  return { issues };
}

const parseFacts = (parsed: unknown): AnyAct["facts"] => asJson(parsed) as AnyAct["facts"];
