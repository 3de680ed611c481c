import { useQuery } from "@tanstack/react-query";
import { Form, Input, Radio } from "antd";
import { use, useEffect } from "react";
import { registerQuery } from "../../api/queries.ts";
import type { Field } from "../../api/types.ts";
import { standingActs } from "../../words/common-acts.ts";
import { holdsAll, type Item, itemsOf, rowsFor, tally } from "../checklist-rows.ts";
import { MatterActs } from "../matter-acts.ts";
import { type FieldControl, optionsOf } from "./field-control.ts";
import { RowsField } from "./rows.tsx";

/** The entry that holds the list: named in the same form or, where it has no such field, in the file. */
function useItems({ register = "", settings = {} }: Field) {
  const { keyFrom = "", itemsIn = "" } = settings;
  const entered = Form.useWatch<unknown>(["input", keyFrom], Form.useFormInstance());
  const acts = standingActs(use(MatterActs));
  const filed = acts.findLast(({ input }) => typeof input[keyFrom] === "string")?.input[keyFrom];
  const key = [entered, filed].find((one) => typeof one === "string" && one !== "");
  const { data, isFetching } = useQuery({
    ...registerQuery(register, { q: String(key), pageSize: 50 }),
    enabled: key !== undefined,
  });
  const body = data?.items.find((entry) => entry.key === key)?.body;
  return { items: itemsOf(body, itemsIn), named: key !== undefined, isFetching };
}

/** Every item of the list with its results side by side, and room for what was seen. */
function ChecklistField({ field }: { readonly field: Field }) {
  const { name, title, hint, optional } = field;
  const form = Form.useFormInstance();
  const { items, named, isFetching } = useItems(field);
  // A draft holds answers before there is a list to show them in.
  const held = Form.useWatch<unknown>(["input", name], { form, preserve: true });
  const complete = holdsAll(items, held);
  useEffect(() => {
    if (items.length > 0 && !complete) form.setFieldValue(["input", name], rowsFor(items, held));
  }, [items, complete, held, form, name]);
  if (items.length === 0) return <WithoutList field={field} named={named} waiting={isFetching} />;
  return (
    <fieldset className="rows-field checklist">
      <legend className={optional ? "optional-legend" : ""}>{title}</legend>
      {hint !== undefined && <p className="rows-hint">{hint}</p>}
      <Tally field={field} held={held} />
      <Form.List name={["input", name]}>
        {(rows, _, { errors }) => (
          <>
            <ol>
              {rows.map(({ key, name: place }) => {
                const item = items[place];
                return item && <CheckedItem key={key} field={field} place={place} item={item} />;
              })}
            </ol>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

interface WithoutProps {
  readonly field: Field;
  readonly named: boolean;
  readonly waiting: boolean;
}

/** Where there is no list, rows are written by hand. */
function WithoutList({ field, named, waiting }: WithoutProps) {
  const missing = named ? "登记簿中没有这份清单，请逐项填写" : "选定清单的，逐项列出；没有清单的，逐项填写";
  return <RowsField field={{ ...field, hint: waiting ? "正在读取清单" : missing }} />;
}

/** How far it is: what was found so often, and what is still to be looked at. */
function Tally({ field, held }: { readonly field: Field; readonly held: unknown }) {
  const { counted, left } = tally(resultsOf(field), held);
  return (
    <p className="checklist-tally" role="status">
      {counted.map(({ label, count }) => (
        <span key={label}>
          {label} <b>{count}</b>
        </span>
      ))}
      <span className={left > 0 ? "warn" : "faint"}>{left > 0 ? `还有 ${left} 项未填` : "已逐项填写"}</span>
    </p>
  );
}

const columnOf = ({ columns = [] }: Field, name: string): Field | undefined =>
  columns.find((column) => column.name === name);

function resultsOf(field: Field) {
  const column = columnOf(field, "result");
  return column ? optionsOf(column) : [];
}

interface ItemProps {
  readonly field: Field;
  readonly place: number;
  readonly item: Item;
}

function CheckedItem({ field, place, item }: ItemProps) {
  const form = Form.useFormInstance();
  const path = ["input", field.name, place];
  const result = Form.useWatch<string | undefined>([...path, "result"], form);
  const fault = result !== undefined && result === field.settings?.fault;
  /** How grave it is belongs to what is found wrong, and to nothing else. */
  const onResult = (chosen: string): void =>
    form.setFieldValue([...path, "level"], chosen === field.settings?.fault ? item.level : undefined);
  return (
    <li className={fault ? "checked checked-fault" : "checked"} aria-label={item.content}>
      <p className="checked-words">
        <span className="checked-place">{place + 1}</span> {item.content}
        {item.law !== undefined && <span className="faint">{item.law}</span>}
      </p>
      <Form.Item name={[place, "id"]} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[place, "content"]} hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name={[place, "result"]}
        className="checked-result"
        rules={[{ required: true, message: "请选择结果" }]}
      >
        <Radio.Group
          aria-label={`${item.content}：结果`}
          optionType="button"
          buttonStyle="solid"
          options={resultsOf(field)}
          onChange={({ target }) => onResult(String(target.value))}
        />
      </Form.Item>
      <Form.Item name={[place, "note"]} hidden={result === undefined} className="checked-note">
        <Input.TextArea
          aria-label={`${item.content}：情况`}
          placeholder={fault ? "写明问题：何处、何人、什么情况" : "需要说明的情况，可以不填"}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={1000}
        />
      </Form.Item>
      <Level field={field} place={place} item={item} fault={fault} />
    </li>
  );
}

/** As the list grades it; whoever checks may see it otherwise. */
function Level({ field, place, item, fault }: ItemProps & { readonly fault: boolean }) {
  const column = columnOf(field, "level");
  if (!column) return null;
  return (
    <Form.Item name={[place, "level"]} hidden={!fault} className="checked-level">
      <Radio.Group aria-label={`${item.content}：${column.title}`} options={optionsOf(column)} />
    </Form.Item>
  );
}

export const checklistField: FieldControl = {
  widget: "checklist",
  whole: (field) => <ChecklistField field={field} />,
};
