import { fromBase64Url, toBase64Url, utf8 } from "./bytes.ts";
import { canonical, canonicalBytes, type Json } from "./canonical.ts";
import { type Digests, digestSizeBytes, type Hashes } from "./hashes.ts";

/**
 * A field's commitment as it stands in an act's header: `base64url(SHA-256) "." base64url(SM3)`, 43 + 1 + 43
 * characters. Both digests are taken over the same bytes, independently: SM3 is not a hash of the SHA-256 hash, so
 * either alone binds.
 */
export type FieldCommitment = string;

/** 128 bits of chance, different for every field, keep short contents (a yes, an age) from being guessed. */
export const saltSizeBytes = 16;

// The prefix keeps these bytes from ever being mistaken for a header (which begins with "{") or for a tree node.
const domain = utf8("zhunsheng.field.v1\0");

/** The canonical bytes a field's commitment covers: RFC 8785 of `{"name": …, "value": …}`. */
export const fieldBytes = (name: string, value: Json): Uint8Array => canonicalBytes({ name, value });

/** {@link fieldBytes} of a value whose canonical text is at hand, so that it need not be written twice. */
export const fieldBytesOf = (name: string, canonicalValue: string): Uint8Array =>
  utf8(`{"name":${canonical(name)},"value":${canonicalValue}}`);

/**
 * Commits to one field of an act without showing it:
 * SHA-256 and SM3 of `"zhunsheng.field.v1" ‖ 0x00 ‖ salt ‖ fieldBytes(name, value)`.
 * The fixed-length salt makes the concatenation unambiguous.
 *
 * @throws RangeError when the salt is not 16 bytes; TypeError when the value has no canonical form.
 */
export function commitField(hashes: Hashes, name: string, value: Json, salt: Uint8Array): FieldCommitment {
  return commitBytes(hashes, fieldBytes(name, value), salt);
}

/** {@link commitField} over bytes already made by {@link fieldBytes} or {@link fieldBytesOf}. */
export function commitBytes(hashes: Hashes, content: Uint8Array, salt: Uint8Array): FieldCommitment {
  if (salt.length !== saltSizeBytes)
    throw new RangeError(`a field salt has ${saltSizeBytes} bytes, not ${salt.length}`);
  return `${toBase64Url(hashes.sha256(domain, salt, content))}.${toBase64Url(hashes.sm3(domain, salt, content))}`;
}

/**
 * Whether the commitment is to exactly this name, value and salt. Both digests must agree. A salt of the wrong length
 * or a malformed commitment is false, not an error, because both come from whoever presents the proof.
 */
export function openField(
  hashes: Hashes,
  commitment: FieldCommitment,
  name: string,
  value: Json,
  salt: Uint8Array,
): boolean {
  return salt.length === saltSizeBytes && commitField(hashes, name, value, salt) === commitment;
}

/** The two digests inside a commitment (32 bytes each), or undefined when the text is not a commitment. */
export function parseCommitment(commitment: FieldCommitment): Digests | undefined {
  const [first, second, ...rest] = commitment.split(".");
  const sha256 = fromBase64Url(first ?? "");
  const sm3 = fromBase64Url(second ?? "");
  if (rest.length > 0 || sha256?.length !== digestSizeBytes || sm3?.length !== digestSizeBytes)
    return undefined;
  return { sha256, sm3 };
}
