import { fromBase64, toBase64 } from "./bytes.ts";
import { type Checkpoint, parseCheckpoint } from "./checkpoint.ts";
import { digestSizeBytes, type Hashes } from "./hashes.ts";
import { type Hash, leafHash, verifyInclusion } from "./merkle.ts";
import { type KeyName, type NoteVerifier, verifyNote } from "./note.ts";

/** Everything needed to check offline that an entry is in the log, C2SP tlog-proof. */
export interface LogProof {
  /** Place of the entry in the log, from 0. */
  readonly index: number;
  /** Audit path from the leaf's sibling up, RFC 6962 §2.1.1. */
  readonly path: readonly Hash[];
  /** The signed checkpoint, verbatim, with whatever cosignatures it has. */
  readonly checkpointNote: string;
  /** Whatever else the file carries; nothing authenticates it. Ours carries the log entry the proof is about. */
  readonly extra?: Uint8Array | undefined;
}

/**
 * What a proof amounts to:
 * - malformed: the checkpoint is not a signed checkpoint
 * - badSignature, noKnownKey: as {@link verifyNote}
 * - otherLog: a checkpoint of another log than the one meant
 * - notIncluded: the path does not lead from this entry to the signed root
 */
export type ProofVerdict =
  | { readonly valid: true; readonly checkpoint: Checkpoint; readonly signedBy: readonly KeyName[] }
  | {
      readonly valid: false;
      readonly problem: "malformed" | "badSignature" | "noKnownKey" | "otherLog" | "notIncluded";
    };

// A path is as long as the tree is high, and a tree of 2**53 leaves is 53 high; the spec sets no limit.
const pathLengthMax = 64;
const firstLine = "c2sp.org/tlog-proof@v1";

/**
 * A proof as text, to be kept in a file `*.tlog-proof`, C2SP tlog-proof "Format".
 *
 * @throws RangeError when the index is not a non-negative integer.
 */
export function formatProof({ index, path, checkpointNote, extra }: LogProof): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`${index} is not a leaf index`);
  const extraLine = extra === undefined ? [] : [`extra ${toBase64(extra)}`];
  return [firstLine, ...extraLine, `index ${index}`, ...path.map(toBase64), "", checkpointNote].join("\n");
}

/** Reads {@link formatProof}'s text; undefined when it is malformed. The note is not checked here. */
export function parseProof(text: string): LogProof | undefined {
  // The first empty line ends the proof proper; the checkpoint after it has an empty line of its own.
  const end = text.indexOf("\n\n");
  if (end < 0) return undefined;
  const [first, ...lines] = text.slice(0, end).split("\n");
  const extra = lines[0]?.startsWith("extra ") ? fromBase64(lines[0].slice("extra ".length)) : undefined;
  if (extra !== undefined) lines.shift();
  const [, indexText = ""] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? "") ?? [];
  const index = Number(indexText);
  if (first !== firstLine || indexText === "" || !Number.isSafeInteger(index)) return undefined;
  if (lines.length > pathLengthMax) return undefined;
  const path: Hash[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash?.length !== digestSizeBytes) return undefined;
    path.push(hash);
  }
  return { index, path, checkpointNote: text.slice(end + 2), ...(extra ? { extra } : {}) };
}

/**
 * Whether the proof shows that this entry is in the log `origin` under a checkpoint that a known key signed. Offline;
 * never throws except for ambiguous verifiers. `signedBy` lets the caller demand particular keys: the log's and, say,
 * two witnesses'.
 */
export function verifyProof(
  hashes: Hashes,
  proof: LogProof,
  entry: Uint8Array,
  origin: string,
  verifiers: readonly NoteVerifier[],
): ProofVerdict {
  const note = verifyNote(proof.checkpointNote, verifiers);
  if (!note.valid) return note;
  const checkpoint = parseCheckpoint(note.text);
  if (checkpoint === undefined) return { valid: false, problem: "malformed" };
  if (checkpoint.origin !== origin) return { valid: false, problem: "otherLog" };
  const { size, rootHash } = checkpoint;
  const included = verifyInclusion(hashes, leafHash(hashes, entry), proof.index, size, proof.path, rootHash);
  return included
    ? { valid: true, checkpoint, signedBy: note.signedBy }
    : { valid: false, problem: "notIncluded" };
}
