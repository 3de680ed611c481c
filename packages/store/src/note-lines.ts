import { joinNote, type KeyName, readNote } from "@zhunsheng/ledger";

/** The note with the lines besides that `held` has under the very same text, by such keys as are to be kept. */
export function withLinesOf(
  note: string,
  held: string | undefined,
  keeps: (key: KeyName) => boolean,
): string {
  const [made, before] = [readNote(note), held === undefined ? undefined : readNote(held)];
  if (!made || made.text !== before?.text) return note;
  const others = before.signatures.filter((line) => keeps(line) && !hasLine(made.signatures, line));
  return joinNote(made.text, [...made.signatures, ...others]);
}

/** Whether one of the lines is by this key. */
export const hasLine = (lines: readonly KeyName[], { name, keyId }: KeyName): boolean =>
  lines.some((line) => line.name === name && line.keyId === keyId);
