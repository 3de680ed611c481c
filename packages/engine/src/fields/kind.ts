// What every kind of field is made of. No schema library here: readers of records need none.
import type { Json } from "../acts.ts";
import type { Widget } from "../fields.ts";

/** A field of an act as a form or a page needs it. */
export interface FieldDescription {
  readonly name: string;
  readonly title: string;
  readonly widget: Widget;
  readonly optional: boolean;
  readonly hint?: string;
  readonly unit?: string;
  /** code → official wording, for choices. */
  readonly options?: Readonly<Record<string, string>>;
  /** The register whose entries are offered, or whose entry the rows come from. */
  readonly register?: string;
  /** 依法保密: shown only to those who handle the matter. */
  readonly confidential?: boolean;
  /** The fields of one row, for lists of rows. */
  readonly columns?: readonly FieldDescription[];
  /** What else the control of this kind needs, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

type Show = (field: FieldDescription, value: Json | undefined) => string;

/** A kind of field: one file beside this one, one line in the list, one control in the office. */
export interface FieldKind<W extends string> {
  readonly widget: W;
  /** Words of a person's own stand in it: what is erased may not be repeated elsewhere. */
  readonly typed?: true;
  /**
   * A value as readers see it; undefined where it has not the shape of this kind, as a stranger's file may bring it.
   * Absent: codes by their official wording, numbers with their unit, everything else as it is. `show` shows a cell.
   */
  readonly display?: (field: FieldDescription, value: Json, show: Show) => string | undefined;
}

/** What a definition may say of most fields. */
export interface Meta {
  readonly hint?: string;
  readonly max?: number;
  /** 依法保密: shown only to those who handle the matter. */
  readonly confidential?: boolean;
}

/** What travels with the schema: the official label, the kind, and what else the form needs. */
export const metaOf = (title: string, widget: Widget, more: object = {}) => ({ title, widget, ...more });
