import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "@zhunsheng/law";
import {
  adoptLogKey,
  commandSm2,
  createLogKeys,
  type Database,
  findFormerKey,
  findLogKeys,
  fingerprintOf,
  LogFolder,
  type LogKeys,
  resumeBirth,
  SignedHead,
  SignedMemory,
  Sm2Line,
  type Sm2Signer,
  sm2PointFrom,
  softwareSm2,
  soleSigner,
  withSm2,
} from "@zhunsheng/store";
import { chinaInstant } from "./clock.ts";
import type { Config } from "./config.ts";

/** A demo's log is as if it were served at https://anhe.example/log. */
const demoOrigin = "anhe.example/log";
const sm2TimeoutMs = 5_000;

export const keysFolderOf = (config: Pick<Config, "dataFolder" | "keysFolder">): string =>
  config.keysFolder ?? join(config.dataFolder, "keys");
export const logFolderOf = (config: Pick<Config, "dataFolder">): string => join(config.dataFolder, "log");

/** Today by the machine's clock: keys live in real time, in a demo too. */
export const keyDay = (): Day => chinaInstant(Date.now()).slice(0, 10);

/**
 * The log's keys, made at the first start, which says in words where they are and what to do with them.
 * @throws Error with a Chinese sentence rather than begin a log where one may exist, or go on under another name.
 */
export async function openLogKeys(config: Config, database: Database): Promise<LogKeys> {
  const folder = keysFolderOf(config);
  await resumeBirth(folder);
  const found = (await findLogKeys(folder)) ?? (await adoptFormer(config));
  const asked = config.logOrigin;
  if (found && asked !== undefined && found.origin !== asked) {
    throw new Error(
      `公开日志的名称是 ${found.origin}，不能改为 ${asked}；请取消或者改正 ZHUNSHENG_LOG_ORIGIN`,
    );
  }
  const keys = found ?? (await begin(config, database));
  return withSm2(keys, sm2Of(config, keys.origin), keyDay());
}

/**
 * A log begun before there was a register of keys: its key and name are kept, and what it last signed. Only what such
 * a log has is taken for one: where a list of keys or a memory is, a register was, and has to be found again.
 */
async function adoptFormer(config: Config): Promise<LogKeys | undefined> {
  const folder = keysFolderOf(config);
  const held = (name: string): boolean => existsSync(join(folder, name));
  if (!held("log.pem") || !held("log.origin") || held("verifier-keys") || held("last-signed"))
    return undefined;
  const keys = await adoptKey(config, readFileSync(join(folder, "log.origin"), "utf8").trim());
  console.log(`已为公开日志 ${keys.origin} 补建密钥登记 ${join(folder, "log.json")}，请一并备份`);
  return keys;
}

/**
 * Makes register, list and memory for a log of which only the first key is left, and takes the published checkpoint
 * for the last one signed. Nothing is written unless this key has signed it and the tiles agree.
 * @throws Error with a Chinese sentence otherwise.
 */
export async function adoptKey(
  config: Pick<Config, "dataFolder" | "keysFolder">,
  origin: string,
): Promise<LogKeys> {
  const folder = keysFolderOf(config);
  const path = join(folder, "log.pem");
  const key = await findFormerKey(folder, origin);
  if (!key) throw new Error(`没有找到公开日志的签名密钥 ${path}`);
  const log = new LogFolder(logFolderOf(config));
  const memory = new SignedMemory(join(folder, "last-signed"));
  new SignedHead(log, soleSigner(key, memory)).published();
  const madeOn = chinaInstant(statSync(path).mtimeMs).slice(0, 10);
  const keys = await adoptLogKey(folder, origin, madeOn);
  if (!keys) throw new Error(`没有找到公开日志的签名密钥 ${path}`);
  await new SignedHead(log, keys).adopt();
  return keys;
}

