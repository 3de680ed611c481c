import {
  type Citation,
  citationOf,
  formatCitation as format,
  shortCitation as formatShort,
} from "@zhunsheng/law";
import { accidentReporting } from "./accidentReporting.ts";
import { archives } from "./archives.ts";
import { archivesRegulation } from "./archivesRegulation.ts";
import { benchmarkOpinion } from "./benchmarkOpinion.ts";
import { businessEnvironment } from "./businessEnvironment.ts";
import { certificatePattern } from "./certificatePattern.ts";
import { chemicalsLicence } from "./chemicalsLicence.ts";
import { civilCode } from "./civilCode.ts";
import { civilProcedure } from "./civilProcedure.ts";
import { collection } from "./collection.ts";
import { compulsion } from "./compulsion.ts";
import { creditRepair } from "./creditRepair.ts";
import { disclosureRegulation } from "./disclosureRegulation.ts";
import { fileEvaluation } from "./fileEvaluation.ts";
import { fireworksLicence } from "./fireworksLicence.ts";
import { henanEnforcement } from "./henanEnforcement.ts";
import { holidays } from "./holidays.ts";
import { innerMongolia } from "./innerMongolia.ts";
import { inspectionNotice } from "./inspectionNotice.ts";
import { inspectionPattern } from "./inspectionPattern.ts";
import { licensing } from "./licensing.ts";
import { litigation } from "./litigation.ts";
import { litigationInterpretation } from "./litigationInterpretation.ts";
import { local } from "./local.ts";
import { marketProcedure } from "./marketProcedure.ts";
import { marketPublicity } from "./marketPublicity.ts";
import { penalty } from "./penalty.ts";
import { personalInformation } from "./personalInformation.ts";
import { planPattern } from "./planPattern.ts";
import { randomInspection } from "./randomInspection.ts";
import { reconsideration } from "./reconsideration.ts";
import { reporting } from "./reporting.ts";
import { supervisionPattern } from "./supervisionPattern.ts";
import { supervisionRegulation } from "./supervisionRegulation.ts";
import { threeSystems } from "./threeSystems.ts";
import { transfer } from "./transfer.ts";
import { workSafety } from "./workSafety.ts";
import { workSafetyLicence } from "./workSafetyLicence.ts";
import { workSafetyPenalty } from "./workSafetyPenalty.ts";

/** Every text that may be cited. A misspelt id does not compile. */
export const laws = {
  penalty,
  compulsion,
  licensing,
  workSafety,
  reconsideration,
  litigation,
  disclosureRegulation,
  transfer,
  collection,
  civilProcedure,
  civilCode,
  threeSystems,
  benchmarkOpinion,
  inspectionNotice,
  randomInspection,
  inspectionPattern,
  planPattern,
  innerMongolia,
  marketProcedure,
  henanEnforcement,
  litigationInterpretation,
  archives,
  reporting,
  archivesRegulation,
  supervisionRegulation,
  workSafetyPenalty,
  creditRepair,
  holidays,
  marketPublicity,
  businessEnvironment,
  accidentReporting,
  personalInformation,
  workSafetyLicence,
  fireworksLicence,
  chemicalsLicence,
  fileEvaluation,
  supervisionPattern,
  certificatePattern,
  local,
};

export type LawId = keyof typeof laws;
export type LawCitation = Citation<LawId>;

/**
 * A citation of one of our laws: `cite("penalty", 58, 1, 2)` is 《中华人民共和国行政处罚法》第58条第1款第（二）项.
 * A document or register as a whole is `cite("inspectionNotice")`, `cite("local")`.
 * Throws RangeError for an article the law does not have.
 */
export const cite = (
  law: LawId,
  article = 0,
  paragraph?: number,
  item?: number,
  suffix?: number,
): LawCitation => citationOf<LawId>(laws[law], article, paragraph, item, suffix);

/** The citation in full, as documents and refusals print it. */
export const formatCitation = (citation: LawCitation): string => format(citation, laws);

/** The citation in short, as lists and badges show it. */
export const shortCitation = (citation: LawCitation): string => formatShort(citation, laws);

export { articles } from "./articles.ts";
