import type { ActHeader, CorrectionProof, ProofFile } from "./act-proof.ts";
import { canonicalText, type Json } from "./canonical.ts";
import type { Check, CheckedProof } from "./check-act-proof.ts";
import { parseHeader } from "./parse-act-proof.ts";

/** The kinds of the acts that put another one right and that confirm it, permanent like every kind (decision 0007). */
const correctionKind = "correct";
const confirmationKind = "confirm";

/** What the fields that a correction puts in place are called in its header, one commitment each (decision 0012). */
export const correctedFieldPrefix = "input.changes.";

/** Before decision 0012 all changes stood in this one field. */
const wholeChanges = "input.changes";

/** Where a correction commits how many of the people it names had still to confirm it (待确认人数). */
export const awaitedField = "awaited";

/**
 * What a correction did to the act it is about: put other content in place, or struck it out (作废). `unproven` where
 * the file does not show that everyone named has confirmed it: until then a correction changes nothing.
 */
export type CorrectionEffect = "content" | "void" | "unproven";

/**
 * Whether and how a correction took effect, by what it and the confirmations beside it open. Means something only of
 * proofs that were found to hold.
 */
export function effectOf(correction: CorrectionProof): CorrectionEffect {
  const said = openedIn(correction);
  const [awaited, mode] = [said.get(awaitedField), said.get("input.mode")];
  if (typeof awaited !== "number" || (mode !== "content" && mode !== "void")) return "unproven";
  const confirming = (correction.confirmations ?? []).filter((one) => isConfirmationOf(correction, one));
  return new Set(confirming.map(seqOf)).size >= awaited ? mode : "unproven";
}

/** Whether an act confirms this correction: of the same matter, later, by its own words. */
export function isConfirmationOf(correction: Omit<ProofFile, "corrections">, file: ProofFile): boolean {
  const [of, header] = [parseHeader(correction.header), parseHeader(file.header)];
  const said = openedIn(file);
  return (
    isLaterIn(of, header) &&
    header?.kind === confirmationKind &&
    said.get("input.act") === of?.seq &&
    said.get("input.answer") === "confirmed"
  );
}

/** Whether an act corrects the act of this header. */
export const isCorrectionOf = (of: ActHeader | undefined, file: Omit<ProofFile, "corrections">): boolean => {
  const header = parseHeader(file.header);
  const about = openedIn(file).get("input.act");
  return isLaterIn(of, header) && header?.kind === correctionKind && about === of?.seq;
};

const isLaterIn = (of: ActHeader | undefined, header: ActHeader | undefined): boolean =>
  of !== undefined &&
  header !== undefined &&
  header.agency === of.agency &&
  header.matter === of.matter &&
  header.seq > of.seq;

/** Whether a correction changed something of what the act opens, and keeps to itself what it says now. */
export function hidesChange(of: ProofFile, correction: CorrectionProof): boolean {
  const said = openedIn(correction);
  const shown = openedIn(of);
  const names = [...(parseHeader(correction.header)?.fields.keys() ?? [])];
  return names.some((name) => {
    if (said.has(name)) return false;
    if (name === wholeChanges) return true;
    return name.startsWith(correctedFieldPrefix) && shown.has(`input.${afterPrefix(name)}`);
  });
}

/**
 * What a proof shows the act to say now, by the names of its header: what is opened, with what the corrections beside
 * it put in its place where they are shown to have taken effect. Means something only of a proof that `checkProof`
 * found to hold.
 */
export function provenValues(file: ProofFile): ReadonlyMap<string, Json> {
  const values = openedIn(file);
  const inOrder = (file.corrections ?? [])
    .filter((correction) => effectOf(correction) === "content")
    .toSorted((one, other) => seqOf(one) - seqOf(other));
  for (const [name, value] of inOrder.flatMap(({ opened }) => opened.flatMap(changesIn))) {
    if (value === null) values.delete(`input.${name}`);
    else values.set(`input.${name}`, value);
  }
  return values;
}

/** A value as a page shows it: beside one that was corrected, what the page says the act said before. */
export interface ShownValue {
  readonly name: string;
  readonly value?: Json | undefined;
  /** `entered` is absent where the page says that the act left it empty. */
  readonly corrected?: { readonly entered?: Json | undefined } | undefined;
}

/**
 * How a value on a page stands to the proof beside it: `unproven` where a correction that is there is not shown to have
 * put it in place (decision 0012).
 */
