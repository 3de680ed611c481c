import { type AnyProcedure, type AnyRule, describeFields, getRule, type Json } from "@zhunsheng/engine";
import { correctedFieldPrefix } from "@zhunsheng/ledger";

const beside: Readonly<Record<string, string>> = {
  by: "办理人员",
  enteredBy: "登记账号",
  relied: "办理时依据的人员和登记条目",
  confirmedBy: "登记时已确认的人员",
  awaited: "待确认人数",
  lateReason: "补录原因",
  kept: "清除时留存的名称、期限、指标和登记条目",
  defects: "缺陷和待核的标记",
};

/** What a content of an act is called: its label on the form, or what stands beside the entry; never a code. */
export function contentTitle(procedure: AnyProcedure, kind: string | undefined, name: string): string {
  if (name.startsWith(correctedFieldPrefix)) {
    const changed = name.slice(correctedFieldPrefix.length);
    const fields = Object.values(procedure.acts).flatMap((rule: AnyRule) => describeFields(rule.fields));
    return `更正后的${fields.find((field) => field.name === changed)?.title ?? "一项内容"}`;
  }
  const fields = kind === undefined ? [] : describeFields(getRule(procedure, kind).fields);
  return fields.find((field) => `input.${field.name}` === name)?.title ?? beside[name] ?? "一项内容";
}

/** The contents an erasure names, as people call them, one a line. */
export function scopeInWords(
  procedure: AnyProcedure,
  scope: Json,
  kindAt: (seq: number) => string | undefined,
): string {
  const rows = Array.isArray(scope) ? scope.map((row): Readonly<Record<string, Json>> => Object(row)) : [];
  return rows
    .map(({ act, name }) => {
      const title =
        typeof name === "string" ? contentTitle(procedure, kindAt(Number(act)), name) : "该项的全部内容";
      return `第${Number(act)}项：${title}`;
    })
    .join("\n");
}
