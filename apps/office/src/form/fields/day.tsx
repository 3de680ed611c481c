import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { FieldControl } from "./field-control.ts";

interface Props {
  readonly id?: string;
  /** YYYY-MM-DD */
  readonly value?: string;
  readonly onChange?: (day: string | undefined) => void;
}

/** A day of China time as text; the picker's own date type stays inside. */
export function DayField({ value, onChange, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      className="field-day"
      value={value === undefined ? null : dayjs(value)}
      onChange={(picked) => onChange?.(picked?.format("YYYY-MM-DD"))}
    />
  );
}

export const dayField: FieldControl = {
  widget: "day",
  asks: "请选择",
  control: () => <DayField />,
};
