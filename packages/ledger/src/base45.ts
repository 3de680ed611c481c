const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Base45, RFC 9285: two bytes in three characters of a QR code's alphanumeric mode. */
export function toBase45(bytes: Uint8Array): string {
  const digits: string[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2);
    let value = second === undefined ? first : first * 256 + second;
    for (let place = second === undefined ? 2 : 3; place > 0; place--) {
      digits.push(alphabet.charAt(value % 45));
      value = Math.floor(value / 45);
    }
  }
  return digits.join("");
}

/** The bytes of base45 text, or undefined: another alphabet, a group of one character, a value out of range. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map((sign) => alphabet.indexOf(sign));
    const [first = -1, second = -1, third] = group;
    const value = first + 45 * second + 2025 * (third ?? 0);
    if (group.includes(-1) || value > (third === undefined ? 0xff : 0xffff)) return undefined;
    if (third !== undefined) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}
