import { type AnyProcedure, describeFields, getRule } from "@zhunsheng/engine";
import { correctedFieldPrefix } from "@zhunsheng/ledger";

const beside: Readonly<Record<string, string>> = {
  by: "办理人员",
  enteredBy: "登记账号",
  relied: "办理时依据的人员和登记条目",
  confirmedBy: "登记时已确认的人员",
  lateReason: "补录原因",
  kept: "清除时留存的名称、期限、指标和登记条目",
  defects: "缺陷和待核的标记",
};

/** What a content of an act is called: its label on the form, or what stands beside the entry. */
export function contentTitle(procedure: AnyProcedure, kind: string | undefined, name: string): string {
  if (name.startsWith(correctedFieldPrefix))
    return `更正后的内容（${name.slice(correctedFieldPrefix.length)}）`;
  const fields = kind === undefined ? [] : describeFields(getRule(procedure, kind).fields);
  return fields.find((field) => `input.${field.name}` === name)?.title ?? beside[name] ?? name;
}
