import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { mattersQuery } from "../api/queries.ts";
import { today } from "../api/server-clock.ts";
import { Failed } from "../components/Failed.tsx";
import { Icon } from "../components/Icon.tsx";
import { MatterFilters } from "../components/MatterFilters.tsx";
import { MatterTable } from "../components/MatterTable.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { useRowKeys } from "../use-row-keys.ts";
import { useTitle } from "../use-title.ts";

const route = getRouteApi("/matters");

/** All matters one may read; filter, sort and page stand in the address. */
export function MattersPage() {
  useTitle("事项");
  useRowKeys();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data, error, refetch, isFetching } = useQuery(mattersQuery({ pageSize: 20, ...search }));
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>事项</h1>
        <p className="page-facts">{data && <span>共 {data.total} 件</span>}</p>
        <div className="page-actions">
          <Button
            type="primary"
            icon={<Icon name="plus" />}
            onClick={() => void navigate({ to: "/matters/new" })}
          >
            登记案源
          </Button>
        </div>
      </header>
      <section className="card list-card" aria-label="事项列表">
        <MatterFilters search={search} />
        {error ? (
          <Failed plain error={error} onRetry={() => void refetch()} />
        ) : (
          <MatterTable
            page={data}
            loading={isFetching && !data}
            today={today()}
            onPage={(page, pageSize) =>
              void navigate({ to: "/matters", search: (old) => ({ ...old, page, pageSize }) })
            }
          />
        )}
        {data?.total === 0 && (
          <StateCard plain says="没有符合条件的事项。" action={<Link to="/matters">清除条件</Link>} />
        )}
      </section>
    </div>
  );
}
