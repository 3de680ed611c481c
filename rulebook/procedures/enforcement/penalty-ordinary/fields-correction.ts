import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { signatures } from "./fields-investigation.ts";
import { deliveryWays } from "./fields-opening.ts";

/** 责令改正与复查、中止与终止调查. */
export const correctionFields = {
  orderCorrection: z.strictObject({
    mode: field.choice("改正方式", { now: "责令立即改正", term: "责令限期改正" }),
    items: field.rows(
      "责令改正的事项",
      {
        problem: field.text("存在的问题", { max: 500 }),
        law: field.text("违反的规定", { max: 300 }),
        required: field.text("改正要求", { max: 500 }),
        dueOn: field.day("改正期限"),
      },
      1,
    ),
    consequence: field.longText("逾期不改正的后果", { max: 1000 }),
    remedies: field.longText("救济途径", { max: 1000 }),
    handed: field.flag("已当场交付", { hint: "没有当场交付的，另行送达" }),
    receiver: field.optional(field.text("签收人", { max: 50 })),
  }),
  orderDelivered: z.strictObject({
    order: field.act("所送达的责令改正"),
    way: field.choice("送达方式", deliveryWays),
    receiver: field.text("签收人", { max: 50 }),
    note: field.optional(field.text("说明", { max: 500 })),
  }),
  extendCorrection: z.strictObject({
    order: field.act("所延长的责令改正"),
    applicant: field.text("申请人"),
    reason: field.longText("延长的理由", { max: 2000 }),
    dueOn: field.day("延长至"),
  }),
  recheckCorrection: z.strictObject({
    order: field.act("所复查的责令改正"),
    certificateShown: field.flag("已出示执法证件"),
    items: field.rows(
      "逐项复查",
      {
        problem: field.text("存在的问题", { max: 500 }),
        result: field.choice("复查结果", { done: "已经改正", partly: "部分改正", not: "没有改正" }),
        detail: field.text("复查情况", { max: 500 }),
      },
      1,
    ),
    opinion: field.choice("复查意见", {
      closed: "改正完毕",
      pursue: "依法继续查处",
      extend: "同意延长改正期限",
      continueStop: "继续停止使用或者停产停业整顿",
    }),
    photos: field.optional(field.text("照片、音像记录编号", { max: 500 })),
    signature: field.choice("签名情况", signatures),
  }),
  suspend: z.strictObject({
    cause: field.choice("中止调查的原因", {
      otherCase: "以相关案件的裁判或者处理结果为依据，而该案尚未审结",
      interpretation: "涉及法律适用问题，需要有权机关解释或者确认",
      forceMajeure: "因不可抗力不能继续调查",
      missing: "当事人下落不明",
      other: "其他应当中止调查的情形",
    }),
    facts: field.longText("具体情况", { max: 2000 }),
  }),
  resume: z.strictObject({
    reason: field.longText("中止原因消除的情况", { max: 2000 }),
    endedOn: field.day("中止原因消除之日"),
  }),
  terminate: z.strictObject({
    cause: field.choice("终止调查的原因", {
      died: "当事人是公民，已经死亡",
      dissolved: "当事人是单位，已经终止，没有权利义务承受人",
      other: "其他应当终止调查的情形",
    }),
    facts: field.longText("具体情况和依据", { max: 2000 }),
    goods: field.choice("涉案财物", { none: "没有涉案财物", returned: "已经处理完毕", pending: "尚待处理" }),
  }),
  terminationNotice: z.strictObject({
    way: field.choice("告知方式", deliveryWays),
    receiver: field.text("接收人", { max: 50 }),
    content: field.longText("告知内容", { max: 2000 }),
  }),
};
