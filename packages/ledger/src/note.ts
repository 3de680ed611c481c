import { equalBytes, fromBase64, fromHex, hasLoneSurrogate, toBase64, toHex, utf8 } from "./bytes.ts";
import { cosignatureAlgorithm } from "./cosignature.ts";
import type { Hashes } from "./hashes.ts";

/** Signature type of plain Ed25519 (RFC 8032) over the note text, C2SP signed-note "Signature types". */
export const ed25519Algorithm = 0x01;

/** The spec demands at least 16; a note with more than 100 lines of signatures is not read. */
export const signaturesMax = 100;

/** Whoever can sign: `sign` gets the UTF-8 bytes of the note text and returns the bare signature. */
export interface NoteSigner {
  readonly name: string;
  readonly keyId: number;
  sign(text: Uint8Array): Uint8Array;
}

/** A key that is trusted: `verify` gets the UTF-8 bytes of the note text and the bare signature. */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: number;
  verify(text: Uint8Array, signature: Uint8Array): boolean;
}

/** A key as the spec names it: name and uint32 id together say which key and which algorithm. */
export interface KeyName {
  readonly name: string;
  readonly keyId: number;
}

/**
 * What a note's signatures amount to. `text` is to be believed only when `valid`. `ignored` are lines by keys we do
 * not know.
 * - malformed: not a signed note
 * - badSignature: a known key's signature does not verify; the whole note is rejected
 * - noKnownKey: nobody we trust signed it
 */
export type NoteVerdict =
  | {
      readonly valid: true;
      readonly text: string;
      readonly signedBy: readonly KeyName[];
      readonly ignored: readonly KeyName[];
    }
  | { readonly valid: false; readonly problem: "malformed" | "badSignature" | "noKnownKey" };

/** A public key in the form `<name>+<key id in hex>+<base64(algorithm ‖ public key)>`. */
export interface VerifierKey extends KeyName {
  readonly algorithm: number;
  readonly publicKey: Uint8Array;
}

/**
 * The uint32 id of a key: first four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key), C2SP signed-note
 * "Signatures".
 */
export function keyId(hashes: Hashes, name: string, algorithm: number, publicKey: Uint8Array): number {
  const digest = hashes.sha256(utf8(`${name}\n`), Uint8Array.of(algorithm), publicKey);
  return readUint32(digest);
}

/**
 * The public key as one line of text, as golang.org/x/mod/sumdb/note writes it.
 *
 * @throws RangeError when the name is empty or has a space or plus.
 */
export function encodeVerifierKey(
  hashes: Hashes,
  name: string,
  algorithm: number,
  publicKey: Uint8Array,
): string {
  if (!isKeyName(name)) throw new RangeError(`"${name}" is not a key name`);
  const id = toHex(uint32(keyId(hashes, name, algorithm, publicKey)));
  return `${name}+${id}+${toBase64(Uint8Array.of(algorithm, ...publicKey))}`;
}

/**
 * Reads {@link encodeVerifierKey}'s text; undefined when it is malformed, its id is not the key's, or an Ed25519 key
 * is not 32 bytes. Other algorithms are returned as they are: the caller decides by `algorithm` which it can verify.
 */
