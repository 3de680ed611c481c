import { type NoteVerifier, parseCosignature, readNote, verifyNote } from "@zhunsheng/ledger";

/** The first second of the year 10000: a time from then on has no usual ISO text. */
const timeEnd = 253_402_300_800;

/** When this witness cosigned the note, an instant in UTC; undefined when it has not validly and sensibly done so. */
export function cosignedAt(note: string, witness: NoteVerifier): string | undefined {
  if (!verifyNote(note, [witness]).valid) return undefined;
  const { name, keyId } = witness;
  const own = readNote(note)?.signatures.find((one) => one.name === name && one.keyId === keyId);
  const time = own && parseCosignature(own.signature)?.time;
  return time === undefined || time >= timeEnd ? undefined : new Date(time * 1000).toISOString();
}
