import { type Hashes, toHex, utf8 } from "@zhunsheng/ledger";

/** The id of the matter that a first request begins, in the year of its first act. */
export function newMatterIdOf(hashes: Hashes, agency: string, requestId: string, year: string): string {
  const digest = hashes.sha256(utf8(`matter\0${agency}\0${requestId}`));
  return `m${year}-${toHex(digest.subarray(0, 8))}`;
}
