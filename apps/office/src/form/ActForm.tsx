import { useQueryClient } from "@tanstack/react-query";
import { App, Form, type FormInstance } from "antd";
import { type KeyboardEvent, type RefObject, useRef } from "react";
import { sessionQuery } from "../api/queries.ts";
import type { ActRequest, NextAct, Problem, ProcedureAct, Recorded } from "../api/types.ts";
import type { Ways } from "../components/Refusal.tsx";
import { signsOnDevice } from "../words/common-acts.ts";
import { DraftNote } from "./DraftNote.tsx";
import type { DraftPlace } from "./drafts.ts";
import { FormConditions } from "./FormConditions.tsx";
import { FormFields } from "./FormFields.tsx";
import { FormFoot } from "./FormFoot.tsx";
import { FormProblem } from "./FormProblem.tsx";
import { fieldErrors } from "./field-errors.ts";
import { PaperPreview } from "./PaperPreview.tsx";
import { useDraft } from "./use-draft.ts";
import { useSubmission } from "./use-submission.ts";
import { blankInput, type FormValues } from "./values.ts";

export interface ActFormProps {
  readonly place: DraftPlace;
  /** What the draft is called in the list of drafts. */
  readonly draftTitle: string;
  readonly act: ProcedureAct;
  /** As the matter stands; absent for the act that begins one. */
  readonly next?: NextAct | undefined;
  readonly ways?: Ways | undefined;
  /** What the file already says. */
  readonly carried: Readonly<Record<string, unknown>>;
  /** Where what is filled in was taken from; absent: the file. */
  readonly carriedFrom?: string | undefined;
  /** What is said of the fields that are filled in already; absent: that they were carried over. */
  readonly carriedNote?: string | undefined;
  readonly by: string[];
  readonly agencyName: string;
  readonly send: (request: ActRequest) => Promise<Recorded>;
  readonly onRecorded: (recorded: Recorded) => void;
  readonly onCancel: () => void;
}

type Draft = ReturnType<typeof useDraft>;

/** What the form starts with: the draft, or what the file already says. */
const initialOf = ({ kept }: Draft, { act, carried, by }: ActFormProps): FormValues =>
  kept
    ? {
        input: { ...kept.values },
        by: [...kept.by],
        occurredAt: kept.occurredAt,
        lateReason: kept.lateReason,
      }
    : { input: { ...blankInput(act.fields), ...carried }, by };

/** Sends, says what was recorded, and puts errors beside their fields; those of the whole stand at the top. */
function useSending(
  { act, send, onRecorded }: ActFormProps,
  draft: Draft,
  form: FormInstance<FormValues>,
  top: RefObject<HTMLDivElement | null>,
) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const onProblem = ({ code, fields = [] }: Problem): void => {
    // The session ended while the form was filled in: signing in again comes back to it, draft and all.
    if (code.startsWith("session.")) void client.resetQueries({ queryKey: sessionQuery.queryKey });
    const errors = fieldErrors(act.fields, fields);
    form.setFields(errors.map(({ name, message: says }) => ({ name, errors: [says] })));
    const [first] = errors;
    // What the server said is drawn first: a field that was hidden, the box at the top.
    setTimeout(() => {
      if (first) form.scrollToField(first.name, { block: "center" });
      else top.current?.scrollIntoView({ block: "start" });
    });
  };
  const onDone = (recorded: Recorded): void => {
    void message.success(`已记入第 ${recorded.act.seq} 号行为：${recorded.act.title}`);
    onRecorded(recorded);
  };
  const onDevice = signsOnDevice(act.kind);
  return useSubmission({ onDevice, fields: act.fields, draft, send, onProblem, onRecorded: onDone });
}

/** The reason is asked for once the server misses it, and as long as a draft holds one. */
const asksWhyLate = (problem: Problem | undefined, { kept }: Draft): boolean =>
  kept?.lateReason !== undefined ||
  problem?.fields?.some(({ path }) => /(^|\.)lateReason$/.test(path)) === true;

/** The form of an act, drawn from its schema, with its conditions above and the record-to-be beside it. */
export function ActForm(props: ActFormProps) {
  const { place, act, next, ways, carried } = props;
  const [form] = Form.useForm<FormValues>();
  const top = useRef<HTMLDivElement>(null);
  const draft = useDraft(place, props.draftTitle);
  const { submit, busy, problem, silence } = useSending(props, draft, form, top);
  const refused = next !== undefined && !next.possible;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !busy && !refused) form.submit();
  };
  return (
    <Form<FormValues>
      form={form}
      name="act"
      className="act-form"
      layout="horizontal"
      labelCol={{ flex: "190px" }}
      labelWrap
      colon={false}
      scrollToFirstError={{ block: "center" }}
      initialValues={initialOf(draft, props)}
      onValuesChange={(_, values) => draft.save(values)}
      onFinish={(values) => void submit(values)}
      onKeyDown={onKeyDown}
    >
      <section className="card form-card" aria-label={act.title}>
        <div className="form-scroll">
          <div ref={top} />
          <FormProblem
            problem={problem}
            silence={silence}
            fields={act.fields}
            ways={ways}
            matter={place.matter}
          />
          <FormConditions act={act} next={next} ways={ways} />
          <DraftNote {...props} draft={draft} form={form} />
          <FormFields
            {...props}
            form={form}
            carried={draft.kept ? {} : carried}
            late={asksWhyLate(problem, draft)}
          />
        </div>
        <FormFoot {...props} form={form} busy={busy} refused={refused} problem={problem} draft={draft} />
      </section>
      <PaperPreview act={act} agencyName={props.agencyName} form={form} />
    </Form>
  );
}
