import { afterAll, beforeAll, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { playHearing } from "../testing/hearing-course.ts";
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

test("听证另立事项，报告以后结果自动记入本案，本案据此继续（第64、65条）", async () => {
  const given = new OrdinaryCase(client, script, "linked-hearing");
  await given.upTo("hearing");
  for (const answer of await playHearing(client, script, given.matter, "linked-hearing")) {
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }
  await expect
    .poll(async () => (await client.get(`/api/v1/matters/${given.matter}`)).body.acts.at(-1), {
      timeout: 20_000,
    })
    .toMatchObject({ kind: "hearingHeld" });
  const submitted = await given.act("reviewSubmission", { at: "2025-07-10T10:00:00+08:00" });
  expect(submitted.status, JSON.stringify(submitted.body)).toBe(201);
}, 60_000);
