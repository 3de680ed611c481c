import type { PublicProof } from "@zhunsheng/disclosure";
import { type ProofFile, proofFormat } from "@zhunsheng/ledger";
import type { Inclusion } from "../parts.ts";

/** A public page's proof as the file an outsider checks. */
export function proofFile(proof: PublicProof, origin: string, inclusion: Inclusion | undefined): ProofFile {
  return {
    format: proofFormat,
    header: proof.header,
    opened: proof.opened,
    ...(inclusion ? { log: { origin, ...inclusion } } : {}),
  };
}
