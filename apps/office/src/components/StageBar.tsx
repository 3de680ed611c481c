import { useEffect, useRef } from "react";
import type { Stage } from "../api/types.ts";
import { Icon } from "./Icon.tsx";

const words = { done: "已经过", here: "正在此处", ahead: "尚未到" } as const;

/** Where the matter stands among its stages; in words for those who do not see it. */
export function StageBar({ stages }: { readonly stages: readonly Stage[] }) {
  const bar = useRef<HTMLOListElement>(null);
  const here = stages.findIndex(({ state }) => state === "here");
  useEffect(() => {
    const item = bar.current?.children[here];
    // On a phone the bar is wider than the screen: bring the present stage into it.
    if (bar.current && item instanceof HTMLElement)
      bar.current.scrollLeft = item.offsetLeft - bar.current.offsetLeft - 60;
  }, [here]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone and must be reachable by keyboard
    <ol ref={bar} className="stages" aria-label="办理阶段" tabIndex={0}>
      {stages.map(({ id, title, state }, index) => (
        <li key={id} className={`stage stage-${state}`} aria-current={state === "here" ? "step" : undefined}>
          <span className="stage-mark" aria-hidden="true">
            {state === "done" ? <Icon name="tick" size={12} /> : index + 1}
          </span>
          {title}
          <span className="hidden">（{words[state]}）</span>
        </li>
      ))}
    </ol>
  );
}
