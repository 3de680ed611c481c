import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Input, Segmented, Select } from "antd";
import { type MatterSearch, procedureQuery, proceduresQuery } from "../api/queries.ts";

const states = [
  { value: "all", label: "全部" },
  { value: "open", label: "在办" },
  { value: "ended", label: "已结" },
];

const sorts = [
  { value: "changed" as const, label: "最近变动在前" },
  { value: "due" as const, label: "最近到期在前" },
  { value: "opened" as const, label: "最近登记在前" },
];

interface Props {
  readonly search: MatterSearch;
}

/** The query bar above the list; each change goes to the address, and back to the first page. */
function useChange(): (part: MatterSearch) => void {
  const navigate = useNavigate();
  return (part) => void navigate({ to: "/matters", search: (old) => ({ ...old, page: undefined, ...part }) });
}

export function MatterFilters({ search }: Props) {
  const change = useChange();
  const filtered = search.procedure ?? search.stage ?? search.state ?? search.q;
  return (
    <div className="filters">
      <Input.Search
        key={search.q ?? ""}
        defaultValue={search.q ?? ""}
        aria-label="按标题、当事人、文号查找"
        placeholder="标题、当事人、文号"
        maxLength={100}
        allowClear
        className="filter-text"
        onSearch={(q) => change({ q: q.trim() || undefined })}
      />
      <ProcedureFilters search={search} />
      <Segmented
        aria-label="状态"
        options={states}
        value={search.state ?? "all"}
        onChange={(value) => change({ state: value === "open" || value === "ended" ? value : undefined })}
      />
      <Select
        aria-label="排序"
        className="filter-sort"
        value={search.sort ?? "changed"}
        options={sorts}
        onChange={(sort) => change({ sort: sort === "changed" ? undefined : sort })}
      />
      {filtered !== undefined && <Link to="/matters">清除条件</Link>}
    </div>
  );
}

/** Stages belong to a procedure, so they are offered once one is chosen. */
function ProcedureFilters({ search }: Props) {
  const change = useChange();
  const { data: procedures } = useQuery(proceduresQuery);
  const { data: procedure } = useQuery(procedureQuery(search.procedure ?? ""));
  return (
    <>
      <Select<string>
        aria-label="程序"
        allowClear
        placeholder="全部程序"
        className="filter-procedure"
        value={search.procedure ?? null}
        options={procedures?.items.map(({ id, title }) => ({ value: id, label: title })) ?? []}
        onChange={(value) => change({ procedure: value ?? undefined, stage: undefined })}
      />
      {procedure && (
        <Select<string>
          aria-label="阶段"
          allowClear
          placeholder="全部阶段"
          className="filter-stage"
          value={search.stage ?? null}
          options={procedure.stages.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(value) => change({ stage: value ?? undefined })}
        />
      )}
    </>
  );
}
