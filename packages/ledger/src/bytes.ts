const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const base64UrlAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const noValue = -1;
/** The value of each character by its code; `noValue` for what is not in the alphabet. */
const valuesOf = (alphabet: string): readonly number[] =>
  Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));
const base64Values = valuesOf(base64Alphabet);
const base64UrlValues = valuesOf(base64UrlAlphabet);
const encoder = new TextEncoder();

/** The UTF-8 bytes of a text. A lone surrogate would silently become U+FFFD: reject it before calling this. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Whether two byte strings are equal. Not constant-time: everything the ledger compares is public. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
  return true;
}

/** Whether the text has half of a UTF-16 surrogate pair without the other: such a text has no UTF-8 form. */
export const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** Lower-case hexadecimal, two characters a byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return hex;
}

/** The bytes of lower-case hexadecimal text, or undefined when the text is anything else. */
export function fromHex(hex: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  }
  return bytes;
}

/** Standard base64 with padding, RFC 4648 §4: what C2SP notes use. */
export const toBase64 = (bytes: Uint8Array): string => encode64(bytes, base64Alphabet, "=");

/** URL-safe base64 without padding, RFC 4648 §5: what field commitments use. */
export const toBase64Url = (bytes: Uint8Array): string => encode64(bytes, base64UrlAlphabet, "");

/**
 * The bytes of standard padded base64, or undefined. Only the one canonical spelling of each byte string is accepted.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  return text.length % 4 === 0 ? decode64(text.replace(/={1,2}$/, ""), base64Values) : undefined;
}

/** The bytes of unpadded URL-safe base64, or undefined. Only the canonical spelling is accepted. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  return decode64(text, base64UrlValues);
}

function encode64(bytes: Uint8Array, alphabet: string, padding: string): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const word = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += alphabet.charAt(word >> 18) + alphabet.charAt((word >> 12) & 63);
    text += left > 1 ? alphabet.charAt((word >> 6) & 63) : padding;
    text += left > 2 ? alphabet.charAt(word & 63) : padding;
  }
  return text;
}

/** Undefined for a character that `values` does not know, and for stray bits: no two texts give the same bytes. */
function decode64(text: string, values: readonly number[]): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const value = values[text.charCodeAt(index)] ?? noValue;
    if (value === noValue) return undefined;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (word >> bits) & 0xff;
    }
  }
  return (word & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
