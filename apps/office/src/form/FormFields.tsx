import { Form, type FormInstance, Input } from "antd";
import { today } from "../api/server-clock.ts";
import type { Field, ProcedureAct } from "../api/types.ts";
import { useSession } from "../session.ts";
import { signsOnDevice } from "../words/common-acts.ts";
import { InstantField } from "./fields/instant.tsx";
import { PeopleField } from "./fields/people.tsx";
import { OneField } from "./OneField.tsx";
import { PartyFill } from "./PartyFill.tsx";
import { Signatures } from "./Signatures.tsx";
import type { FormValues } from "./values.ts";

interface Props {
  readonly act: ProcedureAct;
  readonly form: FormInstance<FormValues>;
  readonly carried: Readonly<Record<string, unknown>>;
  readonly carriedFrom?: string | undefined;
  readonly carriedNote?: string | undefined;
  /** The server asked why it is entered late. */
  readonly late: boolean;
}

/** The act's own fields in the order of its schema, then who performed it and when. */
export function FormFields({ act, form, carried, carriedFrom = "卷内", carriedNote, late }: Props) {
  const names = act.fields.filter(({ name }) => name in carried).map(({ title }) => title);
  return (
    <>
      {(names.length > 0 || carriedNote !== undefined) && (
        <p className="carried">
          {carriedNote ??
            `已从${carriedFrom}带入 ${carriedWords(names)}（左侧有蓝线），请逐项核对，可以修改。`}
        </p>
      )}
      {act.fields.toSorted(registerFirst).map((field) => (
        <OneField
          key={field.name}
          field={field}
          carried={carriedNote === undefined && field.name in carried}
        />
      ))}
      <PartyFill form={form} fields={act.fields} />
      <Performed act={act} form={form} late={late} />
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

interface PerformedProps {
  readonly act: ProcedureAct;
  readonly form: FormInstance<FormValues>;
  readonly late: boolean;
}

function Performed({ act, form, late }: PerformedProps) {
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
      <Signatures form={form} onDevice={signsOnDevice(act.kind)} />
      <Form.Item
        name="occurredAt"
        label="发生时间"
        className="optional"
        extra={`不填即为提交时的时间；早于今天（${today()}）的，记为补录`}
      >
        <InstantField />
      </Form.Item>
      <Form.Item
        name="lateReason"
        label="补录原因"
        hidden={!late}
        required={late}
        extra="记入时间晚于本机关规定的时限，应当写明原因"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </fieldset>
  );
}
