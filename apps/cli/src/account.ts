import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { roleTitles } from "@zhunsheng/engine";
import { Accounts, hashPassword, parseConfig, placeOf, requireMode } from "@zhunsheng/server";
import { openDatabase } from "@zhunsheng/store";

export interface AccountRequest {
  readonly login: string;
  readonly name: string;
  readonly person: string;
  readonly agency: string;
  readonly roles: readonly string[];
}

const passwordLengthMin = 10;
/** Roles of accounts beside those of acts: `supervisor` reads every agency. */
const known = new Set([...Object.keys(roleTitles), "supervisor"]);
const namePattern = /^[a-z0-9][a-z0-9-]{1,62}$/;

/**
 * Makes an account. The first administrator of a new installation is made here, in the terminal of whoever runs the
 * server, and nowhere else.
 * @throws Error with a Chinese sentence when something is wrong; nothing is made then.
 */
export async function addAccount(request: AccountRequest): Promise<void> {
  const { login, agency, roles } = request;
  if (!namePattern.test(login)) throw new Error("登录名应为小写字母、数字和连字符，至少两位");
  if (!namePattern.test(agency)) throw new Error("机关编号应为小写字母、数字和连字符，至少两位");
  const unknown = roles.find((role) => !known.has(role));
  if (unknown !== undefined) throw new Error(`没有角色 ${unknown}；可用：${[...known].join("、")}`);
  const password = await askPassword();
  const config = parseConfig({ ...process.env, ZHUNSHENG_DEMO: "off", ZHUNSHENG_NOW: "" });
  // The server may be at work: no lock, no log, and its database is left as it is found.
  const database = await openDatabase(placeOf(config));
  try {
    await requireMode(database.query, "real");
    const accounts = new Accounts(database.query);
    if ((await accounts.list()).some((account) => account.login === login)) {
      throw new Error(`登录名 ${login} 已经有人使用`);
    }
    await accounts.create({ ...request, id: randomUUID() }, await hashPassword(password));
    console.log(`已建立账号 ${login}（${request.name}，${agency}，${roles.join("、")}）`);
  } finally {
    await database.leave();
  }
}

async function askPassword(): Promise<string> {
  const first = await ask(`密码（至少 ${passwordLengthMin} 位，输入时不显示）：`);
  if (first.length < passwordLengthMin) throw new Error(`密码至少 ${passwordLengthMin} 位`);
  if (!process.stdin.isTTY) return first;
  if ((await ask("再输入一次：")) !== first) throw new Error("两次输入的密码不同");
  return first;
}

/** One line from the terminal, not shown; from a pipe when there is no terminal. */
async function ask(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}
