import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  actDigest,
  canonical,
  canonicalBytes,
  commitBytes,
  encodeEntry,
  fieldBytesOf,
  formatCheckpoint,
  growBundles,
  growTiles,
  type Json,
  leafHash,
  toBase64Url,
} from "@zhunsheng/ledger";
import { findLogKeys, LogFolder, nodeHashes } from "@zhunsheng/store";
import type { Copy } from "./saved-record.ts";

interface Rewriting {
  readonly agency: string;
  readonly matter: string;
  readonly seq: number;
  /** A field as the header names it, and what it says from now on. */
  readonly field: string;
  readonly value: (was: Json) => Json;
}

/**
 * What somebody who holds database, files and signing key could do: changes a field of an act, commits to it anew,
 * carries the new hash through every later act of the matter and every leaf, and signs the whole log again.
 */
export async function rewriteHistory(
  copy: Copy,
  { agency, matter, seq, field, value }: Rewriting,
): Promise<void> {
  const key = [agency, matter];
  const [held] = await copy.sql(
    "select value from act_field where agency_id = $1 and matter_id = $2 and seq = $3 and name = $4",
    [...key, seq, field],
  );
  const text = canonical(value(JSON.parse(String(held?.value))));
  const salt = randomBytes(16);
  await copy.sql(
    `update act_field set value = $5, salt = $6
     where agency_id = $1 and matter_id = $2 and seq = $3 and name = $4`,
    [...key, seq, field, Buffer.from(text), salt],
  );
  const acts = await copy.sql(
    "select seq, header, act_sha256 from act where agency_id = $1 and matter_id = $2 and seq >= $3 order by seq",
    [...key, seq],
  );
  let previous: Uint8Array | undefined;
  for (const act of acts) {
    const header = JSON.parse(String(act.header));
    if (previous) header.previous = toBase64Url(previous);
    else header.fields[field] = commitBytes(nodeHashes, fieldBytesOf(field, text), salt);
    const bytes = Buffer.from(canonicalBytes(header));
    const digests = actDigest(nodeHashes, bytes);
    previous = digests.sha256;
    await copy.sql(
      `with written as (update act set header = $4, act_sha256 = $5
         where agency_id = $1 and matter_id = $2 and seq = $3)
       update log_leaf set entry = $6 where agency_id = $1 and matter_id = $2 and seq = $3`,
      [...key, act.seq, bytes, digests.sha256, Buffer.from(encodeEntry(digests))],
    );
  }
  await signAnew(copy);
}

/** Makes the log's files anew from the leaves in the database, signed with the real key as if nothing had been. */
export async function signAnew(copy: Copy): Promise<void> {
  await rm(join(copy.data, "log"), { recursive: true });
  const keys = await findLogKeys(join(copy.data, "keys"));
  if (!keys) throw new Error("no keys");
  // What was signed last is remembered beside the keys: whoever has the one can take away the other.
  await rm(keys.memory.path);
  const rows = await copy.sql("select entry from log_leaf order by index");
  const entries = rows.map(({ entry }) => Buffer.from(Object(entry)));
  const folder = new LogFolder(join(copy.data, "log"));
  const leaves = entries.map((entry) => leafHash(nodeHashes, entry));
  const { size, rootHash, writes } = growTiles(nodeHashes, folder.read, 0, leaves);
  const head = { origin: keys.origin, size, rootHash };
  const note = await keys.sign(formatCheckpoint(head));
  await folder.publish([...writes, ...growBundles(folder.read, 0, entries)], note, () =>
    keys.memory.write(head),
  );
}
