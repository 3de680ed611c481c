import { displayValue } from "@zhunsheng/engine";
import { type ActHeader, type Check, compareShown, type ProofFile, provenValues } from "@zhunsheng/ledger";
import type { Twin, TwinField } from "./parse-twin.ts";
import { contentTitle, findField, type Titles } from "./titles.ts";

/** What a decision page's data comes to beside its own proof. */
export interface ComparedTwin {
  /** Titles of what the page shows otherwise than the proof opens it. */
  readonly altered: readonly string[];
  readonly checks: readonly Check[];
  /** What the page shows that its proof leaves open; absent where there is no such thing. */
  readonly doubt?: string | undefined;
}

/** A page altered beside a good proof must not pass: every value and every text it shows is compared. */
export function compareTwin(titles: Titles, twin: Twin, file: ProofFile, header: ActHeader): ComparedTwin {
  const ours =
    header.matter === twin.matter &&
    header.agency === twin.agency &&
    header.seq === twin.subject &&
    header.procedure === twin.procedure;
  if (!ours) return { altered: ["证明属于另一件事项"], checks: [wrong("证明属于另一件事项")] };
  if (twin.withdrawn) {
    return { altered: [], checks: [{ holds: true, says: "证明属于本决定，正文已撤回" }, unproven] };
  }
  const number = twin.number === undefined || provenValues(file).get("number") === twin.number;
  const shown = twin.fields
    .filter(({ seq, masked }) => seq === twin.subject && !masked)
    .map((field) => ({
      title: `“${contentTitle(titles, header.procedure, header.kind, `input.${field.name}`)}”`,
      outcome: outcomeOf(titles, header, field, file),
    }));
  const titled = (outcome: string) =>
    shown.filter((one) => one.outcome === outcome).map(({ title }) => title);
  const altered = [...(number ? [] : ["“文号”"]), ...titled("differs")];
  const open = titled("unproven");
  if (altered.length > 0) return { altered, checks: [wrong(`页面显示的${altered.join("、")}与证明不一致`)] };
  if (open.length === 0)
    return { altered, checks: [{ holds: true, says: "页面显示的内容与证明一致" }, unproven] };
  const doubt = `页面显示的${open.join("、")}更正后的内容未附证明`;
  return { altered, doubt, checks: [{ holds: undefined, says: doubt }, unproven] };
}

const wrong = (says: string): Check => ({ holds: false, says });

const unproven: Check = {
  holds: undefined,
  says: "页面的标题、机关名称、办理经过和隐去的文字不在这份证明之内",
};

/**
 * What the page says now must be what act and corrections say now; of what was corrected, what it said before as well.
 * What a reader sees is the title and the text beside the value: they must be the value's own.
 */
function outcomeOf(
  titles: Titles,
  header: ActHeader,
  shown: TwinField,
  file: ProofFile,
): ReturnType<typeof compareShown> {
  const { kind, name, title, value, corrected } = shown;
  const outcome = kind === header.kind ? compareShown(file, shown) : "differs";
  const field = findField(titles, header.procedure, kind, name);
  if (outcome === "differs" || value === undefined || field === undefined) return outcome;
  const { entered } = corrected ?? {};
  const was = entered === undefined ? "（未填写）" : displayValue(field, entered);
  const worded =
    field.title === title &&
    displayValue(field, value) === shown.shown &&
    (corrected === undefined || corrected.was === was);
  return worded ? outcome : "differs";
}