async function begin(config: Config, database: Database): Promise<LogKeys> {
  const folder = keysFolderOf(config);
  await requireNoLog(config, database);
  const origin = config.logOrigin ?? (config.demo === "off" ? undefined : demoOrigin);
  if (origin === undefined) {
    throw new Error(
      "第一次正式启动要用 ZHUNSHENG_LOG_ORIGIN 给公开日志起名：日志公开地址去掉 https://，" +
        "例如 zf.anhe.gov.cn/log；日志建立以后不能再改",
    );
  }
  const problem = originProblem(origin);
  if (problem) throw new Error(`ZHUNSHENG_LOG_ORIGIN（${origin}）${problem}，例如 zf.anhe.gov.cn/log`);
  const keys = await createLogKeys(folder, origin, keyDay());
  console.log(birthNotice(keys));
  return keys;
}

/** C2SP tlog-checkpoint: a schema-less URL; tlog-tiles: without a slash at its end. */
export function originProblem(origin: string): string | undefined {
  if (/[\p{White_Space}\p{Cc}+]/u.test(origin) || origin === "") return "不能有空格、加号和控制字符";
  if (origin.includes("://")) return "不要写 https:// 之类的开头";
  if (origin.endsWith("/")) return "不要以斜杠结尾";
  return undefined;
}

/** What a first start leaves that was cut short before there was a register: nothing was signed yet. */
const unborn = /^log\.(pem\.new|json\.)/;

/** Whatever a log may have left behind speaks against beginning another one. */
async function requireNoLog(config: Config, { app }: Database): Promise<void> {
  const { rows } = await app.query(
    "select exists (select from log_leaf) or exists (select from log_queue) as recorded",
  );
  const traces = [
    ...(rows[0].recorded ? ["数据库里已有日志条目"] : []),
    ...(firstFile(logFolderOf(config)) ? [`日志目录里已有 ${firstFile(logFolderOf(config))}`] : []),
    ...filesIn(keysFolderOf(config))
      .filter((name) => /^(log|last-signed|verifier-keys)/.test(name) && !unborn.test(name))
      .map((name) => `密钥目录里已有 ${name}`),
  ];
  if (traces.length === 0) return;
  throw new Error(
    `可能已有公开日志（${traces.join("，")}），但没有找到它的签名密钥和登记 ` +
      `${join(keysFolderOf(config), "log.json")}；请从备份找回密钥目录，不会另建日志。` +
      "只剩最初的签名密钥 log.pem 的，把日志与存在别处的抄件核对以后，运行 npx zhunsheng keys adopt",
  );
}

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

const firstFile = (folder: string): string | undefined =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())?.name
    : undefined;

/** What whoever starts a log for the first time has to know and do. */
const birthNotice = ({ folder, origin, register, verifierKey }: LogKeys): string =>
  `公开日志已建立
  名称      ${origin}
  建立日期  ${register.inception}
  公钥      ${verifierKey}
  指纹      ${fingerprintOf(verifierKey)}
  签名密钥  ${join(folder, "log.pem")}
请现在就做三件事：
  1. 把整个目录 ${folder} 备份到另外的地方，离线保管；密钥丢了，日志就不能再续。
     这个目录不要与数据一起恢复旧的备份：里面的 last-signed 记着签到了哪里，一起退回去就没有人发觉。
     最好用 ZHUNSHENG_KEYS 把它放在数据目录以外，并请外面的单位见证。
  2. 不要让别人看到 .pem 文件；谁拿到它，谁就能以本县名义另签一份日志。
  3. 把公钥和指纹交给见证人、刊登在别处；以后凭它核验本县的全部公开记录。`;

/** The SM2 line that is configured. @throws Error with a Chinese sentence when its key cannot be read. */
function sm2Of({ sm2 }: Config, origin: string): Sm2Line | undefined {
  return sm2 && new Sm2Line(signerOf(sm2), origin, (problem) => console.error(problem));
}

function signerOf(sm2: NonNullable<Config["sm2"]>): Sm2Signer {
  if ("keyFile" in sm2) return softwareSm2(readPem(sm2.keyFile));
  return commandSm2(sm2.command, sm2PointFrom(readPem(sm2.publicKeyFile)), sm2TimeoutMs);
}

function readPem(path: string): string {
  if (!existsSync(path)) throw new Error(`没有找到 SM2 密钥文件 ${path}`);
  return readFileSync(path, "utf8");
}
