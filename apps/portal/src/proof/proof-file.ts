import type { OpenedCorrection, PublicProof } from "@zhunsheng/disclosure";
import { type CorrectionProof, type ProofFile, proofFormat } from "@zhunsheng/ledger";
import type { Inclusion } from "../parts.ts";

type FindInclusion = (header: string) => Promise<Inclusion | undefined>;

/** A public page's proof as the file an outsider checks, with the corrections that made the page what it shows. */
export async function proofFile(proof: PublicProof, origin: string, find: FindInclusion): Promise<ProofFile> {
  const corrections = await Promise.all(
    (proof.corrections ?? []).map((one) => correctionFile(one, origin, find)),
  );
  const own = await openedFile(proof, origin, find);
  return { ...own, ...(corrections.length > 0 ? { corrections } : {}) };
}

async function correctionFile(
  { confirmations = [], ...opened }: OpenedCorrection,
  origin: string,
  find: FindInclusion,
): Promise<CorrectionProof> {
  const confirmed = await Promise.all(confirmations.map((one) => openedFile(one, origin, find)));
  const own = await openedFile(opened, origin, find);
  return { ...own, ...(confirmed.length > 0 ? { confirmations: confirmed } : {}) };
}

async function openedFile(
  { header, opened }: Pick<PublicProof, "header" | "opened">,
  origin: string,
  find: FindInclusion,
): Promise<ProofFile> {
  const inclusion = await find(header);
  return { format: proofFormat, header, opened, ...(inclusion ? { log: { origin, ...inclusion } } : {}) };
}
