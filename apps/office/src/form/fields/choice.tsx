import { Radio, Select } from "antd";
import type { ReactElement } from "react";
import type { Field } from "../../api/types.ts";
import { type FieldControl, optionsOf } from "./field-control.ts";

const radioOptionsMax = 4;
const radioTextMax = 40;

/** Few and short options are all seen at once; many fold away. */
function choiceFor(field: Field): ReactElement {
  const options = optionsOf(field);
  const length = options.reduce((sum, { label }) => sum + label.length, 0);
  if (options.length <= radioOptionsMax && length <= radioTextMax) {
    return <Radio.Group aria-label={field.title} options={options} />;
  }
  return <Select options={options} allowClear={field.optional} placeholder="请选择" />;
}

export const choiceField: FieldControl = { widget: "choice", asks: "请选择", control: choiceFor };
