import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { handlingFields, heardFields } from "../../shared/licence-fields.ts";
import { holderFields, soundTerm, termMessage } from "../../shared/licence-holder.ts";

/** 行政许可法第69条第1款、第2款 and 第8条第2款: on what ground a licence is taken back. */
export const grounds = {
  misconduct: "工作人员滥用职权、玩忽职守作出准予许可决定",
  ultraVires: "超越法定职权作出准予许可决定",
  procedure: "违反法定程序作出准予许可决定",
  unqualified: "对不具备申请资格或者不符合法定条件的申请人准予许可",
  otherByLaw: "依法可以撤销的其他情形",
  fraud: "被许可人以欺骗、贿赂等不正当手段取得许可",
  lawChanged: "所依据的法律、法规、规章修改或者废止",
  factsChanged: "所依据的客观情况发生重大变化",
} as const;

export const fields = {
  open: z
    .strictObject({
      ...holderFields,
      ground: field.choice("撤销、撤回的情形", grounds),
      clue: field.longText("线索来源和初步情况", { max: 2000 }),
      grantedBy: field.choice("作出许可决定的机关", {
        own: "本机关",
        lower: "下级行政机关",
        other: "其他机关",
      }),
      handlers: field.people("承办人员"),
    })
    .refine(soundTerm, termMessage),
  inform: z.strictObject({
    agency: field.text("作出许可决定的机关"),
    content: field.longText("违法事实和处理结果", { max: 2000 }),
    document: field.text("抄告函文号", { max: 100 }),
  }),
  investigate: z.strictObject({
    found: field.longText("调查核实的情况和证据"),
    proved: field.flag("撤销、撤回的情形属实"),
    gravePublicHarm: field.flag("撤销可能对公共利益造成重大损害"),
    loss: field.flag("被许可人的合法权益、财产将受到损失"),
  }),
  notice: z.strictObject({
    proposed: field.choice("拟作出的决定", { revoked: "撤销许可", withdrawn: "撤回许可" }),
    facts: field.longText("事实、理由和依据"),
    statementRight: field.flag("已告知陈述、申辩权"),
    hearingRight: field.flag("已告知要求听证的权利"),
    receiver: field.text("收件人", { max: 50 }),
    receivedOn: field.day("被许可人收到之日"),
  }),
  statement: z.strictObject({
    answer: field.choice("陈述申辩情况", {
      stated: "提出陈述、申辩",
      waived: "明确放弃陈述、申辩和听证",
    }),
    content: field.longText("内容"),
  }),
  hearingRequest: z.strictObject({
    content: field.longText("要求听证的理由", { max: 2000 }),
    written: field.flag("书面提出，或者口头提出已记录并签名"),
  }),
  heard: z.strictObject(heardFields),
  recheck: z.strictObject({ opinion: field.longText("复核意见") }),
  legalReview: z.strictObject({
    outcome: field.choice("审核结论", { passed: "同意", returned: "退回" }),
    opinion: field.longText("审核意见"),
  }),
  decide: z
    .strictObject({
      outcome: field.choice("决定", {
        revoked: "撤销许可",
        withdrawn: "撤回许可",
        kept: "不予撤销、撤回",
      }),
      facts: field.longText("认定的事实和证据"),
      basis: field.text("决定的依据", { max: 1000 }),
      publicInterest: field.optional(field.longText("公共利益的需要", { max: 1000, hint: "撤回的必填" })),
      compensationFen: field.optional(
        field.money("补偿、赔偿数额", { hint: "撤回造成财产损失的补偿；非因被许可人过错撤销造成损害的赔偿" }),
      ),
      banTold: field.optional(field.flag("已告知三年内不得再次申请该行政许可")),
      remedies: field.optional(field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 })),
      sealed: field.flag("决定书已加盖本机关印章"),
    })
    .refine(({ outcome, compensationFen }) => outcome !== "kept" || compensationFen === undefined, {
      path: ["compensationFen"],
      message: "不予撤销、撤回的，没有补偿、赔偿",
    }),
  deliver: handlingFields.deliver,
  compensate: z.strictObject({
    amountFen: field.money("支付数额"),
    document: field.text("支付凭证", { max: 100 }),
  }),
  publish: handlingFields.publish,
  withdraw: handlingFields.withdraw,
  cancelled: z.strictObject({
    number: field.text("注销决定文号", { max: 100 }),
    decidedOn: field.day("注销之日"),
  }),
  close: z.strictObject({ summary: field.longText("办结情况", { max: 1000 }) }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

export type Own = Exclude<keyof Facts, keyof CommonFacts>;