export function parseVerifierKey(hashes: Hashes, text: string): VerifierKey | undefined {
  const [, name = "", hexId = "", key = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const idBytes = fromHex(hexId);
  const keyBytes = fromBase64(key);
  const algorithm = keyBytes?.[0];
  if (!isKeyName(name) || idBytes === undefined || keyBytes === undefined || algorithm === undefined)
    return undefined;
  const publicKey = keyBytes.subarray(1);
  const id = keyId(hashes, name, algorithm, publicKey);
  if (!equalBytes(idBytes, uint32(id))) return undefined;
  const isEd25519 = algorithm === ed25519Algorithm || algorithm === cosignatureAlgorithm;
  if (isEd25519 && publicKey.length !== 32) return undefined;
  return { name, keyId: id, algorithm, publicKey };
}

/**
 * The signed note: text, empty line, one line a signer in the given order, C2SP signed-note "Format".
 *
 * @throws RangeError when the text is not note text (well-formed Unicode, no control character but newline, newline
 *   at the end), a signer's name is no key name, or there are no signers or more than 100.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!isNoteText(text))
    throw new RangeError("not a note text: control characters, or no newline at the end");
  if (signers.length === 0 || signers.length > signaturesMax)
    throw new RangeError("a note has 1 to 100 signers");
  const bytes = utf8(text);
  const lines = signers.map((signer) => {
    if (!isKeyName(signer.name)) throw new RangeError(`"${signer.name}" is not a key name`);
    return signatureLine({ name: signer.name, keyId: signer.keyId, signature: signer.sign(bytes) });
  });
  return `${text}\n${lines.join("")}`;
}

/** The note that these signature lines make under a text, byte for byte as {@link readNote} took it apart. */
export const joinNote = (text: string, signatures: readonly NoteSignature[]): string =>
  `${text}\n${signatures.map(signatureLine).join("")}`;

const signatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `— ${name} ${toBase64(joined(uint32(keyId), signature))}\n`;

/**
 * Checks a signed note against the keys we trust, C2SP signed-note "Signatures". Lines by unknown keys are ignored; a
 * known key's bad signature rejects the note; at least one known key must have signed. Decode bytes with
 * `new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })` before calling this.
 *
 * @throws Error when two verifiers have the same name and id: the caller's configuration would be ambiguous.
 */
export function verifyNote(note: string, verifiers: readonly NoteVerifier[]): NoteVerdict {
  const known = new Map(verifiers.map((verifier) => [nameOf(verifier), verifier]));
  if (known.size !== verifiers.length) throw new Error("two verifiers have the same name and key id");
  const parsed = readNote(note);
  if (parsed === undefined) return { valid: false, problem: "malformed" };
  const bytes = utf8(parsed.text);
  const signedBy = new Map<string, KeyName>();
  const ignored = new Map<string, KeyName>();
  for (const { signature, ...key } of parsed.signatures) {
    const verifier = known.get(nameOf(key));
    if (verifier === undefined) ignored.set(nameOf(key), key);
    // Not even when the same key has signed validly on another line: two answers from one key are a reason for doubt.
    else if (!verifier.verify(bytes, signature)) return { valid: false, problem: "badSignature" };
    else signedBy.set(nameOf(key), key);
  }
  if (signedBy.size === 0) return { valid: false, problem: "noKnownKey" };
  return { valid: true, text: parsed.text, signedBy: [...signedBy.values()], ignored: [...ignored.values()] };
}

/** A line of signature as it stands in a note: whose it says it is, and the bytes after the key id. */
export interface NoteSignature extends KeyName {
  readonly signature: Uint8Array;
}

/** A signed note taken apart, with nothing checked: what it says may be believed only after {@link verifyNote}. */
export function readNote(
  note: string,
): { readonly text: string; readonly signatures: readonly NoteSignature[] } | undefined {
  // The text may itself have empty lines: the last one separates it from the signatures.
  const separator = note.lastIndexOf("\n\n");
  const text = note.slice(0, separator + 1);
  if (separator < 0 || !isNoteText(text) || !note.endsWith("\n")) return undefined;
  const lines = note.slice(separator + 2, -1).split("\n");
  if (lines.length > signaturesMax) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignature(line);
    if (signature === undefined) return undefined;
    signatures.push(signature);
  }
  return { text, signatures };
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = "", base64 = ""] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: readUint32(bytes), signature: bytes.subarray(4) };
}

const nameOf = (key: KeyName): string => `${key.name}+${key.keyId}`;

const isKeyName = (name: string): boolean =>
  name.length > 0 && !/[\p{White_Space}+\p{Cc}]/u.test(name) && !hasLoneSurrogate(name);

function isNoteText(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && unit !== 0x0a) return false;
  }
  return text.endsWith("\n") && !hasLoneSurrogate(text);
}

const uint32 = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

const readUint32 = (bytes: Uint8Array): number =>
  (((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)) >>> 0;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
