// The public record's cryptography. Pure: no clock, chance, disk or network; hash functions and signatures are
// arguments.
export * from "./act-proof.ts";
export * from "./audit.ts";
export * from "./base45.ts";
export * from "./bytes.ts";
export * from "./canonical.ts";
export * from "./check-act-proof.ts";
export * from "./checkpoint.ts";
export * from "./commitment.ts";
export * from "./correction.ts";
export * from "./cosignature.ts";
export * from "./entry.ts";
export * from "./frontier.ts";
export * from "./hashes.ts";
export * from "./merkle.ts";
export * from "./note.ts";
export * from "./parse-act-proof.ts";
export * from "./policy.ts";
export * from "./proof.ts";
export * from "./receipt-code.ts";
export * from "./regrow.ts";
export * from "./sm2.ts";
export * from "./submission.ts";
export * from "./tile-log.ts";
export * from "./tiles.ts";
export * from "./verifier.ts";