export function compareShown(file: ProofFile, shown: ShownValue): "proven" | "unproven" | "differs" {
  const { name, value, corrected } = shown;
  const key = `input.${name}`;
  const opened = openedIn(file).get(key);
  const entered = corrected ? corrected.entered : value;
  if (value === undefined) return "differs";
  if (entered === undefined ? opened !== undefined : !same(opened, entered)) return "differs";
  // Said to have been empty: the header must hold no such name.
  if (entered === undefined && parseHeader(file.header)?.fields.has(key)) return "unproven";
  if (same(provenValues(file).get(key), value)) return "proven";
  const withheld = (file.corrections ?? []).some((correction) => mayHaveChanged(correction, name));
  return corrected && withheld ? "unproven" : "differs";
}

/** Whether a correction touched a field, without showing what it says now or that it counts. */
function mayHaveChanged(correction: CorrectionProof, name: string): boolean {
  const fields = parseHeader(correction.header)?.fields;
  const said = openedIn(correction);
  const touching = [wholeChanges, `${correctedFieldPrefix}${name}`].filter((one) => fields?.has(one));
  if (touching.length === 0) return false;
  return effectOf(correction) === "unproven" || touching.every((one) => !said.has(one));
}

/** Whether two values have one canonical text; what has none is nobody's equal. */
function same(one: Json | undefined, other: Json | undefined): boolean {
  const [text, expected] = [one, other].map((value) =>
    value === undefined ? undefined : canonicalText(value),
  );
  return text !== undefined && text === expected;
}

const openedIn = ({ opened }: Pick<ProofFile, "opened">): Map<string, Json> =>
  new Map(opened.map(({ name, value }) => [name, value]));

const seqOf = ({ header }: Pick<ProofFile, "header">): number => parseHeader(header)?.seq ?? 0;

const afterPrefix = (name: string): string => name.slice(correctedFieldPrefix.length);

/** Field by field; before decision 0012 all changes stood in one field. */
function changesIn({ name, value }: ProofFile["opened"][number]): readonly (readonly [string, Json])[] {
  if (name.startsWith(correctedFieldPrefix)) return [[afterPrefix(name), value]];
  const whole = name === wholeChanges && typeof value === "object" && value !== null;
  return whole && !Array.isArray(value) ? Object.entries(value) : [];
}

/** What a correction beside a proof comes to. */
export interface CheckedCorrection {
  /** One line: that it is on the record, about this act, and what it did. */
  readonly check: Check;
  readonly effect: CorrectionEffect;
  /** The correction and its confirmations, each by itself. */
  readonly acts: readonly CheckedProof[];
}

/** The correction, checked by itself as every act is by `checkAct`, and then by what it says. */
export function checkCorrection(
  of: { readonly file: ProofFile; readonly header: ActHeader | undefined },
  correction: CorrectionProof,
  checkAct: (file: ProofFile) => CheckedProof,
): CheckedCorrection {
  const { confirmations = [], ...bare } = correction;
  const checked = checkAct(bare);
  const confirmed = confirmations.map(checkAct);
  const acts = [checked, ...confirmed];
  const told = (holds: boolean | undefined, says: string, effect: CorrectionEffect = "unproven") => ({
    check: { holds, says },
    effect,
    acts,
  });
  const [wrong, bad] = [[checked], confirmed].map((some) => some.flatMap(failedIn)[0]);
  if (wrong || !checked.header) return told(false, `附带的更正核验不通过：${wrong?.says ?? ""}`);
  if (!isCorrectionOf(of.header, bare)) return told(false, "附带的更正不是对本行为的更正");
  if (bad) return told(false, `附带的确认核验不通过：${bad.says}`);
  if (!confirmations.every((one) => isConfirmationOf(bare, one)))
    return told(false, "附带的确认不是对这项更正的确认");
  if (acts.some(({ state }) => state === "waiting")) return told(undefined, "更正等待写入公开日志");
  const effect = effectOf(correction);
  const which = `更正（第 ${checked.header.seq} 项）`;
  if (effect === "unproven") return told(undefined, `${which}已记入公开日志，是否生效未证明`);
  if (effect === "void")
    return told(undefined, `本行为已被第 ${checked.header.seq} 项作废，不再有效`, effect);
  if (hidesChange(of.file, correction)) return told(undefined, `${which}已经生效，更正后的内容未附证明`);
  return told(true, `${which}也已记入公开日志并且生效，更正后的内容与记录一致`, effect);
}

const failedIn = ({ checks }: CheckedProof): readonly Check[] =>
  checks.filter(({ holds }) => holds === false);
