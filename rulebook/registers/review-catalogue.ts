import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { penaltyKinds } from "../procedures/shared/penalties.ts";
import { defineRegister } from "./define.ts";

const item = z.strictObject({
  id: field.text("目录编号", { max: 20 }),
  title: field.text("重大执法决定事项", { max: 200 }),
  /** Empty: whatever the kind. */
  kinds: field.choices("处罚种类", penaltyKinds),
  citizenFen: field.optional(field.money("对公民的数额")),
  organisationFen: field.optional(field.money("对单位的数额")),
  /** Keys of power items; absent: every one. */
  powerItems: z.optional(z.array(field.text("权力事项编号", { max: 64 })).max(500)),
});

const point = z.strictObject({
  id: field.text("审核事项编号", { max: 20 }),
  title: field.text("审核事项", { max: 200 }),
});

/**
 * 重大执法决定法制审核目录清单 (国办发〔2018〕118号（十二）): what must be reviewed, by kind, sum and subject,
 * and the points the agency reviews beside the eight national ones. Penalties have the key `penalty`.
 */
export const reviewCatalogue = defineRegister({
  id: "review-catalogue",
  title: "法制审核目录清单",
  entry: z.strictObject({
    source: field.text("依据的文件", { max: 500 }),
    mark: field.choice("目录的核对情况", { V: "已核对原文", V2: "部分核对", M: "待核" }),
    items: z.array(item).max(200),
    points: z
      .array(point)
      .max(20)
      .refine((points) => new Set(points.map(({ id }) => id)).size === points.length, "审核事项编号重复"),
  }),
});

export type ReviewItem = z.infer<typeof item>;
