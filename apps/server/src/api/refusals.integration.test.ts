import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { OrdinaryCase, type Script, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";

let server: RunningServer;
let client: Client;
let script: Script;

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  client = new Client(server.address);
  await client.signIn("emergency-registrar");
  script = await scriptOf(client);
}, 120_000);
afterAll(async () => {
  client.close();
  await server.stop();
});

const play = (name: string) => new OrdinaryCase(client, script, name);

/** Acts on record: leaves of the public log, and those that wait for their place. */
const leaves = async (): Promise<number> => (await client.get("/healthz")).body.acts;

/** Resolves once everything on record is under a checkpoint. */
async function logged(): Promise<void> {
  for (;;) {
    const { acts, log } = (await client.get("/healthz")).body;
    if (acts === log.size) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("依法不能作出决定的，逐条说明关口与法条，记录不变", () => {
  const refusal = async (given: OrdinaryCase, changed: Parameters<OrdinaryCase["act"]>[1] = {}) => {
    const before = await leaves();
    const answer = await given.act("decide", changed);
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe("act.refused");
    expect(await leaves()).toBe(before);
    return answer.body.refusals as {
      gate: string;
      basis: { law: string; article: number }[];
      wayOut?: string;
    }[];
  };
  const cites = (refusals: Awaited<ReturnType<typeof refusal>>, gate: string) =>
    refusals.find((one) => one.gate === gate)?.basis.map(({ law, article }) => `${law}${article}`);

  test("应当法制审核而未审核", async () => {
    const given = play("no-review");
    await given.upTo("decide", ["reviewSubmission", "legalReview"]);
    expect(cites(await refusal(given), "decide.review")).toContain("行政处罚法58");
  });

  test("只有一名承办人员", async () => {
    const given = play("one-officer");
    await given.upTo("decide");
    const refusals = await refusal(given, { input: { handlers: ["officer-1"] } });
    expect(cites(refusals, "handlers.two")).toContain("行政处罚法42");
  });

  test("听证申请期限没有届满", async () => {
    const given = play("too-early");
    await given.upTo("decide", ["hearingRequest", "hearing", "statement", "recheck"]);
    const refusals = await refusal(given, { at: "2025-06-20T10:00:00+08:00" });
    expect(cites(refusals, "decide.hearingPeriod")).toContain("行政处罚法64");
    expect(refusals.find(({ gate }) => gate === "decide.hearingPeriod")?.wayOut).toBe("最早 2025年6月26日");
  });

  test("证件在调查当日已经过期的人员不得调查", async () => {
    const officers = await client.get("/api/v1/registers/officers?on=2025-12-01&pageSize=200");
    const expired = officers.body.items.find(
      (one: { body: { certificate?: { validUntil: string } } }) =>
        (one.body.certificate?.validUntil ?? "9") < "2025-12-01",
    );
    const given = play("expired");
    await given.upTo("interview");
    const before = await leaves();
    const answer = await given.act("inspect", {
      by: ["officer-1", expired.key],
      at: "2025-12-01T10:00:00+08:00",
    });
    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body.refusals)).toContain("《中华人民共和国行政处罚法》第42条");
    expect(await leaves()).toBe(before);
  });
});

test("从案源到归档走完，指标、公示、证明随之产生", async () => {
  const given = play("whole");
  await given.upTo("nothing");
  const page = await client.get(`/api/v1/matters/${given.matter}`);
  expect(page.body.matter.ended).toBe(true);
  expect(page.body.figures.map(({ indicator }: { indicator: string }) => indicator)).toEqual(
    expect.arrayContaining(["CASE.FILED", "PEN.N", "PEN.AMT"]),
  );
  expect(page.body.disclosures).toHaveLength(1);
  const decided = page.body.acts.find(({ kind }: { kind: string }) => kind === "decide");
  expect(decided.number).toMatch(/^（安）应急罚〔2025〕\d+号$/);
  await logged();
  const proof = await client.get(`/api/v1/matters/${given.matter}/acts/${decided.seq}/proof`);
  expect(proof.body.inclusion.hashes.length).toBeGreaterThan(0);
  const portal = await fetch(`${server.address}/decisions/${given.matter}`);
  expect(await portal.text()).toContain(decided.number);
});

