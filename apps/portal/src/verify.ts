import { parseProofFile, parseTwinFile } from "@zhunsheng/ledger";
import type { Context } from "hono";
import { readAgencies } from "./agencies.ts";
import { frameOf } from "./look/frame.ts";
import { VerifyPage } from "./pages/verify.tsx";
import type { PortalParts } from "./parts.ts";
import { readReceipt, verdictOfReceipt } from "./proof/receipt-verdict.ts";
import { type Verdict, verdictOfFile, verdictsByNumber } from "./proof/verdict.ts";
import { badRequest, page } from "./respond.tsx";

export const proofSizeBytesMax = 1_048_576;
const typedLengthMax = 100;

const clip = (text: string | undefined): string =>
  [...(text ?? "").replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, " ")].slice(0, typedLengthMax).join("").trim();

/** The form, and what it answers for a number: an address that can be kept and sent on. */
export async function verifyPage(parts: PortalParts, context: Context): Promise<Response> {
  const number = clip(context.req.query("number"));
  const party = clip(context.req.query("party"));
  const agencies = await readAgencies(parts.query);
  const verdicts = number === "" ? undefined : await verdictsByNumber({ ...parts, agencies }, number, party);
  return page(context, VerifyPage({ frame: frameOf(parts, context), number, party, verdicts }));
}

/** A proof file or a receipt, uploaded or pasted. It is checked and forgotten: nothing of it is stored. */
export async function verifyFile(parts: PortalParts, context: Context): Promise<Response> {
  const body = await context.req.parseBody().catch(() => undefined);
  if (!body) return badRequest(parts, context, "没有收到文件，请重新选择。");
  const { file, text } = body;
  const uploaded = file instanceof File && file.size > 0 ? file : undefined;
  const content = uploaded ? await uploaded.text() : typeof text === "string" ? text : "";
  if (content.trim() === "") {
    return badRequest(parts, context, "请选择一个证明文件或者回执，或者把它的内容粘贴进来。");
  }
  context.header("Cache-Control", "no-store");
  const agencies = await readAgencies(parts.query);
  const about = uploaded ? clip(uploaded.name) : "粘贴的证明";
  const verdicts = [await verdictOf({ ...parts, agencies }, content, about)];
  return page(context, VerifyPage({ frame: frameOf(parts, context), number: "", party: "", verdicts }));
}

async function verdictOf(
  deps: Parameters<typeof verdictOfFile>[0],
  content: string,
  about: string,
): Promise<Verdict> {
  const page = parseTwinFile(content);
  if (page === "damaged") return notAProof(about);
  if (page) return verdictOfFile(deps, page.file, about, page.twin);
  const proof = parseProofFile(content);
  if (proof) return verdictOfFile(deps, proof, about);
  const receipt = readReceipt(content);
  return receipt ? verdictOfReceipt(deps, receipt, about) : notAProof(about);
}

const notAProof = (about: string): Verdict => ({
  answer: "unknown",
  checked: "file",
  about,
  says: "这不是本平台的证明文件，也不是回执。证明文件可以在每份决定的公开页面下载，文件名以 proof 开头。",
  checks: [{ holds: undefined, says: "文件的格式不是证明文件，也不是回执" }],
});
