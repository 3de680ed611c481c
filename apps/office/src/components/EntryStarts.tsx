import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Dropdown, type TableColumnsType } from "antd";
import { proceduresQuery } from "../api/queries.ts";
import type { RegisterEntry } from "../api/types.ts";
import { type EntryStart, startsFromEntry } from "../words/procedure-groups.ts";

/** The last column of a register whose entries a matter may be begun from; none otherwise. */
export function useStartColumn(register: string): TableColumnsType<RegisterEntry> {
  const { data } = useQuery(proceduresQuery);
  const starts = startsFromEntry(data?.items ?? [], register);
  if (starts.length === 0) return [];
  const render = (_: unknown, { key }: RegisterEntry) => <EntryStarts entry={key} starts={starts} />;
  return [{ title: "办理", key: "start", width: 104, render }];
}

interface Props {
  readonly entry: string;
  readonly starts: readonly EntryStart[];
}

const searchOf = ({ procedure, kind, field }: EntryStart, entry: string) => ({
  procedure,
  kind,
  field,
  entry,
});

/** 据此办理: at once where there is one such procedure, else by choosing among them. */
function EntryStarts({ entry, starts }: Props) {
  const navigate = useNavigate();
  const [only] = starts;
  if (only && starts.length === 1) {
    return (
      <Link to="/matters/new" search={searchOf(only, entry)} aria-label={`据 ${entry} 办理：${only.title}`}>
        据此办理
      </Link>
    );
  }
  const items = starts.map((start, place) => ({
    key: String(place),
    label: start.title === start.procedureTitle ? start.title : `${start.procedureTitle}：${start.title}`,
  }));
  const onClick = ({ key }: { readonly key: string }): void => {
    const start = starts[Number(key)];
    if (start) void navigate({ to: "/matters/new", search: searchOf(start, entry) });
  };
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick }}>
      <Button size="small" type="link" aria-label={`据 ${entry} 办理`}>
        据此办理
      </Button>
    </Dropdown>
  );
}
