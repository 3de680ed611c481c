// SM3, GB/T 32905-2016 (ISO/IEC 10118-3:2018): browsers have none of their own.

const blockSizeBytes = 64;
const initial = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
] as const;

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** §4.2: the constants T_j, already rotated left by j. */
const constants = Int32Array.from({ length: 64 }, (_, j) => rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32));

/** The 32-byte SM3 digest of the concatenated parts. */
export function sm3(...parts: readonly Uint8Array[]): Uint8Array {
  const sizeBytes = parts.reduce((sum, part) => sum + part.length, 0);
  const state = Int32Array.from(initial);
  const block = new Uint8Array(blockSizeBytes);
  const words = new Int32Array(68);
  let filled = 0;
  const take = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) {
      const step = Math.min(blockSizeBytes - filled, bytes.length - at);
      block.set(bytes.subarray(at, at + step), filled);
      filled += step;
      at += step;
      if (filled === blockSizeBytes) {
        compress(state, block, words);
        filled = 0;
      }
    }
  };
  for (const part of parts) take(part);
  take(padding(sizeBytes));
  const digest = new Uint8Array(32);
  const view = new DataView(digest.buffer);
  for (const [place, word] of state.entries()) view.setInt32(4 * place, word);
  return digest;
}

/** §5.2: a one bit, zeros, and the length in bits as 64 bits. */
function padding(sizeBytes: number): Uint8Array {
  const zeros = (blockSizeBytes * 2 - 9 - (sizeBytes % blockSizeBytes)) % blockSizeBytes;
  const bytes = new Uint8Array(1 + zeros + 8);
  bytes[0] = 0x80;
  new DataView(bytes.buffer).setBigUint64(1 + zeros, BigInt(sizeBytes) * 8n);
  return bytes;
}

/** §5.3.2: 132 words from the block; W'_j is W_j ⊕ W_{j+4} and needs no room of its own. */
function expand(block: Uint8Array, words: Int32Array): void {
  const view = new DataView(block.buffer);
  const word = (j: number): number => words[j] ?? 0;
  for (let j = 0; j < 16; j++) words[j] = view.getInt32(4 * j);
  for (let j = 16; j < 68; j++) {
    const x = word(j - 16) ^ word(j - 9) ^ rotate(word(j - 3), 15);
    words[j] = x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(word(j - 13), 7) ^ word(j - 6);
  }
}

/** §5.3.3: one block into the state. */
function compress(state: Int32Array, block: Uint8Array, words: Int32Array): void {
  expand(block, words);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let j = 0; j < 64; j++) {
    const word = words[j] ?? 0;
    const early = j < 16;
    const twelve = rotate(a, 12);
    const ss1 = rotate((twelve + e + (constants[j] ?? 0)) | 0, 7);
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ twelve) + (word ^ (words[j + 4] ?? 0))) | 0;
    const tt2 = (gg + h + ss1 + word) | 0;
    [d, c, b, a] = [c, rotate(b, 9), a, tt1];
    [h, g, f, e] = [g, rotate(f, 19), e, tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17)];
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) state[place] = (state[place] ?? 0) ^ word;
}
