import { type AccountRequest, addAccount } from "./account.ts";
import { type BundleRequest, writeBundle } from "./bundle.ts";
import { fsck } from "./fsck/fsck.ts";
import { adoptSigned, listKeys, retireKey, rotateKey } from "./keys.ts";
import { listProcedures, writeSheets } from "./procedures.ts";
import { rebuild } from "./rebuild.ts";
import { replayAll } from "./replay.ts";

const usage = `用法：zhunsheng <命令>
  procedures                 列出全部程序
  procedures sheets          重新生成各程序的流程—法条对照表与流程图
  replay --version 版本 | --file 模块
                             以另一版本重新判断全部事项，列出会有不同的（不写入任何内容）
  fsck [--json] [--receipt 文件]… [--checkpoint 文件]…
                             从记录的原始字节重新推导一切，与所存的逐项核对；只读。发现问题退出码为 1，
                             不能核查为 2；持有早先收据或检查点的，可以一并核对
  rebuild                    由记录重新生成事项、应办、指标、登记簿和公开内容；须先停止服务器
  bundle 事项编号 --out 文件.zip [--confidential open]
                             导出证据包；依法保密的内容默认不打开
  account --login 登录名 --name 姓名 --person 人员编号 --agency 机关编号 --roles 角色[,角色]
                             建立一个账号（在终端输入密码）；第一个账号请给 registrar 角色
  keys                       列出公开日志的密钥和上次签署
  keys rotate                添一把新密钥；此后新旧两把同时签署（先停止服务）
  keys retire 编号           停用一把密钥并删除它的私钥（先停止服务）
  keys adopt --size 条数     上次签署的记录丢失时，核对以后以现有检查点为准（先停止服务）`;

const [command, ...rest] = process.argv.slice(2);

/** `--name value` pairs; anything else is an error. */
function parseOptions(words: readonly string[]): Readonly<Record<string, string>> {
  const options: Record<string, string> = {};
  for (let place = 0; place < words.length; place += 2) {
    const [name, value] = [words[place], words[place + 1]];
    if (!name?.startsWith("--") || value === undefined) throw new Error(`看不懂的参数：${name}`);
    options[name.slice(2)] = value;
  }
  return options;
}

function parseAccount(words: readonly string[]): AccountRequest {
  const { login, name, person, agency, roles } = parseOptions(words);
  if (!login || !name || !person || !agency || !roles) throw new Error(usage);
  return { login, name, person, agency, roles: roles.split(",") };
}

async function keys([action, ...words]: readonly string[]): Promise<void> {
  if (action === undefined) await listKeys();
  else if (action === "rotate" && words.length === 0) await rotateKey();
  else if (action === "retire" && words.length === 1) await retireKey(words[0] ?? "");
  else if (action === "adopt") await adoptSigned(parseOptions(words).size);
  else throw new Error(usage);
}

function parseBundle([matter, ...words]: readonly string[]): BundleRequest {
  const { out, confidential } = parseOptions(words);
  if (!matter || matter.startsWith("--") || !out) throw new Error(usage);
  return { matter, out, confidential };
}

try {
  if (command === "procedures" && rest[0] === "sheets") await writeSheets();
  else if (command === "procedures") listProcedures();
  else if (command === "replay") await replayAll(parseOptions(rest));
  else if (command === "fsck") process.exitCode = await fsck(rest);
  else if (command === "rebuild") process.exitCode = await rebuild();
  else if (command === "bundle") await writeBundle(parseBundle(rest));
  else if (command === "account") await addAccount(parseAccount(rest));
  else if (command === "keys") await keys(rest);
  else {
    console.error(usage);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
