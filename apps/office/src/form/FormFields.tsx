import { Form, type FormInstance } from "antd";
import { today } from "../api/server-clock.ts";
import type { Field, ProcedureAct } from "../api/types.ts";
import { useSession } from "../session.ts";
import { controlFor } from "./control-for.tsx";
import { InstantField } from "./InstantField.tsx";
import { PartyFill } from "./PartyFill.tsx";
import { PeopleField } from "./PeopleField.tsx";
import type { FormValues } from "./values.ts";

interface Props {
  readonly act: ProcedureAct;
  readonly form: FormInstance<FormValues>;
  readonly carried: Readonly<Record<string, unknown>>;
}

const chosen = new Set(["choice", "choices", "flag", "day", "person", "people", "entry"]);

/** The act's own fields in the order of its schema, then who performed it and when. */
export function FormFields({ act, form, carried }: Props) {
  const names = act.fields.filter(({ name }) => name in carried).map(({ title }) => title);
  return (
    <>
      {names.length > 0 && <p className="carried">已从卷内带入 {carriedWords(names)}，请逐项核对。</p>}
      {act.fields.toSorted(registerFirst).map((field) => (
        <OneField key={field.name} field={field} />
      ))}
      <PartyFill form={form} fields={act.fields} />
      <Performed act={act} />
    </>
  );
}

const fillsOthers = ({ widget, register }: Field): number =>
  widget === "entry" && register === "parties" ? 0 : 1;

/** The schema's own order, but for the register's entry that fills in the fields about the party. */
const registerFirst = (one: Field, other: Field): number => fillsOthers(one) - fillsOthers(other);

const namedMax = 5;

const carriedWords = (names: readonly string[]): string =>
  names.slice(0, namedMax).join("、") + (names.length > namedMax ? `等 ${names.length} 项` : "");

function OneField({ field }: { readonly field: Field }) {
  const { name, title, optional, hint, widget } = field;
  const says = `${chosen.has(widget) ? "请选择" : "请填写"}${title}`;
  const required = !optional && widget !== "choices";
  return (
    <Form.Item
      name={["input", name]}
      label={title}
      className={optional ? "optional" : ""}
      required={required}
      {...(hint === undefined ? {} : { extra: hint })}
      rules={required ? [{ required: true, message: says }] : []}
    >
      {controlFor(field)}
    </Form.Item>
  );
}

function Performed({ act }: { readonly act: ProcedureAct }) {
  const { account } = useSession();
  const mine = act.performers.some((role) => account.roles.includes(role));
  const who = act.performerTitles.join("、");
  const note =
    mine || account.roles.includes("registrar") ? `应当由${who}办理` : `应当由${who}办理，您不具有该职责`;
  return (
    <fieldset className="performed">
      <legend>由谁、何时办理</legend>
      <Form.Item
        name="by"
        label="办理人"
        extra={<span className={mine ? "" : "warn"}>{note}</span>}
        rules={[{ required: true, message: "请选择办理人" }]}
      >
        <PeopleField roles={act.performers} />
      </Form.Item>
      <Form.Item
        name="occurredAt"
        label="发生时间"
        className="optional"
        extra={`不填即为提交时的时间；早于今天（${today()}）的，记为补录`}
      >
        <InstantField />
      </Form.Item>
    </fieldset>
  );
}
