import type { ActHeader, ProofFile } from "./act-proof.ts";
import { canonicalText } from "./canonical.ts";
import type { Check } from "./check-act-proof.ts";
import { compareShown, provenValues } from "./correction.ts";
import type { Twin, TwinField } from "./parse-twin.ts";

/** What a decision page's data comes to beside its own proof. */
export interface ComparedTwin {
  /** Titles of what the page shows otherwise than the proof opens it. */
  readonly altered: readonly string[];
  readonly checks: readonly Check[];
  /** What the page shows and nothing here can speak for; absent where there is no such thing. */
  readonly doubt?: string | undefined;
}

/** How a shown field is called, and whether title and text beside its value are the value's own. */
export interface Wording {
  readonly title: string;
  /** Undefined where the words of that version are not known. */
  readonly same: boolean | undefined;
}

/** What of a page no proof ever speaks for: said in the verdict itself, never left out. */
export const besideProof = "页面的其余文字（标题、机关名称、当事人、办理经过和隐去的内容）不在证明之内";

/**
 * A page altered beside a good proof must not pass: whatever the proof opens must stand on the page, once and with that
 * value, and every value of the page must be opened. Only a value makes a page altered; words may differ from one
 * release to the next, and leave it in doubt. Pure; means something only of a proof that holds.
 */
export function compareTwin(
  twin: Twin,
  file: ProofFile,
  header: ActHeader,
  wordingOf: (field: TwinField) => Wording,
): ComparedTwin {
  const ours =
    header.matter === twin.matter &&
    header.agency === twin.agency &&
    header.seq === twin.subject &&
    header.procedure === twin.procedure;
  if (!ours) return { altered: ["证明属于另一件事项"], checks: [wrong("证明属于另一件事项")] };
  const shown = twin.fields.map((field) => judgeField(twin, file, header, field, wordingOf(field)));
  // The proof of a page whose text was withdrawn opens nothing, so one that opens something was not withdrawn.
  const withdrawal = twin.withdrawn && (twin.fields.length > 0 || file.opened.length > 0);
  const altered = [
    ...(twin.withdrawn || provenValues(file).get("number") === twin.number ? [] : ["“文号”"]),
    ...(withdrawal ? ["撤回的说明"] : []),
    ...shown.flatMap(({ title, outcome }) => (outcome === "differs" ? [title] : [])),
    ...missingFrom(twin, file, header, wordingOf),
  ];
  const rest: Check = { holds: undefined, says: besideProof };
  if (altered.length > 0) {
    const told = [...new Set(altered)];
    return { altered: told, checks: [wrong(`页面显示的${told.join("、")}与证明不一致`), rest] };
  }
  if (twin.withdrawn) {
    return { altered, checks: [{ holds: true, says: "证明属于本决定，页面称正文已撤回" }, rest] };
  }
  const doubts = [...doubtsOf(shown), ...partyDoubt(twin, file)];
  if (doubts.length === 0)
    return { altered, checks: [{ holds: true, says: "页面显示的内容与证明一致" }, rest] };
  return {
    altered,
    doubt: doubts.join("；"),
    checks: [...doubts.map((says) => ({ holds: undefined, says })), rest],
  };
}

const wrong = (says: string): Check => ({ holds: false, says });

type Outcome = "proven" | "differs" | "unproven" | "foreign" | "worded" | "unworded";

interface JudgedField {
  readonly title: string;
  readonly outcome: Outcome;
}

/** What is opened may neither be called masked nor another act's: that would take it out of the comparison. */
function judgeField(
  twin: Twin,
  file: ProofFile,
  header: ActHeader,
  field: TwinField,
  { title: plain, same }: Wording,
): JudgedField {
  const title = `“${plain}”`;
  const opened = isOpened(file, field.name);
  const own = field.seq === twin.subject && field.kind === header.kind;
  if (!own) return { title, outcome: opened || field.seq === twin.subject ? "differs" : "foreign" };
  if (field.masked) return { title, outcome: opened || field.value !== undefined ? "differs" : "proven" };
  const outcome = compareShown(file, field);
  if (outcome !== "proven" || same === true) return { title, outcome };
  return { title, outcome: same === undefined ? "unworded" : "worded" };
}

const isOpened = ({ opened }: ProofFile, name: string): boolean =>
  opened.some((one) => one.name === `input.${name}`);

function doubtsOf(shown: readonly JudgedField[]): readonly string[] {
  const told = (outcome: Outcome, says: (titles: string) => string): readonly string[] => {
    const titles = [...new Set(shown.filter((one) => one.outcome === outcome).map(({ title }) => title))];
    return titles.length > 0 ? [says(titles.join("、"))] : [];
  };
  return [
    ...told("unproven", (titles) => `页面显示的${titles}更正后的内容未附证明`),
    ...told("foreign", (titles) => `页面显示的${titles}是别的行为的内容，不在证明之内`),
    ...told("worded", (titles) => `${titles}记录的值一致，页面上写的文字不同，请以证明写明的为准`),
    ...told("unworded", (titles) => `${titles}记录的值一致，本程序不认识这个版本，页面上写的文字不能比对`),
  ];
}

/** A page shows everything its proof opens; what was emptied by a correction is no longer there. */
function missingFrom(
  twin: Twin,
  file: ProofFile,
  header: ActHeader,
  wordingOf: (field: TwinField) => Wording,
): readonly string[] {
  if (twin.withdrawn) return [];
  const names = new Set(twin.fields.map(({ name }) => `input.${name}`));
  return [...provenValues(file).keys()]
    .filter((name) => name.startsWith("input.") && !names.has(name))
    .map((name) => {
      const absent = { seq: twin.subject, kind: header.kind, name: name.slice(6), title: "", shown: "" };
      return `“${wordingOf({ ...absent, masked: false }).title}”`;
    });
}

/** The party may be read off another act; where this one names it, a reader is told of the difference. */
function partyDoubt({ party }: Twin, file: ProofFile): readonly string[] {
  const proven = provenValues(file).get("input.partyName");
  if (party === undefined || proven === undefined || canonicalText(party) === canonicalText(proven))
    return [];
  return ["页面写的当事人与证明写明的当事人不同"];
}
