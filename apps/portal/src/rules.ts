import type { AnyProcedure } from "@zhunsheng/engine";
import type { Citation, Day } from "@zhunsheng/law";
import {
  formatCitation,
  type LawCitation,
  laws,
  procedureOn,
  procedures,
  shortCitation,
} from "@zhunsheng/rulebook";

/** The rulebook checked the citation when it was compiled; a row of the database forgets that. */
const known = (citation: Citation): citation is LawCitation => Object.hasOwn(laws, citation.law);

/** A citation in full: 《中华人民共和国行政处罚法》第58条第1款. */
export const citeFull = (citation: Citation): string =>
  known(citation) ? formatCitation(citation) : citation.law;

/** A citation as it stands beside an act: 行政处罚法第58条第1款. */
export const citeShort = (citation: Citation): string =>
  known(citation) ? shortCitation(citation) : citation.law;

/** Acts cite the procedure as `id@effective-from`. */
export const procedureOf = (version: string, day: Day): AnyProcedure | undefined =>
  procedureOn(version.split("@")[0] ?? "", day);

/** Procedures that are open to the public today: those that end in something published. */
export const publicProcedures = (today: Day): readonly AnyProcedure[] =>
  [...new Set(procedures.map(({ id }) => id))].flatMap((id) => {
    const version = procedureOn(id, today);
    return version?.disclosure ? [version] : [];
  });

/** A procedure's title by its id, whichever version. */
export const procedureTitle = (id: string): string => procedures.find((one) => one.id === id)?.title ?? id;

/** 行政处罚普通程序 → 普通程序, beside a heading that says 行政处罚 already. */
export const procedureShort = (id: string): string => procedureTitle(id).replace(/^行政处罚/, "");
