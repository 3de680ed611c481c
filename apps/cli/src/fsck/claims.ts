import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  actDigest,
  type Checkpoint,
  encodeEntry,
  fromBase64,
  type Json,
  type LogProof,
  leafHash,
  type NoteVerifier,
  parseCheckpoint,
  parseHeader,
  parseProof,
  utf8,
  verifyInclusion,
  verifyNote,
} from "@zhunsheng/ledger";
import { nodeHashes, SignedMemory } from "@zhunsheng/store";
import type { Report } from "./findings.ts";

/** A tree that the log is held to: its size and root, and who says so. */
export interface ClaimedTree extends Checkpoint {
  readonly source: string;
}

/** An entry that the log must hold: at its place, where the claim names one. */
export interface ClaimedEntry {
  readonly entry: Uint8Array;
  readonly index: number | undefined;
  readonly matter: string | undefined;
  readonly seq: number | undefined;
  readonly source: string;
}

/** What others than the database say of the log: files beside it, and what its holders bring along. */
export interface Claims {
  readonly trees: readonly ClaimedTree[];
  readonly entries: readonly ClaimedEntry[];
  /** Proofs without their entry: whatever stands at the place must lead to the root. */
  readonly paths: readonly (LogProof & { readonly head: Checkpoint; readonly source: string })[];
}

/** The root that was signed last, as it is remembered beside the keys; undefined where nothing is remembered. */
export function rememberedTree(keys: string): ClaimedTree | undefined {
  const memory = new SignedMemory(join(keys, "last-signed"));
  const head = memory.read();
  return head && { ...head, source: "文件 keys/last-signed" };
}

/** The newest checkpoint that witnesses have cosigned, as the server keeps it; undefined where it keeps none. */
export function witnessedTree(
  data: string,
  verifiers: readonly NoteVerifier[],
  report: Report,
): ClaimedTree | undefined {
  const path = join(data, "witnessed-checkpoint");
  if (!existsSync(path)) return undefined;
  const verdict = verifyNote(readFileSync(path, "utf8"), verifiers);
  const head = verdict.valid ? parseCheckpoint(verdict.text) : undefined;
  const source = "文件 witnessed-checkpoint";
  if (head) return { ...head, source };
  report({ check: "tile", says: "不是用已知密钥签的检查点", at: source });
  return undefined;
}

/** @throws Error with a Chinese sentence when the file is no checkpoint that a known key has signed. */
export function claimedCheckpoint(path: string, verifiers: readonly NoteVerifier[]): ClaimedTree {
  return { ...signedHead(readFileSync(path, "utf8"), path, verifiers), source: `检查点 ${path}` };
}

function signedHead(note: string, path: string, verifiers: readonly NoteVerifier[]): Checkpoint {
  const verdict = verifyNote(note, verifiers);
  const head = verdict.valid ? parseCheckpoint(verdict.text) : undefined;
  if (head) return head;
  throw new Error(`${path} 里的检查点不是用已知密钥签的，不能用来核对`);
}

/**
 * What a receipt claims: a receipt or proof file of ours, an answer of the API that holds one, or a proof in C2SP
 * tlog-proof form.
 * @throws Error with a Chinese sentence when the receipt does not hold by itself: it says nothing about the log then.
 */
export function claimsOfReceipt(path: string, verifiers: readonly NoteVerifier[]): Claims {
  const text = readFileSync(path, "utf8");
  const source = `收据 ${path}`;
  const proof = parseProof(text);
  if (proof) {
    const head = signedHead(proof.checkpointNote, path, verifiers);
    return { trees: [{ ...head, source }], entries: [], paths: [{ ...proof, head, source }] };
  }
  const parts = objectsOf(parseJson(text, path));
  const read = (name: string): Json | undefined => parts.find((part) => part[name] !== undefined)?.[name];
  const header = headerOf(read("header"));
  const entry = bytesOf(read("entry")) ?? header?.entry;
  if (!entry) throw new Error(`${path} 不是收据：没有日志条目`);
  const [matter, seq] = [read("matter") ?? header?.matter, read("seq") ?? header?.seq];
  const claimed: ClaimedEntry = {
    entry,
    index: undefined,
    matter: typeof matter === "string" ? matter : undefined,
    seq: typeof seq === "number" ? seq : undefined,
    source,
  };
  const [note, index] = [read("checkpoint"), read("index")];
  // Given out before the log had taken it in: it claims its entry, and no place.
  if (typeof note !== "string" || typeof index !== "number")
    return { trees: [], entries: [claimed], paths: [] };
  const head = signedHead(note, path, verifiers);
  const hashes = listOf(read("hashes")).map((hash) => bytesOf(hash) ?? new Uint8Array());
  const leaf = leafHash(nodeHashes, entry);
  if (!verifyInclusion(nodeHashes, leaf, index, head.size, hashes, head.rootHash)) {
    throw new Error(`${path} 自身不成立：条目不在它所附的检查点之下，不能用来核对`);
  }
  return { trees: [{ ...head, source }], entries: [{ ...claimed, index }], paths: [] };
}

/** A proof opens the header, whose hashes are the entry. */
function headerOf(text: Json | undefined) {
  const header = typeof text === "string" ? parseHeader(text) : undefined;
  if (!header || typeof text !== "string") return undefined;
  return { entry: encodeEntry(actDigest(nodeHashes, utf8(text))), matter: header.matter, seq: header.seq };
}

function parseJson(text: string, path: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} 不是收据：既不是 JSON，也不是 tlog-proof`);
  }
}

interface JsonObject {
  readonly [name: string]: Json;
}

/** A receipt may stand by itself or within an answer of the API: this object and those within it, outermost first. */
function objectsOf(value: Json | undefined): readonly JsonObject[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const own: JsonObject = Object.fromEntries(Object.entries(value));
  return [own, ...["receipt", "proof", "inclusion", "log"].flatMap((name) => objectsOf(own[name]))];
}

const bytesOf = (value: Json | undefined): Uint8Array | undefined =>
  typeof value === "string" ? fromBase64(value) : undefined;

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
