import { Checkbox } from "antd";
import type { Field } from "../../api/types.ts";
import { type FieldControl, optionsOf } from "./field-control.ts";

const longLabel = 10;

/** Short labels stand in columns, long ones each on a line. */
const look = ({ options = {} }: Field): string =>
  Object.values(options).filter(({ length }) => length > longLabel).length > 1
    ? "choices choices-long"
    : "choices";

export const choicesField: FieldControl = {
  widget: "choices",
  asks: "请选择",
  mayBeNone: true,
  control: (field) => (
    <Checkbox.Group
      role="group"
      aria-label={field.title}
      options={optionsOf(field)}
      className={look(field)}
    />
  ),
};
