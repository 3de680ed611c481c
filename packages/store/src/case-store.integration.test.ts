import { join } from "node:path";
import { performAct } from "@zhunsheng/casework";
import {
  equalBytes,
  fromBase64Url,
  inclusionFromTiles,
  leafHash,
  openField,
  parseCheckpoint,
  verifyInclusion,
  verifyNote,
} from "@zhunsheng/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PostgresCaseStore } from "./case-store.ts";
import { nodeHashes } from "./hashes.ts";
import { LogFolder } from "./log-folder.ts";
import { createLogKey } from "./log-key.ts";
import { type LogSigners, soleSigner } from "./log-keys.ts";
import { Outbox } from "./outbox.ts";
import { findDisclosure, listDuties, readActs, readFigure } from "./read/index.ts";
import { RegisterCache } from "./registers.ts";
import { Sequencer } from "./sequencer.ts";
import { SignedMemory } from "./signed-memory.ts";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database.ts";
import { submitter, toyDeps } from "./testing/toy.ts";

let fresh: FreshDatabase;
let store: PostgresCaseStore;
let requests = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  store = new PostgresCaseStore(fresh.database.app, new RegisterCache());
  await perform({ procedure: "toy", kind: "enter", input: { person: "p-1", name: "甲" } });
});
afterAll(() => fresh.drop());

interface Asked {
  readonly procedure?: string;
  readonly matterId?: string;
  readonly kind: string;
  readonly input: unknown;
  readonly requestId?: string;
  readonly by?: readonly string[];
  readonly occurredAt?: string;
  readonly agency?: string;
}

const nextRequest = (): string => {
  requests += 1;
  return `request-${requests}`;
};

const perform = (asked: Asked) =>
  performAct(toyDeps(store), {
    agency: "agency-a",
    requestId: nextRequest(),
    occurredAt: "2025-06-02T09:00:00+08:00",
    by: ["p-1"],
    submitter,
    ...asked,
  });

async function recorded(asked: Asked) {
  const outcome = await perform(asked);
  if (outcome.status !== "recorded") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const begin = () => recorded({ procedure: "toy", kind: "begin", input: { party: "张三" } });

async function counts() {
  const tables = [
    "act",
    "act_field",
    "act_request",
    "figure",
    "duty",
    "matter",
    "document_number",
    "log_queue",
  ];
  const rows = await Promise.all(
    tables.map((table) => fresh.database.app.query(`select count(*) from ${table}`)),
  );
  return rows.map(({ rows: [row] }) => row.count);
}

describe("记录一个行为", () => {
  test("行为、字段、应办、指标、队列在同一事务里出现", async () => {
    const { file } = await begin();
    const acts = await readActs(fresh.database.query, "agency-a", file.matter);
    expect(acts).toHaveLength(1);
    expect(acts[0]!.fields.map(({ name }) => name).sort()).toEqual([
      "by",
      "confirmedBy",
      "enteredBy",
      "input.party",
      "relied",
    ]);
    const duties = await listDuties(fresh.database.query, {
      matterId: file.matter,
      today: "2025-06-30",
      page: 1,
      pageSize: 10,
    });
    expect(duties.items.map(({ duty, due_day, ending }) => [duty, due_day, ending])).toEqual([
      ["decide", "2025-06-12", null],
    ]);
    const figure = await readFigure(fresh.database.query, {
      indicator: "T.BEGUN",
      from: "2025-06-02",
      to: "2025-06-02",
      page: 1,
      pageSize: 100,
    });
    expect(figure.acts.some((act) => act.matter_id === file.matter)).toBe(true);
  });

  test("每项内容都能用自己的盐对上行为头里的承诺，改一个字就对不上", async () => {
    const { file } = await begin();
    const [act] = await readActs(fresh.database.query, "agency-a", file.matter);
    const header = JSON.parse(act!.header.toString("utf8"));
    for (const { name, salt, value } of act!.fields) {
      const content = JSON.parse(value.toString("utf8"));
      expect(openField(nodeHashes, header.fields[name], name, content, salt)).toBe(true);
      expect(openField(nodeHashes, header.fields[name], name, "别的", salt)).toBe(false);
    }
  });

  test("被拒绝的行为不留任何痕迹，也不占用文号", async () => {
    const { file } = await begin();
    const before = await counts();
    const refused = await perform({ matterId: file.matter, kind: "decide", input: { amountFen: 101 } });
    expect(refused.status).toBe("refused");
    expect(await counts()).toEqual(before);
    const first = await recorded({ matterId: file.matter, kind: "decide", input: { amountFen: 100 } });
    const other = await begin();
    const second = await recorded({ matterId: other.file.matter, kind: "decide", input: { amountFen: 100 } });
    const numbers = [first, second].map(({ act }) => Number(act.number?.match(/(\d+)号/)?.[1]));
    expect(numbers[1]! - numbers[0]!).toBe(1);
  });

  test.each([
    ["没有的行为", { kind: "nothing", input: {} }],
    ["没有的程序", { procedure: "none", kind: "begin", input: {} }],
    ["多出的字段", { procedure: "toy", kind: "begin", input: { party: "张三", more: 1 } }],
    ["控制字符", { procedure: "toy", kind: "begin", input: { party: "张\u0000三" } }],
    ["残缺的字符", { procedure: "toy", kind: "begin", input: { party: "\ud800" } }],
    [
      "将来的时间",
      { procedure: "toy", kind: "begin", input: { party: "张三" }, occurredAt: "2026-01-01T00:00:00Z" },
    ],
    ["名录里没有的人", { procedure: "toy", kind: "begin", input: { party: "张三" }, by: ["p-9"] }],
    ["原型上的名字", { procedure: "toy", kind: "constructor", input: {} }],
  ])("%s：说明错在哪里，什么也不改变", async (_name, asked) => {
    const before = await counts();
    const outcome = await perform(asked);
    expect(outcome.status).toBe("invalid");
    expect(await counts()).toEqual(before);
  });
});

describe("同一请求编号", () => {
  test("内容相同则再答一次，不再记录", async () => {
    const asked = { procedure: "toy", kind: "begin", input: { party: "李四" }, requestId: "same-request-1" };
    const first = await recorded(asked);
    const again = await recorded(asked);
    expect(again.repeated).toBe(true);
    expect(again.file.matter).toBe(first.file.matter);
    expect(equalBytes(again.entry, first.entry)).toBe(true);
    expect(again.file.acts).toHaveLength(1);
  });

  test("内容不同则拒绝", async () => {
    const asked = { procedure: "toy", kind: "begin", input: { party: "李四" }, requestId: "same-request-2" };
    await recorded(asked);
    const other = await perform({ ...asked, input: { party: "王五" } });
    expect(other.status).toBe("reused");
  });

  test("八个连接同时送来同一请求，只记一次", async () => {
    const asked = { procedure: "toy", kind: "begin", input: { party: "赵六" }, requestId: "same-request-3" };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => recorded(asked)));
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(outcomes.map(({ file }) => file.matter)).size).toBe(1);
  });
});

