import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { chartQuery } from "../api/queries.ts";
import { Failed } from "./Failed.tsx";
import { LoadingCard } from "./LoadingCard.tsx";

type Size = "whole" | "full";

const sizes = [
  { value: "full" as const, label: "原大" },
  { value: "whole" as const, label: "全图" },
];

interface Props {
  /** /procedures/{id} or /matters/{id}; with a matter the present position is marked. */
  readonly path: string;
  readonly title: string;
}

/** The swimlane chart the portal publishes, from the same source. The drawing carries its own text for readers. */
export function ProcedureChart({ path, title }: Props) {
  const { data, error, refetch } = useQuery(chartQuery(path));
  const [size, setSize] = useState<Size>("full");
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingCard rows={10} />;
  return (
    <section className="card chart" aria-label={title}>
      <header className="card-head">
        <h2>{title}</h2>
        <span className="card-note">与公开的执法流程图同一来源</span>
        <span className="card-extra">
          <Segmented aria-label="图的大小" options={sizes} value={size} onChange={setSize} />
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className={`chart-body chart-${size}`} tabIndex={0}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server, every text escaped there */}
        <div dangerouslySetInnerHTML={{ __html: data }} />
      </div>
    </section>
  );
}
