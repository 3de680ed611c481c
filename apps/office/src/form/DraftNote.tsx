import type { FormInstance } from "antd";
import { useState } from "react";
import { today } from "../api/server-clock.ts";
import type { ProcedureAct } from "../api/types.ts";
import { Icon } from "../components/Icon.tsx";
import { shortTime } from "../words/days.ts";
import { discardDraft } from "./discard.ts";
import type { useDraft } from "./use-draft.ts";
import type { FormValues } from "./values.ts";

interface Props {
  readonly act: ProcedureAct;
  readonly by: string[];
  readonly carried: Readonly<Record<string, unknown>>;
  readonly form: FormInstance<FormValues>;
  readonly draft: ReturnType<typeof useDraft>;
}

/** Says that the form was filled in before, and lets it be thrown away. */
export function DraftNote({ draft, ...form }: Props) {
  const [shown, setShown] = useState(draft.kept !== undefined);
  if (!draft.kept || !shown) return null;
  const discard = (): void => {
    discardDraft({ draft, ...form });
    setShown(false);
  };
  return (
    <p className="carried draft-note" role="status">
      <Icon name="draft" size={14} />
      <span>已恢复草稿（{shortTime(draft.kept.savedAt, today())} 存于本机）。提交后自动清除。</span>
      <button type="button" className="link" onClick={discard}>
        放弃草稿
      </button>
    </p>
  );
}
