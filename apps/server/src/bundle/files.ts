import { getRule } from "@zhunsheng/engine";
import { utf8 } from "@zhunsheng/ledger";
import { gatesFile } from "./gates.ts";
import { actPage } from "./pages/act-page.tsx";
import { documentPage, recordingsPage } from "./pages/document-page.tsx";
import { type DocumentData, indexPage } from "./pages/index-page.tsx";
import { documentPath, pagePath, proofPath, recordingsPath } from "./paths.ts";
import type { Bundle } from "./read.ts";
import { recordingsIn } from "./recordings.ts";
import type { VerifierFile } from "./verifier.ts";

/** A file of the bundle. Paths are made from numbers alone: nothing that was ever typed stands in one. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a bundle in a fixed order, each made when it is asked for, so that no more than one is in memory.
 * Everything but the manifest, which speaks of all of them.
 */
export function* bundleFiles(bundle: Bundle, verifier: VerifierFile): Generator<BundleFile> {
  const documents = documentsIn(bundle);
  const recordings = recordingsIn(bundle);
  const contents = { documents, recordings: recordings.length, verifier: verifier.path };
  yield text("index.html", indexPage(bundle, contents));
  for (const one of bundle.acts) {
    yield text(pagePath(one.act.seq), actPage(bundle, one));
    yield text(proofPath(one.act.seq), json(one.proof));
  }
  yield text("gates.json", json(gatesFile(bundle)));
  for (const { path, titles, seq } of documents) {
    const one = bundle.acts[seq - 1];
    if (one) yield text(path, documentPage(bundle, one, titles));
  }
  if (recordings.length > 0) yield text(recordingsPath, recordingsPage(bundle, recordings));
  yield text("log/checkpoint", bundle.checkpoint);
  yield text("log/keys", bundle.log.keys.map((key) => `${key}\n`).join(""));
  if (bundle.log.policy !== undefined) yield text("log/policy", bundle.log.policy);
  yield text(verifier.path, verifier.text);
}

const text = (path: string, content: string): BundleFile => ({ path, bytes: utf8(content) });
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The acts which count and by which, as the procedure has it, documents are issued. */
const documentsIn = ({ acts }: Bundle): readonly DocumentData[] =>
  acts
    .filter(({ act }) => act.standing === undefined || act.standing === "effective")
    .flatMap(({ act, procedure }) => {
      const titles = getRule(procedure, act.kind).documents ?? [];
      return titles.length > 0 ? [{ path: documentPath(act.seq), titles, seq: act.seq }] : [];
    });
