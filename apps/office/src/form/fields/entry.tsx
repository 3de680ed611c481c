import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { registerQuery } from "../../api/queries.ts";
import { entryNote, entryTitle } from "../../words/entries.ts";
import type { FieldControl } from "./field-control.ts";

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly register: string;
  readonly onChange?: (key: string | undefined) => void;
}

const offeredMax = 50;

/** An entry of a register; what is typed is looked for on the server. */
export function EntryField({ register, onChange, value, ...rest }: Props) {
  const [q, setQ] = useState("");
  const { data, isFetching } = useQuery(registerQuery(register, { q: q || undefined, pageSize: offeredMax }));
  // A draft may hold an entry that is not among the first: it is looked up by its key, so that its name shows.
  const { data: own } = useQuery({
    ...registerQuery(register, { q: value, pageSize: offeredMax }),
    enabled: value !== undefined && !data?.items.some(({ key }) => key === value),
  });
  const items = [...(data?.items ?? [])];
  const held = own?.items.find(({ key }) => key === value);
  if (held && !items.some(({ key }) => key === value)) items.push(held);
  const options = items.map((entry) => ({
    value: entry.key,
    label: entryTitle(entry),
    note: entryNote(entry),
  }));
  return (
    <Select<string, (typeof options)[number]>
      {...rest}
      allowClear
      loading={isFetching}
      options={options}
      placeholder="按名称、编号查找"
      showSearch={{ filterOption: false, onSearch: (text) => setQ(text.trim()) }}
      optionRender={({ data: option }) => (
        <span className="officer-line">
          <b>{option.label}</b> <span className="faint">{option.note}</span>
        </span>
      )}
      {...(value === undefined ? {} : { value })}
      onChange={(key) => onChange?.(key)}
    />
  );
}

export const entryField: FieldControl = {
  widget: "entry",
  asks: "请选择",
  control: ({ register = "" }) => <EntryField register={register} />,
};
