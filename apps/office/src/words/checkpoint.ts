import { decodeEntry, fromBase64, parseCosignature, toHex } from "@zhunsheng/ledger";

/** A witness's cosignature as it stands on a checkpoint. The browser has no key of it: it is told, not checked. */
export interface WitnessLine {
  readonly name: string;
  /** When it says it has seen the checkpoint, as an ISO instant. */
  readonly at: string;
}

const keyIdSizeBytes = 4;

/** Who has cosigned a checkpoint, by its lines (C2SP signed-note, tlog-cosignature): the log's own line is none. */
export function witnessesOf(note: string): readonly WitnessLine[] {
  const lines = note.slice(note.indexOf("\n\n") + 2).split("\n");
  return lines.flatMap((line) => {
    const [, name = "", text = ""] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = fromBase64(text);
    const cosignature = bytes && parseCosignature(bytes.slice(keyIdSizeBytes));
    return cosignature ? [{ name, at: new Date(cosignature.time * 1000).toISOString() }] : [];
  });
}

/** Both digests of an act's header, in hexadecimal, from its log entry. */
export function digestsOf(entry: string): { readonly sha256: string; readonly sm3: string } | undefined {
  const bytes = fromBase64(entry);
  const digests = bytes && decodeEntry(bytes);
  return digests && { sha256: toHex(digests.sha256), sm3: toHex(digests.sm3) };
}
