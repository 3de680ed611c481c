import type { Field, FieldProblem } from "../api/types.ts";

/** Where antd's form keeps a field; of a list of rows, the cell. */
export type FieldName = "by" | "occurredAt" | "lateReason" | ["input", ...(string | number)[]];

const ofForm = ["by", "occurredAt", "lateReason"] as const;

/** The control a problem belongs beside; undefined when the form has none for it. */
export function placeOf(fields: readonly Field[], path: string): FieldName | undefined {
  const [head, name, row, column] = path.replace(/^act\./, "").split(".");
  const own = ofForm.find((one) => one === head);
  if (own) return own;
  const field = fields.find((one) => one.name === name);
  if (head !== "input" || name === undefined || !field) return undefined;
  const cell = field.columns?.some((one) => one.name === column);
  return cell && column !== undefined ? ["input", name, Number(row), column] : ["input", name];
}

/** One error a field: the first, which is what the person mends first. */
export function fieldErrors(fields: readonly Field[], problems: readonly FieldProblem[]) {
  const seen = new Set<string>();
  return problems.flatMap(({ path, message }) => {
    const name = placeOf(fields, path);
    if (name === undefined || seen.has(String(name))) return [];
    seen.add(String(name));
    return [{ name, message }];
  });
}
