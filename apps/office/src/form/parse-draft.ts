import type { ActRequest } from "../api/types.ts";

/** A form as it stands on this machine. */
export interface Draft {
  /** Kept until an answer comes, so that a repeated submission is never recorded twice. */
  readonly requestId: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly by: readonly string[];
  /** Set only when the person chose the time; otherwise the moment of submission. */
  readonly occurredAt?: string | undefined;
  readonly lateReason?: string | undefined;
  /** What was last sent without an answer. */
  readonly sent?: ActRequest | undefined;
  readonly savedAt: string;
  readonly title: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isDraft = (value: unknown): value is Draft =>
  isObject(value) &&
  typeof value.requestId === "string" &&
  isObject(value.values) &&
  Array.isArray(value.by) &&
  typeof value.savedAt === "string" &&
  typeof value.title === "string";

/** Anything else that stands in the browser's storage is no draft. */
export function parseDraft(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isDraft(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
