import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

/** What a measure does. Freezing is left out: see `compulsionItems`. */
export const measureKinds = { seal: "查封", seize: "扣押", other: "其他强制措施" } as const;

const entry = z.strictObject({
  title: field.text("事项名称"),
  basis: field.text("依据的法律、法规条款", { max: 500 }),
  kinds: field.choices("措施种类", measureKinds),
  objects: field.text("对象", { max: 500, hint: "可以查封、扣押的场所、设施或者财物" }),
  who: field.text("实施主体", { max: 200 }),
  ownPower: field.flag("法律、法规规定由本机关实施", { hint: "行政强制措施权不得委托" }),
  termDays: field.optional(
    field.count("期限", "日", 1, 365, { hint: "法律、行政法规对期限另有规定的填写，不填为三十日" }),
  ),
});

/**
 * 行政强制事项: which measures the agency itself may take, and by which article (行政强制法第10条、第17条).
 * 冻结存款、汇款 is no kind of it: only a body that a law (法律) names may freeze, and none names a county bureau of
 * emergency management, so no entry and no form offers it.
 */
export const compulsionItems = defineRegister({ id: "compulsion-items", title: "行政强制事项", entry });
