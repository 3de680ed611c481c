import { spawnSync } from "node:child_process";
import { checkProof, noteVerifier, type ProofFile, proofFormat } from "@zhunsheng/ledger";
import { nodeHashes, nodeSignatureChecks } from "@zhunsheng/store";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { Erasing, order } from "../testing/erasing.ts";
import { type OrdinaryCase, type Script, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";
import { databaseUrl, poolAs, tablesHolding } from "../testing/whole-database.ts";

/** Words that stand nowhere else: what is to go, and what stays. */
const secret = "甲乙丙丁戊己机械加工有限公司";
const staying = "子丑寅卯辰巳精密铸造有限公司";

let server: RunningServer;
let registrar: Client;
let script: Script;
let owner: pg.Pool;
let erasing: Erasing;
let erased: OrdinaryCase;
let other: OrdinaryCase;

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  registrar = new Client(server.address);
  await registrar.signIn("emergency-registrar");
  script = await scriptOf(registrar);
  owner = poolAs(server.folder, "zhunsheng_owner");
  erasing = new Erasing(server.address, registrar, script);
  erased = await played("erased", secret);
  other = await played("other", staying);
}, 240_000);
afterAll(async () => {
  registrar.close();
  await owner.end();
  await server.stop();
});

const played = (name: string, party: string) => erasing.played(name, party);
const pageOf = (given: OrdinaryCase) => erasing.pageOf(given);
const sessionOf = (part: string) => erasing.sessionOf(part);
const sent = (...one: Parameters<Erasing["sent"]>) => erasing.sent(...one);
const propose = (matter: string, input: object) => erasing.propose(matter, input);
const approve = (matter: string, seq: number) => erasing.approve(matter, seq);

const tablesWith = (text: string) => tablesHolding(owner, text);

async function untilLogged(given: OrdinaryCase): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { acts, proof } = await pageOf(given);
    if (proof.proven === acts.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the log did not catch up");
}

async function proofsOf(given: OrdinaryCase) {
  await untilLogged(given);
  const { acts } = await pageOf(given);
  const answers = acts.map(({ seq }: { seq: number }) =>
    registrar.get(`/api/v1/matters/${given.matter}/acts/${seq}/proof`),
  );
  return (await Promise.all(answers)).map(({ body }) => body);
}

async function headersOf({ matter }: OrdinaryCase) {
  const columns = "seq, kind, encode(header, 'hex') as header, encode(act_sha256, 'hex') as sha";
  return (await owner.query(`select ${columns} from act where matter_id = $1 order by seq`, [matter])).rows;
}

/** The log's name and key, as anyone may read them. */
async function trusted() {
  const key = (await registrar.get("/log/key")).body.trim();
  const verifier = noteVerifier(nodeHashes, nodeSignatureChecks, key);
  return { origin: verifier?.name ?? "", logKeys: verifier ? [verifier] : [] };
}

/** Every act's proof worked out anew from nothing but itself and the log's key. */
async function checkedProofs(given: OrdinaryCase) {
  const trust = await trusted();
  return (await proofsOf(given)).map((proof) => {
    const { hashes, index, size, checkpoint } = proof.inclusion;
    const file: ProofFile = {
      format: proofFormat,
      header: proof.header,
      opened: proof.fields,
      log: { origin: proof.log, index, size, hashes, checkpoint },
    };
    return {
      opened: proof.fields.length,
      ...checkProof(nodeHashes, file, trust),
    };
  });
}

