import {
  type ActHeader,
  type Check,
  canonicalText,
  compareTwin,
  type Json,
  type ProofFile,
  type Twin,
  type TwinField,
  type Wording,
} from "@zhunsheng/ledger";
import type { DisclosureRow } from "../parts.ts";

/** What a decision page's data adds to the checks of its proof. */
interface TwinChecks {
  readonly checks: readonly Check[];
  /** Why it cannot be called genuine, where nothing in it is contradicted. */
  readonly doubt?: string | undefined;
}

/**
 * A page's data against its own proof, and then against the page as this site shows it now: what no proof speaks for
 * (title, course, masked texts) must be the same there, or the reader is sent to the page. Pure.
 */
export function twinChecks(
  twin: Twin,
  file: ProofFile,
  header: ActHeader,
  row: DisclosureRow | undefined,
): TwinChecks {
  const { altered, checks } = compareTwin(twin, file, header, (field) => wordingIn(row, field));
  if (altered.length > 0) return { checks: checks.filter(({ holds }) => holds === false) };
  if (row && canonicalText(asJson(row.view)) === canonicalText(twin.view)) {
    return { checks: [{ holds: true, says: "页面数据与本站现在公开的一字不差" }] };
  }
  const says = "页面数据的文字与本站现在公开的不同，可能后来有变化，也可能被改动过";
  return { checks: [{ holds: undefined, says }], doubt: `${says}，请以公开的页面为准` };
}

/** The title that this site uses; the words themselves are compared with the whole page. */
function wordingIn(row: DisclosureRow | undefined, { name }: TwinField): Wording {
  const title = row?.view.fields.find((field) => field.name === name)?.title ?? "一项内容";
  return { title, same: undefined };
}

/** A stored view is JSON. */
const asJson = (view: DisclosureRow["view"]): Json => JSON.parse(JSON.stringify(view));
