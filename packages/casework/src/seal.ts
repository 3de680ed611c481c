import type { AnyAct, Json } from "@zhunsheng/engine";
import {
  actDigest,
  awaitedField,
  canonical,
  canonicalBytes,
  commitBytes,
  correctedFieldPrefix,
  encodeEntry,
  fieldBytesOf,
  type Hashes,
  saltSizeBytes,
  toBase64Url,
  utf8,
} from "@zhunsheng/ledger";
import type { StoredField } from "./ports.ts";

/** Version of the header's layout; a reader refuses one it does not know. */
export const headerVersion = 1;

export interface Sealed {
  readonly header: Uint8Array;
  readonly fields: readonly StoredField[];
  readonly actSha256: Uint8Array;
  readonly entry: Uint8Array;
}

export interface SealInput {
  readonly agency: string;
  readonly matter: string;
  readonly act: AnyAct;
  readonly previousSha256: Uint8Array | undefined;
}

/**
 * Encodes an act: every field gets its own 128-bit salt and commitment, the header (permanent) holds only
 * commitments and what order needs, the log entry only the header's hashes (architecture §3, Record).
 */
export function seal(hashes: Hashes, salts: Uint8Array, input: SealInput): Sealed {
  const fields: StoredField[] = [];
  const commitments: Record<string, string> = {};
  for (const [place, [name, value]] of contentsOf(input).entries()) {
    const salt = salts.subarray(place * saltSizeBytes, (place + 1) * saltSizeBytes);
    const text = canonical(value);
    fields.push({ name, salt, value: utf8(text) });
    commitments[name] = commitBytes(hashes, fieldBytesOf(name, text), salt);
  }
  const { act } = input;
  const header = canonicalBytes({
    version: headerVersion,
    agency: input.agency,
    matter: input.matter,
    seq: act.seq,
    kind: act.kind,
    procedure: act.procedure,
    occurredAt: act.occurredAt,
    recordedAt: act.recordedAt,
    previous: input.previousSha256 ? toBase64Url(input.previousSha256) : null,
    fields: commitments,
  });
  const digests = actDigest(hashes, header);
  return {
    header,
    fields,
    actSha256: digests.sha256,
    entry: encodeEntry(digests),
  };
}

/** The named contents of an act, in a fixed order: what was entered, and what stands beside it. */
export function contentsOf({ act }: SealInput): readonly (readonly [string, Json])[] {
  const entered = Object.entries(act.facts)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => enteredContents(act.kind, name, value));
  const beside: (readonly [string, Json])[] = [
    ["by", act.by.map(({ id, name }) => ({ id, name }))],
    ["enteredBy", asJson(act.enteredBy ?? null)],
    ["relied", asJson(act.relied ?? null)],
  ];
  if (act.confirmedBy !== undefined) beside.push(["confirmedBy", act.confirmedBy]);
  // In a number, so that a public proof can show that a correction took effect without naming who confirmed it.
  if (act.kind === "correct") beside.push([awaitedField, awaitedBy(act)]);
  if (act.lateReason !== undefined) beside.push(["lateReason", act.lateReason]);
  if (act.origin !== undefined) beside.push(["origin", asJson(act.origin)]);
  if (act.parent !== undefined) beside.push(["parent", asJson(act.parent)]);
  if (act.number !== undefined) beside.push(["number", act.number]);
  if (act.defects && act.defects.length > 0) beside.push(["defects", asJson(act.defects)]);
  if (act.kept !== undefined) beside.push(["kept", asJson(act.kept)]);
  return [...entered, ...beside];
}

/** How many of those named had not signed when it was recorded: so many confirmations make it take effect. */
const awaitedBy = ({ by, confirmedBy }: AnyAct): number =>
  confirmedBy === undefined
    ? 0
    : new Set(by.map(({ id }) => id).filter((id) => !confirmedBy.includes(id))).size;

/**
 * What was entered in a field, as it is committed. The changes of a correction one by one (decision 0012): so the
 * public can be shown a corrected amount without whatever else was put right with it.
 */
function enteredContents(kind: string, name: string, value: Json): readonly (readonly [string, Json])[] {
  const changes = kind === "correct" && name === "changes" ? Object.entries(Object(value)) : [];
  if (changes.length === 0) return [[`input.${name}`, value]];
  return changes.map(([changed, content]) => [`${correctedFieldPrefix}${changed}`, asJson(content)] as const);
}

/** A value of ours as JSON: absent members left out. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** How many bytes of chance the salts of an act need. */
export const saltsSizeBytes = (input: SealInput): number => contentsOf(input).length * saltSizeBytes;
