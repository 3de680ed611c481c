import {
  type CorrectionEffect,
  canonicalText,
  effectOf,
  isConfirmationOf,
  type Json,
  type ProofFile,
  parseHeader,
  parseProofFile,
  toBase64Url,
} from "@zhunsheng/ledger";
import { type ErasedNames, type JudgedProof, judgeProof, type Verifier } from "./judge-proof.ts";
import type { ListedAct, Manifest } from "./parse-manifest.ts";
import { printable } from "./printable.ts";
import { actTitle } from "./titles.ts";

/** An act of a bundle with its proof; without one where the proof's file is missing or none. */
export interface BundledAct {
  readonly listed: ListedAct;
  readonly file?: ProofFile | undefined;
  readonly judged?: JudgedProof | undefined;
}

/** Reads and checks every listed act, in the order of their places. */
export function judgeActs(
  verifier: Verifier,
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): readonly BundledAct[] {
  const listed = manifest.acts.toSorted((one, other) => one.seq - other.seq);
  const read = listed.map((act) => ({ listed: act, file: readProof(files.get(act.proof)) }));
  const erased = erasedIn(verifier, read);
  const corrected = correctionsIn(read);
  return read.map(({ listed, file }) => {
    const judged = file && judgeProof(verifier, file, erased(listed.seq));
    const by = corrected.get(listed.seq) ?? [];
    return { listed, file, judged: judged && by.length > 0 ? withCorrections(judged, by) : judged };
  });
}

/** A later act that corrects an act of the bundle, and what the bundle shows it to have done. */
interface LaterCorrection {
  readonly seq: number;
  readonly effect: CorrectionEffect;
}

const effectWords: Readonly<Record<CorrectionEffect, string>> = {
  content: "",
  void: "（作废，本行为不再有效）",
  unproven: "（没有生效，或者没有证明已经生效）",
};

/** A reader of the act must know that a later one put it right, or struck it out. */
const withCorrections = (judged: JudgedProof, by: readonly LaterCorrection[]): JudgedProof => ({
  ...judged,
  act: {
    ...judged.act,
    contents: [
      ...judged.act.contents,
      {
        title: "后来的更正",
        text: by.map(({ seq, effect }) => `见第 ${seq} 项行为${effectWords[effect]}`).join("、"),
      },
    ],
  },
});

/** Place of an act → the acts that say they correct it, each with whatever the bundle's other acts confirm of it. */
function correctionsIn(
  acts: readonly { readonly listed: ListedAct; readonly file?: ProofFile | undefined }[],
): ReadonlyMap<Json, readonly LaterCorrection[]> {
  const found = new Map<Json, readonly LaterCorrection[]>();
  for (const { listed, file } of acts) {
    if (!file || parseHeader(file.header)?.kind !== "correct") continue;
    const about = file.opened.find(({ name }) => name === "input.act")?.value ?? null;
    const confirmations = acts.flatMap((one) =>
      one.file && isConfirmationOf(file, one.file) ? [one.file] : [],
    );
    const effect = effectOf({ ...file, confirmations });
    found.set(about, [...(found.get(about) ?? []), { seq: listed.seq, effect }]);
  }
  return found;
}

function readProof(bytes: Uint8Array | undefined): ProofFile | undefined {
  return bytes && parseProofFile(new TextDecoder().decode(bytes));
}

/** Which contents of which act the bundle's own acts of erasure name: rows of act and content, or everything before. */
function erasedIn(
  verifier: Verifier,
  acts: readonly { readonly listed: ListedAct; readonly file?: ProofFile | undefined }[],
): (seq: number) => ErasedNames {
  const erasures = acts.flatMap(({ file }) => {
    const header = file && parseHeader(file.header);
    if (!file || header?.kind !== "erase" || judgeProof(verifier, file).answer === "altered") return [];
    const said = new Map(file.opened.map(({ name, value }) => [name, value]));
    const rows = said.get("input.scope");
    const whole = said.get("input.extent") === "matter";
    return [{ seq: header.seq, whole, rows: Array.isArray(rows) ? rows.map((row) => Object(row)) : [] }];
  });
  const headers = new Map(acts.map(({ listed, file }) => [listed.seq, file?.header ?? ""]));
  return (seq) => {
    const all = erasures.some(
      (one) =>
        (one.whole && seq < one.seq) || one.rows.some((row) => row.act === seq && row.name === undefined),
    );
    if (all) return new Set(parseHeader(headers.get(seq) ?? "")?.fields.keys());
    const rows = erasures.flatMap((one) => one.rows).filter((row) => row.act === seq);
    return new Set(rows.map((row) => String(row.name)));
  };
}

