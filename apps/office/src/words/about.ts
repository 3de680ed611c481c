import type { CommonSearch } from "../parse-search.ts";

/** What an act common to all procedures is about, as one word that names its draft. */
export const aboutText = ({ act, mode, duty }: CommonSearch): string =>
  [act === undefined ? "" : String(act), mode ?? "", duty ?? ""].join("|");

/** The same, read back. */
export function aboutOf(text: string): CommonSearch {
  const [act = "", mode = "", duty = ""] = text.split("|");
  return {
    act: act === "" ? undefined : Number(act),
    mode: mode === "content" || mode === "void" ? mode : undefined,
    duty: duty === "" ? undefined : duty,
  };
}
