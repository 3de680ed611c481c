import { Button, type FormInstance } from "antd";
import { today } from "../api/server-clock.ts";
import type { Problem } from "../api/types.ts";
import { Icon } from "../components/Icon.tsx";
import { useSession } from "../session.ts";
import { shortTime } from "../words/days.ts";
import type { ActFormProps } from "./ActForm.tsx";
import { discardDraft, fillForm } from "./discard.ts";
import type { useDraft } from "./use-draft.ts";
import type { FormValues } from "./values.ts";

interface Props extends ActFormProps {
  readonly form: FormInstance<FormValues>;
  readonly busy: boolean;
  readonly refused: boolean;
  readonly problem: Problem | undefined;
  readonly draft: ReturnType<typeof useDraft>;
}

const problemWords = ({ fields = [], refusals = [] }: Problem): string => {
  if (fields.length > 0) return `${fields.length} 处需要改正`;
  return refusals.length > 0 ? `${refusals.length} 项条件不符合，没有记入` : "没有记入";
};

/** Where the draft is, and the one button that records. */
export function FormFoot({ act, form, busy, refused, problem, draft, by, carried, onCancel }: Props) {
  const { demo } = useSession();
  const fill = (input: Readonly<Record<string, unknown>>): void => fillForm({ act, form, by }, input);
  const example = act.examples[0];
  return (
    <footer className="form-foot">
      <p>
        <Icon name="draft" size={14} />
        {draft.savedAt === undefined
          ? "填写内容自动存本机"
          : `草稿 ${shortTime(draft.savedAt, today())} 存于本机`}
        {draft.savedAt !== undefined && (
          <button
            type="button"
            className="link"
            onClick={() => discardDraft({ act, form, by, carried, draft })}
          >
            清空草稿
          </button>
        )}
        {demo && example && (
          <button type="button" className="link" onClick={() => fill({ ...example, ...carried })}>
            填入示例
          </button>
        )}
      </p>
      {refused && <span className="late">条件未满足，不能提交</span>}
      {!refused && problem && <span className="late">{problemWords(problem)}</span>}
      <Button onClick={onCancel}>返回</Button>
      <Button type="primary" htmlType="submit" loading={busy} disabled={refused} title="Ctrl + Enter">
        提交
      </Button>
    </footer>
  );
}
