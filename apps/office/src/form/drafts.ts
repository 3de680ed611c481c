import { type Draft, parseDraft } from "./parse-draft.ts";

/** Whose draft of what: another account on the same machine does not see it. */
export interface DraftPlace {
  readonly account: string;
  readonly procedure: string;
  /** Absent for the act that begins a matter. */
  readonly matter?: string | undefined;
  readonly kind: string;
  /** The matter that brings a new one about: each has a draft of its own. */
  readonly parent?: string | undefined;
  /** What a correction, an explanation or a mending is about. */
  readonly about?: string | undefined;
}

/** What the draft of a review is about: it keeps a checklist beside the fields of its act. */
export const reviewDraft = "review";

const prefix = "zhunsheng.draft";

const keyOf = ({ account, procedure, matter = "", kind, parent, about }: DraftPlace): string =>
  [prefix, account, procedure, matter, kind, ...(parent || about ? [parent ?? "", about ?? ""] : [])]
    .map(encodeURIComponent)
    .join("/");

/** Storage may be full or switched off: then there is no draft, and the form works all the same. */
export function keepDraft(place: DraftPlace, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function findDraft(place: DraftPlace): Draft | undefined {
  try {
    return parseDraft(localStorage.getItem(keyOf(place)));
  } catch {
    return undefined;
  }
}

export function dropDraft(place: DraftPlace): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // Nothing was kept, so there is nothing to drop.
  }
}

export interface KeptDraft extends DraftPlace {
  readonly key: string;
  readonly title: string;
  readonly savedAt: string;
}

/** The drafts of one account, newest first. */
export function listDrafts(account: string): readonly KeptDraft[] {
  try {
    return Object.keys(localStorage)
      .flatMap((key) => keptOf(key, account))
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  } catch {
    return [];
  }
}

function keptOf(key: string, account: string): readonly KeptDraft[] {
  const [head, whose, procedure, matter, kind, parent, about] = key.split("/").map(decodeURIComponent);
  if (head !== prefix || whose !== account || procedure === undefined || kind === undefined) return [];
  const draft = parseDraft(localStorage.getItem(key));
  if (!draft) return [];
  const { title, savedAt } = draft;
  const place = { account, procedure, matter: matter || undefined, kind };
  return [{ key, ...place, parent: parent || undefined, about: about || undefined, title, savedAt }];
}
