// The offline verifier: a pure core, its command, and the page's template. Touches no network.
export { verifyCommand } from "./command.ts";
export type { Verifier } from "./judge-proof.ts";
export { nodeCrypto } from "./node-crypto.ts";
export { type Titles, titlesOf } from "./titles.ts";
export { type Crypto, noTrust, parseTrust, type Trusted } from "./trust.ts";
export { type Answer, exitCodeOf, type Verdict, worst } from "./verdict.ts";
export { type PageTrust, trustText, verifierPage } from "./verifier-page.ts";
export { type GivenFile, verifyFile, verifyFiles } from "./verify-file.ts";
