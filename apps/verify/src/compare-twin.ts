import { displayValue } from "@zhunsheng/engine";
import {
  type ActHeader,
  type Check,
  canonicalText,
  type Json,
  type ProofFile,
  provenValues,
} from "@zhunsheng/ledger";
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
  const ours =
    header.matter === twin.matter &&
    header.agency === twin.agency &&
    header.seq === twin.subject &&
    header.procedure === twin.procedure;
  if (!ours) return { altered: ["证明属于另一件事项"], checks: [wrong("证明属于另一件事项")] };
  if (twin.withdrawn) {
    return { altered: [], checks: [{ holds: true, says: "证明属于本决定，正文已撤回" }, unproven] };
  }
  const opened: Values = new Map(file.opened.map(({ name, value }) => [name, value]));
  const now = provenValues(file);
  const number = twin.number === undefined || same(now.get("number"), twin.number);
  const own = twin.fields.filter(({ seq, masked }) => seq === twin.subject && !masked);
  const differing = own.filter((field) => !agrees(titles, header, field, { opened, now }));
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
  says: "页面的标题、机关名称、办理经过和隐去的文字不在这份证明之内",
};

type Values = ReadonlyMap<string, Json>;

/** Whether two values have one canonical text; what has none is nobody's equal. */
const same = (one: Json | undefined, other: Json | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  canonicalText(one) !== undefined &&
  canonicalText(one) === canonicalText(other);

/**
 * What the page says now must be what act and corrections say now; of what was corrected, what it said before as well.
 * What a reader sees is the title and the text beside the value: they must be the value's own.
 */
function agrees(
  titles: Titles,
  header: ActHeader,
  { kind, name, title, value, shown, corrected }: TwinField,
  { opened, now }: { readonly opened: Values; readonly now: Values },
): boolean {
  const key = `input.${name}`;
  if (kind !== header.kind || !same(now.get(key), value)) return false;
  if (!same(opened.get(key), corrected ? corrected.entered : value)) return false;
  const field = findField(titles, header.procedure, kind, name);
  if (field === undefined) return true;
  const was = corrected === undefined || displayValue(field, corrected.entered) === corrected.was;
  return field.title === title && displayValue(field, value) === shown && was;
}
