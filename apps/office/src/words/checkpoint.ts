import { decodeEntry, fromBase64, toHex } from "@zhunsheng/ledger";
import type { Proof } from "../api/types.ts";

/** Whether a checkpoint is 已见证, as the server judges by the log's policy: lines under it are not enough. */
export const witnessedWords = (by: Proof["witnessedBy"]): string =>
  by === null ? "还没有达到见证规则的要求" : `已由 ${by.map(({ name }) => name).join("、")} 见证`;

/** Both digests of an act's header, in hexadecimal, from its log entry. */
export function digestsOf(entry: string): { readonly sha256: string; readonly sm3: string } | undefined {
  const bytes = fromBase64(entry);
  const digests = bytes && decodeEntry(bytes);
  return digests && { sha256: toHex(digests.sha256), sm3: toHex(digests.sm3) };
}
