import type { Verified } from "@zhunsheng/law";
import { enforcementGists } from "./articles/enforcement.ts";
import { otherGists } from "./articles/other.ts";
import { patternGists } from "./articles/patterns.ts";
import { safetyGists } from "./articles/safety.ts";
import type { LawId } from "./index.ts";

/** What one article is about, in a few words; `article` 0 is the text as a whole. */
export interface ArticleGist {
  readonly law: LawId;
  readonly article: number;
  readonly gist: string;
  readonly status: Verified;
}

/** The gists of one law, by article. */
export interface Gists {
  readonly law: LawId;
  readonly status: Verified;
  readonly gists: Readonly<Record<number, string>>;
}

/** Every article that the rulebook leans on, law by law, in the order of the text. */
export const articles: readonly ArticleGist[] = [
  ...enforcementGists,
  ...safetyGists,
  ...otherGists,
  ...patternGists,
].flatMap(({ law, status, gists }) =>
  Object.entries(gists).map(([article, gist]) => ({ law, article: Number(article), gist, status })),
);
