import { unverifiedCheckpoint } from "@zhunsheng/ledger";
import type { Cosigned, Witness, WitnessAnswer } from "@zhunsheng/store";
import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { BodyReader } from "./witness-body.ts";
import { chinaTime, type ExplainedRefusal, explainRefusals } from "./witness-words.ts";

const refusalsShown = 50;
const prefix = "/witness";

const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/**
 * A witness over HTTP, C2SP tlog-witness, with the submission prefix `/witness`: `POST add-checkpoint`, its key line at
 * `key`, and a page for people.
 */
export function witnessRoutes(witness: Witness): Hono {
  const app = new Hono();
  const reader = new BodyReader();
  app.onError((error, context) => {
    console.error("见证出错：", error);
    return context.text("见证暂时不能工作 / the witness cannot work now\n", 500);
  });
  app.post(`${prefix}/add-checkpoint`, (context) => addCheckpoint(witness, reader, context));
  app.all(`${prefix}/add-checkpoint`, (context) => {
    context.header("allow", "POST");
    return context.text("只接受 POST / POST only\n", 405);
  });
  app.get(`${prefix}/key`, (context) => context.text(`${witness.key.verifierKey}\n`));
  app.get(prefix, (context) => context.redirect(`${prefix}/`, 301));
  app.get(`${prefix}/`, (context) => statusPage(witness, context));
  app.all(`${prefix}/*`, (context) => context.text("没有这个地址 / no such address\n", 404));
  return app;
}

async function addCheckpoint(witness: Witness, reader: BodyReader, context: Context): Promise<Response> {
  context.header("cache-control", "no-store");
  const bytes = await reader.read(context.req.raw);
  if (bytes === 408) return context.text("请求发送得太慢 / request too slow\n", 408);
  if (bytes === 413) return context.text("请求太大 / request too large\n", 413);
  if (bytes === 503) return answerOf(context, { answer: "busy" });
  const body = decoded(bytes);
  return answerOf(context, body === undefined ? malformed : await witness.addCheckpoint(body));
}

const malformed = { answer: "malformed" } as const;

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Statuses as C2SP tlog-witness has them; what it leaves open says in words what is wrong. */
function answerOf(context: Context, answer: WitnessAnswer): Response {
  switch (answer.answer) {
    case "cosigned":
      return context.text(answer.line, 200);
    case "malformed":
      return context.text(
        "不是 add-checkpoint 请求，或者 old 大于检查点 / malformed, or old size above size\n",
        400,
      );
    case "unsigned":
      return context.text("没有这个日志的有效签名 / not validly signed by the log\n", 403);
    case "unknownLog":
      return context.text("本见证不见证这个日志 / unknown log\n", 404);
    case "outdated":
      return context.body(`${answer.size}\n`, 409, { "content-type": "text/x.tlog.size" });
    case "conflict":
      return context.text(
        "大小相同而根不同：日志分叉，已经记录 / same size, other root: a fork, kept as evidence\n",
        409,
      );
    case "inconsistent":
      return context.text(
        "一致性证明不成立，已经记录 / consistency proof does not hold, kept as evidence\n",
        422,
      );
    case "busy":
      context.header("retry-after", "1");
      return context.text("同时提交的太多，请稍后再试 / busy\n", 503);
  }
}

async function statusPage(witness: Witness, context: Context): Promise<Response> {
  const [cosigned, refusals] = await Promise.all([
    witness.state.list(),
    witness.state.refusals(refusalsShown),
  ]);
  const explained = explainRefusals(refusals, cosigned);
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>日志见证 ${witness.key.name}</title>
        <style>
          body { font: 16px/1.7 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
          pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4; padding: 0.6rem; }
          table { border-collapse: collapse; }
          th, td { text-align: left; padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid #ccc; }
        </style>
      </head>
      <body><main>
        <h1>日志见证</h1>
        <p>本见证核对下列公开日志提交的检查点确实是从上次见证的那个续写来的，然后签署见证。</p>
        <p>它看不到日志里记的是什么事，只证明日志没有缩短、没有改写、没有给不同的人看不同的历史。</p>
        <h2>公钥</h2>
        <pre>${witness.key.verifierKey}</pre>
        ${logTable(witness, cosigned)}
        <h2>拒绝的检查点</h2>
        ${explained.length === 0 ? html`<p>没有。</p>` : explained.map(refusalBlock)}
      </main></body>
    </html>`;
  return context.html(page, 200, { "content-security-policy": pagePolicy, "cache-control": "no-cache" });
}

function logTable(witness: Witness, cosigned: readonly Cosigned[]) {
  const rows = witness.origins.map((origin) => {
    const last = cosigned.find((one) => one.origin === origin);
    const size = last && unverifiedCheckpoint(last.note)?.size;
    return html`<tr>
      <td>${origin}</td>
      <td>${size === undefined ? "还没有见证过" : `${size} 条`}</td>
      <td>${last === undefined ? "" : chinaTime(last.cosignedAt)}</td>
    </tr>`;
  });
  return html`<h2>见证的日志</h2>
    <table>
      <tr><th scope="col">日志</th><th scope="col">已见证到</th><th scope="col">时间</th></tr>
      ${rows}
    </table>`;
}

const refusalBlock = ({ refusal, title, says, counterpart }: ExplainedRefusal) => {
  const other = counterpart ?? refusal.kept;
  return html`<h3>${title}</h3>
    <p>${chinaTime(refusal.refusedAt)} ${refusal.log}</p>
    <p>${says}</p>
    <p>拒绝的检查点</p>
    <pre>${refusal.refused}</pre>
    ${other === undefined ? "" : html`<p>与它对照的检查点</p><pre>${other}</pre>`}`;
};
