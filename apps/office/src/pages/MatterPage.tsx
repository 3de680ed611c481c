import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Tabs } from "antd";
import { matterQuery } from "../api/queries.ts";
import { today } from "../api/server-clock.ts";
import type { MatterPage as Whole } from "../api/types.ts";
import { ChartTab } from "../components/ChartTab.tsx";
import { Failed } from "../components/Failed.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { MatterHead } from "../components/MatterHead.tsx";
import { ProofTab } from "../components/ProofTab.tsx";
import { PublicTab } from "../components/PublicTab.tsx";
import { WorkTab } from "../components/WorkTab.tsx";
import { tabs } from "../parse-search.ts";
import { useRowKeys } from "../use-row-keys.ts";
import { useTitle } from "../use-title.ts";

const route = getRouteApi("/matters/$matterId");

/** Acts wait about a second for their place in the public log. */
const waitsMs = 1_500;

export function MatterPage() {
  useRowKeys();
  const { matterId } = route.useParams();
  const { data, error, refetch } = useQuery({
    ...matterQuery(matterId),
    refetchInterval: ({ state }) =>
      state.data?.acts.some(({ leaf }) => leaf === undefined) ? waitsMs : false,
  });
  useTitle(data?.matter.title);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingCard rows={14} />;
  return (
    <div className="matter">
      <MatterHead page={data} today={today()} />
      <MatterTabs page={data} />
    </div>
  );
}

function MatterTabs({ page }: { readonly page: Whole }) {
  const { tab = "work" } = route.useSearch();
  const navigate = useNavigate();
  const { matter, acts, disclosures, proof } = page;
  const label = (title: string, note: string) => (
    <span>
      {title} <span className="tab-note">{note}</span>
    </span>
  );
  const waiting = acts.length - proof.proven;
  const items = [
    { key: "work", label: label("办理", ""), children: <WorkTab page={page} /> },
    { key: "chart", label: label("流程图", ""), children: <ChartTab page={page} /> },
    {
      key: "public",
      label: label("公开", disclosures.length > 0 ? "已公开" : "未公开"),
      children: <PublicTab page={page} />,
    },
    {
      key: "proof",
      label: label("核验", waiting > 0 ? `${waiting} 项等待` : `${acts.length} 项全部入日志`),
      children: <ProofTab page={page} />,
    },
  ];
  return (
    <Tabs
      className="matter-tabs"
      activeKey={tab}
      items={items}
      destroyOnHidden
      onChange={(key) =>
        void navigate({
          to: "/matters/$matterId",
          params: { matterId: matter.id },
          search: { tab: tabs.find((one) => one === key && one !== "work") },
        })
      }
    />
  );
}
