import type { PublicView } from "@zhunsheng/disclosure";
import {
  type ActHeader,
  actDigest,
  type Check,
  type CheckedProof,
  checkProof,
  compareShown,
  encodeEntry,
  type Hashes,
  type ProofFile,
  provenValues,
  utf8,
} from "@zhunsheng/ledger";
import { findLeaf } from "@zhunsheng/store/read";
import type { DisclosureRow, Inclusion, PublicLog, Reader } from "../parts.ts";
import { proofFile } from "./proof-file.ts";

/** A public page with its proof worked out anew. */
export interface CheckedPage extends CheckedProof {
  readonly file: ProofFile;
  readonly inclusion?: Inclusion | undefined;
}

interface CheckDeps {
  readonly query: Reader;
  readonly hashes: Hashes;
  readonly log: PublicLog;
}

/** Recomputes everything a published row claims, every time it is shown; nothing of it is remembered. */
export async function checkRow({ query, hashes, log }: CheckDeps, row: DisclosureRow): Promise<CheckedPage> {
  const find = async (header: string): Promise<Inclusion | undefined> => {
    const leaf = await findLeaf(query, encodeEntry(actDigest(hashes, utf8(header))));
    return leaf && log.prove(leaf.index);
  };
  const file = await proofFile(row.proof, log.origin, find);
  const checked = checkProof(hashes, file, log.trust);
  const page = pageCheck(row, file, checked.header);
  return {
    ...checked,
    checks: [...checked.checks, page],
    state: withPage(checked.state, page),
    file,
    inclusion: file.log,
  };
}

function withPage(state: CheckedPage["state"], { holds }: Check): CheckedPage["state"] {
  if (holds === false) return "broken";
  return holds === undefined && state === "verified" ? "unproven" : state;
}

/** What stands on the page is what the proof opens: a page altered beside a good proof must not look verified. */
function pageCheck(row: DisclosureRow, file: ProofFile, header: ActHeader | undefined): Check {
  const { differing, unproven } = compareFields(row.view, file);
  const named = header?.matter === row.matter_id && header.agency === row.agency_id;
  if (!named || header?.seq !== row.view.subject) return { holds: false, says: "证明属于另一件事项" };
  if (row.view.withdrawnOn !== undefined) return { holds: true, says: "证明属于本决定，正文已撤回" };
  if (differing.length > 0) return { holds: false, says: `本页显示的${differing.join("、")}与证明不一致` };
  return unproven.length === 0
    ? { holds: true, says: "本页显示的内容与证明一致" }
    : { holds: undefined, says: `${unproven.join("、")}更正后的内容未附证明，只能核验更正前的` };
}

/** Titles of what a page shows beside a proof. */
interface ComparedFields {
  /** Shown, and opened to another value or not at all: then or now. */
  readonly differing: readonly string[];
  /** Shown as a correction left it, which the proof does not show (decision 0012). */
  readonly unproven: readonly string[];
}

/** Every value that the page shows of the act it is about, against what the proof opens. */
export function compareFields(view: PublicView, file: ProofFile): ComparedFields {
  if (view.withdrawnOn !== undefined) return { differing: [], unproven: [] };
  const shown = view.fields.filter(({ seq, masked }) => seq === view.subject && !masked);
  const found = shown.map((field) => ({ title: `“${field.title}”`, outcome: compareShown(file, field) }));
  const titled = (outcome: string) =>
    found.filter((one) => one.outcome === outcome).map(({ title }) => title);
  const number = view.number === undefined || provenValues(file).get("number") === view.number;
  return { differing: [...(number ? [] : ["文号"]), ...titled("differs")], unproven: titled("unproven") };
}
