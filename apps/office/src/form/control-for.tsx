import { Checkbox, Input, InputNumber, Radio, Select } from "antd";
import type { ReactElement } from "react";
import type { Field } from "../api/types.ts";
import { MoneyField } from "../components/MoneyField.tsx";
import { ActField } from "./ActField.tsx";
import { DayField } from "./DayField.tsx";
import { EntryField } from "./EntryField.tsx";
import { InstantField } from "./InstantField.tsx";
import { PeopleField } from "./PeopleField.tsx";

const radioOptionsMax = 4;
const radioTextMax = 40;

/** The control for a field's widget. An element, not a component: antd's Form.Item binds the one directly inside it. */
export function controlFor(field: Field): ReactElement {
  const { widget, title, unit, register = "" } = field;
  switch (widget) {
    case "longText":
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} />;
    case "choice":
      return choiceFor(field);
    case "choices":
      return (
        <Checkbox.Group
          role="group"
          aria-label={title}
          options={optionsOf(field)}
          className={choicesLook(field)}
        />
      );
    case "money":
      return <MoneyField />;
    case "number":
      return <InputNumber precision={0} min={0} suffix={unit} className="field-number" />;
    case "day":
      return <DayField />;
    case "flag":
      return <Radio.Group aria-label={title} options={yesNo} />;
    case "person":
      return <PeopleField single />;
    case "people":
      return <PeopleField />;
    case "entry":
      return <EntryField register={register} />;
    case "act":
      return <ActField />;
    case "instant":
      return <InstantField chosen />;
    default:
      return <Input maxLength={500} />;
  }
}

const yesNo = [
  { value: true, label: "是" },
  { value: false, label: "否" },
];

const longLabel = 10;

/** Short labels stand in columns, long ones each on a line. */
const choicesLook = ({ options = {} }: Field): string =>
  Object.values(options).filter(({ length }) => length > longLabel).length > 1
    ? "choices choices-long"
    : "choices";

const optionsOf = ({ options = {} }: Field) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

/** Few and short options are all seen at once; many fold away. */
function choiceFor(field: Field): ReactElement {
  const options = optionsOf(field);
  const length = options.reduce((sum, { label }) => sum + label.length, 0);
  if (options.length <= radioOptionsMax && length <= radioTextMax) {
    return <Radio.Group aria-label={field.title} options={options} />;
  }
  return <Select options={options} allowClear={field.optional} placeholder="请选择" />;
}
