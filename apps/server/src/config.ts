import { resolve } from "node:path";
import { isDay, isInstant } from "@zhunsheng/law";

/** Everything the server is told from outside, read once at start. */
export interface Config {
  /** TCP port, 0 for any free one. `PORT`, default 8080. */
  readonly port: number;
  /** Address to listen on. `HOST`, default 127.0.0.1: put a proxy with TLS in front for anyone else. */
  readonly host: string;
  /** A PostgreSQL server (15 or later) whose owner may create roles; trusted with everything. `DATABASE_URL`. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database, the log and its key. Trusted: holds the signing key. `ZHUNSHENG_DATA`. */
  readonly dataFolder: string;
  /** Folder of the log's keys and of the memory of what they signed, where it is not `keys` in the data folder: a data
   *  folder restored from a backup must not take the memory back with it. `ZHUNSHENG_KEYS`. */
  readonly keysFolder?: string | undefined;
  /** full: the demo county with a year of matters; small: its organisations and registers; off. `ZHUNSHENG_DEMO`. */
  readonly demo: "full" | "small" | "off";
  /** Where the demo clock starts: a day or an instant. Refused outside demo mode. `ZHUNSHENG_NOW`. */
  readonly demoNow: string | undefined;
  /** The county (or city, or district) as the portal's head names it. `ZHUNSHENG_COUNTY`, in a demo always 安和县. */
  readonly county: string;
  /** Name of the log, shown in every checkpoint: its public address without https://. Kept once a log exists; needed
   *  at the first start of a real one. `ZHUNSHENG_LOG_ORIGIN`. */
  readonly logOrigin: string | undefined;
  /** Who signs checkpoints with SM2 beside Ed25519: a key file, or a command that speaks to a device. Trusted like the
   *  log's key. `ZHUNSHENG_SM2_KEY`, or `ZHUNSHENG_SM2_COMMAND` with `ZHUNSHENG_SM2_PUBLIC_KEY`. */
  readonly sm2: Sm2Config | undefined;
  /** Where public pages are announced as they appear or change (JSON by POST); nothing is sent without it.
   *  Trusted with what is public anyway. `ZHUNSHENG_PUSH_URL`. */
  readonly pushUrl: string | undefined;
  /** C2SP tlog-policy of our own log: who witnesses it and how many make a checkpoint 已见证; trusted. Default
   *  `policy` in the data folder, and no witnesses where that is not there. `ZHUNSHENG_POLICY`. */
  readonly policyFile: string | undefined;
  /** Logs that this server witnesses, `log <key>` lines; trusted. Default `witness-logs` in the data folder, and none
   *  where that is not there. `ZHUNSHENG_WITNESS_LOGS`. */
  readonly witnessLogs: string | undefined;
  /** Name of our witness key; kept once it exists. `ZHUNSHENG_WITNESS_NAME`, default the log's name and `/witness`. */
  readonly witnessName: string | undefined;
  /** Cookies only over TLS. `ZHUNSHENG_SECURE_COOKIES=1` behind a TLS proxy. */
  readonly secureCookies: boolean;
}

/** Paths of PEM files; the command is run by the shell with the rights of the server. */
export type Sm2Config =
  | { readonly keyFile: string }
  | { readonly command: string; readonly publicKeyFile: string };

/** When the demo county's clock starts unless told otherwise. */
export const demoStart = "2026-01-20T09:00:00+08:00";

/** @throws Error with a Chinese sentence naming the variable that is wrong. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const demo = env.ZHUNSHENG_DEMO ?? "full";
  if (demo !== "full" && demo !== "small" && demo !== "off") {
    throw new Error("ZHUNSHENG_DEMO 应当是 full、small 或者 off");
  }
  const port = Number(env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("PORT 应当是 0 到 65535 的整数");
  return {
    port,
    host: env.HOST ?? "127.0.0.1",
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder: resolve(env.ZHUNSHENG_DATA ?? "data"),
    keysFolder: parsePath(env.ZHUNSHENG_KEYS),
    demo,
    demoNow: parseNow(env.ZHUNSHENG_NOW, demo),
    county: demo === "off" ? (env.ZHUNSHENG_COUNTY ?? "本县") : "安和县",
    logOrigin: env.ZHUNSHENG_LOG_ORIGIN || undefined,
    sm2: parseSm2(env.ZHUNSHENG_SM2_KEY, env.ZHUNSHENG_SM2_COMMAND, env.ZHUNSHENG_SM2_PUBLIC_KEY),
    pushUrl: parseUrl(env.ZHUNSHENG_PUSH_URL),
    policyFile: parsePath(env.ZHUNSHENG_POLICY),
    witnessLogs: parsePath(env.ZHUNSHENG_WITNESS_LOGS),
    witnessName: env.ZHUNSHENG_WITNESS_NAME || undefined,
    secureCookies: env.ZHUNSHENG_SECURE_COOKIES === "1",
  };
}

const parsePath = (text: string | undefined): string | undefined => (text ? resolve(text) : undefined);

function parseSm2(
  keyFile: string | undefined,
  command: string | undefined,
  publicKeyFile: string | undefined,
): Sm2Config | undefined {
  if (keyFile && command) throw new Error("ZHUNSHENG_SM2_KEY 和 ZHUNSHENG_SM2_COMMAND 只能设置一个");
  if (keyFile) return { keyFile: resolve(keyFile) };
  if (!command) return undefined;
  if (publicKeyFile) return { command, publicKeyFile: resolve(publicKeyFile) };
  throw new Error("设置 ZHUNSHENG_SM2_COMMAND 时，还要用 ZHUNSHENG_SM2_PUBLIC_KEY 指明公钥文件");
}

function parseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new Error("ZHUNSHENG_PUSH_URL 应当是 http 或者 https 地址");
}

function parseNow(text: string | undefined, demo: Config["demo"]): string | undefined {
  if (!text) return undefined;
  if (demo === "off") throw new Error("ZHUNSHENG_NOW 只在演示模式下可用");
  if (isDay(text)) return `${text}T09:00:00+08:00`;
  if (isInstant(text)) return text;
  throw new Error("ZHUNSHENG_NOW 应当是日期（2024-01-05）或者带时区的时间");
}
