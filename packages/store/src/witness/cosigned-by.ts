import { type NoteVerifier, parseCosignature, readNote, verifyNote } from "@zhunsheng/ledger";

/** When this witness cosigned the note, an instant in UTC; undefined when it has not validly done so. */
export function cosignedAt(note: string, witness: NoteVerifier): string | undefined {
  if (!verifyNote(note, [witness]).valid) return undefined;
  const { name, keyId } = witness;
  const own = readNote(note)?.signatures.find((one) => one.name === name && one.keyId === keyId);
  const time = own && parseCosignature(own.signature)?.time;
  const at = time === undefined ? undefined : new Date(time * 1000);
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}
