import { weierstrassN } from "@noble/curves/abstract/weierstrass.js";
import { type Hashes, toHex, utf8 } from "@zhunsheng/ledger";

/** The curve of GB/T 32918.5-2017, which SM2 is used with. */
const curve = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
const Point = weierstrassN(curve);

const pointSizeBytes = 65;
const signatureSizeBytes = 64;

/** The signer's identity where none is agreed, GM/T 0009 §10, with its length in bits before it. */
const identity = Uint8Array.of(0, 0x80, ...utf8("1234567812345678"));

/**
 * SM2 with SM3, GB/T 32918.2-2016 §7: an uncompressed point of 65 bytes, the message, r ‖ s of 32 bytes each. False,
 * never an error, for what is malformed.
 */
export function verifySm2(
  sm3: Hashes["sm3"],
  point: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (point.length !== pointSizeBytes || point[0] !== 0x04 || signature.length !== signatureSizeBytes)
    return false;
  const [r, s] = [numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32))];
  const t = (r + s) % curve.n;
  if (r === 0n || s === 0n || r >= curve.n || s >= curve.n || t === 0n) return false;
  try {
    const key = Point.fromBytes(point);
    const sum = Point.BASE.multiplyUnsafe(s).add(key.multiplyUnsafe(t));
    const { a, b, Gx, Gy } = curve;
    const signer = sm3(identity, ...[a, b, Gx, Gy].map(bytesOf), point.subarray(1));
    const digest = numberOf(sm3(signer, message));
    return (digest + sum.toAffine().x) % curve.n === r;
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes)}`);

const bytesOf = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, place) => Number((value >> BigInt(8 * (31 - place))) & 0xffn));
