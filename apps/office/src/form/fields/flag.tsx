import { Radio } from "antd";
import type { FieldControl } from "./field-control.ts";

const yesNo = [
  { value: true, label: "是" },
  { value: false, label: "否" },
];

export const flagField: FieldControl = {
  widget: "flag",
  asks: "请选择",
  control: ({ title }) => <Radio.Group aria-label={title} options={yesNo} />,
};
