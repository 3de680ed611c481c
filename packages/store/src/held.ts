import { type HeldAct, type HeldMatter, parseAct, parseBytes, type StoredField } from "@zhunsheng/casework";
import { actDigest, encodeEntry } from "@zhunsheng/ledger";
import { nodeHashes } from "./hashes.ts";
import type { WholeMatter } from "./whole.ts";

/** Rows of the record, as far as an act is read from them. */
interface HeldRow {
  readonly header: Uint8Array;
  readonly fields: readonly StoredField[];
}

/** An act from its rows; its hashes are computed, not read. @throws Error for a header of another version. */
export function heldAct({ header, fields }: HeldRow): HeldAct {
  const digests = actDigest(nodeHashes, header);
  const values = fields.map(({ name, value }) => ({ name, value: parseBytes(value) }));
  return {
    act: parseAct(header, values),
    header,
    actSha256: digests.sha256,
    entry: encodeEntry(digests),
    fields,
  };
}

/** A matter as it was read whole; what is wrong with its record is not asked here. */
export function heldOf({ agency, matter, acts, fields }: WholeMatter): HeldMatter {
  const bySeq = new Map<number, StoredField[]>();
  for (const field of fields) {
    const list = bySeq.get(field.seq);
    if (list) list.push(field);
    else bySeq.set(field.seq, [field]);
  }
  const rows = acts.map(({ seq, header }) => ({ header, fields: bySeq.get(seq) ?? [] }));
  return heldMatter(agency, matter, rows);
}

export const heldMatter = (agency: string, matter: string, rows: readonly HeldRow[]): HeldMatter => ({
  agency,
  matter,
  acts: rows.map(heldAct),
});
