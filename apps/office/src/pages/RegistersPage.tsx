import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { DatePicker, Input, Table } from "antd";
import dayjs from "dayjs";
import { type RegisterSearch, registerQuery, registersQuery } from "../api/queries.ts";
import { today } from "../api/server-clock.ts";
import type { RegisterEntry } from "../api/types.ts";
import { useStartColumn } from "../components/EntryStarts.tsx";
import { Failed } from "../components/Failed.tsx";
import { registerColumns } from "../components/register-columns.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { useSession } from "../session.ts";
import { useRowKeys } from "../use-row-keys.ts";
import { useTitle } from "../use-title.ts";
import { longDay } from "../words/days.ts";

const route = getRouteApi("/registers/$register");

/** Registers at the left, their entries as of a day. */
export function RegistersPage() {
  useRowKeys();
  const { register } = route.useParams();
  const search = route.useSearch();
  const { account } = useSession();
  const { data } = useQuery(registersQuery);
  const list = data?.items ?? [];
  const title = list.find(({ id }) => id === register)?.title;
  useTitle(title ?? "登记簿");
  return (
    <div className="registers">
      <header className="page-head">
        <h1>登记簿</h1>
        <p className="page-facts">
          {account.agencyName}　{longDay(search.on ?? today())}有效的条目
        </p>
      </header>
      <div className="registers-grid">
        <nav className="card register-nav" aria-label="登记簿">
          {list.map(({ id, title: name }) => (
            <Link
              key={id}
              to="/registers/$register"
              params={{ register: id }}
              search={{ on: search.on }}
              activeOptions={{ includeSearch: false }}
              activeProps={{ className: "register-here", "aria-current": "page" }}
            >
              {name}
            </Link>
          ))}
        </nav>
        <section className="card list-card" aria-label={title ?? "登记簿"}>
          <RegisterFilters register={register} search={search} />
          <Entries register={register} search={search} />
        </section>
      </div>
    </div>
  );
}

interface Props {
  readonly register: string;
  readonly search: RegisterSearch;
}

function RegisterFilters({ register, search }: Props) {
  const navigate = useNavigate();
  const change = (part: RegisterSearch): void =>
    void navigate({
      to: "/registers/$register",
      params: { register },
      search: (old) => ({ ...old, page: undefined, ...part }),
    });
  return (
    <div className="filters">
      <Input.Search
        key={`${register}/${search.q ?? ""}`}
        defaultValue={search.q ?? ""}
        aria-label="在登记簿中查找"
        placeholder="名称、编号"
        maxLength={100}
        allowClear
        className="filter-text"
        onSearch={(q) => change({ q: q.trim() || undefined })}
      />
      <DatePicker
        aria-label="某日有效的条目"
        value={dayjs(search.on ?? today())}
        allowClear={search.on !== undefined}
        onChange={(day) => change({ on: day?.format("YYYY-MM-DD") })}
      />
    </div>
  );
}

/** j and k walk the rows, and whoever has no mouse can scroll by them. */
const focusable = () => ({ tabIndex: 0, "data-row": "" });

function Entries({ register, search }: Props) {
  const navigate = useNavigate();
  const startColumn = useStartColumn(register);
  const { data, error, refetch, isFetching } = useQuery(registerQuery(register, { pageSize: 20, ...search }));
  if (error) return <Failed plain error={error} onRetry={() => void refetch()} />;
  if (data?.total === 0) {
    const says = search.q === undefined ? "这一天没有有效的条目。" : "没有符合条件的条目。";
    const clear = (
      <Link to="/registers/$register" params={{ register }}>
        清除条件
      </Link>
    );
    return <StateCard plain says={says} action={clear} />;
  }
  return (
    <Table<RegisterEntry>
      rowKey={({ key, validFrom }) => `${key}/${validFrom}`}
      size="middle"
      loading={isFetching && !data}
      columns={[...registerColumns(register, data?.items ?? [], today()), ...startColumn]}
      dataSource={data?.items ?? []}
      onRow={focusable}
      scroll={{ x: 680, y: "calc(100vh - 256px)" }}
      pagination={{
        current: data?.page ?? 1,
        pageSize: data?.pageSize ?? 20,
        total: data?.total ?? 0,
        pageSizeOptions: [20, 50, 100],
        showSizeChanger: true,
        showTotal: (count) => `共 ${count} 条`,
        onChange: (page, pageSize) =>
          void navigate({
            to: "/registers/$register",
            params: { register },
            search: (old) => ({ ...old, page, pageSize }),
          }),
      }}
    />
  );
}
