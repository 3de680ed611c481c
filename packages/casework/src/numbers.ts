import { type AnyAct, type AnyFile, type AnyProcedure, getRule, type Reference } from "@zhunsheng/engine";
import { type Day, dayOf, yearOf } from "@zhunsheng/law";
import type { Book } from "./ports.ts";
import type { Issue } from "./reference.ts";

/** A number without the agency's name in it would be permanent, so there is none before the agency is registered. */
export const unnamedAgency: Issue = {
  path: "agency",
  message: "本机关还没有登记机关信息（登记簿「机关」的 self 条目），不能编制文号",
};

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
): Promise<string | undefined | Issue> {
  const rule = getRule(procedure, act.kind).numbered;
  if (!rule || !(rule.when?.(file, act) ?? true)) return undefined;
  const named = agencyWords(book, reference.day);
  const wanted = [...rule.pattern.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  if (wanted.some((name) => name !== "year" && name !== "n" && !named.has(name))) return unnamedAgency;
  const year = yearOf(dayOf(act.occurredAt));
  named.set("year", String(year)).set("n", String(await book.takeNumber(rule.series, year)));
  return rule.pattern.replace(/\{(\w+)\}/g, (_, name: string) => named.get(name) ?? "");
}

/** What the agency calls itself in numbers: region, short name and the like. */
function agencyWords(book: Book, day: Day): Map<string, string> {
  const self = book.findEntry("agencies", "self", day);
  const words = typeof self === "object" && self !== null && !Array.isArray(self) ? Object.entries(self) : [];
  return new Map(words.flatMap(([name, word]) => (typeof word === "string" && word ? [[name, word]] : [])));
}
