import { field } from "@zhunsheng/engine";
import { z } from "zod";

/** What matters opened from an inspection come to. */
export const linkedFields = {
  ordered: z.strictObject({
    orderNumber: field.text("责令限期整改文书文号", { max: 60 }),
    orderedOn: field.day("责令之日"),
  }),
  orderClosed: z.strictObject({
    result: field.text("整改结果", { max: 200 }),
    closedOn: field.day("办结之日"),
  }),
  measured: z.strictObject({
    number: field.text("行政强制措施决定书文号", { max: 60 }),
    takenOn: field.day("采取措施之日"),
    ends: field.day("期限届满之日"),
  }),
  powerCut: z.strictObject({
    number: field.text("停止供电（供应民用爆炸物品）决定书文号", { max: 60 }),
    decidedOn: field.day("决定之日"),
  }),
  caseOpened: z.strictObject({
    clueOn: field.day("案源登记之日"),
    content: field.longText("线索内容"),
  }),
  caseDeclined: z.strictObject({
    decidedOn: field.day("决定不予立案之日"),
    reason: field.longText("不予立案的理由"),
  }),
  punished: z.strictObject({
    number: field.text("当场处罚决定书文号", { max: 60 }),
    decidedOn: field.day("决定之日"),
  }),
  transferred: z.strictObject({
    transferredOn: field.day("移送之日"),
    to: field.text("接受移送的机关"),
  }),
  licenceRevoked: z.strictObject({
    number: field.text("撤销、撤回许可决定书文号", { max: 60 }),
    decidedOn: field.day("决定之日"),
  }),
};
