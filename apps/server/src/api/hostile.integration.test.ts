import { request } from "node:http";
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

const acts = async (): Promise<number> => (await client.get("/healthz")).body.acts;

/** A problem with this status and a Chinese title, and nothing recorded. */
async function expectProblem(status: number, ask: () => ReturnType<Client["get"]>) {
  const before = await acts();
  const answer = await ask();
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  expect(answer.body.title).toMatch(/[\u4e00-\u9fff]/);
  expect(await acts()).toBe(before);
  return answer.body;
}

const clue = (changed: object = {}) => ({
  procedure: "penalty-ordinary",
  agency: script.agency,
  requestId: `hostile-${Math.random().toString(36).slice(2)}`,
  act: {
    kind: "clue",
    occurredAt: "2025-06-03T09:00:00+08:00",
    lateReason: "试验",
    by: [script.cast["officer-1"]],
    input: script.examples.get("clue"),
    ...changed,
  },
});

describe("地址和查询里的恶意内容是 400 或者 404，从来不是 500", () => {
  const figures = "/figures?indicator=CASE.FILED";
  const addresses: readonly (readonly [string, number])[] = [
    ["/matters?q=%00", 400],
    ["/matters?q=a%0Ab", 400],
    ["/matters?stage=%00", 400],
    ["/matters?procedure=%1F", 400],
    ["/matters?agency=%00", 400],
    ["/matters?page=1e400", 400],
    ["/matters?pageSize=201", 400],
    ["/matters/%00", 400],
    ["/matters/%00/chart", 400],
    ["/matters/%00/acts/1/proof", 400],
    ["/matters/m2025-none/acts/1e999/proof", 400],
    ["/matters/__proto__", 404],
    ["/matters/%E0%A4%A", 404],
    ["/procedures/%00", 400],
    ["/procedures/constructor", 404],
    ["/procedures/%00/chart", 400],
    ["/procedures/%00/sheet", 400],
    ["/registers/%00", 400],
    ["/registers/__proto__", 404],
    ["/registers/officers?q=%00", 400],
    ["/registers/officers?on=2025-02-30", 400],
    ["/registers/officers?on=0000-00-00", 400],
    ["/duties?matter=%00", 400],
    ["/duties?owedBy=%00", 400],
    ["/duties?from=2025-02-30", 400],
    ["/duties?to=2201-01-01", 400],
    [`${figures}&from=1948-12-31&to=2025-01-01`, 400],
    [`${figures}&from=2025-01-01&to=2025-02-29`, 400],
    [`${figures}&from=2025-01-02&to=2025-01-01`, 400],
    ["/figures?indicator=%00&from=2025-01-01&to=2025-01-31", 400],
    ["/calendar?from=2025-02-30&to=2025-03-01", 400],
    ["/calendar?from=0000-00-00&to=2025-03-01", 400],
    ["/calendar?from=2025-03-02&to=2025-03-01", 400],
    ["/calendar?from=2025-03-01&to=9999-12-31", 400],
  ];

  test.each(addresses)("%s：%d", async (address, status) => {
    await expectProblem(status, () => client.get(`/api/v1${address}`));
  });

  test("残缺的百分号编码当作原样的文字", async () => {
    for (const address of ["/matters?q=%E0%A4%A", "/matters?q=%", "/matters?constructor=1&__proto__=2"]) {
      expect((await client.get(`/api/v1${address}`)).status, address).toBe(200);
    }
  });

  test("其他地址的恶意内容也不是 500", async () => {
    for (const address of ["/office/%00.js", "/log/tile/%00", "/log/tile/0/../x", "/%", "/decisions/%00"]) {
      expect((await client.get(address)).status, address).not.toBe(500);
    }
  });
});

