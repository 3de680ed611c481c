import { fromBase64, toBase64 } from "./bytes.ts";
import { digestSizeBytes } from "./hashes.ts";
import type { TreeHead } from "./merkle.ts";

/** What a log says of itself at one moment, C2SP tlog-checkpoint: who it is, how many leaves, which root. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/**
 * The note text of a checkpoint: origin, size, base64 root, each on its line. No extension lines: nobody could audit
 * them.
 *
 * @throws RangeError when the origin is empty or has a control character, the size is no tree size, or the root is
 * not 32 bytes.
 */
export function formatCheckpoint({ origin, size, rootHash }: Checkpoint): string {
  if (origin.length === 0 || /\p{Cc}/u.test(origin))
    throw new RangeError(`"${origin}" is not a checkpoint origin`);
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not a tree size`);
  if (rootHash.length !== digestSizeBytes) throw new RangeError(`a root hash has ${digestSizeBytes} bytes`);
  return `${origin}\n${size}\n${toBase64(rootHash)}\n`;
}

/**
 * Reads the text of a note whose signature has been verified; undefined when it is not a checkpoint. Extension lines of
 * other logs are passed over, as the spec allows. The caller compares `origin` with the log it means.
 */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split("\n");
  // The text ends in a newline, so the last piece is empty; no other line may be.
  if (lines.pop() !== "" || lines.length < 3 || lines.includes("")) return undefined;
  const [origin = "", sizeText = "", rootText = ""] = lines;
  const size = Number(sizeText);
  const rootHash = fromBase64(rootText);
  if (!/^(?:0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size)) return undefined;
  if (rootHash?.length !== digestSizeBytes) return undefined;
  return { origin, size, rootHash };
}
