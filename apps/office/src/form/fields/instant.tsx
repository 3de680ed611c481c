import { DatePicker } from "antd";
import dayjs from "dayjs";
import { serverNow } from "../../api/server-clock.ts";
import type { FieldControl } from "./field-control.ts";

interface Props {
  readonly id?: string;
  /** 2026-01-20T09:30:00+08:00; absent: the moment of submission. */
  readonly value?: string;
  readonly onChange?: (instant: string | undefined) => void;
  /** A moment of the entry itself: it may lie ahead, and absent it says nothing. */
  readonly chosen?: boolean;
}

/** When it happened. The wall clock of China is taken as it stands, wherever the machine thinks it is. */
export function InstantField({ value, onChange, chosen = false, ...rest }: Props) {
  const now = serverNow();
  return (
    <DatePicker
      {...rest}
      className="field-instant"
      showTime={{ format: "HH:mm" }}
      format="YYYY-MM-DD HH:mm"
      placeholder={chosen ? "请选择日期和时间" : "现在（提交时的时间）"}
      {...(chosen ? {} : { maxDate: dayjs(now.slice(0, 19)) })}
      value={value === undefined ? null : dayjs(value.slice(0, 19))}
      onChange={(picked) => onChange?.(picked ? `${picked.format("YYYY-MM-DDTHH:mm:ss")}+08:00` : undefined)}
    />
  );
}

export const instantField: FieldControl = {
  widget: "instant",
  asks: "请选择",
  control: () => <InstantField chosen />,
};
