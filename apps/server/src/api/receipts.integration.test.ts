import { parseReceiptCode, utf8 } from "@zhunsheng/ledger";
import { procedures } from "@zhunsheng/rulebook";
import { type Answer, nodeCrypto, parseTrust, titlesOf, verifyFile } from "@zhunsheng/verify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receiptCode } from "../receipts.ts";
import { Client } from "../testing/client.ts";
import { OrdinaryCase, scriptOf } from "../testing/ordinary-course.ts";
import { type RunningServer, startServer } from "../testing/running-server.ts";

let server: RunningServer;
let client: Client;
let act = "";

beforeAll(async () => {
  server = await startServer({ demo: "small" });
  client = new Client(server.address);
  await client.signIn("emergency-registrar");
  const one = new OrdinaryCase(client, await scriptOf(client), "receipts");
  const begun = await one.act("clue", { input: { reporter: "赵小兰" } });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  act = `/api/v1/matters/${one.matter}/acts/1`;
}, 120_000);
afterAll(async () => {
  client.close();
  await server.stop();
});

/** The log signs a second after an act at the latest; until then it says that it waits. */
async function receipt() {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await client.get(`${act}/receipt`);
    if (answer.status === 200) return answer.body;
    expect(answer).toMatchObject({ status: 409, body: { code: "log.waiting" } });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no checkpoint within ten seconds");
}

/** What the offline verifier says, which believes the key the server publishes. */
async function answerTo(content: unknown): Promise<Answer> {
  const trusted = parseTrust(nodeCrypto, (await client.get("/log/key")).body);
  if ("problem" in trusted) throw new Error(trusted.problem);
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const verifier = { crypto: nodeCrypto, trusted, titles: titlesOf(procedures) };
  return verifyFile(verifier, "file", utf8(text)).answer;
}

describe("回执", () => {
  test("JSON、二维码的文字、tlog-proof 都由离线核验程序认作真的，改动的不认", async () => {
    const given = await receipt();
    expect(await answerTo(given)).toBe("genuine");
    const code = receiptCode(given);
    expect(parseReceiptCode(code)).toEqual(given);
    expect(await answerTo(code)).toBe("genuine");
    const proof = await client.get(`${act}/receipt.tlog-proof`);
    expect(proof.body).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra [A-Za-z0-9+/]+=*\nindex \d+\n/);
    expect(await answerTo(proof.body)).toBe("genuine");
    expect(await answerTo({ ...given, log: { ...given.log, index: given.log.index - 1 } })).toBe("altered");
  });

  test("二维码是不含脚本的图片，按毫米打印", async () => {
    await receipt();
    const { status, body } = await client.get(`${act}/receipt.svg`);
    expect(status).toBe(200);
    expect(body).toMatch(/^<svg [^>]*width="\d+(\.5)?mm"/);
    expect(body).not.toContain("script");
  });

  test("登记行为时的答复里，条目与回执相同", async () => {
    const given = await receipt();
    const proof = await client.get(`${act}/proof`);
    expect(given.entry).toBe(proof.body.entry);
  });

  test("没有的行为和事项：404；残缺的地址：400", async () => {
    for (const name of ["receipt", "receipt.svg", "receipt.tlog-proof"]) {
      expect((await client.get(act.replace(/1$/, `999/${name}`))).status).toBe(404);
      expect((await client.get(`/api/v1/matters/m2026-none/acts/1/${name}`)).status).toBe(404);
      expect((await client.get(`/api/v1/matters/%00/acts/1/${name}`)).status).toBe(400);
      expect((await client.get(act.replace(/1$/, `0/${name}`))).status).toBe(400);
      expect((await client.get(act.replace(/1$/, `1e999/${name}`))).status).toBe(400);
    }
  });

  test("其他机关的账号：404；没有登录：401", async () => {
    const other = new Client(server.address);
    expect((await other.get(`${act}/receipt`)).status).toBe(401);
    await other.signIn("industry-officer-1");
    for (const name of ["receipt", "receipt.svg", "receipt.tlog-proof", "proof"]) {
      expect((await other.get(`${act}/${name}`)).status).toBe(404);
    }
    other.close();
  });
});

