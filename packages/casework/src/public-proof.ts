import type { OpenedCorrection, PublicProof, PublicView } from "@zhunsheng/disclosure";
import type { AnyAct, AnyFile } from "@zhunsheng/engine";
import { awaitedField, correctedFieldPrefix, toBase64Url } from "@zhunsheng/ledger";
import type { StoredField } from "./ports.ts";
import { parseBytes } from "./read-act.ts";
import type { Sealed } from "./seal.ts";

/** Where the sealed acts of the matter are read, but for the one just being recorded. */
interface SealedActs {
  readFields(seq: number): Promise<readonly StoredField[]>;
  readHeader(seq: number): Promise<Uint8Array>;
}

interface Recording {
  readonly act: AnyAct;
  readonly sealed: Pick<Sealed, "header" | "fields">;
  /** The file with the act in it. */
  readonly after: Pick<AnyFile, "acts">;
}

type OpenedAct = Omit<PublicProof, "corrections">;

/**
 * Opens, of the act the page is about, exactly the fields the page shows; of each correction (更正) that the page shows
 * the result of, what it put in the place of what, and nothing else it put right; of each confirmation that made that
 * one take effect, that it confirms it, and not whose it is.
 */
export async function publicProof(
  acts: SealedActs,
  recording: Recording,
  view: PublicView,
): Promise<PublicProof> {
  const own = view.fields.filter((field) => field.seq === view.subject && !field.masked);
  const shown = new Set(own.map(({ name }) => `input.${name}`));
  if (view.number !== undefined) shown.add("number");
  if (view.withdrawnOn !== undefined) shown.clear();
  const subject = await openAct(acts, recording, view.subject, ({ name }) => shown.has(name));
  const corrections: OpenedCorrection[] = [];
  for (const seq of [...new Set(own.flatMap(({ corrected }) => corrected?.by ?? []))].sort((a, b) => a - b)) {
    const names = new Set(own.filter(({ corrected }) => corrected?.by === seq).map(({ name }) => name));
    const correction = await openAct(acts, recording, seq, (field) => tellsCorrection(field, names));
    const confirmations = await openConfirmations(acts, recording, seq);
    corrections.push({ ...correction, ...(confirmations.length > 0 ? { confirmations } : {}) });
  }
  return { ...subject, ...(corrections.length > 0 ? { corrections } : {}) };
}

/** The confirmations of the act at this place, each opened for what it confirms. */
async function openConfirmations(
  acts: SealedActs,
  recording: Recording,
  of: number,
): Promise<readonly OpenedAct[]> {
  const opened: OpenedAct[] = [];
  for (const { seq, kind, facts } of recording.after.acts) {
    if (kind !== "confirm" || facts.act !== of || facts.answer !== "confirmed") continue;
    opened.push(await openAct(acts, recording, seq, ({ name }) => tellsConfirmation.has(name)));
  }
  return opened;
}

const tellsConfirmation: ReadonlySet<string> = new Set(["input.act", "input.answer"]);

/** Which act was corrected, how, what these fields say now, and how many had still to confirm it. */
function tellsCorrection({ name, value }: StoredField, names: ReadonlySet<string>): boolean {
  if (name === "input.act" || name === "input.mode" || name === awaitedField) return true;
  // Before decision 0012 all changes stood in one field: shown only where every one of them may be.
  if (name === "input.changes") return Object.keys(Object(parseBytes(value))).every((one) => names.has(one));
  return name.startsWith(correctedFieldPrefix) && names.has(name.slice(correctedFieldPrefix.length));
}

async function openAct(
  acts: SealedActs,
  { act, sealed }: Recording,
  seq: number,
  opens: (field: StoredField) => boolean,
): Promise<OpenedAct> {
  const fields = act.seq === seq ? sealed.fields : await acts.readFields(seq);
  const header = act.seq === seq ? sealed.header : await acts.readHeader(seq);
  const opened = fields
    .filter(opens)
    // By name, so that the same proof comes out whatever order the fields were read in.
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, value, salt }) => ({ name, value: parseBytes(value), salt: toBase64Url(salt) }));
  return { header: new TextDecoder().decode(header), opened };
}
