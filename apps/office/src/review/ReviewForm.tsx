import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, type FormInstance, Radio } from "antd";
import { useState } from "react";
import { post } from "../api/client.ts";
import { sessionQuery } from "../api/queries.ts";
import type { MatterPage, NextAct, Problem, ProcedureAct, Recorded } from "../api/types.ts";
import { reviewDraft } from "../form/drafts.ts";
import { FormConditions } from "../form/FormConditions.tsx";
import { FormProblem } from "../form/FormProblem.tsx";
import { fieldErrors } from "../form/field-errors.ts";
import { MatterActs } from "../form/matter-acts.ts";
import { OneField } from "../form/OneField.tsx";
import { useDraft } from "../form/use-draft.ts";
import { useSubmission } from "../form/use-submission.ts";
import { blankInput, type FormValues } from "../form/values.ts";
import { useSession } from "../session.ts";
import { PointsField } from "./PointsField.tsx";
import {
  type Answers,
  type Checklist,
  checklistOf,
  missingFor,
  opinionOf,
  ownPointsOf,
  withNotes,
} from "./points.ts";

interface Props {
  readonly page: MatterPage;
  readonly act: ProcedureAct;
  readonly next: NextAct;
}

/** Where the form keeps the checklist: beside the act's own fields, and never sent as one of them. */
const answersName = "review-answers";

const answersPath = ["input", answersName];

/** The act's own way to ask: a checklist where it has points, its fields as they are where it has none. */
const withoutPoints: Checklist = {
  points: [],
  findings: [],
  filled: new Set(),
  outcome: undefined,
  keepsNotes: true,
  toInput: () => ({}),
};

function useReview({ page: { matter }, act }: Props, list: Checklist, form: FormInstance<FormValues>) {
  const { account } = useSession();
  const client = useQueryClient();
  const { message } = App.useApp();
  const place = { account: account.id, procedure: matter.procedure, matter: matter.id, kind: act.kind };
  const draft = useDraft({ ...place, about: reviewDraft }, `${act.title}（${matter.title}）`);
  const onProblem = ({ code, fields = [] }: Problem): void => {
    // The session ended on the way: signing in again comes back to the checklist, draft and all.
    if (code.startsWith("session.")) void client.resetQueries({ queryKey: sessionQuery.queryKey });
    const errors = fieldErrors(act.fields, fields);
    form.setFields(errors.map(({ name, message: says }) => ({ name, errors: [says] })));
  };
  const onRecorded = async ({ act: recorded }: Recorded): Promise<void> => {
    void message.success(`已记入第 ${recorded.seq} 号行为：${recorded.title}`);
    await client.invalidateQueries();
  };
  const path = `/matters/${encodeURIComponent(matter.id)}/acts/${encodeURIComponent(act.kind)}`;
  const sending = useSubmission({
    onDevice: true,
    fields: act.fields,
    draft,
    send: (request) => post<Recorded>(path, request),
    onProblem,
    onRecorded: (recorded) => void onRecorded(recorded),
  });
  const submit = (values: FormValues, answers: Answers): Promise<void> =>
    sending.submit({
      ...values,
      by: [account.person],
      input: { ...withNotes(list, answers, values.input), ...list.toInput(answers) },
    });
  return { ...sending, submit, draft };
}

/** The checklist, what else the act asks, the outcome, and what is missing before it can be sent. */
export function ReviewForm(props: Props) {
  const { page, act, next } = props;
  const { account } = useSession();
  const [form] = Form.useForm<FormValues>();
  const [list] = useState(() => checklistOf(act) ?? withoutPoints);
  const { submit, busy, problem, silence, draft } = useReview(props, list, form);
  const answers: Answers = Form.useWatch(answersPath, form) ?? {};
  const outcome = Form.useWatch<string | undefined>(["input", list.outcome?.name ?? "outcome"], form);
  const own = ownPointsOf(act, Form.useWatch<Record<string, unknown> | undefined>("input", form) ?? {});
  const whole = { ...list, points: [...list.points, ...own.points] };
  const said = { ...answers, ...own.answers };
  const missing = list.points.length > 0 ? missingFor(whole, said, outcome) : [];
  const others = act.fields.filter(({ name }) => !list.filled.has(name));
  return (
    <Form<FormValues>
      form={form}
      name="review"
      className="card review-form"
      layout="vertical"
      initialValues={{ input: draft.kept?.values ?? blankInput(act.fields), by: [account.person] }}
      onValuesChange={(_, values) => draft.save({ ...values, by: [account.person] })}
      onFinish={(values) => void submit(values, answers)}
    >
      <Head list={whole} answers={said} restored={draft.kept !== undefined} />
      <MatterActs value={page.acts}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <div className="review-scroll" tabIndex={0}>
          <FormProblem
            problem={problem}
            silence={silence}
            fields={others}
            ways={undefined}
            matter={page.matter.id}
          />
          <Form.Item name={answersPath} noStyle>
            <PointsField list={list} />
          </Form.Item>
          <div className="review-fields">
            {others.map((field) => (
              <OneField key={field.name} field={field} stacked />
            ))}
            {list.points.length > 0 && <Draft list={whole} answers={said} form={form} fields={others} />}
            <FormConditions act={act} next={next} ways={undefined} />
          </div>
        </div>
      </MatterActs>
      <Foot list={whole} answers={said} missing={missing} busy={busy} />
    </Form>
  );
}

interface HeadProps {
  readonly list: Checklist;
  readonly answers: Answers;
  readonly restored: boolean;
}

function Head({ list: { points }, answers, restored }: HeadProps) {
  return (
    <header className="card-head">
      <h2>审核清单</h2>
      <span className="card-note">{restored ? "已恢复草稿" : "填写内容自动存本机"}</span>
      {points.length > 0 && (
        <b className="card-extra">
          {points.filter(({ code }) => answers[code]).length} / {points.length}
        </b>
      )}
    </header>
  );
}

interface DraftProps {
  readonly list: Checklist;
  readonly answers: Answers;
  readonly form: FormInstance<FormValues>;
  readonly fields: ProcedureAct["fields"];
}

/** The opinion drafted from the checklist; the reviewer finishes it. */
function Draft({ list, answers, form, fields }: DraftProps) {
  const field = fields.find(({ name, widget }) => name === "opinion" && widget === "longText");
  if (!field) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => form.setFieldValue(["input", field.name], opinionOf(list, answers))}
    >
      由清单起草{field.title}
    </button>
  );
}

interface FootProps {
  readonly list: Checklist;
  readonly answers: Answers;
  readonly missing: readonly string[];
  readonly busy: boolean;
}

/** The outcomes the checklist leaves open, and the one button that records. */
function Foot({ list, answers, missing, busy }: FootProps) {
  const { outcome } = list;
  const options = Object.entries(outcome?.options ?? {}).map(([value, label]) => ({
    value,
    label,
    disabled: missingFor(list, answers, value).some(
      (says) => says.includes("不能同意") || says.startsWith("退回的"),
    ),
  }));
  return (
    <footer className="review-foot">
      {outcome && (
        <Form.Item name={["input", outcome.name]} label={outcome.title} className="review-outcome">
          <Radio.Group aria-label={outcome.title} options={options} />
        </Form.Item>
      )}
      <ul className="review-missing" aria-live="polite">
        {missing.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <Button type="primary" htmlType="submit" loading={busy} disabled={missing.length > 0}>
        提交审核结论
      </Button>
    </footer>
  );
}
