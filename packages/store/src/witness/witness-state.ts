import { createHash } from "node:crypto";
import { readNote, type Suspicion } from "@zhunsheng/ledger";

/** The checkpoint of one log that this witness cosigned last. */
export interface Cosigned {
  readonly origin: string;
  /** The signed note as it was handed in, with the log's own signature lines. */
  readonly note: string;
  /** When it was cosigned, an instant in UTC. */
  readonly cosignedAt: string;
}

/** A checkpoint that was signed by a log and refused by this witness: kept as evidence. */
export interface Refusal {
  /** Whose key signed it. */
  readonly log: string;
  readonly why: Suspicion;
  readonly refusedAt: string;
  /** What was refused: the text verbatim, with the signature lines of the logs we know. */
  readonly refused: string;
  /** What had been cosigned before; undefined where there was nothing. */
  readonly kept: string | undefined;
}

/**
 * What a witness must not forget: how far it has cosigned each log, and what it refused. One witness, one state: a
 * second process on the same state must find the same answers.
 */
export interface WitnessState {
  /** Undefined for a log that was never cosigned. */
  find(origin: string): Promise<Cosigned | undefined>;
  /**
   * Puts `after` in the place of the note `before` (undefined: of nothing), durably, unless another one stands there by
   * now: answers whether it did. The comparison and the writing are one step, so that no cosignature rolls a log back.
   */
  replace(before: string | undefined, after: Cosigned): Promise<boolean>;
  /** Every log ever cosigned, by origin. */
  list(): Promise<readonly Cosigned[]>;
  /**
   * Keeps evidence: the same note text for the same reason once, and of one log and reason at most
   * {@link refusalsADayMax} a day of Coordinated Universal Time, so that nobody can fill the disk by handing in old
   * checkpoints again.
   */
  keepRefusal(refusal: Refusal): Promise<void>;
  /** The newest first, at most `count`. */
  refusals(count: number): Promise<readonly Refusal[]>;
}

export const refusalsADayMax = 20;

/** The day in Coordinated Universal Time by which refusals are counted. */
export const dayOfRefusal = ({ refusedAt }: Refusal): string =>
  new Date(refusedAt).toISOString().slice(0, 10);

/** SHA-256 of what was refused, without its signature lines: however often one text is signed, it is one refusal. */
export const digestOfRefusal = ({ refused }: Refusal): Buffer =>
  createHash("sha256")
    .update(readNote(refused)?.text ?? refused)
    .digest();
