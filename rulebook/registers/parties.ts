import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { partyKinds } from "../procedures/shared/party.ts";
import { defineRegister } from "./define.ts";

/** 监管对象 by an id of the agency's own; what is personal of a natural person does not belong here. */
export const parties = defineRegister({
  id: "parties",
  title: "监管对象",
  entry: z.strictObject({
    name: field.text("名称"),
    kind: field.choice("类型", partyKinds),
    code: field.optional(field.text("统一社会信用代码", { max: 18 })),
    address: field.optional(field.text("住所")),
    representative: field.optional(field.text("法定代表人或者负责人", { max: 50 })),
    industry: field.optional(field.text("行业", { max: 100 })),
    riskClass: field.optional(field.text("风险等级", { max: 20, hint: "检查频次上限按等级公布的填写" })),
    trade: field.optional(field.text("监管类别", { max: 100 })),
    area: field.optional(field.text("所属乡镇、街道或者园区", { max: 100 })),
  }),
});
