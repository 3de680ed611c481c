import { useQuery } from "@tanstack/react-query";
import { Form, type FormInstance } from "antd";
import { useEffect } from "react";
import { registerQuery } from "../api/queries.ts";
import type { Field } from "../api/types.ts";
import type { FormValues } from "./values.ts";

/** Entry of the parties' register → field of the form. */
const filled = [
  ["kind", "partyKind"],
  ["name", "partyName"],
  ["code", "partyCode"],
  ["address", "partyAddress"],
  ["representative", "partyRepresentative"],
] as const;

interface Props {
  readonly form: FormInstance<FormValues>;
  readonly fields: readonly Field[];
}

/**
 * Choosing a firm brings in what the register knows of it. What was filled in before, in a draft or from another
 * matter, stays as it is until another firm is chosen.
 */
export function PartyFill({ form, fields }: Props) {
  const source = fields.find(({ widget, register }) => widget === "entry" && register === "parties");
  const key = Form.useWatch<string | undefined>(["input", source?.name ?? "party"], form);
  const { data } = useQuery({
    ...registerQuery("parties", { q: key, pageSize: 50 }),
    enabled: source !== undefined && key !== undefined,
  });
  const body = data?.items.find((entry) => entry.key === key)?.body;
  useEffect(() => {
    if (!body || !source) return;
    const here = filled.filter(([, to]) => fields.some(({ name }) => name === to));
    const blank = here.every(([, to]) => form.getFieldValue(["input", to]) === undefined);
    if (!form.isFieldTouched(["input", source.name]) && !blank) return;
    for (const [from, to] of here) form.setFieldValue(["input", to], body[from]);
  }, [body, fields, form, source]);
  return null;
}