describe("请求正文里的恶意内容", () => {
  const raw = (body: string) => client.send("POST", "/api/v1/matters", body);

  test("名为 __proto__ 的字段：400，并指出位置，写成转义也一样", async () => {
    for (const name of ["__proto__", "\\u005f_proto__", "__proto\\u005F\\u005f"]) {
      const body = JSON.stringify(clue()).replace('"content":', `"${name}":{"admin":true},"content":`);
      const answer = await expectProblem(400, () => raw(body));
      expect(answer.fields).toEqual([
        { path: "act.input.__proto__", message: expect.stringContaining("__proto__") },
      ]);
    }
    const deep = `{"procedure":${'{"a":'.repeat(150_000)}{"__proto__":1}${"}".repeat(150_001)}`;
    await expectProblem(400, () => raw(deep));
  });

  test("名为 constructor 的字段、人员、行为：400，位置写在 act 之下", async () => {
    const field = { input: { ...script.examples.get("clue"), constructor: { name: "x" } } };
    const answer = await expectProblem(400, () => client.post("/api/v1/matters", clue(field)));
    expect(answer.fields[0].path).toMatch(/^act\.input/);
    const byThem = await expectProblem(400, () =>
      client.post("/api/v1/matters", clue({ by: ["constructor"] })),
    );
    expect(byThem.fields[0].path).toBe("act.by.0");
    const kind = await expectProblem(400, () =>
      client.post("/api/v1/matters", clue({ kind: "constructor" })),
    );
    expect(kind.fields[0].path).toBe("act.kind");
    const past = { occurredAt: "1900-01-01T00:00:00+08:00" };
    const early = await expectProblem(400, () => client.post("/api/v1/matters", clue(past)));
    expect(early.fields[0].path).toBe("act.occurredAt");
  });

  test("控制字符：400", async () => {
    for (const changed of [{ kind: "clue\u0000" }, { by: ["e-\u0000"] }, { by: ["\ud800"] }]) {
      await expectProblem(400, () => client.post("/api/v1/matters", clue(changed)));
    }
    await expectProblem(400, () => client.post("/api/v1/matters", { ...clue(), agency: "a\u0000" }));
    await expectProblem(400, () => client.post("/api/v1/matters", { ...clue(), procedure: "a\u0000" }));
    await expectProblem(400, () => client.post("/api/v1/matters/%00/acts/open", clue().act));
    await expectProblem(400, () => client.post("/api/v1/matters/m/acts/%00", clue().act));
    const signIn = (login: string, password = "x") => client.post("/api/v1/session", { login, password });
    await expectProblem(400, () => signIn("a\u0000b"));
    await expectProblem(400, () => signIn("\ud800"));
    await expectProblem(401, () => signIn("emergency-archivist", "\u0000\ud800"));
  });
});

test("演示时钟一次最多向后拨十年，也拨不到2200年以后", async () => {
  const move = (to: string) => client.post("/api/v1/demo/clock", { to });
  for (const to of ["2037-01-01", "9999-12-31", "9999-12-31T23:59:59Z"]) {
    const answer = await expectProblem(400, () => move(to));
    expect(answer.fields[0].path).toBe("to");
  }
  await expectProblem(400, () => client.post("/api/v1/demo/clock", { days: 3_661 }));
  await expectProblem(409, () => move("2025-01-01"));
});

describe("登录", () => {
  const attempt = (login: string, password = "wrong") => client.post("/api/v1/session", { login, password });

  test("同时猜三十次，也只有五次真正核对密码", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => attempt("emergency-clerk")));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(25);
    expect((await attempt("emergency-clerk", "zhunsheng-demo")).status).toBe(429);
  });

  test("没有的用户名与有的用户名，答复一样", async () => {
    const told = async (login: string) => {
      const answers = [];
      for (let time = 0; time < 7; time += 1) answers.push((await attempt(login)).body);
      return answers;
    };
    const unknown = await told("nobody-of-this-name");
    expect(unknown.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(await told("emergency-leader-3")).toEqual(unknown);
  });

  test("登录成功，失败次数归零", async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let time = 0; time < 4; time += 1) await attempt("emergency-leader-2");
      expect((await attempt("emergency-leader-2", "zhunsheng-demo")).status).toBe(200);
    }
  });
});