describe("清除整个事项的内容", () => {
  test("批准以前什么也没有动；批准以后内容从整个数据库消失，只留下结构", async () => {
    expect(await tablesWith(secret)).toEqual(expect.arrayContaining(["act_field", "disclosure", "matter"]));
    await untilLogged(other);
    const { proof: _before, ...othersBefore } = await pageOf(other);
    const headers = await headersOf(erased);
    const figures = (await pageOf(erased)).figures;
    const entered = await owner.query("select key, body from register_entry where matter_id = $1", [
      erased.matter,
    ]);
    expect(entered.rows.every(({ body }) => body !== null)).toBe(true);
    const proposed = await propose(erased.matter, { extent: "matter" });
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(201);
    expect((await pageOf(erased)).matter.party).toBe(secret);
    const confirmed = await approve(erased.matter, proposed.body.act.seq);
    expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(201);

    expect(await tablesWith(secret)).toEqual([]);
    expect(await tablesWith(staying)).toEqual(expect.arrayContaining(["act_field", "disclosure", "matter"]));
    expect((await headersOf(erased)).slice(0, headers.length)).toEqual(headers);
    const page = await pageOf(erased);
    expect(page.figures).toEqual(figures);
    expect(page.matter).toMatchObject({ title: "行政处罚普通程序（内容已依法清除）", ended: true });
    expect(page.matter.number).toBe("（安）应急罚〔2025〕1号");
    expect(page.next).toEqual([]);
    expect(page.acts[1].erased).toContainEqual({
      field: "input.partyName",
      title: expect.any(String),
      by: proposed.body.act.seq,
    });
    const { proof: _after, ...othersAfter } = await pageOf(other);
    expect(othersAfter).toEqual(othersBefore);
    const registers = await owner.query("select key, body from register_entry where matter_id = $1", [
      erased.matter,
    ]);
    expect(registers.rows).toHaveLength(entered.rows.length);
    expect(registers.rows.every(({ key, body }) => body === null && key.startsWith("erased#"))).toBe(true);
    expect(
      JSON.stringify((await registrar.get("/api/v1/registers/penalty-history?on=2026-01-20")).body),
    ).not.toContain(erased.matter);
  }, 120_000);

  test("每个行为的证明照样成立，已清除的内容不再公开", async () => {
    const checked = await checkedProofs(erased);
    expect(checked.map(({ state }) => state)).toEqual(checked.map(() => "verified"));
    // The engine and the database mean the same by what may be erased.
    const { acts } = await pageOf(erased);
    for (const [place, proof] of (await proofsOf(erased)).entries()) {
      const held = proof.fields.map(({ name }: { name: string }) => name);
      const lost = Object.keys(JSON.parse(proof.header).fields).filter((name) => !held.includes(name));
      const told = (acts[place].erased ?? []).map(({ field }: { field: string }) => field);
      expect(told.toSorted(), `第${place + 1}项`).toEqual(lost.toSorted());
    }
    const [erasure] = checked.slice(-2);
    expect(erasure?.opened).toBeGreaterThan(5);
    // Of the acts that were erased nothing is left to open but pointers and numbers.
    expect(Math.max(...checked.slice(0, -2).map(({ opened }) => opened))).toBeLessThanOrEqual(2);
  });

  test("公开页、数据页、证明文件、两处搜索里都没有了", async () => {
    const twin = (await registrar.get(`/decisions/${erased.matter}.json`)).body;
    const page = (await registrar.get(`/decisions/${erased.matter}`)).body;
    const proof = (await registrar.get(`/decisions/${erased.matter}/proof.json`)).body;
    for (const shown of [twin, page, proof]) expect(JSON.stringify(shown)).not.toContain(secret.slice(0, 6));
    expect(JSON.stringify(twin)).toContain("内容已依法清除：人民法院、监察机关等依法决定");
    const verdict = checkProof(nodeHashes, proof, await trusted());
    expect([verdict.state, proof.opened]).toEqual(["verified", []]);
    const bundle = await registrar.get(`/api/v1/matters/${erased.matter}/bundle`);
    expect(bundle.status).toBe(200);
    const found = async (q: string) =>
      (await registrar.get(`/api/v1/matters?q=${encodeURIComponent(q)}`)).body.items.length;
    expect([await found(secret), await found(staying)]).toEqual([0, 1]);
    const searched = (q: string) => registrar.get(`/search?q=${encodeURIComponent(q)}`);
    expect((await searched(secret)).body).not.toContain(erased.matter);
    expect((await searched(staying)).body).toContain(other.matter);
  });

  test("再次申请清除、在已清除的事项中再办什么，都不予办理", async () => {
    const again = await propose(erased.matter, { extent: "matter" });
    expect([again.status, again.body.refusals?.[0]?.gate]).toEqual([409, "erase.once"]);
    const paid = await erased.act("payment");
    expect([paid.status, paid.body.refusals?.[0]?.gate]).toEqual([409, "matter.erased"]);
  });

  test("签名设备不能代替批准人", async () => {
    const body = {
      requestId: "erasure-device",
      occurredAt: "2026-01-20T09:00:00+08:00",
      by: [script.cast["archivist-1"], script.cast["leader-2"]],
      input: { ...order, extent: "matter" },
      signatures: [script.signers.get(script.cast["leader-2"] ?? "")],
    };
    const client = await sessionOf("archivist-1");
    const answer = await client.post(`/api/v1/matters/${other.matter}/acts/erase`, body);
    client.close();
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, "signatures"]);
  });
});

