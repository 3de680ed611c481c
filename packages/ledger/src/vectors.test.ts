// What others have published, checked with our own code: notes of running logs and witnesses, canonical JSON files.
import { createHash, createPublicKey, verify } from "node:crypto";
import { expect, test } from "vitest";
import {
  canonical,
  cosignatureAlgorithm,
  ed25519Algorithm,
  type Hashes,
  type Json,
  noteVerifier,
  parseCheckpoint,
  parseVerifierKey,
  type SignatureChecks,
  toBase64,
  useOf,
  verifyNote,
} from "./index.ts";

const digest = (name: string, parts: Uint8Array[]) =>
  new Uint8Array(createHash(name).update(Buffer.concat(parts)).digest());
const hashes: Hashes = {
  sha256: (...parts) => digest("sha256", parts),
  sm3: (...parts) => digest("sm3", parts),
};
const spkiStart = Buffer.from("302a300506032b6570032100", "hex");
const checks: SignatureChecks = {
  ed25519: (key, message, signature) => {
    const der = Buffer.concat([spkiStart, key]);
    return verify(null, message, createPublicKey({ key: der, format: "der", type: "spki" }), signature);
  },
};

/**
 * A checkpoint of the running log arche2025h1.staging.ct.transparency.dev (May 2026), as its public witnesses cosigned
 * it: the log's line of type 0x05 (static-ct-api), its line of type 0x01, and four cosignatures of type 0x04.
 */
const lines = [
  [
    "arche2025h1.staging.ct.transparency.dev",
    "zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3ur",
    "bllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=",
  ],
  [
    "arche2025h1.staging.ct.transparency.dev",
    "ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUk",
    "zbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=",
  ],
  [
    "transparency.dev/DEV:witness-little-garden",
    "2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgc",
    "qoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==",
  ],
  [
    "witness1.smartit.nu/witness1",
    "pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO",
    "0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==",
  ],
  [
    "remora.n621.de",
    "2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g",
    "/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==",
  ],
  [
    "witness.stagemole.eu",
    "Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeG",
    "i9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==",
  ],
] as const;
const served = [
  "arche2025h1.staging.ct.transparency.dev",
  "1432088532",
  "U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=",
  "",
  ...lines.map(([name, first, second]) => `— ${name} ${first}${second}`),
  "",
].join("\n");
const logKey =
  "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
const witnessKey = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

test("a running log's checkpoint verifies by the log's key, and by the key of a public witness", () => {
  const [log, witness] = [logKey, witnessKey].map((key) => noteVerifier(hashes, checks, key)!);
  expect(parseVerifierKey(hashes, logKey)?.algorithm).toBe(ed25519Algorithm);
  expect(parseVerifierKey(hashes, witnessKey)?.algorithm).toBe(cosignatureAlgorithm);
  expect(useOf(parseVerifierKey(hashes, witnessKey)!)).toBe("witness");
  const verdict = verifyNote(served, [log!, witness!]);
  expect(verdict).toMatchObject({
    valid: true,
    signedBy: [{ name: "arche2025h1.staging.ct.transparency.dev" }, { name: "remora.n621.de" }],
    ignored: [{}, {}, {}, {}],
  });
  const checkpoint = parseCheckpoint(verdict.valid ? verdict.text : "");
  expect(checkpoint?.size).toBe(1_432_088_532);
  expect(toBase64(checkpoint!.rootHash)).toBe("U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=");
  for (const known of [[log!], [witness!]]) {
    expect(verifyNote(served, known).valid).toBe(true);
    const changed = served.replace("1432088532", "1432088533");
    expect(verifyNote(changed, known)).toEqual({ valid: false, problem: "badSignature" });
  }
});

/** github.com/cyberphone/json-canonicalization, testdata/input and testdata/output: the files beside RFC 8785. */
const canonicalFiles: readonly (readonly [string, string, string])[] = [
  [
    "french",
    '{ "peach": "This sorting order", "péché": "is wrong according to French",' +
      ' "pêche": "but canonicalization MUST", "sin": "ingnore locale" }',
    '{"peach":"This sorting order","péché":"is wrong according to French",' +
      '"pêche":"but canonicalization MUST","sin":"ingnore locale"}',
  ],
  [
    "structures",
    '{ "1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { } }',
    '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}',
  ],
  [
    "values",
    '{ "numbers": [1E30, 4.50, 333333333.33333329, 2e-3, 0.000000000000000000000000001],' +
      ' "escaping": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false] }',
    '{"escaping":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/","literals":[null,true,false],' +
      '"numbers":[1e+30,4.5,333333333.3333333,0.002,1e-27]}',
  ],
  [
    "weird",
    '{ "\\u20ac": "Euro Sign", "1": "One", "\\u0080": "Control\\u007f", "\\ud83d\\ude02": "Smiley",' +
      ' "\\u00f6": "Latin Small Letter O With Diaeresis", "\\ufb33": "Hebrew Letter Dalet With Dagesh",' +
      ' "</script>": "Browser Challenge" }',
    '{"1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f",' +
      '"ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",' +
      '"😂":"Smiley","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
];

test.each(canonicalFiles)(
  "RFC 8785: the published file %s comes out as published",
  (_name, input, output) => {
    const read: Json = JSON.parse(input);
    expect(canonical(read)).toBe(output);
  },
);
