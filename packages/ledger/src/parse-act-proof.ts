import {
  type ActHeader,
  type CorrectionProof,
  type LogPart,
  type ProofFile,
  proofFormat,
  type Receipt,
  receiptFormat,
} from "./act-proof.ts";
import type { Json } from "./canonical.ts";

/** No act has more fields, no tree is higher; a file beyond these is not one of ours. */
const openedMax = 300;
const pathMax = 64;
/** More often than this no act is corrected. */
const correctionsMax = 50;
/** More people than this make no correction. */
const confirmationsMax = 20;

type Members = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A proof file from outside, or undefined when it is none. A page's JSON twin, which holds one, is taken as well. */
export const parseProofFile = (text: string): ProofFile | undefined => proofFileIn(parseJson(text));

/** {@link parseProofFile} of JSON that was parsed already. */
export function proofFileIn(read: unknown): ProofFile | undefined {
  const file = isObject(read) && isObject(read.proof) ? read.proof : read;
  const proof = parseOne(file);
  if (!proof || !isObject(file) || file.corrections === undefined) return proof;
  const corrections = parseCorrections(file.corrections);
  return corrections && { ...proof, corrections };
}

/** A proof without the corrections that may stand beside it. */
function parseOne(file: unknown): ProofFile | undefined {
  if (!isObject(file) || file.format !== proofFormat || typeof file.header !== "string") return undefined;
  const opened = parseOpened(file.opened);
  const log = file.log === undefined ? undefined : parseLog(file.log);
  if (!opened || (file.log !== undefined && !log)) return undefined;
  return { format: proofFormat, header: file.header, opened, ...(log ? { log } : {}) };
}

/** A correction is never itself corrected, so there is one level only. */
const parseCorrections = (read: unknown): readonly CorrectionProof[] | undefined =>
  parseAll(read, correctionsMax, (one) => {
    const proof = parseOne(one);
    if (!proof || !isObject(one) || one.confirmations === undefined) return proof;
    const confirmations = parseAll(one.confirmations, confirmationsMax, parseOne);
    return confirmations && { ...proof, confirmations };
  });

/** All of a list, or undefined where it is none, too long, or holds something else. */
function parseAll<T>(
  read: unknown,
  countMax: number,
  parse: (one: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(read) || read.length > countMax) return undefined;
  const parsed = read.map(parse);
  const known = parsed.filter((one) => one !== undefined);
  return known.length === parsed.length ? known : undefined;
}

/** A receipt from outside, or undefined when it is none. */
export const parseReceipt = (text: string): Receipt | undefined => receiptIn(parseJson(text));

/** {@link parseReceipt} of JSON that was parsed already. */
export function receiptIn(read: unknown): Receipt | undefined {
  if (!isObject(read) || read.format !== receiptFormat || typeof read.entry !== "string") return undefined;
  const log = parseLog(read.log);
  return log && { format: receiptFormat, entry: read.entry, log };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseOpened(read: unknown): ProofFile["opened"] | undefined {
  if (!Array.isArray(read) || read.length > openedMax) return undefined;
  const opened: { name: string; value: Json; salt: string }[] = [];
  for (const one of read) {
    if (!isObject(one) || typeof one.name !== "string" || typeof one.salt !== "string") return undefined;
    if (one.value === undefined) return undefined;
    opened.push({ name: one.name, value: one.value as Json, salt: one.salt });
  }
  return opened;
}

function parseLog(read: unknown): LogPart | undefined {
  if (!isObject(read)) return undefined;
  const { origin, index, size, hashes, checkpoint } = read;
  if (typeof origin !== "string" || typeof checkpoint !== "string") return undefined;
  if (typeof index !== "number" || !Number.isSafeInteger(index) || index < 0) return undefined;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size <= index) return undefined;
  if (!Array.isArray(hashes) || hashes.length > pathMax) return undefined;
  const path = hashes.filter((hash) => typeof hash === "string");
  return path.length === hashes.length ? { origin, index, size, hashes: path, checkpoint } : undefined;
}

/** Undefined when the text is not the header of an act in the one layout there is. */
export function parseHeader(text: string): ActHeader | undefined {
  const read = parseJson(text);
  if (!isObject(read) || read.version !== 1 || !isObject(read.fields)) return undefined;
  const { agency, matter, seq, kind, procedure, recordedAt, occurredAt, previous } = read;
  const texts = [agency, matter, kind, procedure, recordedAt, occurredAt].map((one) =>
    typeof one === "string" ? one : undefined,
  );
  if (texts.includes(undefined) || typeof seq !== "number") return undefined;
  const fields = new Map<string, string>();
  for (const [name, commitment] of Object.entries(read.fields)) {
    if (typeof commitment !== "string") return undefined;
    fields.set(name, commitment);
  }
  const [a = "", m = "", k = "", p = "", r = "", o = ""] = texts;
  const before = typeof previous === "string" ? previous : null;
  const named = { agency: a, matter: m, seq, kind: k, procedure: p, recordedAt: r, occurredAt: o };
  return { ...named, previous: before, fields };
}
