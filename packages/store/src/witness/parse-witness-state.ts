import { type Suspicion, unverifiedCheckpoint } from "@zhunsheng/ledger";
import type { Cosigned, Refusal } from "./witness-state.ts";

const suspicions: readonly Suspicion[] = ["fork", "inconsistent", "shrunken", "otherOrigin"];

/** @throws Error with a Chinese sentence: a witness that cannot read what it cosigned must not cosign. */
export function parseCosigned(text: string, path: string): Cosigned {
  const { origin, note, cosignedAt } = membersOf(text);
  if (typeof origin !== "string" || typeof note !== "string" || typeof cosignedAt !== "string") {
    throw damaged(path);
  }
  if (unverifiedCheckpoint(note)?.origin !== origin) throw damaged(path);
  return { origin, note, cosignedAt };
}

/** @throws Error with a Chinese sentence naming the file. */
export function parseRefusal(text: string, path: string): Refusal {
  const { log, why, refusedAt, refused, kept } = membersOf(text);
  const reason = suspicions.find((one) => one === why);
  if (typeof log !== "string" || reason === undefined || typeof refusedAt !== "string") throw damaged(path);
  if (typeof refused !== "string" || (kept !== undefined && typeof kept !== "string")) throw damaged(path);
  return { log, why: reason, refusedAt, refused, kept };
}

const damaged = (path: string): Error => new Error(`见证状态文件 ${path} 已损坏，停止见证，请查明原因`);

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