describe("坏的请求：中文说明，状态正确，什么也不改变", () => {
  const send = (body: string, more: Record<string, string> = {}, path = "/api/v1/matters") =>
    client.send("POST", path, body, more);
  const good = (changed: object = {}, act: object = {}) => ({
    procedure: "penalty-ordinary",
    agency: script.agency,
    requestId: `bad-${Math.random().toString(36).slice(2)}`,
    act: {
      kind: "clue",
      occurredAt: "2025-06-03T09:00:00+08:00",
      lateReason: "试验",
      by: [script.cast["officer-1"]],
      input: script.examples.get("clue"),
      ...act,
    },
    ...changed,
  });
  const actOnly = () => {
    const { requestId, act } = good();
    const { kind: _, ...body } = act;
    return { requestId, ...body };
  };
  const hostile = [
    "<script>alert(1)</script>\u0000",
    "'; drop table act; --\u202e",
    "\ud800",
    "x".repeat(5_001),
  ];

  const cases: readonly (readonly [string, number, () => Promise<{ status: number; body: unknown }>])[] = [
    ["残缺的 JSON", 400, () => send('{"procedure":')],
    ["不是 JSON", 415, () => send("a=b", { "content-type": "application/x-www-form-urlencoded" })],
    ["JSON 数组", 400, () => send("[]")],
    ["没有的行为", 400, () => client.post("/api/v1/matters", good({}, { kind: "nothing" }))],
    ["没有的程序", 400, () => client.post("/api/v1/matters", good({ procedure: "none" }))],
    [
      "将来的时间",
      400,
      () => client.post("/api/v1/matters", good({}, { occurredAt: "2031-01-01T00:00:00Z" })),
    ],
    [
      "没有时区的时间",
      400,
      () => client.post("/api/v1/matters", good({}, { occurredAt: "2025-06-03 09:00" })),
    ],
    ["10 MB 的内容", 413, () => send(JSON.stringify({ more: "字".repeat(3_500_000) }))],
    ["别的机关", 403, () => client.post("/api/v1/matters", good({ agency: "anhe-industry" }))],
    ["别的机关的人员", 400, () => client.post("/api/v1/matters", good({}, { by: ["i-001"] }))],
    ["没有这个事项", 404, () => client.post("/api/v1/matters/m2025-none/acts/open", actOnly())],
    ["请求里多出的字段", 400, () => client.post("/api/v1/matters", { ...good(), more: 1 })],
    ["没有登录", 401, () => new Client(server.address).get("/api/v1/matters")],
    ["没有的地址", 404, () => client.get("/api/v1/nothing")],
  ];

  test.each(cases)("%s：%d", async (_name, status, ask) => {
    const before = await leaves();
    const answer = await ask();
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect(JSON.stringify(answer.body)).toMatch(/[\u4e00-\u9fff]/);
    expect(await leaves()).toBe(before);
  });

  test("每个字段里的恶意文字要么被拒绝，要么原样保存而不生效", async () => {
    const clue = script.examples.get("clue") ?? {};
    for (const name of Object.keys(clue)) {
      for (const text of hostile) {
        const answer = await client.post("/api/v1/matters", good({}, { input: { ...clue, [name]: text } }));
        expect([400], `${name} ${JSON.stringify(answer.body)}`).toContain(answer.status);
      }
    }
    const markup = '<img src=x onerror="alert(1)">&amp;';
    const kept = await client.post("/api/v1/matters", good({}, { input: { ...clue, partyName: markup } }));
    expect(kept.status).toBe(201);
    const page = await client.get(`/api/v1/matters/${kept.body.matter.id}`);
    expect(page.body.acts[0].input.partyName).toBe(markup);
  });

  test("同一请求编号换了内容：409，仍只有一个事项", async () => {
    const body = good();
    expect((await client.post("/api/v1/matters", body)).status).toBe(201);
    expect((await client.post("/api/v1/matters", body)).body.repeated).toBe(true);
    const other = await client.post("/api/v1/matters", {
      ...body,
      act: { ...body.act, occurredAt: "2025-06-03T09:30:00+08:00" },
    });
    expect([other.status, other.body.code]).toEqual([409, "request.reused"]);
  });
});

describe("登录", () => {
  test("用 Cookie 而没有防伪令牌，不能写", async () => {
    const signed = await fetch(`${server.address}/api/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ login: "emergency-registrar", password: "zhunsheng-demo" }),
    });
    const cookie = signed.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(signed.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/);
    const forged = await fetch(`${server.address}/api/v1/session`, { method: "DELETE", headers: { cookie } });
    expect(forged.status).toBe(403);
  });

  test("连续五次输错，账号锁定，正确的密码也不行；别的账号不受影响", async () => {
    const visitor = new Client(server.address);
    const attempt = (login: string, password: string) => visitor.post("/api/v1/session", { login, password });
    for (let time = 0; time < 5; time += 1) {
      expect((await attempt("industry-registrar", "wrong")).status).toBe(401);
    }
    expect((await attempt("industry-registrar", "zhunsheng-demo")).status).toBe(429);
    expect((await attempt("emergency-leader", "zhunsheng-demo")).status).toBe(200);
    expect((await attempt("nobody-at-all", "wrong")).status).toBe(401);
    visitor.close();
  });
});
