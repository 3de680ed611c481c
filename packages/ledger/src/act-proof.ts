import type { Json } from "./canonical.ts";

/** Version of the proof file's layout. */
export const proofFormat = "zhunsheng.proof.v1";

/** Version of the receipt's layout. */
export const receiptFormat = "zhunsheng.receipt.v1";

/** A leaf's place under a signed checkpoint. */
export interface LogPart {
  readonly origin: string;
  /** Place of the entry in the log, from 0, and the size of the tree that the path leads to. */
  readonly index: number;
  readonly size: number;
  /** Base64 hashes from the leaf's sibling up, RFC 6962 §2.1.1. */
  readonly hashes: readonly string[];
  /** The signed checkpoint, verbatim, with whatever cosignatures it has. */
  readonly checkpoint: string;
}

/** One field of an act, opened: base64url of its 16-byte salt. */
export interface OpenedField {
  readonly name: string;
  readonly value: Json;
  readonly salt: string;
}

/** Everything an outsider needs to check one act against the log, in one file. Fields not in `opened` stay closed. */
export interface ProofFile {
  readonly format: typeof proofFormat;
  /** Canonical JSON of the act's header, verbatim. */
  readonly header: string;
  readonly opened: readonly OpenedField[];
  /** Absent while the act waits for the next checkpoint. */
  readonly log?: LogPart | undefined;
  /** Proofs of the later acts that corrected this one (更正), each opening what it put in the place of what. */
  readonly corrections?: readonly CorrectionProof[] | undefined;
}

/** The proof of a correction, with those of the confirmations (确认) that made it take effect. */
export interface CorrectionProof extends Omit<ProofFile, "corrections"> {
  readonly confirmations?: readonly ProofFile[] | undefined;
}

/** That an entry is in the log, and nothing of what it stands for: what the submitter of an act takes away. */
export interface Receipt {
  readonly format: typeof receiptFormat;
  /** Base64 of the 65-byte log entry. */
  readonly entry: string;
  readonly log: LogPart;
}

/** What an act's header says, as far as a reader needs it. */
export interface ActHeader {
  readonly agency: string;
  readonly matter: string;
  readonly seq: number;
  readonly kind: string;
  readonly procedure: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
  /** Base64url of the SHA-256 of the header before it in the same matter; null in the first. */
  readonly previous: string | null;
  /** Commitment by field name. */
  readonly fields: ReadonlyMap<string, string>;
}