describe("举报人的身份只给办理本案的人和负责人看", () => {
  const reported = { reporter: "一名职工", reporterPhone: "13900000000" };
  const withheld = "（依法保密）";
  let matter = "";

  const page = async (login: string) => {
    const reader = new Client(server.address);
    await reader.signIn(login);
    const [act] = (await reader.get(`/api/v1/matters/${matter}`)).body.acts;
    const proof = await reader.get(`/api/v1/matters/${matter}/acts/1/proof`);
    reader.close();
    const shown = act.shown.find(({ name }: { name: string }) => name === "reporter").display;
    const names = proof.body.fields.map(({ name }: { name: string }) => name);
    return { text: JSON.stringify([act, proof.body]), input: act.input, shown, names };
  };

  beforeAll(async () => {
    const given = new OrdinaryCase(client, script, "reported");
    const answer = await given.act("clue", { input: { source: "report", ...reported } });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    // The registrar entered it for another: the answer keeps the secret all the same.
    expect(JSON.stringify(answer.body)).not.toMatch(/一名职工|13900000000/);
    matter = given.matter;
  });

  test.each(["emergency-registrar", "emergency-publisher", "emergency-officer-3", "justice-supervisor"])(
    "%s 只看到依法保密",
    async (login) => {
      const seen = await page(login);
      expect(seen.text).not.toMatch(/一名职工|13900000000/);
      expect(seen.shown).toBe(withheld);
      expect(seen.input).not.toHaveProperty("reporter");
      expect(seen.names).toContain("input.content");
      expect(seen.names).not.toContain("input.reporter");
    },
  );

  test.each(["emergency-unit-head", "emergency-leader", "emergency-head"])("%s 看得到", async (login) => {
    const seen = await page(login);
    expect(seen.input).toMatchObject(reported);
    expect(seen.shown).toBe("一名职工");
    expect(seen.names).toContain("input.reporterPhone");
  });

  test("办案人员指派以后看得到，指派以前看不到", async () => {
    const officer = new Client(server.address);
    const me = (await officer.signIn("emergency-officer-4")).body.account.person;
    expect((await page("emergency-officer-4")).shown).toBe(withheld);
    const given = new OrdinaryCase(client, script, "reported");
    given.matter = matter;
    expect((await given.act("open")).status).toBe(201);
    const assigned = await given.act("assign", { input: { handlers: [me, script.cast["officer-1"]] } });
    expect(assigned.status, JSON.stringify(assigned.body)).toBe(201);
    expect((await page("emergency-officer-4")).shown).toBe("一名职工");
    officer.close();
  });
});

describe("接口文档与答复的头", () => {
  const document = async () => (await client.get("/openapi.json")).body;
  const operations = async () =>
    Object.entries<Record<string, { responses: Record<string, { content?: object }> }>>(
      (await document()).paths,
    ).flatMap(([path, verbs]) => Object.entries(verbs).map(([verb, one]) => ({ path, verb, one })));

  test("每个操作的成功答复都有结构，失败答复都有说明", async () => {
    const all = await operations();
    expect(all.length).toBeGreaterThan(15);
    for (const { path, verb, one } of all) {
      const name = `${verb} ${path}`;
      const good = Object.entries(one.responses).filter(([status]) => status.startsWith("2"));
      expect(good.length, name).toBeGreaterThan(0);
      for (const [status, { content }] of good) {
        if (status === "204") continue;
        const schemas = Object.values(content ?? {}).map(({ schema }) => schema);
        expect(schemas.length, name).toBeGreaterThan(0);
        for (const schema of schemas) expect(Object.keys(schema ?? {}).length, name).toBeGreaterThan(0);
      }
      expect(Object.keys(one.responses), name).toEqual(expect.arrayContaining(["500", "503"]));
      if (verb === "post")
        expect(Object.keys(one.responses), name).toEqual(expect.arrayContaining(["400", "415"]));
      if (verb !== "get" && `${verb} ${path}` !== "post /session")
        expect(one.responses, name).toHaveProperty("403");
    }
  });

  test("答复不留在缓存里，类型不被猜测，图不能带脚本", async () => {
    const headers = async (path: string) => (await fetch(`${server.address}${path}`)).headers;
    const api = await headers("/api/v1/procedures");
    expect(api.get("cache-control")).toBe("no-store");
    expect(api.get("x-content-type-options")).toBe("nosniff");
    expect((await headers("/api/v1/matters")).get("cache-control")).toBe("no-store");
    const svg = await headers("/api/v1/procedures/penalty-ordinary/chart");
    expect(svg.get("content-type")).toContain("image/svg+xml");
    expect(svg.get("content-security-policy")).toBe("default-src 'none'; style-src 'unsafe-inline'");
    for (const path of ["/healthz", "/openapi.json", "/log/key", "/office/", "/api/v1/nothing"]) {
      expect((await headers(path)).get("referrer-policy"), path).toBe("same-origin");
    }
    expect((await headers("/")).get("referrer-policy")).toBe("no-referrer");
  });

  test("没有的方法和残缺的地址不是 500", async () => {
    const status = (method: string, path: string) =>
      new Promise<number>((resolve, reject) => {
        const sent = request({ port: server.port, method, path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        });
        sent.on("error", reject).end();
      });
    for (const method of ["TRACE", "PROPFIND", "PUT"]) {
      expect(await status(method, "/api/v1/matters"), method).toBeLessThan(500);
    }
    expect(await status("GET", "//[")).toBeLessThan(500);
  });
});
