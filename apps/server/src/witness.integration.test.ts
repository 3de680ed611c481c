import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatSubmission, verifyNote } from "@zhunsheng/ledger";
import { FileWitnessState, TableWitnessState, type WitnessState } from "@zhunsheng/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../../packages/store/src/testing/fresh-database.ts";
import { ToyLog } from "../../../packages/store/src/testing/toy-log.ts";
import { verifierOf, witnessAt } from "./testing/witness-at.ts";
import { BodyReader } from "./witness-body.ts";
import { explainRefusals } from "./witness-words.ts";

let fresh: FreshDatabase;
let folder: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "zs-witness-"));
});
afterAll(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A witness over a real socket, always with the same key. */
async function serveWitness(state: WitnessState, logs: readonly ToyLog[]) {
  const keys = logs.map(({ verifierKey }) => verifierKey);
  const served = await witnessAt("witness.example/w", keys, { folder, state });
  const submit = async (body: string | Uint8Array) => {
    const answer = await fetch(`${served.url}/add-checkpoint`, { method: "POST", body: Buffer.from(body) });
    return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
  };
  const page = async (path: string) => (await fetch(`${served.url}${path}`)).text();
  return { ...served, submit, page, cosigner: verifierOf(served.key.verifierKey) };
}

const states: readonly (readonly [name: string, open: () => WitnessState])[] = [
  ["文件", () => new FileWitnessState(join(folder, "state"))],
  ["数据库", () => new TableWitnessState(fresh.database.app)],
];

describe.each(states)("C2SP tlog-witness，状态在%s", (name, open) => {
  const origin = (which: string) => `${which}.example/${name === "文件" ? "file" : "table"}`;

  test("续写得到见证签名，签的正是这个检查点；重启以后接着上次的大小", async () => {
    const log = new ToyLog(origin("honest")).grow(300);
    let served = await serveWitness(open(), [log]);
    for (const [from, to] of [
      [0, 0],
      [0, 1],
      [1, 255],
      [255, 256],
    ] as const) {
      const { status, text } = await served.submit(log.submission(from, to));
      expect(status).toBe(200);
      expect(verifyNote(`${log.checkpoint(to)}${text}`, [served.cosigner])).toMatchObject({ valid: true });
    }
    await served.close();
    served = await serveWitness(open(), [log]);
    expect(await served.submit(log.submission(0))).toMatchObject({
      status: 409,
      type: "text/x.tlog.size",
      text: "256\n",
    });
    expect((await served.submit(log.submission(256))).status).toBe(200);
    expect((await served.submit(log.submission(300))).status).toBe(200);
    expect(await served.page("/")).toMatch(new RegExp(`${log.origin}[^]*300 条`));
    await served.close();
  });

  test("用真的密钥签两份分叉的历史：第二份被拒绝，留下证明并用话说明", async () => {
    const log = new ToyLog(origin("fork")).grow(20);
    const fork = log.forkAt(10).grow(20, "改写");
    const served = await serveWitness(open(), [log]);
    expect((await served.submit(log.submission(0))).status).toBe(200);
    const refused = await served.submit(fork.submission(20));
    expect(refused.status).toBe(409);
    expect(refused.type).toContain("text/plain");
    expect(refused.text).not.toContain("—");
    const longer = fork.grow(25, "改写");
    expect((await served.submit(longer.submission(20))).status).toBe(422);
    const page = await served.page("/");
    expect(page).toContain("日志分叉（已经证明）");
    for (const note of [log.checkpoint(), fork.checkpoint(20)]) expect(page).toContain(note.split("\n")[2]);
    // The honest history goes on; what was refused changed nothing.
    expect((await served.submit(log.grow(30).submission(20))).status).toBe(200);
    await served.close();
  });

  test("先收到的续写被拒绝，后来真的到了同一大小：两份合起来也是分叉的证明", async () => {
    const log = new ToyLog(origin("later")).grow(10);
    const served = await serveWitness(open(), [log]);
    await served.submit(log.submission(0));
    const fork = log.forkAt(5).grow(15, "改写");
    expect((await served.submit(fork.submission(10))).status).toBe(422);
    const about = async () => (await served.page("/")).split(`${log.origin}</p>`)[0] ?? "";
    expect(await about()).toMatch(/不能证明是续写[\s\S]*$/);
    expect((await served.submit(log.grow(15).submission(10))).status).toBe(200);
    expect(await about()).toMatch(/日志分叉（已经证明）[\s\S]*$/);
    await served.close();
  });

  test("另一个日志用自己的密钥签署本日志的名称：记录在它名下，不说成本日志分叉", async () => {
    const log = new ToyLog(origin("framed")).grow(12);
    const liar = new ToyLog(origin("liar")).grow(12, "另一棵树");
    const served = await serveWitness(open(), [log, liar]);
    await served.submit(log.submission(0));
    const note = liar.renamed(log.origin).checkpoint(12, liar.signer);
    expect((await served.submit(formatSubmission({ oldSize: 12, proof: [], note }))).status).toBe(403);
    const explained = explainRefusals(await open().refusals(1_000), await open().list());
    const framing = explained.filter(({ refusal }) => refusal.refused.startsWith(`${log.origin}\n`));
    expect(framing).toMatchObject([
      { title: "名称不符", counterpart: undefined, refusal: { log: liar.origin } },
    ]);
    // Nor does it stand beside a true refusal of the log as the other half of a fork.
    const shrunken = formatSubmission({ oldSize: 12, proof: [], note: log.checkpoint(7) });
    await served.submit(shrunken);
    const small = liar.renamed(log.origin).checkpoint(7, liar.signer);
    await served.submit(formatSubmission({ oldSize: 12, proof: [], note: small }));
    const again = explainRefusals(await open().refusals(1_000), await open().list());
    const about = again.filter(({ refusal }) => refusal.log === log.origin);
    expect(about).toMatchObject([{ title: "日志变短", counterpart: undefined }]);
    await served.close();
  });

  test("变短、名称不符、大小不对、没有签名：各有各的答复，该留证的留证", async () => {
    const log = new ToyLog(origin("wrong")).grow(12);
    const served = await serveWitness(open(), [log]);
    await served.submit(log.submission(0));
    const shrunken = formatSubmission({ oldSize: 12, proof: [], note: log.checkpoint(7) });
    expect((await served.submit(shrunken)).status).toBe(400);
    const renamed = log.renamed(origin("stolen"));
    const underOtherName = renamed.checkpoint(12, log.signer);
    expect(
      (await served.submit(formatSubmission({ oldSize: 0, proof: [], note: underOtherName }))).status,
    ).toBe(404);
    expect((await served.submit(renamed.submission(0))).status).toBe(404);
    expect((await served.submit(log.grow(14).submission(13))).text).toBe("12\n");
    const forged = new ToyLog(log.origin).grow(14);
    expect((await served.submit(forged.submission(12))).status).toBe(403);
    const kept = (await open().refusals(1_000)).filter((one) => one.log === log.origin);
    expect(kept.map(({ why }) => why).sort()).toEqual(["otherOrigin", "shrunken"]);
    await served.close();
  });

  test("两个提交同时到：只有一个得到签名，另一个得知新的大小，不会倒退", async () => {
    const log = new ToyLog(origin("race")).grow(40);
    const served = await serveWitness(open(), [log]);
    await served.submit(log.submission(0, 10));
    const sizes = [15, 20, 25, 30, 35, 40];
    const answers = await Promise.all(sizes.map((size) => served.submit(log.submission(10, size))));
    const won = sizes.filter((_, place) => answers[place]?.status === 200);
    expect(won).toHaveLength(1);
    for (const { status, text } of answers)
      if (status !== 200) expect([status, text]).toEqual([409, `${won[0]}\n`]);
    expect((await served.submit(log.submission(won[0] ?? 0, won[0]))).status).toBe(200);
    await served.close();
  });

  test("残缺的请求一概 400 或 413，状态不变", async () => {
    const log = new ToyLog(origin("hostile")).grow(3);
    const served = await serveWitness(open(), [log]);
    const good = log.submission(0);
    const bodies = [
      "",
      "old 0",
      good.slice(0, -1),
      good.replace("old 0", "old 00"),
      `\ufeff${good}`,
      `${good}\n`,
    ];
    for (const body of bodies) expect((await served.submit(body)).status).toBe(400);
    expect((await served.submit(Uint8Array.of(0xff, 0xfe, 0x00))).status).toBe(400);
    expect((await served.submit(`old 0\n\n${"x".repeat(200_000)}`)).status).toBe(413);
    expect((await fetch(`${served.url}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${served.url}/elsewhere`)).status).toBe(404);
    expect(await open().find(log.origin)).toBeUndefined();
    expect((await served.submit(good)).status).toBe(200);
    expect(await served.page("/key")).toBe(`${served.key.verifierKey}\n`);
    await served.close();
  });
});

test("慢慢发送的人占着位置不超过时限；太多人同时发送时不再读", async () => {
  const reader = new BodyReader(50);
  const stalled = () => {
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode("old 0\n")),
    });
    return new Request("http://w.example/", { method: "POST", body, duplex: "half" });
  };
  const waiting = Array.from({ length: 256 }, () => reader.read(stalled()));
  const whole = () => new Request("http://w.example/", { method: "POST", body: "old 0\n" });
  expect(await reader.read(whole())).toBe(503);
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([408]));
  expect(await reader.read(whole())).toEqual(Buffer.from("old 0\n"));
});

test("规范里的示例请求读得懂：日志不认识时 404", async () => {
  const log = new ToyLog("unrelated.example/log").grow(1);
  const served = await serveWitness(new FileWitnessState(join(folder, "state")), [log]);
  // C2SP tlog-witness, "add-checkpoint": example request body.
  const sofa = "example.com/behind-the-sofa";
  const example = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— ${sofa} Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— ${sofa} opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`;
  expect((await served.submit(example)).status).toBe(404);
  await served.close();
});
