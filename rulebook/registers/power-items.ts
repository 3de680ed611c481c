import { field, type Reference } from "@zhunsheng/engine";
import { z } from "zod";
import { penaltyKinds } from "../procedures/shared/penalties.ts";
import { defineRegister } from "./define.ts";

/**
 * 权力事项: what the agency may punish, by which article, how, and within which range. A range that is absent means
 * the article fines no party of that kind. Individual businesses (个体工商户) fall under the range of organisations.
 */
export const powerItems = defineRegister({
  id: "power-items",
  title: "权力事项",
  entry: z.strictObject({
    title: field.text("事项名称"),
    violation: field.text("违法行为", { max: 500 }),
    violatedLaw: field.text("违反的规定", { max: 500 }),
    penaltyLaw: field.text("处罚依据", { max: 500 }),
    kinds: field.choices("可以给予的处罚种类", penaltyKinds),
    organisationMinFen: field.optional(field.money("对单位罚款下限")),
    organisationMaxFen: field.optional(field.money("对单位罚款上限")),
    citizenMinFen: field.optional(field.money("对个人罚款下限")),
    citizenMaxFen: field.optional(field.money("对个人罚款上限")),
    workSafety: field.optional(
      field.flag("属于安全生产法规定的行政处罚", { hint: "计入提请关闭的次数；不填的，看处罚依据" }),
    ),
    lifeSafety: field.flag("涉及公民生命健康安全或者金融安全", {
      hint: "有危害后果的，未被发现的期限延长至五年",
    }),
  }),
});

/** Whether a penalty for this item is one 安全生产法 provides (第113条第一项 counts them): as the register says it. */
export function isOfWorkSafety(reference: Pick<Reference, "entries">, key: string | undefined): boolean {
  const body = key === undefined ? undefined : reference.entries[powerItems.id]?.[key];
  if (body === undefined) return false;
  const { workSafety, penaltyLaw } = powerItems.entry.parse(body);
  return workSafety ?? penaltyLaw.includes("安全生产法》");
}
