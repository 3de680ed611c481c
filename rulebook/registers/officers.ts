import { field, roleTitles } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

/** Why somebody who had a certificate has none that counts. */
export const withdrawals = {
  suspended: "暂扣",
  lapsed: "未参加年审失效",
  revoked: "吊销",
  cancelled: "注销",
} as const;

/** 编制性质. */
export const employments = {
  civilServant: "行政编制（含参照管理）",
  institution: "事业编制",
  worker: "工勤人员",
  contract: "合同制人员",
  temporary: "临时人员",
} as const;

const outside: readonly string[] = [employments.worker, employments.contract, employments.temporary];

/** Whom the register itself calls 工勤、合同制 or 临时人员: whatever a form says, they may hold no certificate. */
export const isOutsideEstablishment = (establishment: string | undefined): boolean =>
  establishment !== undefined && outside.includes(establishment);

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
          category: field.optional(field.text("执法类别", { max: 100 })),
          area: field.optional(field.text("执法区域", { max: 100 })),
        })
        .refine(({ validFrom, validUntil }) => validFrom <= validUntil, "证件有效期的止日早于起日"),
    ),
    legallyQualified: z.optional(field.flag("取得国家统一法律职业资格")),
    title: field.optional(field.text("专业技术资格", { max: 100, hint: "如注册安全工程师" })),
    establishment: field.optional(field.text("编制性质", { max: 50 })),
    street: field.optional(field.text("派驻的乡镇、街道", { max: 50 })),
    withdrawn: z.optional(
      z.strictObject({
        as: field.choice("证件状态", withdrawals),
        on: field.day("自何日起"),
        number: field.text("执法证件号码", { max: 40 }),
      }),
    ),
  }),
});

/** 法制审核人员 at least five per cent of the officers, rounded up (国办发〔2018〕118号（十一）, E-60). */
export const reviewersNeeded = (certified: number): number => Math.ceil((certified * 5) / 100);
