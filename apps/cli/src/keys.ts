import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Checkpoint, toBase64, unverifiedCheckpoint, verifyNote } from "@zhunsheng/ledger";
import {
  adoptKey,
  type Config,
  keyDay,
  keysFolderOf,
  lockFolder,
  logFolderOf,
  parseConfig,
} from "@zhunsheng/server";
import {
  algorithmOf,
  findLogKeys,
  fingerprintOf,
  type KeyRecord,
  keyIdText,
  keyOf,
  LogFolder,
  type LogKeys,
  retireLogKey,
  rotateLogKey,
  SignedHead,
} from "@zhunsheng/store";

const configured = () => parseConfig({ ...process.env, ZHUNSHENG_DEMO: "off", ZHUNSHENG_NOW: "" });

async function keysHere(): Promise<LogKeys> {
  const folder = keysFolderOf(configured());
  const keys = await findLogKeys(folder);
  if (keys) return keys;
  throw new Error(
    `${folder} 里没有公开日志的密钥登记；第一次启动服务时建立（数据目录由 ZHUNSHENG_DATA 指定）`,
  );
}

/** What there is, for whoever takes care of the keys. Changes nothing; the server may be at work. */
export async function listKeys(): Promise<void> {
  const keys = await keysHere();
  const { origin, register, memory } = keys;
  const last = memory.read();
  console.log(`公开日志  ${origin}\n建立日期  ${register.inception}`);
  console.log(`上次签署  ${last ? `${last.size} 条，根 ${toBase64(last.rootHash)}` : "没有记录"}`);
  for (const record of register.keys) console.log(describe(origin, record));
}

function describe(origin: string, record: KeyRecord): string {
  const { keyId } = keyOf(origin, record);
  const kind = algorithmOf(origin, record.verifierKey);
  const state = record.until === undefined ? "在用" : `${record.until} 停用`;
  return `\n密钥 ${keyIdText(keyId)}  ${kind}  ${record.since} 起  ${state}
  公钥  ${record.verifierKey}
  指纹  ${fingerprintOf(record.verifierKey)}`;
}

/** With the data folder to ourselves: a running server signs with the keys it read at its start. */
async function alone(work: (keys: LogKeys) => Promise<void>): Promise<void> {
  // Before the lock, which would make the folder of a misspelt path.
  await keysHere();
  await locked(async () => work(await keysHere()));
}

async function locked(work: () => Promise<void>): Promise<void> {
  const lock = await lockFolder(configured().dataFolder);
  try {
    await work();
  } finally {
    await lock.release();
  }
}

/** A second key; from the next start both sign every checkpoint. */
export const rotateKey = (): Promise<void> =>
  alone(async (held) => {
    const keys = await rotateLogKey(held, keyDay());
    const [key] = keys.register.keys.slice(-1);
    if (key) console.log(describe(keys.origin, key));
    console.log(`
已添一把新密钥。请接着做：
  1. 备份密钥目录 ${keys.folder}，里面多了新的私钥；
  2. 启动服务：从现在起每个检查点由新旧两把同时签署，公钥清单在 /log/verifier-keys，也由两把签名；
  3. 把新公钥交给见证人和其他核验的人；等他们都换好，再停止服务，运行 npx zhunsheng keys retire 旧编号。`);
  });

/**
 * Ends a key's use and destroys its private key here.
 * @throws Error with a Chinese sentence when no other key has signed the present checkpoint yet: there would be no
 *   overlap, and who knows the old key alone could not follow.
 */
export const retireKey = (id: string): Promise<void> =>
  alone(async (keys) => {
    if (!/^[0-9a-f]{8}$/.test(id)) throw new Error("密钥编号是八位十六进制数，用 npx zhunsheng keys 查看");
    const keyId = Number.parseInt(id, 16);
    const others = keys.keys.filter(({ signer }) => signer.keyId !== keyId);
    const note = new LogFolder(logFolderOf(configured())).readCheckpoint() ?? "";
    const overlapped = others.some(({ verifier }) => verifyNote(note, [verifier]).valid);
    if (others.length > 0 && others.length < keys.keys.length && !overlapped) {
      throw new Error("现在的检查点还没有另一把密钥的签名，请先启动一次服务，让新旧两把同时签署");
    }
    const left = await retireLogKey(keys, keyId, keyDay());
    console.log(`密钥 ${id} 已停用，它的私钥已从本机删除。请把备份里的这把私钥也销毁，并备份 ${left.folder}。
公钥留在清单里。只凭它签名的旧回执和证明，离线不再采信，请持有人换取新的；本站对照日志仍能核验。`);
  });

/**
 * Where the memory of what was last signed is lost, or everything in the keys' folder except the first key: takes the
 * published checkpoint for it. The size is asked for, so that somebody has looked, and compared it with what others
 * hold.
 */
export async function adoptSigned(size: string | undefined): Promise<void> {
  const config = configured();
  if (existsSync(join(keysFolderOf(config), "log.pem"))) await locked(() => adoptPublished(config, size));
  else await alone((keys) => adoptMemory(config, keys, size));
}

async function adoptPublished(config: Config, size: string | undefined): Promise<void> {
  const folder = keysFolderOf(config);
  const held = await findLogKeys(folder);
  if (held) return adoptMemory(config, held, size);
  const left = ["last-signed", "verifier-keys"].filter((name) => existsSync(join(folder, name)));
  if (left.length > 0) {
    throw new Error(`${folder} 里还有 ${left.join("、")}，原来有密钥登记 log.json，请从备份找回`);
  }
  const { origin } = requireCompared(config, size);
  const keys = await adoptKey(config, origin);
  console.log(`已补建密钥登记，记下上次签署 ${keys.memory.read()?.size} 条。请备份 ${folder}`);
}

async function adoptMemory(config: Config, keys: LogKeys, size: string | undefined): Promise<void> {
  if (keys.memory.read()) throw new Error(`上次签署的记录 ${keys.memory.path} 还在，不需要重建`);
  requireCompared(config, size);
  const head = await new SignedHead(new LogFolder(logFolderOf(config)), keys).adopt();
  console.log(`已记下：上次签署 ${head?.size} 条。请备份 ${keys.folder}`);
}

/** The published checkpoint, unverified, when its size was named. @throws Error with a Chinese sentence otherwise. */
function requireCompared(config: Config, size: string | undefined): Checkpoint {
  const note = new LogFolder(logFolderOf(config)).readCheckpoint();
  const published = note === undefined ? undefined : unverifiedCheckpoint(note);
  if (!published) throw new Error("日志目录里没有检查点，请先从备份恢复日志目录");
  if (size === String(published.size)) return published;
  throw new Error(
    `现有检查点覆盖 ${published.size} 条，根 ${toBase64(published.rootHash)}。` +
      `请先与存在别处的（见证人、回执、抄件）核对，确认没有更新的，再运行 keys adopt --size ${published.size}`,
  );
}
