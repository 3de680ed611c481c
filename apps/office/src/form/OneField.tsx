import { Form } from "antd";
import type { Field } from "../api/types.ts";
import { controlFor } from "./control-for.tsx";
import { RowsField } from "./RowsField.tsx";

const chosen = new Set(["choice", "choices", "flag", "day", "person", "people", "entry", "act", "instant"]);

interface Props {
  readonly field: Field;
  /** Where the form keeps it, within its list where it is a cell of one. */
  readonly name?: (string | number)[];
  readonly stacked?: boolean;
}

/** One field with its label, its hint and what it must hold; a list of rows with a control for each cell. */
export function OneField({ field, name = ["input", field.name], stacked = false }: Props) {
  const { title, optional, hint, widget, columns } = field;
  if (columns) return <RowsField field={field} columns={columns} />;
  const says = `${chosen.has(widget) ? "请选择" : "请填写"}${title}`;
  const required = !optional && widget !== "choices";
  return (
    <Form.Item
      name={name}
      label={title}
      className={optional ? "optional" : ""}
      required={required}
      {...(stacked ? { layout: "vertical" as const } : {})}
      {...(hint === undefined ? {} : { extra: hint })}
      rules={required ? [{ required: true, message: says }] : []}
    >
      {controlFor(field)}
    </Form.Item>
  );
}
