import { z } from "@hono/zod-openapi";
import type { Citation } from "@zhunsheng/law";
import { formatCitation, type LawCitation, laws } from "@zhunsheng/rulebook";

/** A citation as the API shows it. */
export const basisSchema = z
  .object({
    law: z.string().openapi({ example: "行政处罚法" }),
    lawId: z.string().openapi({ example: "penalty" }),
    article: z.int().openapi({ description: "0: the document as a whole" }),
    paragraph: z.int().optional(),
    item: z.int().optional(),
    text: z.string().openapi({ example: "《中华人民共和国行政处罚法》第58条第1款" }),
  })
  .openapi("Basis");

/** Which laws there are is checked when the rulebook is compiled; the engine forgets it. */
const known = (citation: Citation): citation is LawCitation => Object.hasOwn(laws, citation.law);

/** @throws Error for a law the rulebook does not have: a bug, never input. */
export function toBasis(citation: Citation): z.infer<typeof basisSchema> {
  if (!known(citation)) throw new Error(`no law ${citation.law}`);
  const { law, article, paragraph, item } = citation;
  return {
    law: laws[law].short,
    lawId: law,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
    text: formatCitation(citation),
  };
}

export const citeText = (citation: Citation): string => toBasis(citation).text;