/** 第 3 项行为“法制审核”, by what its own header says. */
export const nameOf = ({ titles }: Verifier, { listed, judged }: BundledAct): string => {
  const header = judged?.header;
  const title = header ? `“${actTitle(titles, header.procedure, header.kind)}”` : "";
  return `第 ${listed.seq} 项行为${title}`;
};

/** Everything that does not hold of the acts themselves: missing, foreign, in the wrong place, altered. */
export function actProblems(
  verifier: Verifier,
  manifest: Manifest,
  acts: readonly BundledAct[],
): readonly string[] {
  const seqs = acts.map(({ listed }) => listed.seq);
  const last = seqs.at(-1) ?? 0;
  const twice = seqs.filter((seq, place) => seqs.indexOf(seq) !== place);
  return [
    ...missingFrom(seqs, last),
    ...twice.map((seq) => `目录里有两个第 ${seq} 项行为`),
    ...acts.flatMap((act) => problemsOf(verifier, manifest, act)),
    ...brokenLinks(verifier, acts),
  ];
}

const namedMax = 20;

function missingFrom(seqs: readonly number[], last: number): readonly string[] {
  const known = new Set(seqs);
  const missing: string[] = [];
  for (let seq = 1; seq < last && missing.length < namedMax; seq++) {
    if (!known.has(seq)) missing.push(`缺少第 ${seq} 项行为`);
  }
  return missing;
}

function problemsOf(verifier: Verifier, manifest: Manifest, act: BundledAct): readonly string[] {
  const { listed, judged } = act;
  const where = `（${printable(listed.proof)}）`;
  const name = nameOf(verifier, act);
  if (!judged) return [`${name}的证明文件缺少或者读不出来${where}`];
  const { header } = judged;
  if (!header) return [`${name}的行为记录被改动过${where}`];
  if (header.matter !== manifest.matter || header.agency !== manifest.agency)
    return [`${name}属于另一件事项${where}`];
  if (header.seq !== listed.seq) return [`第 ${listed.seq} 项行为的位置上是第 ${header.seq} 项${where}`];
  if (header.kind !== listed.kind) return [`目录把${name}列成了别的行为`];
  return judged.altered.length > 0 ? [`${name}的${judged.altered.join("、")}${where}`] : [];
}

/** Each header names the hash of the one before it: an act left out, put in or exchanged breaks the chain. */
function brokenLinks(verifier: Verifier, acts: readonly BundledAct[]): readonly string[] {
  return acts.flatMap((act, place) => {
    const { header } = act.judged ?? {};
    const before = acts[place - 1];
    if (!header || header.seq !== act.listed.seq) return [];
    if (header.seq === 1) return header.previous === null ? [] : ["第 1 项行为之前还有行为"];
    const known = before?.judged?.header?.seq === header.seq - 1 ? before.judged.digests.sha256 : undefined;
    const linked = known === undefined || header.previous === toBase64Url(known);
    return linked ? [] : [`${nameOf(verifier, act)}接不上它前面的一项`];
  });
}

/** Acts whose checkpoints cannot be of one log: another log, or two roots for one size. */
export function logProblems(
  verifier: Verifier,
  manifest: Manifest,
  acts: readonly BundledAct[],
): readonly string[] {
  const roots = new Map<number, string>();
  return acts.flatMap((act) => {
    const checkpoint = act.judged?.log?.checkpoint;
    if (!checkpoint) return [];
    if (checkpoint.origin !== manifest.origin) return [`${nameOf(verifier, act)}在另一个日志里`];
    const root = checkpoint.rootHash.join();
    const known = roots.get(checkpoint.size) ?? root;
    roots.set(checkpoint.size, known);
    return known === root
      ? []
      : [`${nameOf(verifier, act)}的检查点与别的检查点矛盾：同样大小的日志有两个根，日志分叉了`];
  });
}

/** All texts that the acts' proofs open, to look for digests of attachments in. */
export const openedText = (acts: readonly BundledAct[]): string =>
  acts
    .filter(({ judged }) => judged?.altered.length === 0)
    .flatMap(({ file }) => file?.opened ?? [])
    .map(({ value }) => canonicalText(value) ?? "")
    .join("\n")
    .toLowerCase();
