import { capitals } from "@zhunsheng/engine";
import { InputNumber } from "antd";
import type { FieldControl } from "./field-control.ts";

const fenMax = 10_000_000_000_000;

interface Props {
  readonly id?: string;
  /** In 分. */
  readonly value?: number;
  readonly onChange?: (fen: number | undefined) => void;
}

const grouped = (text: string): string => {
  const [whole = "", rest] = text.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest === undefined ? "" : `.${rest}`}`;
};

/** Entered in yuan, kept in 分, with the capitals a document will carry. */
export function MoneyField({ value, onChange, ...rest }: Props) {
  return (
    <span className="money">
      <InputNumber<number>
        {...rest}
        className="money-input"
        min={0}
        max={fenMax / 100}
        precision={2}
        suffix="元"
        value={value === undefined ? null : value / 100}
        formatter={(yuan) => grouped(String(yuan ?? ""))}
        onChange={(yuan) => onChange?.(yuan === null ? undefined : Math.round(yuan * 100))}
      />
      {value !== undefined && <span className="money-capitals">人民币{capitals(value)}</span>}
    </span>
  );
}

export const moneyField: FieldControl = {
  widget: "money",
  asks: "请填写",
  control: () => <MoneyField />,
};
