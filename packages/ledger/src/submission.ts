import { equalBytes, fromBase64, toBase64, utf8 } from "./bytes.ts";
import { type Checkpoint, parseCheckpoint } from "./checkpoint.ts";
import { digestSizeBytes, type Hashes } from "./hashes.ts";
import { emptyRoot, type Hash, type TreeHead, verifyConsistency } from "./merkle.ts";
import {
  joinNote,
  type KeyName,
  type NoteSigner,
  type NoteVerifier,
  readNote,
  signaturesMax,
  signNote,
  verifyNote,
} from "./note.ts";

/** What a log hands a witness, C2SP tlog-witness `add-checkpoint`: a checkpoint and why it extends the one before. */
export interface Submission {
  /** Size of the checkpoint that the log believes the witness cosigned last; 0 for none. */
  readonly oldSize: number;
  /** Consistency proof from that size, RFC 6962 §2.1.2. */
  readonly proof: readonly Hash[];
  /** The signed checkpoint, verbatim. */
  readonly note: string;
}

/** "The client MUST NOT send more than 63 consistency proof lines." */
export const proofLinesMax = 63;

/** A submission as the body of a request. */
export const formatSubmission = ({ oldSize, proof, note }: Submission): string =>
  `${[`old ${oldSize}`, ...proof.map(toBase64)].join("\n")}\n\n${note}`;

/** Reads {@link formatSubmission}'s text; undefined when it is malformed. The note itself is not looked into. */
export function parseSubmission(body: string): Submission | undefined {
  // The first empty line ends the proof; the note after it has an empty line of its own.
  const end = body.indexOf("\n\n");
  if (end < 0) return undefined;
  const [first = "", ...lines] = body.slice(0, end).split("\n");
  const [, sizeText = ""] = /^old (0|[1-9]\d*)$/.exec(first) ?? [];
  const oldSize = Number(sizeText);
  if (sizeText === "" || !Number.isSafeInteger(oldSize) || lines.length > proofLinesMax) return undefined;
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === digestSizeBytes);
  if (proof.length !== lines.length) return undefined;
  return { oldSize, proof: proof.filter((hash) => hash !== undefined), note: body.slice(end + 2) };
}

/** What speaks against a log that signed a refused checkpoint. */
export type Suspicion =
  /** Two trees of one size with different roots, both signed: a proof of two histories. */
  | "fork"
  /** The proof handed in does not lead from the checkpoint last cosigned to this one. */
  | "inconsistent"
  /** Smaller than the checkpoint last cosigned: an old one handed in again, or a shorter history. */
  | "shrunken"
  /** Signed with a log's key, but under another log's name. */
  | "otherOrigin";

/** `log`: whose key signed what was refused. */
export interface Suspected {
  readonly log: string;
  readonly why: Suspicion;
}

/**
 * What a witness answers, with the status that C2SP tlog-witness gives each:
 * - cosign: 200, `checkpoint` is to be stored before the cosignature leaves the house
 * - malformed: 400, not a submission of a checkpoint, or its old size is above its size
 * - unknownLog: 404 · unsigned: 403, no log we know, or no valid signature of it
 * - outdated: 409 with `size`, the old size is not that of the checkpoint last cosigned
 * - conflict: 409, the same size with another root · inconsistent: 422, the proof does not hold
 */
export type Judgement = {
  readonly suspected?: Suspected | undefined;
} & (
  | { readonly answer: "cosign"; readonly text: string; readonly checkpoint: Checkpoint }
  | { readonly answer: "malformed" | "unknownLog" | "unsigned" | "conflict" | "inconsistent" }
  | { readonly answer: "outdated"; readonly size: number }
);

/** A {@link Judgement} by which nothing is cosigned. */
export type Rejection = Exclude<Judgement, { answer: "cosign" }>;

/** What a note says as a checkpoint, nothing verified: for notes that were verified when they were stored. */
export function unverifiedCheckpoint(note: string): Checkpoint | undefined {
  const parsed = readNote(note);
  return parsed && parseCheckpoint(parsed.text);
}

/** A checkpoint that its log has signed, and the submission's proof for it. */
export interface SignedSubmission {
  readonly submission: Submission;
  readonly text: string;
  readonly checkpoint: Checkpoint;
}

/**
 * Decides about a submission in the order of C2SP tlog-witness. `logs` are the keys of all logs witnessed, named by
 * origin, several for one while a key is being replaced; `kept` is the checkpoint last cosigned of this log. Pure: to
 * be repeated when `kept` has changed meanwhile.
 */
export function judgeSubmission(
  hashes: Hashes,
  logs: readonly NoteVerifier[],
  submission: Submission,
  kept: TreeHead | undefined,
): Judgement {
  const signed = judgeSignature(logs, submission);
  return "answer" in signed ? signed : judgeGrowth(hashes, signed, kept);
}

