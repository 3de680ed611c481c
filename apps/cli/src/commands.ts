import { procedures } from "@zhunsheng/rulebook";
import { titlesOf, verifyCommand } from "@zhunsheng/verify";
import { addAccount } from "./account.ts";
import { auditCopy } from "./audit.ts";
import { backUp, listErasures, restore } from "./backup.ts";
import { writeBundle } from "./bundle.ts";
import { fsck } from "./fsck/fsck.ts";
import { adoptSigned, listKeys, retireKey, rotateKey } from "./keys.ts";
import { given, parseOptions } from "./options.ts";
import { listProcedures, writeSheets } from "./procedures.ts";
import { rebuild } from "./rebuild.ts";
import { replayAll } from "./replay.ts";
import { printRefusals, runWitness } from "./witness.ts";

type Words = readonly string[];

/** One command. It answers its exit code. */
export interface Command {
  readonly name: string;
  /** As the usage shows it: what may be typed, and what each does. */
  readonly usage: readonly (readonly [typed: string, does: string])[];
  run(words: Words): Promise<number> | number;
}

/** In the order in which a county needs them. */
export const commands: readonly Command[] = [
  {
    name: "procedures",
    usage: [
      ["procedures", "列出全部程序"],
      ["procedures sheets", "重新生成各程序的流程—法条对照表与流程图"],
    ],
    async run([action, ...more]) {
      if (more.length > 0 || (action !== undefined && action !== "sheets")) throw new Error("看不懂的参数");
      if (action === "sheets") await writeSheets();
      else listProcedures();
      return 0;
    },
  },
  {
    name: "replay",
    usage: [
      ["replay --version 版本 | --file 模块", "以另一版本重新判断全部事项，列出会有不同的；不写入任何内容"],
    ],
    async run(words) {
      await replayAll(parseOptions(words));
      return 0;
    },
  },
  {
    name: "fsck",
    usage: [
      [
        "fsck [--json] [--receipt 文件]… [--checkpoint 文件]…",
        "从记录的原始字节重新推导一切，与所存的逐项核对；只读。发现问题退出码为 1，不能核查为 2",
      ],
    ],
    run: fsck,
  },
  {
    name: "rebuild",
    usage: [["rebuild", "由记录重新生成事项、应办、指标、登记簿和公开内容；须先停止服务器"]],
    run: rebuild,
  },
  {
    name: "audit",
    usage: [
      [
        "audit --folder 文件夹 --key 公钥",
        "不用数据库，只凭一份公开日志的文件和公钥，重新计算整个日志；有问题退出码为 1",
      ],
    ],
    run(words) {
      const { folder = "", key = "" } = given(words, ["folder", "key"]);
      return auditCopy({ folder, key, say: console.log, progress: console.error });
    },
  },
  {
    name: "bundle",
    usage: [["bundle 事项编号 --out 文件.zip [--confidential open]", "导出证据包；依法保密的内容默认不打开"]],
    async run([matter, ...words]) {
      if (!matter || matter.startsWith("--")) throw new Error("要写明事项编号");
      const { out = "", confidential } = given(words, ["out"], ["confidential"]);
      await writeBundle({ matter, out, confidential });
      return 0;
    },
  },
  {
    name: "verify",
    usage: [
      [
        "verify 文件… [--policy 文件 | --key 公钥行] [--details] [--json]",
        "离线核验证明文件、回执、检查点、证据包；退出码 0 是真的，1 被改动过，2 不能确认",
      ],
    ],
    run: (words) => verifyCommand(words, titlesOf(procedures), console.log, console.error),
  },
  {
    name: "account",
    usage: [
      [
        "account --login 登录名 --name 姓名 --person 人员编号 --agency 机关编号 --roles 角色[,角色]",
        "建立一个账号（在终端输入密码）；第一个账号请给 registrar 角色",
      ],
    ],
    async run(words) {
      const options = given(words, ["login", "name", "person", "agency", "roles"]);
      const { login = "", name = "", person = "", agency = "", roles = "" } = options;
      await addAccount({ login, name, person, agency, roles: roles.split(",") });
      return 0;
    },
  },
  {
    name: "backup",
    usage: [
      ["backup --to 目录 [--with-keys true]", "备份到一个空目录，服务器可以照常运行；签名密钥另行保管"],
    ],
    async run(words) {
      const { to = "", "with-keys": keys = "false" } = given(words, ["to"], ["with-keys"]);
      if (keys !== "true" && keys !== "false") throw new Error("--with-keys 应当是 true 或者 false");
      await backUp(to, keys === "true");
      return 0;
    },
  },
  {
    name: "restore",
    usage: [
      ["restore --from 目录 [--erasures 清单]", "恢复到空的数据目录和数据库，并补上清单里备份以后的清除"],
    ],
    run(words) {
      const { from = "", erasures } = given(words, ["from"], ["erasures"]);
      return restore(from, erasures);
    },
  },
  {
    name: "erasures",
    usage: [["erasures --to 文件", "写出已经生效的清除清单，恢复旧备份时使用"]],
    async run(words) {
      await listErasures(given(words, ["to"]).to ?? "");
      return 0;
    },
  },
  {
    name: "keys",
    usage: [
      ["keys", "列出公开日志的密钥和上次签署"],
      ["keys rotate", "添一把新密钥；此后新旧两把同时签署（先停止服务）"],
      ["keys retire 编号", "停用一把密钥并删除它的私钥（先停止服务）"],
      ["keys adopt --size 条数", "上次签署的记录丢失时，核对以后以现有检查点为准（先停止服务）"],
    ],
    run: runKeys,
  },
  {
    name: "witness",
    usage: [
      [
        "witness [--data 目录] [--name 名称] [--logs 文件] [--port 端口] [--host 地址]",
        "单独运行日志见证（不需要本县的数据库），见 docs/witnesses.md",
      ],
      ["witness --refusals [--data 目录]", "列出见证拒绝过的检查点，包括日志分叉的证明"],
    ],
    async run(words) {
      if (words[0] === "--refusals") await printRefusals(given(words.slice(1), [], ["data"]));
      else await runWitness(given(words, [], ["data", "name", "logs", "port", "host"]));
      return 0;
    },
  },
];

async function runKeys([action, ...words]: Words): Promise<number> {
  if (action === undefined) await listKeys();
  else if (action === "rotate" && words.length === 0) await rotateKey();
  else if (action === "retire" && words.length === 1) await retireKey(words[0] ?? "");
  else if (action === "adopt") await adoptSigned(given(words, ["size"]).size);
  else throw new Error("看不懂的参数");
  return 0;
}

/** What may be typed, a command beneath the other. */
export function usageOf(list: readonly Command[]): string {
  const lines = list.flatMap(({ usage }) =>
    usage.map(([typed, does]) =>
      widthOf(typed) > 24
        ? `  ${typed}\n${" ".repeat(29)}${does}`
        : `  ${typed}${" ".repeat(27 - widthOf(typed))}${does}`,
    ),
  );
  return `用法：zhunsheng <命令>\n${lines.join("\n")}`;
}

/** Columns on a terminal: a Chinese character takes two. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? 2 : 1), 0);
