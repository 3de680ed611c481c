import { Input } from "antd";
import type { FieldControl } from "./field-control.ts";

const lengthMax = 500;

export const textField: FieldControl = {
  widget: "text",
  asks: "请填写",
  control: () => <Input maxLength={lengthMax} />,
};
