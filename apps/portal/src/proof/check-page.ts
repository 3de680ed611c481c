import type { PublicView } from "@zhunsheng/disclosure";
import {
  type ActHeader,
  actDigest,
  type Check,
  type CheckedProof,
  canonicalText,
  checkProof,
  encodeEntry,
  type Hashes,
  type Json,
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
  const checks = [...checked.checks, pageCheck(row, file, checked.header)];
  const broken = checks.some(({ holds }) => holds === false);
  return { ...checked, checks, state: broken ? "broken" : checked.state, file, inclusion: file.log };
}

/** What stands on the page is what the proof opens: a page altered beside a good proof must not look verified. */
function pageCheck(row: DisclosureRow, file: ProofFile, header: ActHeader | undefined): Check {
  const differing = differingFields(row.view, file);
  const named = header?.matter === row.matter_id && header.agency === row.agency_id;
  if (!named || header?.seq !== row.view.subject) return { holds: false, says: "证明属于另一件事项" };
  if (row.view.withdrawnOn !== undefined) return { holds: true, says: "证明属于本决定，正文已撤回" };
  return differing.length === 0
    ? { holds: true, says: "本页显示的内容与证明一致" }
    : { holds: false, says: `本页显示的${differing.join("、")}与证明不一致` };
}

/** Titles of fields that the page shows and the proof does not open to the same value, then and now. */
export function differingFields(view: PublicView, file: ProofFile): readonly string[] {
  if (view.withdrawnOn !== undefined) return [];
  const opened = new Map(file.opened.map(({ name, value }) => [name, canonicalText(value)]));
  const now = provenValues(file);
  const proves = (name: string, value: Json | undefined): boolean =>
    value !== undefined && now.has(name) && canonicalText(now.get(name) ?? null) === canonicalText(value);
  const fields = view.fields
    .filter(({ seq, masked }) => seq === view.subject && !masked)
    .filter(({ name, value, corrected }) => {
      const entered = corrected ? corrected.entered : value;
      if (entered === undefined || opened.get(`input.${name}`) !== canonicalText(entered)) return true;
      return !proves(`input.${name}`, value);
    })
    .map(({ title }) => `“${title}”`);
  const number = view.number !== undefined && !proves("number", view.number);
  return number ? ["文号", ...fields] : fields;
}
