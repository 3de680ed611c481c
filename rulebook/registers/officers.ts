import { field, type Role } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

const roles = {
  officer: "执法人员",
  unitHead: "承办机构负责人",
  reviewer: "法制审核人员",
  leader: "机关负责人",
  head: "主要负责人",
  hearingHost: "听证主持人",
  clerk: "书记员",
  publisher: "公示人员",
  archivist: "档案人员",
  registrar: "登记人员",
  party: "当事人",
} satisfies Record<Role, string>;

/** The people of an agency by id; an entry together with its key and the agency is the engine's `Person`. */
export const officers = defineRegister({
  id: "officers",
  title: "执法人员名录",
  entry: z.strictObject({
    name: field.text("姓名", { max: 50 }),
    unit: field.optional(field.text("所在机构")),
    roles: field.choices("职责", roles),
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
