import { useQueries, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Pagination } from "antd";
import { matterQuery, mattersQuery } from "../api/queries.ts";
import { today as serverToday } from "../api/server-clock.ts";
import type { MatterPage } from "../api/types.ts";
import { ApprovalRow } from "../components/ApprovalRow.tsx";
import { Failed } from "../components/Failed.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { useSession } from "../session.ts";
import { useRowKeys } from "../use-row-keys.ts";
import { useTitle } from "../use-title.ts";
import { approvalsOf } from "../words/approvals.ts";

const route = getRouteApi("/approvals");

/** Each is looked at whole, so that what was checked can be said: few at a time, those due first. */
const mattersPerPage = 20;

function usePages(page: number) {
  const list = useQuery(mattersQuery({ state: "open", sort: "due", page, pageSize: mattersPerPage }));
  const { account } = useSession();
  const own = (list.data?.items ?? []).filter(({ agency }) => agency === account.agency);
  const read = useQueries({ queries: own.map(({ id }) => matterQuery(id)) });
  const pages = read.flatMap(({ data }): MatterPage[] => (data ? [data] : []));
  const error = list.error ?? read.find((one) => one.error)?.error ?? undefined;
  return { list, pages, error, ready: list.data !== undefined && pages.length === own.length };
}

/** What waits for a leader of the agency: late first, each with what was checked and one way to the form. */
export function ApprovalsPage() {
  useTitle("审批");
  useRowKeys();
  const { page = 1 } = route.useSearch();
  const navigate = useNavigate();
  const { account } = useSession();
  const today = serverToday();
  const { list, pages, error, ready } = usePages(page);
  if (error) return <Failed error={error} onRetry={() => void list.refetch()} />;
  if (!ready) return <LoadingCard rows={12} />;
  const waiting = approvalsOf(pages, account, today);
  const late = waiting.filter(({ due }) => due !== undefined && due < today).length;
  const total = list.data?.total ?? 0;
  return (
    <div className="approvals">
      <header className="page-head">
        <h1>审批</h1>
        <p className="page-facts">
          待办 {waiting.length} 件{late > 0 && <b className="late">已逾期 {late} 件</b>}
          <span>按到期日，逾期在前</span>
        </p>
      </header>
      {waiting.length === 0 ? (
        <StateCard says="没有等待您审批或者确认的行为。" action={<Link to="/matters">查看全部事项</Link>} />
      ) : (
        <ul className="approval-list">
          {waiting.map((one) => (
            <ApprovalRow key={one.page.matter.id} approval={one} today={today} />
          ))}
        </ul>
      )}
      {total > mattersPerPage && (
        <Pagination
          className="approval-pages"
          current={page}
          total={total}
          pageSize={mattersPerPage}
          showSizeChanger={false}
          showTotal={(all) => `在办事项 ${all} 件，每页看 ${mattersPerPage} 件`}
          onChange={(to) => void navigate({ to: "/approvals", search: { page: to > 1 ? to : undefined } })}
        />
      )}
    </div>
  );
}
