/** A field of a form as the API describes it. */
export interface Field {
  name: string;
  title: string;
  widget: string;
  optional: boolean;
  hint?: string | undefined;
  unit?: string | undefined;
  options?: Record<string, string> | undefined;
  register?: string | undefined;
  /** 依法保密: only those who handle the matter are shown it. */
  confidential?: boolean | undefined;
  /** How many rows there are at least and at most. */
  min?: number | undefined;
  max?: number | undefined;
  /** What else the control of this kind needs, by name. */
  settings?: Record<string, string> | undefined;
  /** The fields of one row, where the field is a list of rows. */
  columns?: Field[] | undefined;
}
