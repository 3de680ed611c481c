import { field, roleTitles } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

/** The people of an agency by id; an entry together with its key and the agency is the engine's `Person`. */
export const officers = defineRegister({
  id: "officers",
  title: "执法人员名录",
  entry: z.strictObject({
    name: field.text("姓名", { max: 50 }),
    unit: field.optional(field.text("所在机构")),
    roles: field.choices("职责", roleTitles),
    certificate: z.optional(
      z
        .strictObject({
          number: field.text("执法证件号码", { max: 40 }),
          validFrom: field.day("有效期自"),
          validUntil: field.day("有效期至"),
        })
        .refine(({ validFrom, validUntil }) => validFrom <= validUntil, "证件有效期的止日早于起日"),
    ),
    legallyQualified: z.optional(field.flag("取得国家统一法律职业资格")),
  }),
});
