import { field } from "@zhunsheng/engine";
import { z } from "zod";

/** What a criminal transfer (涉嫌犯罪案件移送) brings into the case it was opened from. */
export const linkedTransferFields = {
  transferred: z.strictObject({
    transferredOn: field.day("移送之日"),
    to: field.text("公安机关"),
  }),
  transferRefused: z.strictObject({
    decidedOn: field.day("决定不移送之日"),
    reason: field.longText("不予批准的理由", { max: 2000 }),
  }),
  criminallyOpened: z.strictObject({ openedOn: field.day("公安机关立案之日") }),
  transferReturned: z.strictObject({
    returnedOn: field.day("退回之日"),
    reason: field.longText("退回的理由", { max: 2000 }),
  }),
  criminallyJudged: z.strictObject({
    judgedOn: field.day("裁判之日"),
    court: field.text("人民法院或者人民检察院"),
    convicted: field.flag("判决有罪"),
    criminalFineFen: field.optional(field.money("判处罚金")),
  }),
};

export const linkedTransferSamples = {
  transferred: [{ transferredOn: "2025-07-17", to: "安和县公安局" }],
  transferRefused: [{ decidedOn: "2025-07-17", reason: "没有现实危险，未达到立案追诉标准。" }],
  criminallyOpened: [{ openedOn: "2025-07-20" }],
  transferReturned: [{ returnedOn: "2025-07-25", reason: "犯罪事实显著轻微，不需要追究刑事责任。" }],
  criminallyJudged: [
    { judgedOn: "2025-12-01", court: "安和县人民法院", convicted: true, criminalFineFen: 3_000_000 },
  ],
} as const;
