import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { type MouseEvent, useEffect, useRef, useState } from "react";
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
  /** Called with the kind of the act whose box was pressed. */
  readonly onChoose?: (kind: string) => void;
}

/** The swimlane chart the portal publishes, from the same source. The drawing carries its own text for readers. */
export function ProcedureChart({ path, title, onChoose }: Props) {
  const { data, error, refetch } = useQuery(chartQuery(path));
  const [size, setSize] = useState<Size>("full");
  const drawing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (data === undefined) return;
    const box = drawing.current?.querySelector('[data-state="here"]')?.getBoundingClientRect();
    const view = drawing.current?.parentElement;
    // Only the drawing is scrolled: scrollIntoView would move the page under the reader as well.
    if (box && view) view.scrollLeft += box.left - view.getBoundingClientRect().left - view.clientWidth / 2;
  }, [data]);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingCard rows={10} />;
  const choose = ({ target }: MouseEvent): void => {
    const kind =
      target instanceof Element ? target.closest("[data-act]")?.getAttribute("data-act") : undefined;
    if (kind) onChoose?.(kind);
  };
  return (
    <section className="card chart" aria-label={title}>
      <header className="card-head">
        <h2>流程图</h2>
        <span className="card-note">与公开的执法流程图同一来源{onChoose && " · 点一个环节看依据和条件"}</span>
        <span className="card-extra">
          <Segmented aria-label="图的大小" options={sizes} value={size} onChange={setSize} />
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className={`chart-body chart-${size}`} tabIndex={0}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the tab 办理 says the same */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          ref={drawing}
          className={onChoose ? "chart-live" : ""}
          onClick={choose}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server, every text escaped there
          dangerouslySetInnerHTML={{ __html: data }}
        />
      </div>
    </section>
  );
}
