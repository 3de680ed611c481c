import { InputNumber } from "antd";
import type { FieldControl } from "./field-control.ts";

export const numberField: FieldControl = {
  widget: "number",
  asks: "请填写",
  control: ({ unit }) => <InputNumber precision={0} min={0} suffix={unit} className="field-number" />,
};
