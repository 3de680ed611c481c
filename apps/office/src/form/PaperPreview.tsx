import { useQuery } from "@tanstack/react-query";
import { Form, type FormInstance } from "antd";
import { registerQuery } from "../api/queries.ts";
import { today } from "../api/server-clock.ts";
import type { Field, ProcedureAct } from "../api/types.ts";
import { dayOf, longDay } from "../words/days.ts";
import { entryTitle } from "../words/entries.ts";
import { wordsOf } from "../words/field-words.ts";
import type { FormValues } from "./values.ts";

interface Props {
  readonly act: ProcedureAct;
  readonly agencyName: string;
  readonly form: FormInstance<FormValues>;
}

/** What will stand in the file, as it is being written: entries tinted, the rest fixed. Not a document yet. */
export function PaperPreview({ act, agencyName, form }: Props) {
  const values = Form.useWatch((all: FormValues) => all, form);
  const { data } = useQuery(registerQuery("officers", { pageSize: 200 }));
  const names = new Map(data?.items.map((entry) => [entry.key, entryTitle(entry)]));
  const by = (values?.by ?? []).map((id) => names.get(id) ?? id);
  const day = values?.occurredAt === undefined ? today() : dayOf(values.occurredAt);
  return (
    <section className="card preview" aria-label="记载预览">
      <header className="card-head">
        <h2>记载预览</h2>
        <span className="card-note">随填写更新 · 未生效</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="preview-desk" tabIndex={0}>
        <article className="sheet">
          <p className="sheet-agency">{agencyName}</p>
          <p className="sheet-title">{act.documents[0] ?? act.title}</p>
          <hr />
          {act.fields.map((field) => (
            <Line key={field.name} field={field} value={values?.input?.[field.name]} names={names} />
          ))}
          <p className="sheet-sign">
            办理人：
            <Bound text={by.join("、")} />
          </p>
          <p className="sheet-sign">
            <Bound text={longDay(day)} />
          </p>
        </article>
      </div>
    </section>
  );
}

interface LineProps {
  readonly field: Field;
  readonly value: unknown;
  readonly names: ReadonlyMap<string, string>;
}

/** Optional fields appear once they say something. */
function Line({ field, value, names }: LineProps) {
  const entry = useEntryTitle(field, value);
  const text = entry ?? wordsOf(field, value, names);
  if (text === "" && field.optional) return null;
  return (
    <p className={field.widget === "longText" ? "sheet-line sheet-long" : "sheet-line"}>
      {field.title}：<Bound text={text} />
    </p>
  );
}

/** What a chosen entry is called: the form holds only its key. */
function useEntryTitle({ widget, register = "" }: Field, value: unknown): string | undefined {
  const key = widget === "entry" && typeof value === "string" ? value : undefined;
  const { data } = useQuery({
    ...registerQuery(register, { q: key, pageSize: 50 }),
    enabled: key !== undefined,
  });
  const entry = data?.items.find((one) => one.key === key);
  return entry && key !== undefined ? `${entryTitle(entry)}（${key}）` : undefined;
}

const Bound = ({ text }: { readonly text: string }) =>
  text === "" ? <span className="bound bound-blank"> </span> : <span className="bound">{text}</span>;
