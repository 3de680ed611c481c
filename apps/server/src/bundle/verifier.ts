import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { trustText, verifierPage } from "@zhunsheng/verify";
import type { Bundle } from "./read.ts";
import type { BundleLog } from "./source.ts";

/** Where the build puts the offline verifier's page; the server is started from the project's folder. */
const template = resolve("build/verify/verify.html");

/** A file that goes into the bundle for whoever wants to check it. */
export interface VerifierFile {
  readonly path: string;
  readonly text: string;
}

/** The verifier's page with the log's keys in it; where it is not built, a text that says where to get it. */
export async function verifierFile({ log, agencyName }: Bundle): Promise<VerifierFile> {
  const page = await readFile(template, "utf8").catch(() => undefined);
  const trust = { text: trustText(log.keys, log.policy), from: `${agencyName}制作的证据包`, withFiles: true };
  return page === undefined
    ? { path: "verify.txt", text: whereToGet(log) }
    : { path: "verify.html", text: verifierPage(page, trust) };
}

const whereToGet = ({ origin, keys }: BundleLog): string =>
  [
    "本证据包制作时没有附上离线核验程序（verify.html）。",
    "核验程序可以从公开门户“真伪核验”页面下载，或者用命令 npx zhunsheng verify <证据包.zip> 核验。",
    "",
    `公开日志：${origin}`,
    "日志公钥（请与别处公布的核对）：",
    ...keys,
    "",
  ].join("\n");