test("多个连接同时写一个事项，次序连续，没有一个丢失", async () => {
  const { file } = await begin();
  const write = (text: string) => recorded({ matterId: file.matter, kind: "note", input: { text } });
  await Promise.all(Array.from({ length: 24 }, (_, place) => write(`第${place}条`)));
  const acts = await readActs(fresh.database.query, "agency-a", file.matter);
  expect(acts.map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, place) => place + 1));
  const headers = acts.map(({ header }) => JSON.parse(header.toString("utf8")));
  for (const [place, act] of acts.entries()) {
    const next = headers[place + 1];
    if (next) expect(fromBase64Url(next.previous)).toEqual(Uint8Array.from(act.act_sha256));
  }
});

test("八个连接、两个进程同时为同一户立项，只成一件：登记簿被别人改过的，重新判断", async () => {
  const other = new PostgresCaseStore(fresh.database.app, new RegisterCache());
  const ask = (number: number, party: string) =>
    performAct(toyDeps(number % 2 === 0 ? store : other), {
      agency: "agency-a",
      requestId: nextRequest(),
      occurredAt: "2025-06-02T09:00:00+08:00",
      by: ["p-1"],
      submitter,
      procedure: "toy-visit",
      kind: "visit",
      input: { party },
    });
  const same = await Promise.all(Array.from({ length: 8 }, (_, number) => ask(number, "李四")));
  expect(same.map(({ status }) => status).sort()).toEqual(["recorded", ...Array(7).fill("refused")]);
  const others = await Promise.all(Array.from({ length: 8 }, (_, number) => ask(number, `王${number}`)));
  expect(new Set(others.map(({ status }) => status))).toEqual(new Set(["recorded"]));
});

test("另一个进程写过的行为，本进程的缓存看得到", async () => {
  const { file } = await begin();
  const elsewhere = new PostgresCaseStore(fresh.database.app, new RegisterCache());
  const deps = toyDeps(elsewhere);
  const request = { agency: "agency-a", by: ["p-1"], submitter, occurredAt: "2025-06-03T09:00:00+08:00" };
  const note = {
    ...request,
    matterId: file.matter,
    kind: "note",
    input: { text: "彼处" },
    requestId: "elsewhere-1",
  };
  expect((await performAct(deps, note)).status).toBe("recorded");
  const here = await recorded({ matterId: file.matter, kind: "note", input: { text: "此处" } });
  expect(here.file.acts.map(({ kind }) => kind)).toEqual(["begin", "note", "note"]);
});

