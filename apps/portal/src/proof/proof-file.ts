import type { PublicProof } from "@zhunsheng/disclosure";
import type { Inclusion } from "../parts.ts";

/** Version of the proof file's layout. */
export const proofFormat = "zhunsheng.proof.v1";

/** Everything an outsider needs to check one act against the log, in one file. */
export interface ProofFile {
  readonly format: typeof proofFormat;
  readonly header: PublicProof["header"];
  readonly opened: PublicProof["opened"];
  /** Absent while the act waits for the next checkpoint. */
  readonly log?: LogPart | undefined;
}

export interface LogPart extends Inclusion {
  readonly origin: string;
}

export function proofFile(proof: PublicProof, origin: string, inclusion: Inclusion | undefined): ProofFile {
  return {
    format: proofFormat,
    header: proof.header,
    opened: proof.opened,
    ...(inclusion ? { log: { origin, ...inclusion } } : {}),
  };
}
