import { displayValue } from "@zhunsheng/engine";
import { type ActHeader, type Check, canonicalText, type ProofFile } from "@zhunsheng/ledger";
import type { Twin, TwinField } from "./parse-twin.ts";
import { contentTitle, findField, type Titles } from "./titles.ts";

/** What a decision page's data comes to beside its own proof. */
export interface ComparedTwin {
  /** Titles of what the page shows otherwise than the proof opens it. */
  readonly altered: readonly string[];
  readonly checks: readonly Check[];
}

/** A page altered beside a good proof must not pass: every value and every text it shows is compared. */
export function compareTwin(titles: Titles, twin: Twin, file: ProofFile, header: ActHeader): ComparedTwin {
  const same =
    header.matter === twin.matter &&
    header.agency === twin.agency &&
    header.seq === twin.subject &&
    header.procedure === twin.procedure;
  if (!same) return { altered: ["证明属于另一件事项"], checks: [wrong("证明属于另一件事项")] };
  if (twin.withdrawn) {
    return { altered: [], checks: [{ holds: true, says: "证明属于本决定，正文已撤回" }, unproven] };
  }
  const opened = new Map(file.opened.map(({ name, value }) => [name, canonicalText(value)]));
  const number = twin.number === undefined || opened.get("number") === canonicalText(twin.number);
  const own = twin.fields.filter(({ seq, masked }) => seq === twin.subject && !masked);
  const differing = own.filter((field) => !agrees(titles, header, field, opened));
  const altered = [
    ...(number ? [] : ["“文号”"]),
    ...differing.map(
      ({ name }) => `“${contentTitle(titles, header.procedure, header.kind, `input.${name}`)}”`,
    ),
  ];
  const checks =
    altered.length === 0
      ? [{ holds: true, says: "页面显示的内容与证明一致" }, unproven]
      : [wrong(`页面显示的${altered.join("、")}与证明不一致`)];
  return { altered, checks };
}

const wrong = (says: string): Check => ({ holds: false, says });

const unproven: Check = {
  holds: undefined,
  says: "页面的标题、机关名称、办理经过、更正后的内容和隐去的文字不在这份证明之内",
};

function agrees(
  titles: Titles,
  header: ActHeader,
  { kind, name, title, value, shown, corrected }: TwinField,
  opened: ReadonlyMap<string, string | undefined>,
): boolean {
  const entered = corrected ? corrected.entered : value;
  if (entered === undefined || canonicalText(entered) === undefined) return false;
  if (kind !== header.kind || opened.get(`input.${name}`) !== canonicalText(entered)) return false;
  const field = findField(titles, header.procedure, kind, name);
  // What a reader sees is the title and the text beside the value: they must be the value's own.
  const text = corrected ? corrected.was : shown;
  return field === undefined || (field.title === title && displayValue(field, entered) === text);
}
