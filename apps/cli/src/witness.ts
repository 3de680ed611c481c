import { resolve } from "node:path";
import { chinaTime, readRefusals, serveWitness } from "@zhunsheng/server";

/** Options of `zhunsheng witness`, by name; what is not given has the usual value. */
export type WitnessOptions = Readonly<Record<string, string>>;

const usualPort = 8090;

/** Runs a witness by itself. @throws Error with a Chinese sentence when it cannot start. */
export async function runWitness(options: WitnessOptions): Promise<void> {
  const port = Number(options.port ?? usualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("--port 应当是 0 到 65535 的整数");
  await serveWitness({
    folder: folderOf(options),
    port,
    host: options.host ?? "127.0.0.1",
    name: options.name,
    logs: options.logs === undefined ? undefined : resolve(options.logs),
    databaseUrl: process.env.DATABASE_URL || undefined,
  });
}

const folderOf = ({ data }: WitnessOptions): string => resolve(data ?? "witness-data");

/** Prints what the witness has refused: words first, then both checkpoints verbatim, to be handed on. */
export async function printRefusals(options: WitnessOptions): Promise<void> {
  const refusals = await readRefusals(folderOf(options), process.env.DATABASE_URL || undefined);
  if (refusals.length === 0) console.log("没有拒绝过任何检查点。");
  for (const { refusal, title, says, counterpart } of refusals) {
    const other = counterpart ?? refusal.kept;
    console.log(
      `── ${title}　${chinaTime(refusal.refusedAt)}　${refusal.log}\n${says}\n\n拒绝的检查点：\n${refusal.refused}`,
    );
    if (other !== undefined) console.log(`与它对照的检查点：\n${other}`);
  }
}
