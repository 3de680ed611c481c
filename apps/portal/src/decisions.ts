import { formatProof, fromBase64, receiptFormat, toBase64 } from "@zhunsheng/ledger";
import { calendar } from "@zhunsheng/rulebook";
import { findDisclosure, listPublicLinks } from "@zhunsheng/store/read";
import type { Context } from "hono";
import { readAgencies } from "./agencies.ts";
import { courseClocks } from "./course-clocks.ts";
import { frameOf, originOf } from "./look/frame.ts";
import { DecisionPage } from "./pages/decision.tsx";
import type { DisclosureRow, PortalParts } from "./parts.ts";
import { documentTitle } from "./plain-words.ts";
import { type CheckedPage, checkRow } from "./proof/check-page.ts";
import { notFound, page } from "./respond.tsx";
import { procedureOf } from "./rules.ts";

const addressOf = (parts: PortalParts, context: Context, matterId: string): string =>
  `${originOf(parts, context)}/decisions/${matterId}`;

async function readDecision(
  parts: PortalParts,
  matterId: string,
): Promise<{ readonly row: DisclosureRow; readonly proof: CheckedPage } | undefined> {
  const row = await findDisclosure(parts.query, matterId);
  return row && { row, proof: await checkRow(parts, row) };
}

export async function decisionPage(parts: PortalParts, context: Context): Promise<Response> {
  const matterId = context.req.param("matter") ?? "";
  const [found, agencies, linked] = await Promise.all([
    readDecision(parts, matterId),
    readAgencies(parts.query),
    listPublicLinks(parts.query, matterId),
  ]);
  if (!found) return notFound(parts, context);
  const { row, proof } = found;
  const procedure = procedureOf(row.view.procedure, row.published_on);
  return page(
    context,
    DecisionPage({
      frame: frameOf(parts, context),
      row,
      agencyName: agencies.nameOf(row.agency_id),
      agency: agencies.find(row.agency_id),
      proof,
      linked,
      clocks: courseClocks(row.view, procedure, calendar),
      address: addressOf(parts, context, matterId),
      receiptCode: receiptCodeOf(parts, proof),
    }),
  );
}

/** What is printed with the page: that the decision stands in the log, checkable without this site. */
function receiptCodeOf({ receiptCode }: PortalParts, { file, entry }: CheckedPage): string | undefined {
  if (!receiptCode || !file.log) return undefined;
  return receiptCode({ format: receiptFormat, entry: toBase64(entry), log: file.log });
}

/** The page as data, with everything an outsider needs to check it: view, proof, place in the log, checkpoint. */
export async function decisionTwin(parts: PortalParts, context: Context): Promise<Response> {
  const matterId = (context.req.param("file") ?? "").replace(/\.json$/, "");
  const [found, agencies] = await Promise.all([readDecision(parts, matterId), readAgencies(parts.query)]);
  if (!found) return context.json({ title: "没有公开这件事项" }, 404);
  const { row, proof } = found;
  return context.json({
    format: "zhunsheng.decision.v1",
    address: addressOf(parts, context, matterId),
    title: documentTitle(row.view.title, row.procedure_id),
    matter: matterId,
    agency: { id: row.agency_id, name: agencies.nameOf(row.agency_id) },
    view: row.view,
    proof: proof.file,
    entry: toBase64(proof.entry),
    log: { origin: parts.log.origin, verifierKey: parts.log.verifierKey },
    checked: { state: proof.state, checks: proof.checks },
  });
}

/** The place of the decision in the log as C2SP tlog-proof: what tools that know nothing of us can check. */
export async function tlogProof(parts: PortalParts, context: Context): Promise<Response> {
  const matterId = context.req.param("matter") ?? "";
  const found = await readDecision(parts, matterId);
  const log = found?.proof.file.log;
  if (!log) return context.json({ title: "没有公开这件事项，或者还没有写入公开日志" }, 404);
  const path = log.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array());
  context.header("Content-Disposition", `attachment; filename="${matterId}.tlog-proof"`);
  return context.text(
    formatProof({ index: log.index, path, checkpointNote: log.checkpoint, extra: found.proof.entry }),
  );
}

/** The proof alone, as a file to keep. */
export async function proofDownload(parts: PortalParts, context: Context): Promise<Response> {
  const matterId = context.req.param("matter") ?? "";
  const found = await readDecision(parts, matterId);
  if (!found) return context.json({ title: "没有公开这件事项" }, 404);
  context.header("Content-Disposition", `attachment; filename="proof-${matterId}.json"`);
  return context.json(found.proof.file);
}