describe("只清除指明的内容", () => {
  test("申请人先看到将清除什么、别处还有什么；其余内容照常可读可证", async () => {
    const { acts } = await pageOf(other);
    const seq = acts.find(({ kind }: { kind: string }) => kind === "interview").seq;
    const scope = [{ act: seq, name: "input.record" }];
    const client = await sessionOf("archivist-1");
    const name = acts.find(({ kind }: { kind: string }) => kind === "open").seq;
    const checked = await client.post(`/api/v1/matters/${other.matter}/erasure-check`, {
      extent: "named",
      scope: [{ act: name, name: "input.partyName" }],
    });
    client.close();
    expect(checked.body.contents).toEqual([
      { act: name, name: "input.partyName", title: expect.any(String) },
    ]);
    expect(checked.body.same.length).toBeGreaterThanOrEqual(2);
    expect(checked.body.same[0]).toMatchObject({ matter: other.matter });

    const proposed = await propose(other.matter, { extent: "named", scope });
    expect((await approve(other.matter, proposed.body.act.seq)).status).toBe(201);
    const page = await pageOf(other);
    expect(page.matter.party).toBe(staying);
    expect(page.acts[seq - 1].input.record).toBe("（已依法清除）");
    expect(page.acts[seq - 1].erased).toEqual([{ field: "input.record", title: expect.any(String), by: 22 }]);
    expect(page.next.length).toBeGreaterThan(0);
    const checkedAll = await checkedProofs(other);
    expect(checkedAll.every(({ state }) => state === "verified")).toBe(true);
    const twin = (await registrar.get(`/decisions/${other.matter}.json`)).body;
    expect(JSON.stringify(twin)).toContain(staying);
  });
});

describe("先清除一项，再清除其余", () => {
  test("先前的清除所留存的名称、登记条目一并销毁，数据库里不再有", async () => {
    const twice = "辰巳午未申酉仓储有限公司";
    const given = await played("twice", twice);
    const seqOf = async (kind: string) =>
      (await pageOf(given)).acts.find((act: { kind: string }) => act.kind === kind).seq;
    const first = await propose(given.matter, { extent: "named", scope: [{ act: await seqOf("payment") }] });
    expect((await approve(given.matter, first.body.act.seq)).status).toBe(201);
    expect((await pageOf(given)).matter.party).toBe(twice);
    const second = await propose(given.matter, { extent: "matter" });
    expect((await approve(given.matter, second.body.act.seq)).status).toBe(201);
    expect(await tablesWith(twice)).toEqual([]);
    const { acts } = await pageOf(given);
    expect(acts[first.body.act.seq - 1].erased).toEqual([
      { field: "kept", title: expect.any(String), by: second.body.act.seq },
    ]);
    expect((await checkedProofs(given)).every(({ state }) => state === "verified")).toBe(true);
  });
});

