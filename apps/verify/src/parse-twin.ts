import type { Json } from "@zhunsheng/ledger";

/** A decision page's JSON twin, as far as its proof can speak for it. */
export interface Twin {
  readonly matter: string;
  readonly agency: string;
  readonly subject: number;
  readonly procedure: string;
  readonly number?: string | undefined;
  readonly withdrawn: boolean;
  readonly fields: readonly TwinField[];
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

export const twinFormat = "zhunsheng.decision.v1";
const fieldsMax = 500;

type Members = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What was read from JSON text is JSON. */
const asJson = (value: unknown): Json => value as Json;

/** Undefined when what was read is not the data of a decision page. */
export function parseTwin(read: unknown): Twin | undefined {
  if (!isObject(read) || read.format !== twinFormat || !isObject(read.view) || !isObject(read.agency))
    return undefined;
  const { matter, view, agency } = read;
  const { subject, procedure, number, withdrawnOn } = view;
  if (typeof matter !== "string" || typeof agency.id !== "string") return undefined;
  if (typeof subject !== "number" || typeof procedure !== "string") return undefined;
  if (number !== undefined && typeof number !== "string") return undefined;
  const fields = parseFields(view.fields);
  const withdrawn = withdrawnOn !== undefined;
  return fields && { matter, agency: agency.id, subject, procedure, number, withdrawn, fields };
}

function parseFields(read: unknown): readonly TwinField[] | undefined {
  if (!Array.isArray(read) || read.length > fieldsMax) return undefined;
  const fields: TwinField[] = [];
  for (const one of read) {
    const field = isObject(one) ? parseField(one) : undefined;
    if (!field) return undefined;
    fields.push(field);
  }
  return fields;
}

function parseField({ corrected, value, ...read }: Members): TwinField | undefined {
  const { seq, kind, name, title, shown, masked } = read;
  if (typeof seq !== "number" || typeof masked !== "boolean") return undefined;
  if (typeof kind !== "string" || typeof name !== "string") return undefined;
  if (typeof title !== "string" || typeof shown !== "string") return undefined;
  const field = {
    ...{ seq, kind, name, title, shown, masked },
    ...(value === undefined ? {} : { value: asJson(value) }),
  };
  if (corrected === undefined) return field;
  if (!isObject(corrected) || typeof corrected.was !== "string") return undefined;
  const { was, entered } = corrected;
  return { ...field, corrected: { was, ...(entered === undefined ? {} : { entered: asJson(entered) }) } };
}
