import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { dutiesQuery } from "../api/queries.ts";
import { today as serverToday } from "../api/server-clock.ts";
import type { Duty } from "../api/types.ts";
import { Failed } from "../components/Failed.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { StateCard } from "../components/StateCard.tsx";
import { ReviewDesk } from "../review/ReviewDesk.tsx";
import { ReviewQueue } from "../review/ReviewQueue.tsx";
import { useSession } from "../session.ts";
import { useRowKeys } from "../use-row-keys.ts";
import { useTitle } from "../use-title.ts";
import { timeLeft } from "../words/days.ts";

const route = getRouteApi("/review");
const shownMax = 100;

/** What was submitted to the reviewers of the agency and is not reviewed yet, late first. */
function useWaiting() {
  const { account } = useSession();
  const asked = { agency: account.agency, owedBy: "reviewer", pageSize: shownMax };
  const overdue = useQuery(dutiesQuery({ ...asked, state: "overdue" }));
  const open = useQuery(dutiesQuery({ ...asked, state: "open" }));
  const ready = overdue.data !== undefined && open.data !== undefined;
  const items: readonly Duty[] = [...(overdue.data?.items ?? []), ...(open.data?.items ?? [])];
  const retry = () => Promise.all([overdue.refetch(), open.refetch()]);
  return { items, ready, error: overdue.error ?? open.error, retry };
}

/** The reviewer's desk: at the left what waits, in the middle the file, at the right the checklist. */
export function ReviewPage() {
  useTitle("法制审核");
  useRowKeys();
  const { matter, act } = route.useSearch();
  const today = serverToday();
  const { items, ready, error, retry } = useWaiting();
  if (error) return <Failed error={error} onRetry={() => void retry()} />;
  if (!ready) return <LoadingCard rows={12} />;
  const duty = items.find((one) => one.matter === matter) ?? (matter === undefined ? items[0] : undefined);
  const left = duty && timeLeft(duty.due, today);
  const late = items.filter(({ due }) => due < today).length;
  return (
    <div className="review">
      <header className="page-head">
        <h1>法制审核</h1>
        <p className="page-facts">
          待审 {items.length} 件{late > 0 && <b className="late">已逾期 {late} 件</b>}
          <span>本人承办过的案件不得审核</span>
        </p>
        {duty && left && (
          <p className="page-actions">
            {duty.title}
            <b className={left.late ? "late" : ""}>{left.late ? left.text : `还有 ${left.text}`}</b>
            {duty.due} 到期
            {duty.mark !== "V" && <span className="mark mark-warn">待核</span>}
          </p>
        )}
      </header>
      {duty ? (
        <ReviewDesk
          key={duty.matter}
          duty={duty}
          seq={act}
          queue={<ReviewQueue duties={items} chosen={duty.matter} today={today} />}
        />
      ) : (
        <NothingWaits gone={matter !== undefined} />
      )}
    </div>
  );
}

const NothingWaits = ({ gone }: { readonly gone: boolean }) => (
  <StateCard says={gone ? "这件事项现在没有等待审核的送审。" : "没有等待审核的送审。"} />
);
