import { z } from "@hono/zod-openapi";
import type { Issue } from "@zhunsheng/casework";
import type { Refusal } from "@zhunsheng/engine";
import type { Context, TypedResponse } from "hono";
import { basisSchema, toBasis } from "./basis.ts";

/** What the API answers when it does not do what was asked: RFC 9457, with a Chinese title for the person. */
export const problemSchema = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: "Permanent; listed in docs/errors.md" }),
    title: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    refusals: z
      .array(
        z.object({
          gate: z.string(),
          says: z.string(),
          wayOut: z.string().optional(),
          basis: z.array(basisSchema),
        }),
      )
      .optional(),
  })
  .openapi("Problem");

export type Problem = z.infer<typeof problemSchema>;

/** Every code with its status and title. A test holds docs/errors.md to this list, both ways. */
export const problems = {
  "request.malformed": [400, "请求不是有效的 JSON"],
  "request.invalid": [400, "请求内容有误，没有记录任何行为"],
  "request.reused": [409, "该请求编号已用于另一内容，没有记录任何行为"],
  "request.tooLarge": [413, "请求内容超过 1 MB，没有记录任何行为"],
  "request.unsupported": [415, "请求应当是 application/json"],
  "act.refused": [409, "依法不能办理"],
  "act.notYours": [403, "只能登记本人参与办理的行为，或者由登记人员代为登记"],
  "agency.foreign": [403, "不属于本机关，无权办理"],
  "session.missing": [401, "请先登录"],
  "session.wrong": [401, "用户名或者密码不正确"],
  "session.locked": [429, "多次登录失败，账号已临时锁定，请 15 分钟后再试"],
  "session.csrf": [403, "请求缺少防伪令牌，请刷新页面后重试"],
  "matter.missing": [404, "没有找到该事项，或者无权查看"],
  "log.waiting": [409, "该行为正在等待写入公开日志，还没有回执，请过几秒再取"],
  "bundle.waiting": [409, "本事项还有行为等待写入公开日志，请几秒钟后再导出证据包"],
  "bundle.busy": [429, "正在制作另一份证据包，请几秒钟后再导出"],
  "procedure.missing": [404, "没有这种程序"],
  "register.missing": [404, "没有这种登记簿"],
  "indicator.missing": [404, "没有这个指标"],
  "demo.backwards": [409, "演示时钟只能向后拨"],
  "route.missing": [404, "没有这个地址"],
  "server.busy": [503, "服务器暂时不能处理，请稍后重试；没有收到回执的行为请用同一请求编号重新提交"],
  "server.failed": [500, "服务器出错，没有收到回执的行为请用同一请求编号重新提交"],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

interface Details {
  readonly fields?: readonly Issue[];
  readonly refusals?: readonly Refusal[];
}

/** A response that fits every route's declared answers: each route lists its problem statuses itself. */
type ProblemResponse = Response & TypedResponse<never, never, never>;

/** The problem as a response. */
export function problem(context: Context, code: ProblemCode, details: Details = {}): ProblemResponse {
  const [status, title] = problems[code];
  const body: Problem = { type: `urn:zhunsheng:problem:${code}`, status, code, title };
  if (details.fields) body.fields = details.fields.map(({ path, message }) => ({ path, message }));
  if (details.refusals) body.refusals = details.refusals.map(toRefusal);
  const headers = { "content-type": "application/problem+json; charset=utf-8" };
  return context.body(JSON.stringify(body), status, headers) as ProblemResponse;
}

/** A refusal as the API shows it. */
export const toRefusal = ({ gate, says, wayOut, basis }: Refusal) => ({
  gate,
  says,
  ...(wayOut === undefined ? {} : { wayOut }),
  basis: basis.map(toBasis),
});

const unanswered = {
  description: "没有办理，原因见 code 与 title",
  content: { "application/problem+json": { schema: problemSchema } },
};

/** The problems a route may answer with; every route may fail or be out of reach of its database. */
export const problemResponses = (...statuses: readonly number[]) =>
  Object.fromEntries([...statuses, 500, 503].map((status) => [status, unanswered]));

/** The same for a route that changes something: signed in, not forged, JSON of a bounded size. */
export const changeResponses = (...statuses: readonly number[]) =>
  problemResponses(400, 401, 403, 413, 415, ...statuses);
