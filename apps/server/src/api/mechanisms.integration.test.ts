import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { OrdinaryCase, type Script, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";
import { accountsOf } from "../testing/signers.ts";

let server: RunningServer;
let registrar: Client;
let script: Script;

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  registrar = new Client(server.address);
  await registrar.signIn("emergency-registrar");
  script = await scriptOf(registrar);
}, 120_000);
afterAll(async () => {
  registrar.close();
  await server.stop();
});

const play = (name: string) => new OrdinaryCase(registrar, script, name);

/** The page of a matter, as whoever asks may see it. */
const pageOf = async ({ matter }: OrdinaryCase) => (await registrar.get(`/api/v1/matters/${matter}`)).body;

interface SentAct {
  readonly matter: string;
  readonly kind: string;
  readonly by: readonly string[];
  readonly at: string;
  readonly input: object;
  readonly signatures?: readonly string[];
}

let requests = 0;

/** Any act, exactly as given; the parts of the cast stand for their people. */
function send(client: Client, { matter, kind, by, at, input, signatures }: SentAct) {
  requests += 1;
  return client.post(`/api/v1/matters/${matter}/acts/${kind}`, {
    requestId: `mechanism-${requests}`,
    occurredAt: at,
    lateReason: "试验用的案件，事后录入",
    by: by.map((part) => script.cast[part] ?? part),
    input,
    ...(signatures === undefined ? {} : { signatures }),
  });
}

/** A session of this person's own. */
async function sessionOf(part: string): Promise<Client> {
  const accounts = await accountsOf(registrar, script.agency);
  const client = new Client(server.address);
  await client.signIn(accounts.get(script.cast[part] ?? part)?.login ?? "");
  return client;
}

/** An act that everybody named in it performs and confirms in a session of their own. */
async function together(act: Omit<SentAct, "signatures">) {
  const [first = "", ...others] = act.by;
  const client = await sessionOf(first);
  const answer = await send(client, act);
  client.close();
  for (const other of answer.status === 201 ? others : []) {
    const own = await sessionOf(other);
    const input = { act: answer.body.act.seq, answer: "confirmed" };
    const confirmed = await send(own, { ...act, kind: "confirm", by: [other], input });
    own.close();
    if (confirmed.status !== 201) throw new Error(JSON.stringify(confirmed.body));
  }
  return answer;
}

const signed = (...parts: readonly string[]) =>
  parts.flatMap((part) => script.signers.get(script.cast[part] ?? part) ?? []);