/** The first half of {@link judgeSubmission}, for which nobody has to remember anything: who signed what. */
export function judgeSignature(
  logs: readonly NoteVerifier[],
  submission: Submission,
): SignedSubmission | Rejection {
  const claimed = unverifiedCheckpoint(submission.note);
  if (!claimed) return { answer: "malformed" };
  const keys = logs.filter(({ name }) => name === claimed.origin);
  const verdict = verifyNote(submission.note, keys);
  if (verdict.valid) return { submission, text: verdict.text, checkpoint: claimed };
  const suspected = otherOrigin(logs, submission.note, claimed.origin);
  return { answer: keys.length === 0 ? "unknownLog" : "unsigned", suspected };
}

/** Signed with the key of a log that has another name: whoever holds that key put it to a strange use. */
function otherOrigin(logs: readonly NoteVerifier[], note: string, origin: string): Suspected | undefined {
  const others = logs.filter(({ name }) => name !== origin);
  const verdict = others.length > 0 ? verifyNote(note, others) : undefined;
  const [signer] = verdict?.valid ? verdict.signedBy : [];
  return signer && { log: signer.name, why: "otherOrigin" };
}

/** The second half of {@link judgeSubmission}: whether the signed checkpoint goes on from the one kept. */
export function judgeGrowth(
  hashes: Hashes,
  { submission: { oldSize, proof }, text, checkpoint }: SignedSubmission,
  kept: TreeHead | undefined,
): Judgement {
  const earlier = kept ?? { size: 0, rootHash: emptyRoot(hashes) };
  const suspect = (why: Suspicion): Suspected => ({ log: checkpoint.origin, why });
  const forked = checkpoint.size === earlier.size && !equalBytes(checkpoint.rootHash, earlier.rootHash);
  // Whatever the old size says: whoever hands in a rewritten history need not say truly where he begins.
  const shrunken = checkpoint.size < earlier.size ? suspect("shrunken") : undefined;
  const suspected = forked && kept ? suspect("fork") : shrunken;
  if (oldSize > checkpoint.size) return { answer: "malformed", suspected };
  if (oldSize !== earlier.size) return { answer: "outdated", size: earlier.size, suspected };
  if (forked) return { answer: "conflict", suspected };
  if (!verifyConsistency(hashes, earlier, checkpoint, proof)) {
    return { answer: "inconsistent", suspected: suspect("inconsistent") };
  }
  return { answer: "cosign", text, checkpoint };
}

/** A cosignature as the one line a witness answers with, newline included. */
export const cosignatureLine = (text: string, signer: NoteSigner): string =>
  signNote(text, [signer]).slice(text.length + 1);

/**
 * The one line by which this witness has validly cosigned the note text in its answer; lines by others are left out, as
 * the spec demands. Of several of its own the first: a note has room for {@link signaturesMax} lines, and no witness is
 * to fill it. Undefined when it has not cosigned, or one of its lines is false.
 */
export function cosignatureOf(text: string, answer: string, witness: NoteVerifier): string | undefined {
  const note = `${text}\n${answer}`;
  if (!verifyNote(note, [witness]).valid) return undefined;
  const own = readNote(note)?.signatures.find((line) => isBy(line, witness));
  return own && joinNote(text, [own]).slice(text.length + 1);
}

/**
 * The note with these signature lines added; a key's newer line takes the place of its older one.
 * @throws RangeError when that is not a signed note, or would become one that nobody reads.
 */
export function withSignatureLines(note: string, lines: string): string {
  const parsed = readNote(note);
  const added = parsed && readNote(`${parsed.text}\n${lines}`);
  if (!parsed || !added) throw new RangeError("not a signed note and signature lines");
  const kept = parsed.signatures.filter((one) => !added.signatures.some((other) => isBy(one, other)));
  const signatures = [...kept, ...added.signatures];
  if (signatures.length > signaturesMax) throw new RangeError("more signature lines than a note may have");
  return joinNote(parsed.text, signatures);
}

/** The note with the lines of these signers alone. */
export function linesBy(note: string, names: readonly string[]): string {
  const parsed = readNote(note);
  const kept = parsed?.signatures.filter(({ name }) => names.includes(name)) ?? [];
  return parsed ? joinNote(parsed.text, kept) : note;
}

/** The note with one line for each of these keys that has validly signed it, and no others. */
export function linesThatVerify(note: string, keys: readonly NoteVerifier[]): string {
  const parsed = readNote(note);
  if (!parsed) return note;
  const bytes = utf8(parsed.text);
  const valid = keys.flatMap((key) => {
    const line = parsed.signatures.find((one) => isBy(one, key) && key.verify(bytes, one.signature));
    return line ? [line] : [];
  });
  return joinNote(parsed.text, valid);
}

const isBy = (one: KeyName, other: KeyName): boolean => one.name === other.name && one.keyId === other.keyId;
