import type { FormInstance } from "antd";
import type { ProcedureAct } from "../api/types.ts";
import type { useDraft } from "./use-draft.ts";
import { blankInput, type FormValues } from "./values.ts";

interface Filled {
  readonly act: ProcedureAct;
  readonly form: FormInstance<FormValues>;
  readonly by: string[];
}

/** Puts an entry into the form in the place of whatever stood there. */
export function fillForm({ act, form, by }: Filled, input: Readonly<Record<string, unknown>>): void {
  form.resetFields();
  const blank = { occurredAt: undefined, lateReason: undefined };
  form.setFieldsValue({ input: { ...blankInput(act.fields), ...input }, by, ...blank });
}

interface Discarded extends Filled {
  readonly carried: Readonly<Record<string, unknown>>;
  readonly draft: ReturnType<typeof useDraft>;
}

/** Throws the draft away; the form holds again what the file already says. */
export function discardDraft({ carried, draft, ...filled }: Discarded): void {
  draft.drop();
  fillForm(filled, carried);
  // What the draft had held and the file does not say is emptied too: a reset alone brings it back.
  const names = filled.act.fields.map(({ name }) => name).filter((name) => !(name in carried));
  const blank = blankInput(filled.act.fields);
  for (const name of names) filled.form.setFieldValue(["input", name], blank[name]);
}
