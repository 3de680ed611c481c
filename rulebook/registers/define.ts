import type { Act, Json, MatterFile, Reference, RegisterNeed } from "@zhunsheng/engine";
import type { z } from "zod";

/** 登记簿: effective-dated entries by key. What the law leaves to the place stands here, never in a setting. */
export interface Register<T> {
  readonly id: string;
  readonly title: string;
  readonly entry: z.ZodType<T>;
  /** The entry in force on the act's day, undefined where there is none. Throws when the body never fitted. */
  readonly find: (reference: Reference, key: string | undefined) => T | undefined;
  /** For `needs` of an act: which entry its gates will ask for. */
  readonly need: <F, K extends keyof F>(
    key: (file: MatterFile<F>, act: Act<K, F[K]>) => string | undefined,
  ) => RegisterNeed<F, K>;
}

/** What was read of an entry, by the entry itself: it is never changed, and duties are dated from it at every act. */
const known = new WeakMap<z.ZodType, WeakMap<object, unknown>>();

/** An entry as its register's schema reads it. Throws when it never fitted. */
export function readEntry<T>(schema: z.ZodType<T>, body: Json): T {
  if (typeof body !== "object" || body === null) return schema.parse(body);
  const read = known.get(schema) ?? new WeakMap<object, unknown>();
  known.set(schema, read);
  if (!read.has(body)) read.set(body, schema.parse(body));
  const found: unknown = read.get(body);
  return Object(found);
}

export function defineRegister<T>({
  id,
  title,
  entry,
}: {
  readonly id: string;
  readonly title: string;
  readonly entry: z.ZodType<T>;
}): Register<T> {
  return {
    id,
    title,
    entry,
    find: (reference, key) => {
      const body: Json | undefined = key === undefined ? undefined : reference.entries[id]?.[key];
      return body === undefined ? undefined : readEntry(entry, body);
    },
    need: (key) => ({ register: id, key }),
  };
}
