import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { chartQuery } from "../api/queries.ts";
import { Failed } from "./Failed.tsx";
import { LoadingCard } from "./LoadingCard.tsx";

type Size = "steps" | "whole" | "full";

const sizes = [
  { value: "full" as const, label: "原大" },
  { value: "whole" as const, label: "全图" },
];
const withSteps = [{ value: "steps" as const, label: "环节" }, ...sizes];

interface Props {
  /** /procedures/{id} or /matters/{id}; with a matter the present position is marked. */
  readonly path: string;
  readonly title: string;
  /** Called with the kind of the act whose box was pressed. */
  readonly onChoose?: (kind: string) => void;
  /** The same as a list: where there is one it is shown first, for a drawing of eighty acts is read on a wall. */
  readonly outline?: ReactNode;
}

/** Only the drawing is scrolled: scrollIntoView would move the page under the reader as well. */
function showPresent(drawing: HTMLElement | null): void {
  const box = drawing?.querySelector('[data-state="here"]')?.getBoundingClientRect();
  const view = drawing?.parentElement;
  if (!box || !view) return;
  const { left, top } = view.getBoundingClientRect();
  view.scrollLeft += box.left - left - view.clientWidth / 2;
  view.scrollTop += box.top - top - view.clientHeight / 2;
}

const kindOf = (target: EventTarget): string | null | undefined =>
  target instanceof Element ? target.closest("[data-act]")?.getAttribute("data-act") : undefined;

/** The swimlane chart the portal publishes, from the same source. The drawing carries its own text for readers. */
export function ProcedureChart({ path, title, onChoose, outline }: Props) {
  const { data, error, refetch } = useQuery(chartQuery(path));
  const [size, setSize] = useState<Size>(outline === undefined ? "full" : "steps");
  const drawing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (data === undefined || size === "steps") return;
    showPresent(drawing.current);
  }, [data, size]);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingCard rows={10} />;
  const choose = ({ target }: MouseEvent): void => {
    const kind = kindOf(target);
    if (kind) onChoose?.(kind);
  };
  return (
    <section className="card chart" aria-label={title}>
      <header className="card-head">
        <h2>流程图</h2>
        <span className="card-note">与公开的执法流程图同一来源{onChoose && " · 点一个环节看依据和条件"}</span>
        <span className="card-extra">
          <Segmented
            aria-label="图的大小"
            options={outline === undefined ? sizes : withSteps}
            value={size}
            onChange={setSize}
          />
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className={`chart-body chart-${size}`} tabIndex={0}>
        {size === "steps" && outline}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the tab 办理 says the same */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          ref={drawing}
          className={onChoose ? "chart-live" : ""}
          hidden={size === "steps"}
          onClick={choose}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own server, every text escaped there
          dangerouslySetInnerHTML={{ __html: data }}
        />
      </div>
    </section>
  );
}
