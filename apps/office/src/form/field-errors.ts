import type { Field, FieldProblem } from "../api/types.ts";

/** Where antd's form keeps a field. */
export type FieldName = "by" | "occurredAt" | ["input", string];

/** The control a problem belongs beside; undefined when the form has none for it. */
export function placeOf(fields: readonly Field[], path: string): FieldName | undefined {
  const [head, name] = path.replace(/^act\./, "").split(".");
  if (head === "by" || head === "occurredAt") return head;
  if (head === "input" && name !== undefined && fields.some((field) => field.name === name))
    return ["input", name];
  return undefined;
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
