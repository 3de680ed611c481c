import type { ProofFile } from "./act-proof.ts";
import type { Json } from "./canonical.ts";
import { proofFileIn, twinFormat } from "./parse-act-proof.ts";
import { hasOnly, isMembers, readJsonText } from "./strict-json.ts";

/** A decision page's JSON twin, as far as its proof can speak for it. */
export interface Twin {
  readonly matter: string;
  readonly agency: string;
  readonly subject: number;
  readonly procedure: string;
  readonly party?: string | undefined;
  readonly number?: string | undefined;
  readonly withdrawn: boolean;
  readonly fields: readonly TwinField[];
  /** All that the page shows, as it came. */
  readonly view: Json;
}

export interface TwinField {
  readonly seq: number;
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  readonly shown: string;
  readonly masked: boolean;
  readonly value?: Json | undefined;
  /** `entered` is absent where the page says that the act left it empty. */
  readonly corrected?: { readonly entered?: Json | undefined; readonly was: string } | undefined;
}

const fieldsMax = 500;

/** All that a page's data has, in the one layout there is. */
const members = {
  page: ["format", "address", "title", "matter", "agency", "view", "proof", "entry", "log", "checked"],
  agency: ["id", "name"],
  view: [
    ...["title", "party", "number", "procedure", "procedureTitle", "subject", "publishedOn", "withdrawnOn"],
    ...["withdrawnReason", "fields", "course", "maskedCount", "basis"],
  ],
  field: ["seq", "kind", "name", "title", "shown", "value", "masked", "corrected"],
  corrected: ["entered", "was", "on", "by"],
};

/** What was read from JSON text is JSON. */
const asJson = (value: unknown): Json => value as Json;

/** A decision page's data with its proof; `undefined` where a text is none, `"damaged"` where it only says it is. */
export function parseTwinFile(
  text: string,
): { readonly twin: Twin; readonly file: ProofFile } | "damaged" | undefined {
  const read = readJsonText(text);
  if (!isMembers(read) || read.format !== twinFormat) return undefined;
  const [twin, file] = [parseTwin(read), proofFileIn(read)];
  return twin && file ? { twin, file } : "damaged";
}

/** Undefined when what was read is not the data of a decision page. */
export function parseTwin(read: unknown): Twin | undefined {
  if (!isMembers(read) || read.format !== twinFormat || !isMembers(read.view) || !isMembers(read.agency))
    return undefined;
  const { matter, view, agency } = read;
  const known = hasOnly(read, members.page) && hasOnly(agency, members.agency) && hasOnly(view, members.view);
  if (!known) return undefined;
  const { subject, procedure, party, number, withdrawnOn } = view;
  if (typeof matter !== "string" || typeof agency.id !== "string") return undefined;
  if (typeof subject !== "number" || typeof procedure !== "string") return undefined;
  if ([party, number, withdrawnOn].some((one) => one !== undefined && typeof one !== "string"))
    return undefined;
  const fields = parseFields(view.fields);
  const withdrawn = withdrawnOn !== undefined;
  const texts = { party: textIn(party), number: textIn(number) };
  return (
    fields && {
      matter,
      agency: agency.id,
      subject,
      procedure,
      ...texts,
      withdrawn,
      fields,
      view: asJson(view),
    }
  );
}

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function parseFields(read: unknown): readonly TwinField[] | undefined {
  if (!Array.isArray(read) || read.length > fieldsMax) return undefined;
  const fields: TwinField[] = [];
  for (const one of read) {
    const field = isMembers(one) && hasOnly(one, members.field) ? parseField(one) : undefined;
    if (!field) return undefined;
    fields.push(field);
  }
  return fields;
}

function parseField({
  corrected,
  value,
  ...read
}: {
  readonly [key: string]: unknown;
}): TwinField | undefined {
  const { seq, kind, name, title, shown, masked } = read;
  if (typeof seq !== "number" || typeof masked !== "boolean") return undefined;
  if (typeof kind !== "string" || typeof name !== "string") return undefined;
  if (typeof title !== "string" || typeof shown !== "string") return undefined;
  const field = {
    ...{ seq, kind, name, title, shown, masked },
    ...(value === undefined ? {} : { value: asJson(value) }),
  };
  if (corrected === undefined) return field;
  if (!isMembers(corrected) || !hasOnly(corrected, members.corrected)) return undefined;
  if (typeof corrected.was !== "string") return undefined;
  const { was, entered } = corrected;
  return { ...field, corrected: { was, ...(entered === undefined ? {} : { entered: asJson(entered) }) } };
}
