import type { AnyAct, Json, Performer, Refusal } from "@zhunsheng/engine";
import { correctedFieldPrefix } from "@zhunsheng/ledger";
import { headerVersion } from "./seal.ts";

/** A field as it comes out of the store. */
export interface FieldValue {
  readonly name: string;
  readonly value: Json;
}

interface Header {
  readonly version: number;
  readonly seq: number;
  readonly kind: string;
  readonly procedure: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly fields: Readonly<Record<string, string>>;
}

const decoder = new TextDecoder();

/** JSON from canonical bytes. */
export const parseBytes = (bytes: Uint8Array): Json => JSON.parse(decoder.decode(bytes));

/**
 * An act from its header and fields. Of what the header commits to (`contents`) some may be held no longer: whether it
 * was lawfully erased, later acts of the matter say.
 * @throws Error for a header of another version: it is never guessed at.
 */
export function parseAct(header: Uint8Array, fields: readonly FieldValue[]): AnyAct {
  const head: Header = JSON.parse(decoder.decode(header));
  if (head.version !== headerVersion) throw new Error(`act header of version ${head.version}`);
  const facts: Record<string, Json> = {};
  const beside: Record<string, Json> = {};
  const changes = new Map<string, Json>();
  for (const { name, value } of fields) {
    if (name.startsWith(correctedFieldPrefix)) changes.set(name.slice(correctedFieldPrefix.length), value);
    else if (name.startsWith("input.")) facts[name.slice("input.".length)] = value;
    else beside[name] = value;
  }
  // Sealed one by one since decision 0012, in one field before it; both are read the same.
  if (changes.size > 0) facts.changes = Object.fromEntries(changes);
  const act = {
    seq: head.seq,
    kind: head.kind,
    procedure: head.procedure,
    occurredAt: head.occurredAt,
    recordedAt: head.recordedAt,
    by: parsePerformers(beside.by),
    facts,
  };
  return {
    ...act,
    ...parseBeside(beside),
    contents: Object.keys(head.fields),
    ...(typeof beside.number === "string" ? { number: beside.number } : {}),
    ...(beside.defects === undefined ? {} : { defects: parseDefects(beside.defects) }),
  };
}

type Beside = Pick<
  AnyAct,
  "confirmedBy" | "lateReason" | "origin" | "parent" | "relied" | "enteredBy" | "kept"
>;

/** What stands beside the entry; our own canonical bytes, so their shape is known. */
function parseBeside(fields: Record<string, Json>): Beside {
  const { confirmedBy, lateReason, origin, parent, relied, enteredBy, kept } = fields;
  return Object({
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    ...(lateReason === undefined ? {} : { lateReason }),
    ...(origin === undefined ? {} : { origin }),
    ...(parent === undefined ? {} : { parent }),
    ...(relied === undefined || relied === null ? {} : { relied }),
    ...(enteredBy === undefined || enteredBy === null ? {} : { enteredBy }),
    ...(kept === undefined ? {} : { kept }),
  });
}

const parsePerformers = (value: Json | undefined): readonly Performer[] =>
  Array.isArray(value) ? (value as unknown as readonly Performer[]) : [];

const parseDefects = (value: Json): readonly Refusal[] => value as unknown as readonly Refusal[];
