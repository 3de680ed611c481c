import { z } from "zod";
import { type FieldKind, type Meta, metaOf } from "./kind.ts";

export const flagKind: FieldKind<"flag"> = {
  widget: "flag",
  display: (_, value) => (value === true ? "是" : "否"),
};

/** Yes or no. */
export const flag = (label: string, more: Meta = {}) =>
  z
    .boolean({ error: `请选择${label}` })
    .meta(metaOf(label, "flag", { hint: more.hint, confidential: more.confidential }));
