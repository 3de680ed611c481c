import type { ReactElement } from "react";
import type { Field } from "../../api/types.ts";

/** How one kind of field is entered: one file beside this one, one line in the list. */
export type FieldControl = Control | Whole;

interface Control {
  readonly widget: string;
  /** What is said of a required one that is empty. */
  readonly asks: "请填写" | "请选择";
  /** None at all is an answer too. */
  readonly mayBeNone?: true;
  /** An element, not a component: antd's Form.Item binds the one directly inside it. */
  readonly control: (field: Field) => ReactElement;
}

/** A kind with labels and cells of its own. */
interface Whole {
  readonly widget: string;
  readonly whole: (field: Field) => ReactElement | null;
}

export const optionsOf = ({ options = {} }: Field) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));