describe("内容没有即时删除成功", () => {
  test("清除照样生效，页面不再显示；障碍排除以后自动补上", async () => {
    const late = "壬癸子丑寅卯运输有限公司";
    const given = await played("late", late);
    await owner.query("revoke delete on act_field from zhunsheng_eraser");
    const proposed = await propose(given.matter, { extent: "matter" });
    expect((await approve(given.matter, proposed.body.act.seq)).status).toBe(201);
    expect(JSON.stringify(await pageOf(given))).not.toContain(late);
    expect(await tablesWith(late)).toContain("act_field");
    const waiting =
      "select count(*) from outbox where topic = 'erase' and matter_id = $1 and done_at is null";
    expect(Number((await owner.query(waiting, [given.matter])).rows[0].count)).toBe(1);
    await owner.query("grant delete on act_field to zhunsheng_eraser");
    for (let tries = 0; tries < 150 && (await tablesWith(late)).length > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(await tablesWith(late)).toEqual([]);
    expect(server.printed()).toContain("清除内容没有完成");
  }, 120_000);
});

describe("信用修复的撤回", () => {
  test("公开的副本撤下，记录和证明原样不动", async () => {
    const given = await played("repaired", "午未申酉戌亥化工有限公司");
    const before = (await proofsOf(given)).map(({ header, fields }) => ({ header, fields }));
    const input = {
      ground: "repaired",
      ruledOn: "2026-01-20",
      document: "信用修复决定书（2026）1号",
      reason: "当事人完成信用修复，依法停止公示。",
    };
    const answer = await sent("publisher-1", given.matter, "withdraw", ["publisher-1"], input);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const twin = (await registrar.get(`/decisions/${given.matter}.json`)).body;
    expect(JSON.stringify(twin)).toContain("当事人完成信用修复，依法停止公示。");
    expect(twin.fields ?? []).toEqual([]);
    const after = (await proofsOf(given)).map(({ header, fields }) => ({ header, fields }));
    expect(after.slice(0, -1)).toEqual(before);
    const checked = await checkedProofs(given);
    expect(checked.every(({ state }) => state === "verified")).toBe(true);
    expect((await pageOf(given)).matter.party).toBe("午未申酉戌亥化工有限公司");
  });
});

describe("数据库只让一个角色清除，并且只让它清除依法指明的", () => {
  const denied = "permission denied";

  test("应用角色不能删除、改写", async () => {
    const app = poolAs(server.folder, "zhunsheng_app");
    await expect(app.query("delete from act_field")).rejects.toThrow(denied);
    await expect(app.query("update act_request set input_sha256 = input_sha256")).rejects.toThrow(denied);
    await expect(app.query("update register_entry set body = 'null'")).rejects.toThrow(denied);
    await app.end();
  });

  test("所有者也不能", async () => {
    await expect(owner.query("delete from act_field")).rejects.toThrow("the record is permanent");
    await expect(owner.query("truncate act_field")).rejects.toThrow("the record is permanent");
  });

  test("清除角色不能删除任何没有生效的清除所指明的内容", async () => {
    const eraser = poolAs(server.folder, "zhunsheng_eraser");
    const proposed = await propose(other.matter, { extent: "matter" });
    expect(proposed.status).toBe(201);
    const none = "no effective erasure covers";
    // Proposed, not approved: nothing of it may go yet.
    await expect(eraser.query("delete from act_field where matter_id = $1", [other.matter])).rejects.toThrow(
      none,
    );
    const gone =
      "update act_request set input_sha256 = decode(repeat('00', 32), 'hex') where matter_id = $1 and seq = 1";
    await expect(eraser.query(gone, [other.matter])).rejects.toThrow(none);
    // Neither the erasing act nor its approval, of a matter that is gone.
    await expect(eraser.query("delete from act_field where matter_id = $1", [erased.matter])).rejects.toThrow(
      none,
    );
    await expect(
      eraser.query("update outbox set payload = '{}' where matter_id = $1", [erased.matter]),
    ).rejects.toThrow(none);
    await expect(eraser.query("delete from act")).rejects.toThrow(denied);
    await expect(eraser.query("delete from matter")).rejects.toThrow(denied);
    const refused = { act: proposed.body.act.seq, answer: "refused", reason: "不再需要" };
    expect((await sent("leader-2", other.matter, "confirm", ["leader-2"], refused)).status).toBe(201);
    await expect(eraser.query("delete from act_field where matter_id = $1", [other.matter])).rejects.toThrow(
      none,
    );
    await eraser.end();
  });
});

test("清除角色不能用自己的临时表、改变的查找次序或者没有指明的条目绕过检查", async () => {
  const eraser = poolAs(server.folder, "zhunsheng_eraser");
  const given = await played("guarded", "寅卯辰巳午未纺织有限公司");
  const { acts } = await pageOf(given);
  const record = acts.find(({ kind }: { kind: string }) => kind === "interview").seq;
  const scope = [{ act: record, name: "input.record" }];
  const words = await propose(given.matter, { extent: "named", scope });
  expect((await approve(given.matter, words.body.act.seq)).status).toBe(201);
  await expect(eraser.query("create temp table act (like public.act)")).rejects.toThrow("permission denied");
  const set =
    "select proname, proconfig from pg_proc where proname in ('content_of', 'only_what_is_erased', " +
    "'refuse_rewrite') or proname like 'erasure\\_%'";
  const { rows } = await owner.query(set);
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const { proconfig } of rows) expect(proconfig).toEqual(["search_path=pg_catalog, public, pg_temp"]);
  // The owner may have temporary tables; where it takes the role on, they mean nothing to the functions.
  const client = await owner.connect();
  await client.query("begin");
  await client.query("create temp table act on commit drop as select * from public.act");
  await client.query("create temp table act_field on commit drop as select * from public.act_field");
  await client.query("grant select on pg_temp.act, pg_temp.act_field to zhunsheng_eraser");
  const forged = `insert into pg_temp.act_field select agency_id, matter_id, 1, n, '\\x00', convert_to(v, 'UTF8')
    from public.act, (values ('by', '[{"id":"a"},{"id":"b"}]'), ('confirmedBy', '["a","b"]'),
      ('input.extent', '"matter"')) x(n, v) where matter_id = $1 and seq = 2`;
  await client.query("update pg_temp.act set kind = 'erase', seq = 999 where matter_id = $1 and seq = 1", [
    given.matter,
  ]);
  await client.query("delete from pg_temp.act_field where matter_id = $1 and seq = 1", [given.matter]);
  await client.query(forged.replace("matter_id, 1, n", "matter_id, 999, n"), [given.matter]);
  await client.query("set local role zhunsheng_eraser");
  const none = "no effective erasure covers";
  const taken = client.query("delete from public.act_field where matter_id = $1 and seq = 2", [given.matter]);
  await expect(taken).rejects.toThrow(none);
  await client.query("rollback");
  client.release();
  // Only words were erased: nothing of it stands in registers or messages.
  for (const change of [
    "register_entry set body = 'null', key = 'x#' || place",
    `outbox set payload = '{"erased": true}'`,
  ])
    await expect(eraser.query(`update ${change} where matter_id = $1`, [given.matter])).rejects.toThrow(none);
  const named = "update register_entry set body = 'null', key = 'x#' || place where matter_id = $1";
  await expect(eraser.query(named, [erased.matter])).rejects.toThrow(none);
  await eraser.end();
});

test("这些清除以后，从记录重新推导一切，没有发现不符", async () => {
  const env = { ...process.env, ZHUNSHENG_DATA: server.folder, ZHUNSHENG_DEMO: "small" };
  const url = databaseUrl(server.folder) ?? "";
  const program = ["--import", "tsx", "apps/cli/src/main.ts", "fsck"];
  const checked = spawnSync(process.execPath, program, {
    env: { ...env, DATABASE_URL: url },
    encoding: "utf8",
  });
  expect(checked.status, checked.stdout + checked.stderr).toBe(0);
}, 120_000);
