import {
  type AnyProcedure,
  describeFields,
  displayValue,
  type FieldDescription,
  getRule,
  type Json,
  versionOf,
} from "@zhunsheng/engine";
import { canonicalText } from "@zhunsheng/ledger";
import { printable } from "./printable.ts";

/** How procedures, acts and their fields are called: version (`id@day`) → what of it is shown. Plain data. */
export type Titles = Readonly<Record<string, ProcedureTitles>>;

interface ProcedureTitles {
  readonly title: string;
  readonly acts: Readonly<
    Record<string, { readonly title: string; readonly fields: readonly FieldDescription[] }>
  >;
}

/** The titles of these procedures, by their versions. */
export const titlesOf = (procedures: readonly AnyProcedure[]): Titles =>
  Object.fromEntries(
    procedures.map((procedure) => {
      const acts = Object.keys(procedure.acts).map((kind) => {
        const { title, fields } = getRule(procedure, kind);
        return [kind, { title, fields: describeFields(fields) }] as const;
      });
      return [versionOf(procedure), { title: procedure.title, acts: Object.fromEntries(acts) }];
    }),
  );

/** What stands beside the entered fields of every act. */
const beside: Readonly<Record<string, string>> = {
  by: "办理人员",
  enteredBy: "登记人员",
  relied: "作出时依据的登记信息",
  confirmedBy: "当场确认的人员",
  awaited: "待确认人数",
  lateReason: "补录原因",
  origin: "来自的事项",
  parent: "所属的事项",
  number: "文号",
  defects: "记录时标出的瑕疵",
  kept: "清除后留存的统计",
};

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/** The version an act was judged by; where this program does not know it, another version of the same procedure. */
function findProcedure(titles: Titles, version: string): ProcedureTitles | undefined {
  const known = own(titles, version);
  if (known) return known;
  const [id] = version.split("@");
  const versions = Object.keys(titles).filter((one) => one.split("@")[0] === id);
  return own(titles, versions.at(-1) ?? "");
}

export const procedureTitle = (titles: Titles, version: string): string =>
  findProcedure(titles, version)?.title ?? "本程序不认识的办案程序";

export const actTitle = (titles: Titles, version: string, kind: string): string =>
  own(findProcedure(titles, version)?.acts, kind)?.title ?? "一个行为";

export function findField(
  titles: Titles,
  version: string,
  kind: string,
  name: string,
): FieldDescription | undefined {
  const fields = own(findProcedure(titles, version)?.acts, kind)?.fields;
  return fields?.find((field) => field.name === name);
}

/** What the title of a corrected content begins with. */
export const changedTitle = "更正后的";

const changesPrefix = "changes.";

/**
 * The field that a content was entered in. What a correction puts in place is committed to field by field, under the
 * names of the act it corrects: that name is looked for in the whole procedure.
 */
function fieldOf(titles: Titles, version: string, kind: string, name: string): FieldDescription | undefined {
  if (!name.startsWith("input.")) return undefined;
  const entered = name.slice("input.".length);
  if (!entered.startsWith(changesPrefix)) return findField(titles, version, kind, entered);
  const corrected = entered.slice(changesPrefix.length);
  const fields = Object.values(findProcedure(titles, version)?.acts ?? {}).flatMap((act) => act.fields);
  return fields.find((field) => field.name === corrected);
}

/** A content by the name it has in the header: 罚款数额 for `input.fineFen`. A code is never shown. */
export function contentTitle(titles: Titles, version: string, kind: string, name: string): string {
  const field = fieldOf(titles, version, kind, name);
  const title = field?.title ?? own(beside, name) ?? "一项内容";
  return name.startsWith(`input.${changesPrefix}`) ? `${changedTitle}${title}` : title;
}

const shownLengthMax = 2_000;

/** How the people are called that an act names by their numbers: number → name. */
export type People = ReadonlyMap<string, string>;

/** The people whom the opened contents of an act name: those who did it, and those it was decided with. */
export function peopleIn(opened: readonly { readonly name: string; readonly value: Json }[]): People {
  const people = new Map<string, string>();
  const add = (one: Json): void => {
    const { id, name } = Object(one);
    if (typeof id === "string" && typeof name === "string") people.set(id, name);
  };
  for (const { name, value } of opened) {
    if (name === "by" && Array.isArray(value)) value.forEach(add);
    if (name === "relied") Object.values<Json>(Object(Object(value).people)).forEach(add);
  }
  return people;
}

/** What a content is of: its act and its name in the header. */
export interface ContentPlace {
  readonly version: string;
  readonly kind: string;
  readonly name: string;
}

/** A content as a reader sees it; what comes from a stranger's file may be of any shape. */
export function contentText(
  titles: Titles,
  people: People,
  { version, kind, name }: ContentPlace,
  value: Json,
): string {
  const field = fieldOf(titles, version, kind, name);
  if (canonicalText(value) === undefined) return "（残缺的内容）";
  const text = field && value !== null ? fieldText(field, value, people) : besideText(value, people);
  return printableLines(text, shownLengthMax);
}

/** As a page of ours would show it; a code without its wording is called one. */
function fieldText(field: FieldDescription, value: Json, people: People): string {
  const { widget, options } = field;
  const codes = (Array.isArray(value) ? value : [value]).map(String);
  if (options && !codes.every((code) => own(options, code) !== undefined)) return "（本程序不认识的选项）";
  if (widget === "person" || widget === "people") return calledBy(codes, people);
  return widget === "entry" ? `登记编号 ${displayValue(field, value)}` : displayValue(field, value);
}

/** People by their names where the act tells them, else by their numbers. */
const calledBy = (ids: readonly string[], people: People): string =>
  ids.map((id) => people.get(id) ?? `人员编号 ${id}`).join("、");

/** People by their names, everything else that has several parts as so many parts. */
function besideText(value: Json, people: People): string {
  if (value === null) return "（无）";
  if (typeof value !== "object") return String(value);
  const items: readonly Json[] = Array.isArray(value) ? value : [value];
  const names = items.map((item) =>
    typeof item === "string" ? people.get(item) : (Object(item).name ?? people.get(Object(item).person)),
  );
  return names.length > 0 && names.every((name) => typeof name === "string")
    ? names.join("、")
    : `（${Array.isArray(value) ? value.length : Object.keys(value).length} 项，见证明文件）`;
}

const printableLines = (text: string, lengthMax: number): string =>
  text
    .split("\n")
    .map((line) => printable(line, lengthMax))
    .join("\n");
