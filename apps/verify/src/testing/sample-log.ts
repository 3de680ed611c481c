// A small log with a matter of five acts, made the way the record makes them, for tests and the browser suite.
import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import {
  actDigest,
  canonical,
  commitField,
  cosignatureAlgorithm,
  cosigner,
  ed25519Algorithm,
  encodeEntry,
  encodeVerifierKey,
  formatCheckpoint,
  inclusionProof,
  type Json,
  keyId,
  leafHash,
  type NoteSigner,
  type ProofFile,
  proofFormat,
  type Receipt,
  receiptFormat,
  rootOf,
  signNote,
  toBase64,
  toBase64Url,
  utf8,
} from "@zhunsheng/ledger";
import { nodeCrypto } from "../node-crypto.ts";

const { hashes } = nodeCrypto;

export const agency = "anhe-emergency";
export const matter = "m2026-0000000000000001";
export const procedure = "penalty-ordinary@2021-07-15";
const cosignedAt = 1_790_000_000;

/** A key for tests: the same seed gives the same key. */
export interface SampleKey {
  readonly verifierKey: string;
  signer(): NoteSigner;
}

export function sampleKey(name: string, seed: number, algorithm = ed25519Algorithm): SampleKey {
  const pkcs8 = Buffer.concat([
    Buffer.from("302e020100300506032b657004220420", "hex"),
    Buffer.alloc(32, seed),
  ]);
  const privateKey = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  const raw = createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(-32);
  const named = { name, keyId: keyId(hashes, name, algorithm, raw) };
  const ed25519 = (message: Uint8Array): Uint8Array => sign(null, message, privateKey);
  return {
    verifierKey: encodeVerifierKey(hashes, name, algorithm, raw),
    signer: () =>
      algorithm === cosignatureAlgorithm ? cosigner(named, cosignedAt, ed25519) : { ...named, sign: ed25519 },
  };
}

export const origin = "anhe.example/log";
export const logKey = sampleKey(origin, 1);
export const justice = sampleKey("justice.example/witness", 2, cosignatureAlgorithm);
export const notary = sampleKey("notary.example/witness", 3, cosignatureAlgorithm);

/** Two witnesses of whom all must cosign. */
export const policyText = [
  `log ${logKey.verifierKey}`,
  `witness justice ${justice.verifierKey}`,
  `witness notary ${notary.verifierKey}`,
  "group both all justice notary",
  "quorum both",
  "",
].join("\n");

interface SampleAct {
  readonly kind: string;
  readonly contents: Readonly<Record<string, Json>>;
}

const party = "安和县恒岳金属制品有限公司";
const officers = [
  { id: "e-1", name: "周建国" },
  { id: "e-2", name: "李敏" },
];

export const sampleActs: readonly SampleAct[] = [
  { kind: "clue", contents: { "input.partyName": party, "input.content": "粉尘清扫记录缺失", by: officers } },
  { kind: "open", contents: { "input.partyName": party, "input.violation": "未定期清理粉尘", by: officers } },
  { kind: "notice", contents: { "input.fineFen": 3_200_000, by: officers } },
  {
    kind: "decide",
    contents: {
      "input.partyName": party,
      "input.partyKind": "organisation",
      "input.fineFen": 3_200_000,
      "input.remedies": "六十日内申请行政复议",
      number: "（安）应急罚〔2026〕37号",
      by: officers,
    },
  },
  { kind: "serve", contents: { "input.day": "2026-09-25", by: officers } },
];

interface SealedSample {
  readonly header: string;
  readonly entry: Uint8Array;
  readonly opened: ProofFile["opened"];
}

/** Contents sealed as the record seals them, each act naming the hash of the one before. */
export function sealAll(
  acts: readonly SampleAct[],
  of = matter,
  version = procedure,
): readonly SealedSample[] {
  let previous: string | null = null;
  return acts.map(({ kind, contents }, place) => {
    const opened = Object.entries(contents).map(([name, value], at) => {
      const salt = new Uint8Array(16).fill(place * 16 + at + 1);
      return { name, value, salt, commitment: commitField(hashes, name, value, salt) };
    });
    const header = canonical({
      ...{ version: 1, agency, matter: of, seq: place + 1, kind, procedure: version, previous },
      occurredAt: `2026-09-${20 + place}T10:00:00+08:00`,
      recordedAt: `2026-09-${20 + place}T10:42:07.000+08:00`,
      fields: Object.fromEntries(opened.map(({ name, commitment }) => [name, commitment])),
    });
    const digests = actDigest(hashes, utf8(header));
    previous = toBase64Url(digests.sha256);
    const shown = opened.map(({ name, value, salt }) => ({ name, value, salt: toBase64Url(salt) }));
    return { header, entry: encodeEntry(digests), opened: shown };
  });
}

/** A log that holds these acts, with entries of others around them, and its signed checkpoint. */
export class SampleLog {
  readonly sealed: readonly SealedSample[];
  readonly checkpoint: string;
  readonly #leaves: readonly Uint8Array[];
  readonly #first: number;

  constructor(
    sealed = sealAll(sampleActs),
    signers: readonly SampleKey[] = [logKey, justice, notary],
    before = 6,
  ) {
    this.sealed = sealed;
    this.#first = before;
    const entries = [
      ...Array.from({ length: before }, (_, at) => Uint8Array.of(at)),
      ...sealed.map(({ entry }) => entry),
    ];
    this.#leaves = entries.map((entry) => leafHash(hashes, entry));
    const text = formatCheckpoint({ origin, size: entries.length, rootHash: rootOf(hashes, this.#leaves) });
    this.checkpoint = signNote(
      text,
      signers.map((key) => key.signer()),
    );
  }

  #at(seq: number): SealedSample {
    const one = this.sealed[seq - 1];
    if (!one) throw new RangeError(`no act ${seq}`);
    return one;
  }

  #log(seq: number) {
    const [index, size] = [this.#first + seq - 1, this.#leaves.length];
    const read = (level: number, at: number): Uint8Array =>
      rootOf(hashes, this.#leaves.slice(at * 2 ** level, (at + 1) * 2 ** level));
    const path = inclusionProof(hashes, index, size, read);
    return { origin, index, size, hashes: path.map(toBase64), checkpoint: this.checkpoint };
  }

  /** An act's proof that opens all of it but who did it, or the contents that are named. */
  proof(seq: number, names?: readonly string[]): ProofFile & { readonly log: NonNullable<ProofFile["log"]> } {
    const { header, opened } = this.#at(seq);
    const shown = opened.filter(({ name }) => (names ? names.includes(name) : name !== "by"));
    return { format: proofFormat, header, opened: shown, log: this.#log(seq) };
  }

  receipt(seq: number): Receipt {
    return { format: receiptFormat, entry: toBase64(this.#at(seq).entry), log: this.#log(seq) };
  }
}
