import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { OrdinaryCase, type Script, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";
import { signaturesOf } from "../testing/signers.ts";

let server: RunningServer;
let client: Client;
let script: Script;
let examples: ReadonlyMap<string, Readonly<Record<string, unknown>>>;

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  client = new Client(server.address);
  await client.signIn("emergency-registrar");
  script = await scriptOf(client);
  const { body } = await client.get("/api/v1/procedures/penalty-hearing");
  examples = new Map(body.acts.map((act: Described) => [act.kind, act.examples[0] ?? {}]));
}, 120_000);
afterAll(async () => {
  client.close();
  await server.stop();
});

interface Described {
  readonly kind: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

/** The example with its people played by the agency's own. */
function cast(value: unknown): unknown {
  if (typeof value === "string") return script.cast[value] ?? value;
  if (Array.isArray(value)) return value.map(cast);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cast(part)]));
}

const actOf = (kind: string, parts: readonly string[], occurredAt: string) => {
  const by = parts.map((part) => script.cast[part] ?? part);
  return {
    occurredAt,
    by,
    input: cast(examples.get(kind)),
    signatures: signaturesOf(script.signers, by),
    lateReason: "试验用的案件，事后一并录入",
  };
};

const course: readonly (readonly [string, readonly string[], string])[] = [
  ["notify", ["clerk-1"], "2025-06-25T10:00:00+08:00"],
  ["announce", ["clerk-1"], "2025-06-26T10:00:00+08:00"],
  ["session", ["host-1", "clerk-1"], "2025-07-08T09:00:00+08:00"],
  ["report", ["host-1"], "2025-07-09T09:00:00+08:00"],
];

test("听证另立事项，报告以后结果自动记入本案，本案据此继续（第64、65条）", async () => {
  const given = new OrdinaryCase(client, script, "linked-hearing");
  await given.upTo("hearing");
  const begun = await client.post("/api/v1/matters", {
    procedure: "penalty-hearing",
    agency: script.agency,
    requestId: "linked-hearing-accept",
    parent: given.matter,
    act: { kind: "accept", ...actOf("accept", ["leader-1"], "2025-06-24T15:00:00+08:00") },
  });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  const matter = begun.body.matter.id;
  for (const [kind, by, at] of course) {
    const body = { requestId: `linked-hearing-${kind}`, ...actOf(kind, by, at) };
    const answer = await client.post(`/api/v1/matters/${matter}/acts/${kind}`, body);
    expect(answer.status, `${kind} ${JSON.stringify(answer.body)}`).toBe(201);
  }
  await expect
    .poll(async () => (await client.get(`/api/v1/matters/${given.matter}`)).body.acts.at(-1), {
      timeout: 20_000,
    })
    .toMatchObject({ kind: "hearingHeld" });
  const submitted = await given.act("reviewSubmission", { at: "2025-07-10T10:00:00+08:00" });
  expect(submitted.status, JSON.stringify(submitted.body)).toBe(201);
}, 60_000);
