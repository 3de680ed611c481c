import { type AnyProcedure, groupOf, groupTitles } from "@zhunsheng/engine";
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

/** Every procedure in force today, by kind of enforcement: 事前公开 leaves none out. */
export const procedureSets = (today: Day) =>
  Object.entries(groupTitles).flatMap(([group, title]) => {
    const members = allProcedures(today).filter((procedure) => groupOf(procedure) === group);
    return members.length > 0 ? [{ group, title, procedures: members }] : [];
  });

/** Every procedure in force today. */
export const allProcedures = (today: Day): readonly AnyProcedure[] =>
  [...new Set(procedures.map(({ id }) => id))].flatMap((id) => procedureOn(id, today) ?? []);

/** Procedures whose matters are published: those that end in something the public is shown. */
export const publicProcedures = (today: Day): readonly AnyProcedure[] =>
  allProcedures(today).filter(({ disclosure }) => disclosure !== undefined);

/** A procedure's title by its id, whichever version. */
export const procedureTitle = (id: string): string => procedures.find((one) => one.id === id)?.title ?? id;

/** 行政处罚普通程序 → 普通程序, beside a heading that says 行政处罚 already. */
export const procedureShort = (id: string): string => procedureTitle(id).replace(/^行政处罚/, "");
