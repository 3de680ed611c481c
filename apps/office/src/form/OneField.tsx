import { Form } from "antd";
import type { Field } from "../api/types.ts";
import { controlOf } from "./fields/controls.ts";

interface Props {
  readonly field: Field;
  /** Where the form keeps it, within its list where it is a cell of one. */
  readonly name?: (string | number)[];
  readonly stacked?: boolean;
  /** Filled in from elsewhere, to be checked. */
  readonly carried?: boolean;
}

/** One field with its label, its hint and what it must hold; a list of rows with a control for each cell. */
export function OneField({ field, name = ["input", field.name], stacked = false, carried = false }: Props) {
  const { title, optional, hint, widget } = field;
  const kind = controlOf(widget);
  if ("whole" in kind) return <div className={carried ? "carried-list" : ""}>{kind.whole(field)}</div>;
  const required = !optional && !kind.mayBeNone;
  return (
    <Form.Item
      name={name}
      label={title}
      className={[optional ? "optional" : "", carried ? "carried-field" : ""].join(" ")}
      required={required}
      {...(stacked ? { layout: "vertical" as const } : {})}
      {...(hint === undefined ? {} : { extra: hint })}
      rules={required ? [{ required: true, message: `${kind.asks}${title}` }] : []}
    >
      {kind.control(field)}
    </Form.Item>
  );
}