describe("只公开选定的内容", () => {
  test("选定的公开，其余关闭，仍然核验为真", async () => {
    await receipt();
    const { body } = await client.get(`${act}/proof?fields=by`);
    expect(body.fields.map(({ name }: { name: string }) => name)).toEqual(["by"]);
    expect(await answerTo(body)).toBe("genuine");
    const closed = await client.get(`${act}/proof?fields=`);
    expect(closed.body.fields).toEqual([]);
    expect(await answerTo(closed.body)).toBe("genuine");
    expect((await client.get(`${act}/proof`)).body.fields.length).toBeGreaterThan(3);
  });

  test("没有的名称、残缺的名称：400，并指出位置", async () => {
    for (const fields of [
      "input.nothing",
      "by,input.nothing",
      "__proto__",
      "constructor",
      "by,,",
      "%00",
      "a".repeat(5000),
    ]) {
      const answer = await client.get(`${act}/proof?fields=${fields}`);
      expect(answer.status, fields).toBe(400);
      expect(answer.body.fields[0].path).toBe("fields");
    }
  });

  test("依法保密的内容，无权查看的账号点名也得不到", async () => {
    const hidden = new Client(server.address);
    await hidden.signIn("emergency-reviewer");
    const all = await hidden.get(`${act}/proof`);
    const names = Object.keys(JSON.parse(all.body.header).fields);
    const shown = all.body.fields.map(({ name }: { name: string }) => name);
    const kept = names.filter((name) => !shown.includes(name));
    expect(kept).toContain("input.reporter");
    expect((await hidden.get(`${act}/proof?fields=input.reporter`)).status).toBe(400);
    hidden.close();
  });
});

describe("门户的核验页面", () => {
  const post = async (text: string): Promise<string> => {
    const body = new FormData();
    body.set("text", text);
    return (await fetch(`${server.address}/verify`, { method: "POST", body })).text();
  };

  test("粘贴回执的 JSON、二维码文字、tlog-proof，都认得", async () => {
    const given = await receipt();
    const proof = (await client.get(`${act}/receipt.tlog-proof`)).body;
    for (const text of [JSON.stringify(given), `${receiptCode(given)}\n`, proof]) {
      const page = await post(text);
      expect(page).toContain("是真的，没有改动过");
      expect(page).toContain("它不说明记录的内容");
    }
  });

  test("改动过的不认；别处的说不能判断；残缺的说不是", async () => {
    const given = await receipt();
    const moved = { ...given, log: { ...given.log, index: given.log.index - 1 } };
    expect(await post(JSON.stringify(moved))).toContain("有人改动过");
    const foreign = JSON.stringify(given).replaceAll(given.log.origin, "other.example/log");
    expect(await post(foreign)).toContain("不是本县公开日志的");
    for (const text of ["ZS1:0", "c2sp.org/tlog-proof@v1\n", '{"format":"zhunsheng.receipt.v1"}', "{"]) {
      expect(await post(text)).toContain("不是本平台的证明文件，也不是回执");
    }
  });

  test("给出离线核验程序", async () => {
    const page = await (await fetch(`${server.address}/verify`)).text();
    expect(page).toContain('href="/verify/offline.html"');
  });
});

test("离线核验页面是一个附件，填好了本日志的公钥", async () => {
  const page = await fetch(`${server.address}/verify/offline.html`);
  const text = await page.text();
  if (page.status === 503) expect(text).toContain("还没有构建");
  else {
    const key = (await client.get("/log/key")).body.trim();
    expect(page.headers.get("content-disposition")).toContain("attachment");
    expect(text).toContain(`"text":"log ${key}\\nquorum none\\n"`);
  }
});
