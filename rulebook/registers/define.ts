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
      return body === undefined ? undefined : entry.parse(body);
    },
    need: (key) => ({ register: id, key }),
  };
}
