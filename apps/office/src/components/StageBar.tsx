import type { Stage } from "../api/types.ts";
import { Icon } from "./Icon.tsx";

const words = { done: "已经过", here: "正在此处", ahead: "尚未到" } as const;

/** Where the matter stands among its stages; in words for those who do not see it. */
export function StageBar({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <ol className="stages" aria-label="办理阶段">
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
