import { Button, Form } from "antd";
import type { Field } from "../../api/types.ts";
import { Icon } from "../../components/Icon.tsx";
import { OneField } from "../OneField.tsx";
import type { FieldControl } from "./field-control.ts";

const rowsMax = 200;

/** A list of things of one shape: each a small card with its fields, so that it fills in on a phone as well. */
export function RowsField({ field }: { readonly field: Field }) {
  const { name, title, hint, optional, max = rowsMax, columns = [] } = field;
  return (
    <fieldset className="rows-field">
      <legend className={optional ? "optional-legend" : ""}>{title}</legend>
      {hint !== undefined && <p className="rows-hint">{hint}</p>}
      <Form.List name={["input", name]}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map(({ key, name: place }, index) => (
              <section key={key} className="rows-row" aria-label={`${title}第 ${index + 1} 条`}>
                <p className="rows-head">
                  第 {index + 1} 条
                  <Button
                    type="text"
                    size="small"
                    icon={<Icon name="remove" size={14} />}
                    aria-label={`删除${title}第 ${index + 1} 条`}
                    onClick={() => remove(place)}
                  >
                    删除
                  </Button>
                </p>
                <div className="rows-cells">
                  {columns.map((column) => (
                    <div key={column.name} className={`rows-cell rows-${column.widget}`}>
                      <OneField field={column} name={[place, column.name]} stacked />
                    </div>
                  ))}
                </div>
              </section>
            ))}
            <Button
              icon={<Icon name="plus" size={14} />}
              aria-label={`添加${title}`}
              disabled={rows.length >= max}
              onClick={() => add({})}
            >
              添加一条
            </Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

export const rowsField: FieldControl = { widget: "rows", whole: (field) => <RowsField field={field} /> };
