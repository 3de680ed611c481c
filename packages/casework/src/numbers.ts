import { type AnyAct, type AnyFile, type AnyProcedure, getRule, type Reference } from "@zhunsheng/engine";
import { dayOf, yearOf } from "@zhunsheng/law";
import type { Book } from "./ports.ts";

/**
 * The number an act issues, gap-free within (agency, series, year): taken in the act's own transaction, so a
 * refused or failed act releases it. Undefined where the act issues none.
 */
export async function issueNumber(
  book: Book,
  procedure: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
  reference: Reference,
): Promise<string | undefined> {
  const rule = getRule(procedure, act.kind).numbered;
  if (!rule || !(rule.when?.(file as never, act as never) ?? true)) return undefined;
  const year = yearOf(dayOf(act.occurredAt));
  const number = await book.takeNumber(rule.series, year);
  const self = book.findEntry("agencies", "self", reference.day);
  const named = typeof self === "object" && self !== null && !Array.isArray(self) ? self : {};
  return rule.pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === "year") return String(year);
    if (name === "n") return String(number);
    const value = (named as Record<string, unknown>)[name];
    return typeof value === "string" ? value : "";
  });
}
