import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { publishFields, withdrawFields } from "../../shared/publication.ts";
import { serviceFields } from "../../shared/service.ts";

export const retentions = { permanent: "永久", thirtyYears: "30年", tenYears: "10年" } as const;

export const paymentFields = {
  amountFen: field.money("缴款数额"),
  channel: field.choice("缴款渠道", {
    bank: "指定银行",
    electronic: "电子支付系统",
    agency: "本机关自行收取",
  }),
  receipt: field.text("缴款凭证号", { max: 60 }),
  payer: field.optional(field.text("缴款人", { max: 100 })),
};

/** Service, publication, payment, closing and the archive. */
export const closingFields = {
  serve: z.strictObject(serviceFields),
  publish: z.strictObject(publishFields),
  withdraw: z.strictObject(withdrawFields),
  payment: z.strictObject(paymentFields),
  close: z.strictObject({
    result: field.choice("结案情形", {
      performed: "行政处罚决定执行完毕",
      courtEnded: "人民法院裁定终结执行",
      noPenalty: "决定不予行政处罚",
      transferred: "已移送司法机关",
      annulled: "行政处罚决定被撤销或者确认无效",
    }),
    ruling: field.optional(
      field.text("撤销或者确认无效的法律文书", { hint: "以决定被撤销或者确认无效结案的必填" }),
    ),
    summary: field.longText("案件办理情况", { max: 2000 }),
  }),
  archive: z.strictObject({
    volume: field.text("案卷号", { max: 60 }),
    pageCount: field.count("正卷、副卷页数", "页", 1, 100_000),
    retention: field.choice("保管期限", retentions),
    recordings: field.optional(field.text("随卷音像记录编号", { max: 500 })),
    completeChecked: field.flag("已核对卷内目录，文书和回证齐全"),
  }),
};
