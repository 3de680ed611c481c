import { describeFields } from "./describe.ts";
import { kindOf } from "./display.ts";
import { changePrefix, erasedText, type Scope } from "./erase.ts";
import type { FieldDescription } from "./fields/kind.ts";
import { getRule } from "./rules.ts";
import type { AnyAct, AnyFile, AnyProcedure } from "./types.ts";

/** Every text in a value, however deep, of two characters or more. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [...value].length >= 2 ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Whether a text of `value`, however deep, holds one of these texts. */
export function mentions(value: unknown, gone: readonly string[]): boolean {
  const texts = textsIn(value);
  return gone.some((one) => texts.some((text) => text.includes(one)));
}

const isLaw = (text: string): boolean => /^《[^》]+》/.test(text);

/**
 * The texts a person typed into a field, as its form describes it; all of them where no form does. Anything else is
 * chosen or counted: codes, days and amounts stand everywhere, and name nobody.
 */
function textsTyped(field: FieldDescription | undefined, value: unknown): readonly string[] {
  if (!field || (field.widget === "rows" && !field.columns)) return textsIn(value);
  const { columns } = field;
  if (!columns) return kindOf(field.widget)?.typed ? textsIn(value) : [];
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return rows.flatMap((row) => columns.flatMap((column) => textsTyped(column, Object(row)[column.name])));
}

/** What was typed under one name of an act; of a correction by the form of the act it corrects. */
function textsAt(
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  facts: AnyAct["facts"],
  name: string,
): readonly string[] {
  const fieldsOf = (kind: string) =>
    new Map(describeFields(getRule(procedure, kind).fields).map((field) => [field.name, field]));
  const entered = name.slice("input.".length);
  if (act.kind !== "correct" || !entered.startsWith("changes")) {
    return textsTyped(fieldsOf(act.kind).get(entered), facts[entered]);
  }
  const target = file.acts[Number(facts.act) - 1];
  const fields = target ? fieldsOf(target.kind) : new Map<string, FieldDescription>();
  return Object.entries(Object(facts.changes)).flatMap(([changed, value]) =>
    name === "input.changes" || name === `${changePrefix}${changed}`
      ? textsTyped(fields.get(changed), value)
      : [],
  );
}

/**
 * Every text that was typed into these contents: what is derived from the matter must not repeat it. References to laws
 * are left out like codes and days: they say nothing of anyone.
 */
export function textsToGo(procedure: AnyProcedure, file: AnyFile, scope: Scope): readonly string[] {
  const texts = [...scope].flatMap(([seq, names]) => {
    const act = file.acts[seq - 1];
    if (!act) return [];
    const entered = names.filter((name) => name.startsWith("input."));
    return [act.facts, ...(act.original ? [act.original.facts] : [])].flatMap((facts) =>
      entered.flatMap((name) => textsAt(procedure, file, act, facts, name)),
    );
  });
  return [...new Set(texts)].filter((text) => !isLaw(text) && text !== erasedText);
}
