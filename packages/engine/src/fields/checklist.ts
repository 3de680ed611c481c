import { z } from "zod";
import type { Json } from "../acts.ts";
import { choice } from "./choice.ts";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";
import { longText } from "./longText.ts";
import { optional } from "./optional.ts";
import { text } from "./text.ts";

export const checklistKind: FieldKind<"checklist"> = {
  widget: "checklist",
  display: ({ columns = [] }, value, show) => {
    if (!Array.isArray(value) || !value.every(isRow)) return undefined;
    const described = new Map(columns.map((column) => [column.name, column]));
    return value
      .map((row) => {
        const cell = (name: string): string => {
          const column = described.get(name);
          return column ? show(column, row[name]) : "";
        };
        const said = (names: readonly string[], between: string): string =>
          names
            .map(cell)
            .filter((text) => text !== "")
            .join(between);
        const more = said(["level", "note"], "，");
        return `${said(["id", "content"], "　")}：${cell("result")}${more === "" ? "" : `（${more}）`}`;
      })
      .join("\n");
  },
};

const isRow = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

interface Source extends Pick<Meta, "hint"> {
  /** The register that holds the lists. */
  readonly register: string;
  /** The field that names the list: of the same form or, where it has none, of the file. */
  readonly keyFrom: string;
  /** Under which name an entry holds its items, each with `id`, `content` and perhaps `level`. */
  readonly itemsIn: string;
}

interface Answers<R, L> {
  readonly results: R;
  readonly levels: L;
  /** The result that finds something wrong: its level and what was seen are asked for. */
  readonly fault: keyof R & string;
  readonly min?: number;
  readonly max?: number;
}

/**
 * 检查清单: every item of a list that a register holds, each answered with a result and, where there is something to
 * say, a note. Stored as rows `{ id, content, result, note?, level? }`: with the words as they stood on the day.
 * `results` and `levels` are code → official wording; `min` (0) to `max` (300) rows, each item once.
 */
export const checklist = <
  const R extends Readonly<Record<string, string>>,
  const L extends Readonly<Record<string, string>>,
>(
  label: string,
  { register, keyFrom, itemsIn, hint }: Source,
  { results, levels, fault, min = 0, max = 300 }: Answers<R, L>,
) => {
  const row = z.strictObject({
    id: text("编号", { max: 64 }),
    content: longText("检查内容", { max: 1000 }),
    result: choice("结果", results),
    note: optional(longText("情况", { max: 1000 })),
    level: optional(choice("程度", levels)),
  });
  return z
    .array(row, { error: `请填写${label}` })
    .min(min, `${label}不得少于${min}项`)
    .max(max, `${label}不得多于${max}项`)
    .refine((found) => new Set(found.map(({ id }) => id)).size === found.length, `${label}有重复的项目`)
    .meta(metaOf(label, "checklist", { register, hint, settings: { keyFrom, itemsIn, fault } }));
};
