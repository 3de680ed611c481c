import { type HeldAct, type HeldMatter, parseAct, parseBytes, type StoredField } from "@zhunsheng/casework";
import { actDigest, encodeEntry } from "@zhunsheng/ledger";
import { nodeHashes } from "./hashes.ts";

/** Rows of the record, as far as an act is read from them. */
interface ActRow {
  readonly header: Uint8Array;
  readonly fields: readonly StoredField[];
}

/** An act from its rows; its hashes are computed, not read. @throws Error for a header of another version. */
export function heldAct({ header, fields }: ActRow): HeldAct {
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

export const heldMatter = (agency: string, matter: string, rows: readonly ActRow[]): HeldMatter => ({
  agency,
  matter,
  acts: rows.map(heldAct),
});
