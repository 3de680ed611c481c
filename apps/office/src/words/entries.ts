import type { RegisterEntry } from "../api/types.ts";

const textIn = (body: RegisterEntry["body"], ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = body[name];
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
};

/** What an entry is called. */
export const entryTitle = ({ key, body }: RegisterEntry): string =>
  textIn(body, "name", "title", "source") ?? key;

/** What tells it apart from another of the same name. */
export const entryNote = ({ key, body }: RegisterEntry): string =>
  [textIn(body, "code", "penaltyLaw", "unit"), key].filter((part) => part !== undefined).join("　");