test("公示后门户只见公开项：自然人姓名被遮盖且不附盐", async () => {
  const { file } = await begin();
  await recorded({ matterId: file.matter, kind: "decide", input: { amountFen: 200 } });
  await recorded({ matterId: file.matter, kind: "publish", input: { place: "门户" } });
  const shown = await findDisclosure(fresh.database.portal, file.matter);
  expect(shown!.view.title).toBe("张**案");
  expect(JSON.stringify(shown)).not.toContain("张三");
  expect(shown!.proof.opened.map(({ name }) => name).sort()).toEqual(["input.amountFen", "number"]);
  await expect(fresh.database.portal.selectFrom("act").selectAll().execute()).rejects.toThrow(
    /permission denied/,
  );
});

test("公示后要对外告知的，失败了留在原处重试，次序不变，成功后不再送", async () => {
  const { file } = await begin();
  await recorded({ matterId: file.matter, kind: "decide", input: { amountFen: 300 } });
  await recorded({ matterId: file.matter, kind: "publish", input: { place: "门户" } });
  await recorded({ matterId: file.matter, kind: "end", input: { pages: 2 } });
  const sent: number[] = [];
  let broken = true;
  const outbox = new Outbox(
    fresh.database.app,
    ["disclosure"],
    async ({ id }) => {
      if (broken && sent.length === 1) throw new Error("对方不在");
      sent.push(id);
      return undefined;
    },
    () => undefined,
  );
  await expect(outbox.handOut()).rejects.toThrow("对方不在");
  broken = false;
  await outbox.handOut();
  expect(sent).toEqual(sent.toSorted((a, b) => a - b));
  expect(new Set(sent).size).toBe(sent.length);
  expect(await outbox.handOut()).toBe(0);
});

describe("记录不能删改", () => {
  const attempts = [
    "update act set kind = 'other'",
    "delete from act",
    "delete from log_leaf",
    "update act_field set value = '\\x00'",
    "truncate act cascade",
    "delete from act_field",
  ];

  test.each(attempts)("应用账号：%s", async (sql) => {
    await expect(fresh.database.app.query(sql)).rejects.toThrow(/permission denied/);
  });

  test.each(attempts)("表的主人：%s", async (sql) => {
    await expect(fresh.ownerPool().query(sql)).rejects.toThrow(/the record is permanent/);
  });
});

describe("公开日志", () => {
  let keys: LogSigners;
  let folder: LogFolder;
  beforeAll(async () => {
    const key = await createLogKey(join(fresh.folder, "keys", "log.pem"), "toy.example/log");
    keys = soleSigner(key, new SignedMemory(join(fresh.folder, "keys", "last-signed")));
    folder = new LogFolder(join(fresh.folder, "log"));
  });
  const fail = (error: unknown) => {
    throw error;
  };

  test("排空队列后，每个行为都能由检查点证明；重启后接着写", async () => {
    const first = new Sequencer(fresh.database.app, folder, keys, fail);
    await first.start();
    const { entry } = await begin();
    await first.drain();
    await first.stop();
    const second = new Sequencer(fresh.database.app, folder, keys, fail);
    await second.start();
    await begin();
    await second.stop();
    const verdict = verifyNote(folder.readCheckpoint()!, keys.verifiers);
    const head = verdict.valid ? parseCheckpoint(verdict.text) : undefined;
    const { rows } = await fresh.database.app.query("select index, entry from log_leaf order by index");
    expect(head!.size).toBe(rows.length);
    expect(rows.some((row) => equalBytes(row.entry, entry))).toBe(true);
    for (const row of rows) {
      const proof = inclusionFromTiles(nodeHashes, folder.read, row.index, head!.size);
      const leaf = leafHash(nodeHashes, row.entry);
      expect(verifyInclusion(nodeHashes, leaf, row.index, head!.size, proof, head!.rootHash)).toBe(true);
    }
  });

  test("行为接连不断时，日志仍在一秒左右跟上", async () => {
    const sequencer = new Sequencer(fresh.database.app, folder, keys, fail);
    await sequencer.start();
    const busy = new PostgresCaseStore(fresh.database.app, new RegisterCache(), sequencer.cue);
    const before = sequencer.size;
    const until = performance.now() + 1_500;
    while (performance.now() < until) {
      const request = { agency: "agency-a", by: ["p-1"], submitter, occurredAt: "2025-06-03T09:00:00+08:00" };
      const begun = {
        ...request,
        procedure: "toy",
        kind: "begin",
        input: { party: "忙" },
        requestId: nextRequest(),
      };
      await performAct(toyDeps(busy), begun);
    }
    expect(sequencer.size).toBeGreaterThan(before);
    await sequencer.stop();
  });

  test("只有一个进程持有写日志的权利", async () => {
    const one = new Sequencer(fresh.database.app, folder, keys, fail);
    const two = new Sequencer(fresh.database.app, folder, keys, fail);
    await one.start();
    await begin();
    await two.drain();
    expect(two.size).toBe(0);
    await one.stop();
    await two.drain();
    expect(two.size).toBeGreaterThan(0);
    await two.stop();
  });
});
