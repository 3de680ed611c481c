import { linesOf } from "./lines.ts";
import type { Bundle, BundleAct } from "./read.ts";
import { titleOf } from "./words.ts";

/** What an act says of a recording or a file that is kept elsewhere. */
export interface RecordingLine {
  readonly seq: number;
  readonly name: string;
  readonly source: string;
  /** Its digest, or the number under which it is kept. */
  readonly digest: string;
}

/** Fields by which acts name what they were recorded on, pictures of it, and the digest of a file. */
const recordingFields: ReadonlySet<string> = new Set([
  "sha256",
  "recordings",
  "recording",
  "photos",
  "sketch",
]);

/** Every digest and number of a recording that the acts hold, in order. */
export const recordingsIn = (bundle: Bundle): readonly RecordingLine[] =>
  bundle.acts.flatMap((one) => linesOfAct(bundle, one));

function linesOfAct(bundle: Bundle, one: BundleAct): readonly RecordingLine[] {
  const lines = linesOf(bundle, one);
  const said = (name: string): string => lines.find((line) => line.name === name)?.text ?? "";
  return lines
    .filter(({ name }) => recordingFields.has(name))
    .map(({ title, text, now }) => ({
      seq: one.act.seq,
      name: said("name") || `${titleOf(one)}：${title}`,
      source: said("source") || said("device"),
      digest: now ?? text,
    }));
}
