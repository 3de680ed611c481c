import { Select } from "antd";
import { use } from "react";
import { today } from "../../api/server-clock.ts";
import { shortTime } from "../../words/days.ts";
import { MatterActs } from "../matter-acts.ts";
import type { FieldControl } from "./field-control.ts";

interface Props {
  readonly id?: string;
  /** Number of the act in the file. */
  readonly value?: number;
  readonly onChange?: (seq: number | undefined) => void;
}

/** Another act of the same matter, found by its number, title, people or day. */
export function ActField({ value, onChange, ...rest }: Props) {
  const acts = use(MatterActs);
  const options = acts.toReversed().map((act) => ({
    value: act.seq,
    label: `第 ${act.seq} 号　${act.title}`,
    note: `${act.by.map(({ name }) => name).join("、")}　${shortTime(act.occurredAt, today())}`,
  }));
  return (
    <Select<number, (typeof options)[number]>
      {...rest}
      allowClear
      options={options}
      placeholder="按序号、名称、办理人查找"
      showSearch={{
        filterOption: (input, option) => `${option?.label} ${option?.note}`.includes(input.trim()),
      }}
      optionRender={({ data: option }) => (
        <span className="officer-line">
          <b>{option.label}</b> <span className="faint">{option.note}</span>
        </span>
      )}
      {...(value === undefined ? {} : { value })}
      onChange={(seq) => onChange?.(seq)}
    />
  );
}

export const actField: FieldControl = {
  widget: "act",
  asks: "请选择",
  control: () => <ActField />,
};
