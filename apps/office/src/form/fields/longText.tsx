import { Input } from "antd";
import type { FieldControl } from "./field-control.ts";

export const longTextField: FieldControl = {
  widget: "longText",
  asks: "请填写",
  control: () => <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} />,
};
