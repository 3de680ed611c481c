import { sm2PointSizeBytes, sm2SignatureSizeBytes, type VerifySm2 } from "@zhunsheng/ledger";
// Not Node's own: what it makes and checks under the curve's name "SM2" is ECDSA, not SM2.
import { sm2 } from "sm-crypto-v2";

/** A key that signs with SM2 and SM3; it may live in this process, or in a device that a command speaks to. */
export interface Sm2Signer {
  /** The uncompressed point, 65 bytes. */
  readonly point: Uint8Array;
  /** r ‖ s over the message. @throws Error with a Chinese sentence when the signer does not answer as it should. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** The signer's identity that everyone takes who has agreed on no other, GM/T 0009. */
const userId = "1234567812345678";
const options = { hash: true, der: false, userId };
/** Order of the group, GB/T 32918.5. */
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const inRange = (number: Uint8Array): boolean => {
  const value = BigInt(`0x${hex(number)}`);
  return value > 0n && value < order;
};

/** SM2 with SM3, for the ledger. */
export const verifySm2: VerifySm2 = (point, message, signature) => {
  if (point.length !== sm2PointSizeBytes || signature.length !== sm2SignatureSizeBytes) return false;
  if (!inRange(signature.subarray(0, 32)) || !inRange(signature.subarray(32))) return false;
  try {
    return sm2.doVerifySignature(message, hex(signature), hex(point), options);
  } catch {
    // The library throws for a point that is not on the curve.
    return false;
  }
};

/** A key kept in a file of this machine. @throws Error with a Chinese sentence when the text is no SM2 private key. */
export function softwareSm2(pem: string): Sm2Signer {
  const der = bytesOf(pem, "PRIVATE KEY");
  // PKCS#8 (RFC 5208) holding an ECPrivateKey (RFC 5915) with its 32 bytes; written alike by OpenSSL and Tongsuo.
  const [, secret] = /^30.*06082a811ccf5501822d.*0201010420([0-9a-f]{64})/.exec(der) ?? [];
  if (secret === undefined) throw new Error("不是 SM2 私钥（应为 PKCS#8 的 PEM 文件，不加密）");
  const point = Buffer.from(sm2.getPublicKeyFromPrivateKey(secret), "hex");
  return {
    point,
    sign: async (message) =>
      Buffer.from(sm2.doSignature(message, secret, { ...options, publicKey: hex(point) }), "hex"),
  };
}

/** The point in a public key file. @throws Error with a Chinese sentence when the text is no SM2 public key. */
export function sm2PointFrom(pem: string): Uint8Array {
  const der = bytesOf(pem, "PUBLIC KEY");
  // SubjectPublicKeyInfo: id-ecPublicKey, the SM2 curve, a bit string with the point.
  const [, point] = /^3059301306072a8648ce3d020106082a811ccf5501822d034200(04[0-9a-f]{128})$/.exec(der) ?? [];
  if (point === undefined) throw new Error("不是 SM2 公钥（应为 SubjectPublicKeyInfo 的 PEM 文件）");
  return Buffer.from(point, "hex");
}

/** The one block of this name, as hexadecimal; empty when there is none. */
function bytesOf(pem: string, name: string): string {
  const [, base64 = ""] = new RegExp(`-----BEGIN ${name}-----([^-]*)-----END ${name}-----`).exec(pem) ?? [];
  return Buffer.from(base64, "base64").toString("hex");
}

/** r ‖ s from what a signer answers: the 64 bytes themselves, or DER (`SEQUENCE { r INTEGER, s INTEGER }`). */
export function sm2SignatureFrom(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length === sm2SignatureSizeBytes) return bytes;
  const [tag, length, ...rest] = bytes;
  if (tag !== 0x30 || length !== rest.length) return undefined;
  const r = integerAt(bytes, 2);
  const s = r && integerAt(bytes, r.end);
  return r && s && s.end === bytes.length ? Buffer.concat([r.number, s.number]) : undefined;
}

/** A DER INTEGER as 32 big-endian bytes, and where it ends. */
function integerAt(bytes: Uint8Array, start: number): { number: Uint8Array; end: number } | undefined {
  const length = bytes[start + 1] ?? 0;
  const end = start + 2 + length;
  if (bytes[start] !== 0x02 || length === 0 || end > bytes.length) return undefined;
  const digits = bytes.subarray(start + 2, end);
  // A leading zero keeps a number whose first bit is set from being read as negative.
  const number = digits[0] === 0 ? digits.subarray(1) : digits;
  if (number.length > 32) return undefined;
  return { number: Buffer.concat([Buffer.alloc(32 - number.length), number]), end };
}
