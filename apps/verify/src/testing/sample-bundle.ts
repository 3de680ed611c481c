import { type ProofFile, parseHeader, toHex, utf8 } from "@zhunsheng/ledger";
import { zipSync } from "fflate";
import { nodeCrypto } from "../node-crypto.ts";
import { agency, logKey, matter, origin, procedure, type SampleLog } from "./sample-log.ts";

/** A bundle's files before they are packed: path → content. */
export type BundleFiles = Readonly<Record<string, Uint8Array>>;

const proofPath = (seq: number): string => `acts/${String(seq).padStart(4, "0")}.proof.json`;

const asBytes = (value: unknown): Uint8Array => utf8(JSON.stringify(value));

/** The proofs of a log's acts with the pages, attachments and log files that stand beside them. */
export function bundleFiles(log: SampleLog, changed: Readonly<Record<number, ProofFile>> = {}): BundleFiles {
  const proofs = log.sealed.map((_, place) => {
    const seq = place + 1;
    return [proofPath(seq), asBytes(changed[seq] ?? log.proof(seq))] as const;
  });
  return {
    ...Object.fromEntries(proofs),
    "acts/0001.html": utf8("<!doctype html><title>案源登记</title>"),
    "index.html": utf8("<!doctype html><title>卷内目录</title>"),
    "documents/决定书.txt": utf8("行政处罚决定书"),
    "log/checkpoint": utf8(log.checkpoint),
    "log/keys": utf8(`${logKey.verifierKey}\n`),
  };
}

interface Listed {
  readonly seq: number;
  readonly kind: string;
  readonly proof: string;
}

export const listedActs = (log: SampleLog): readonly Listed[] =>
  log.sealed.map(({ header }, place) => ({
    seq: place + 1,
    kind: parseHeader(header)?.kind ?? "",
    proof: proofPath(place + 1),
  }));

/** The list that fits these files, as a forger would make it again after changing them. */
export const manifestOf = (files: BundleFiles, acts: readonly Listed[], change: object = {}): Uint8Array =>
  asBytes({
    format: "zhunsheng.bundle.v1",
    ...{ agency, matter, procedure, title: "恒岳公司未定期清理粉尘案" },
    madeAt: "2026-11-20T09:00:00+08:00",
    log: { origin, keys: [logKey.verifierKey] },
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      sha256: toHex(nodeCrypto.hashes.sha256(bytes)),
      sm3: toHex(nodeCrypto.hashes.sm3(bytes)),
      size: bytes.length,
    })),
    acts,
    ...change,
  });

/** A whole bundle as its maker packs it. */
export function sampleBundle(log: SampleLog): Uint8Array {
  const files = bundleFiles(log);
  return packed(files, manifestOf(files, listedActs(log)));
}

export const packed = (files: BundleFiles, manifest: Uint8Array): Uint8Array =>
  zipSync({ "manifest.json": manifest, ...files });
