// Two implementations that know nothing of each other: what the log's SM2 signer signs, the offline verifier checks.
import { generateKeyPairSync, sign } from "node:crypto";
import {
  ed25519Algorithm,
  encodeVerifierKey,
  formatCheckpoint,
  joinNote,
  keyId,
  sm2KeyMaterial,
  unassignedAlgorithm,
  utf8,
} from "@zhunsheng/ledger";
import { softwareSm2 } from "@zhunsheng/store";
import { nodeCrypto, parseTrust, verifyFile } from "@zhunsheng/verify";
import { expect, test } from "vitest";

const origin = "anhe.example/log";
const { hashes } = nodeCrypto;

const ed25519 = generateKeyPairSync("ed25519");
const raw = ed25519.publicKey.export({ type: "spki", format: "der" }).subarray(-32);
const pem = generateKeyPairSync("ec", { namedCurve: "SM2" }).privateKey.export({
  type: "pkcs8",
  format: "pem",
});
const national = softwareSm2(String(pem));
const material = sm2KeyMaterial(national.point);
const keys = {
  ed25519: encodeVerifierKey(hashes, origin, ed25519Algorithm, raw),
  sm2: encodeVerifierKey(hashes, origin, unassignedAlgorithm, material),
};

const text = formatCheckpoint({ origin, size: 7, rootHash: new Uint8Array(32).fill(5) });
const signature = await national.sign(utf8(text));
const note = (sm2: Uint8Array): string =>
  joinNote(text, [
    {
      name: origin,
      keyId: keyId(hashes, origin, ed25519Algorithm, raw),
      signature: sign(null, utf8(text), ed25519.privateKey),
    },
    { name: origin, keyId: keyId(hashes, origin, unassignedAlgorithm, material), signature: sm2 },
  ]);

function answer(checkpoint: string, ...trustedKeys: readonly string[]): string {
  const trusted = parseTrust(nodeCrypto, trustedKeys.join("\n"));
  if ("problem" in trusted) throw new Error(trusted.problem);
  expect(trusted.logs).toHaveLength(trustedKeys.length);
  return verifyFile({ crypto: nodeCrypto, trusted, titles: {} }, "checkpoint", utf8(checkpoint)).answer;
}

test("国密签名：信任其中任何一把或者两把密钥，都认作真的", () => {
  for (const trusted of [[keys.sm2], [keys.ed25519], [keys.ed25519, keys.sm2]]) {
    expect(answer(note(signature), ...trusted)).toBe("genuine");
  }
});

test("国密签名被改动：信任这把密钥的说被改动过，不认识它的不受影响", () => {
  const bad = signature.map((byte, place) => (place === 40 ? byte ^ 1 : byte));
  expect(answer(note(bad), keys.sm2)).toBe("altered");
  expect(answer(note(bad), keys.ed25519, keys.sm2)).toBe("altered");
  expect(answer(note(bad), keys.ed25519)).toBe("genuine");
});
