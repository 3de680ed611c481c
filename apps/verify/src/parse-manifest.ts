import { readJsonText } from "@zhunsheng/ledger";

/** The list of what a dispute bundle holds. Nothing of it is proven by itself. */
export interface Manifest {
  readonly agency: string;
  readonly matter: string;
  readonly procedure: string;
  readonly title: string;
  readonly madeAt: string;
  readonly origin: string;
  readonly files: readonly ListedFile[];
  readonly acts: readonly ListedAct[];
}

export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly size: number;
}

export interface ListedAct {
  readonly seq: number;
  readonly kind: string;
  /** Path of its proof file within the bundle. */
  readonly proof: string;
}

/** Where a bundle's list stands, and how it begins. */
export const manifestPath = "manifest.json";
export const bundleFormat = "zhunsheng.bundle.v1";

const filesMax = 20_000;
const actsMax = 10_000;

type Members = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Undefined when the bytes are not the list of a bundle in the one layout there is. */
export function parseManifest(bytes: Uint8Array): Manifest | undefined {
  const read = readJson(bytes);
  if (!isObject(read) || read.format !== bundleFormat || !isObject(read.log)) return undefined;
  const { agency, matter, procedure, title, madeAt } = read;
  const { origin } = read.log;
  if (typeof agency !== "string" || typeof matter !== "string") return undefined;
  if (typeof procedure !== "string" || typeof title !== "string") return undefined;
  if (typeof madeAt !== "string" || typeof origin !== "string") return undefined;
  const files = listOf(read.files, filesMax, parseListedFile);
  const acts = listOf(read.acts, actsMax, parseListedAct);
  return files && acts && { agency, matter, procedure, title, madeAt, origin, files, acts };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return readJsonText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function listOf<T>(
  read: unknown,
  max: number,
  parse: (one: Members) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(read) || read.length > max) return undefined;
  const items: T[] = [];
  for (const one of read) {
    const item = isObject(one) ? parse(one) : undefined;
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function parseListedFile({ path, sha256, sm3, size }: Members): ListedFile | undefined {
  if (typeof path !== "string" || typeof sha256 !== "string" || typeof sm3 !== "string") return undefined;
  return typeof size === "number" ? { path, sha256, sm3, size } : undefined;
}

function parseListedAct({ seq, kind, proof }: Members): ListedAct | undefined {
  if (typeof seq !== "number" || !Number.isSafeInteger(seq) || seq < 1) return undefined;
  return typeof kind === "string" && typeof proof === "string" ? { seq, kind, proof } : undefined;
}