describe("期限", () => {
  test("第九十一日以后作出决定，先要有超期说明，决定照作，记为逾期（行政处罚法60）", async () => {
    const given = play("day-91");
    await given.upTo("decide");
    const late = { at: "2025-09-10T10:00:00+08:00" };
    const refused = await given.act("decide", late);
    expect(refused.status).toBe(409);
    expect(refused.body.refusals).toMatchObject([
      {
        gate: "decideInTime.overrun",
        basis: [{ law: "行政处罚法", article: 60 }],
        wayOut: "先办「超期说明」",
      },
    ]);
    const overrun = {
      matter: given.matter,
      kind: "overrun",
      by: ["leader-1"],
      at: "2025-09-10T09:00:00+08:00",
      input: { duty: "decideInTime", reason: "鉴定耗时较长" },
    };
    const device = await send(registrar, { ...overrun, signatures: signed("leader-1") });
    expect([device.status, device.body.fields[0].path]).toEqual([400, "signatures"]);
    expect((await together(overrun)).status).toBe(201);
    expect((await given.act("decide", late)).status).toBe(201);
    const page = await pageOf(given);
    const duty = page.duties.find((one: { duty: string }) => one.duty === "decideInTime");
    expect(duty).toMatchObject({ state: "late", dischargedOn: "2025-09-10", lateEntry: true });
    const rates = await registrar.get("/api/v1/duties/rates?from=2025-09-03&to=2025-09-03");
    const counted = rates.body.items.find((one: { duty: string }) => one.duty === "decideInTime");
    expect(counted).toMatchObject({ lateEntry: 1, onTime: 0 });
    const listed = await registrar.get(`/api/v1/duties?matter=${given.matter}&state=late`);
    expect(listed.body.items.map((one: { duty: string }) => one.duty)).toContain("decideInTime");
  });

  test("迟到的送达回证照收，当事人的缴款期限随之移动", async () => {
    const given = play("late-receipt");
    await given.upTo("publish");
    const due = async () => {
      const { duties } = await pageOf(given);
      return duties
        .filter((one: { duty: string; state: string }) => one.duty === "pay" && one.state !== "waived")
        .map((one: { due: string }) => one.due);
    };
    const serve = (await pageOf(given)).acts.find((one: { kind: string }) => one.kind === "serve").seq;
    expect(await due()).toEqual(["2025-08-01"]);
    const answer = await send(registrar, {
      matter: given.matter,
      kind: "serviceReceipt",
      by: ["officer-1"],
      at: "2025-07-28T10:00:00+08:00",
      input: { service: serve, receivedOn: "2025-07-21", receipt: "EMS-1", reason: "回执寄回较晚" },
      signatures: signed("officer-1"),
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    expect(await due()).toEqual(["2025-08-05"]);
  });
});

describe("更正", () => {
  test("罚款数额录入有误的更正：本年数字随之变化，上年不动，两个行为都在", async () => {
    const given = play("wrong-fine");
    await given.upTo("serve");
    const decide = (await pageOf(given)).acts.find((one: { kind: string }) => one.kind === "decide");
    const answer = await together({
      matter: given.matter,
      kind: "correct",
      by: ["leader-1", "leader-2"],
      at: "2026-01-15T10:00:00+08:00",
      input: { act: decide.seq, mode: "content", changes: { fineFen: 5_000_000 }, reason: "录入笔误" },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const page = await pageOf(given);
    const amounts = page.figures.filter((one: { indicator: string }) => one.indicator === "PEN.AMT");
    expect(amounts.map((one: { day: string; amount: number }) => [one.day, one.amount])).toEqual([
      ["2025-07-16", 5_500_000],
      // The day it was entered, whatever day was stated: a reported year stays as reported.
      [page.acts.at(-1).recordedAt.slice(0, 10), -500_000],
    ]);
    const year = async (of: number) => {
      const period = `from=${of}-01-01&to=${of}-12-31&agency=${script.agency}`;
      const answer = await registrar.get(`/api/v1/figures?indicator=PEN.AMT&${period}&pageSize=200`);
      return answer.body.acts
        .filter((one: { matter: string }) => one.matter === given.matter)
        .map((one: { amount: number }) => one.amount);
    };
    expect([await year(2025), await year(2026)]).toEqual([[5_500_000], [-500_000]]);
    const kept = page.acts.find((one: { seq: number }) => one.seq === decide.seq);
    expect(kept).toMatchObject({ actSha256: decide.actSha256, original: { fineFen: 5_500_000 } });
    expect(kept.input.fineFen).toBe(5_000_000);
  });
});

describe("确认", () => {
  test("没有本人签名的决定等待确认；本人在自己的登录中确认后生效，文号、指标、期限随之", async () => {
    const given = play("pending");
    await given.upTo("open");
    const body = {
      matter: given.matter,
      kind: "open",
      by: ["leader-1"],
      at: "2025-06-05T10:00:00+08:00",
      input: { ...script.examples.get("open"), powerItem: script.powerItem },
    };
    const entered = await send(registrar, body);
    expect(entered.body.act).toMatchObject({
      standing: "pending",
      awaits: [{ id: script.cast["leader-1"] }],
    });
    expect(entered.body.act.enteredBy.id).not.toBe(script.cast["leader-1"]);
    const waiting = await pageOf(given);
    expect(waiting.figures).toEqual([]);
    expect(waiting.duties.map((one: { duty: string }) => one.duty)).toContain("confirm");
    const confirm = { ...body, kind: "confirm", input: { act: 2, answer: "confirmed" } };
    const byOther = await send(registrar, confirm);
    expect([byOther.status, byOther.body.refusals[0].gate]).toEqual([409, "confirm.self"]);
    const leader = await sessionOf("leader-1");
    const confirmed = await send(leader, { ...confirm, at: "2025-06-06T10:00:00+08:00" });
    leader.close();
    expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(201);
    const page = await pageOf(given);
    expect(page.acts[1]).toMatchObject({ standing: "effective", awaits: [] });
    expect(page.figures).toMatchObject([{ indicator: "CASE.FILED", day: "2025-06-05", seq: 2 }]);
    expect(page.duties.map((one: { duty: string }) => one.duty)).toContain("decideInTime");
    const listed = await registrar.get(`/api/v1/matters?q=${encodeURIComponent(page.matter.number)}`);
    expect(listed.body.items[0].number).toBe(page.matter.number);
  });

  test("签名只在本次登录、本机关有效，伪造的、别人登录里得到的都不行", async () => {
    const given = play("foreign-signature");
    await given.upTo("open");
    const leader = await sessionOf("leader-1");
    const body = {
      requestId: "foreign-signature-open",
      occurredAt: "2025-06-05T10:00:00+08:00",
      lateReason: "试验",
      by: [script.cast["leader-1"]],
      input: { ...script.examples.get("open"), powerItem: script.powerItem },
    };
    for (const signatures of [signed("leader-1"), ["forged.token"], [""]]) {
      const answer = await leader.post(`/api/v1/matters/${given.matter}/acts/open`, { ...body, signatures });
      expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, "signatures.0"]);
    }
    leader.close();
    expect((await pageOf(given)).acts).toHaveLength(1);
  });

  test("超过补录界限而没有写明原因：400，什么也没有记录", async () => {
    const given = play("late-entry");
    await given.upTo("open");
    const answer = await registrar.post(`/api/v1/matters/${given.matter}/acts/open`, {
      requestId: "late-entry-open",
      occurredAt: "2025-06-05T10:00:00+08:00",
      by: [script.cast["leader-1"]],
      input: { ...script.examples.get("open"), powerItem: script.powerItem },
    });
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, "lateReason"]);
    expect((await pageOf(given)).acts).toHaveLength(1);
    const early = (await pageOf(given)).acts[0];
    expect(early.lateReason).toBe("试验用的案件，事后一并录入");
  });
});
