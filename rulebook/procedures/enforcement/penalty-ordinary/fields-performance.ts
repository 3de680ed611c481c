import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { collectFields, handInFields, remitFields } from "../../shared/collection.ts";
import { penaltyKinds } from "../../shared/penalties.ts";
import { serviceFields } from "../../shared/service.ts";

const paymentFields = {
  amountFen: field.money("缴款数额"),
  channel: field.choice("缴款渠道", {
    bank: "指定银行",
    electronic: "电子支付系统",
    agency: "本机关自行收取",
  }),
  receipt: field.text("缴款凭证号", { max: 60 }),
  payer: field.optional(field.text("缴款人", { max: 100 })),
  surchargeFen: field.optional(field.money("另缴加处罚款数额")),
  gainsFen: field.optional(field.money("另缴没收违法所得数额")),
};

const plan = field.optional(
  field.rows("分期缴纳计划", { due: field.day("缴纳期限"), amountFen: field.money("缴纳数额") }, 1, 36),
);

/** Paying, postponing, the surcharge, the demand, and what stops or changes them. */
export const performanceFields = {
  payment: z.strictObject(paymentFields),
  collect: z.strictObject(collectFields),
  handIn: z.strictObject(handInFields),
  remit: z.strictObject(remitFields),
  postponeRequest: z.strictObject({
    kind: field.choice("申请事项", { postpone: "延期缴纳", instalments: "分期缴纳" }),
    reason: field.longText("经济困难的情况", { max: 2000 }),
    proof: field.optional(field.text("经济困难的证明材料", { max: 500 })),
  }),
  postpone: z
    .strictObject({
      outcome: field.choice("审批结论", { granted: "准予", refused: "不予准许" }),
      difficultyFound: field.flag("确有经济困难"),
      until: field.optional(field.day("延期至", { hint: "准予延期的必填" })),
      plan,
      opinion: field.longText("审批意见", { max: 2000 }),
    })
    .refine(
      ({ outcome, until, plan }) =>
        outcome === "granted" ? (until === undefined) !== (plan === undefined) : !until && !plan,
      { path: ["plan"], message: "准予的填写延期日期或者分期计划之一，不予准许的都不填" },
    ),
  reviewBegun: z.strictObject({
    kind: field.choice("救济途径", { reconsideration: "行政复议", litigation: "行政诉讼" }),
    body: field.text("行政复议机关或者人民法院"),
    document: field.text("受理通知书名称和文号"),
    appliedOn: field.day("申请或者起诉之日"),
    suspended: field.flag("行政复议机关或者人民法院决定停止执行"),
  }),
  reviewEnded: z
    .strictObject({
      begun: field.act("对应的行政复议或者行政诉讼"),
      result: field.choice("结果", {
        upheld: "维持决定或者驳回",
        withdrawn: "当事人撤回或者调解终止",
        changed: "决定被变更",
        annulled: "决定被撤销",
        unlawful: "决定被确认违法",
        void: "决定被确认无效",
      }),
      endedOn: field.day("文书生效之日"),
      document: field.text("法律文书名称和文号"),
      fineFen: field.optional(field.money("变更后的罚款数额", { hint: "决定被变更的必填" })),
      gainsFen: field.optional(field.money("变更后的没收违法所得数额", { hint: "该项没有变更的不填" })),
    })
    .refine(({ result, gainsFen }) => result === "changed" || gainsFen === undefined, {
      path: ["gainsFen"],
      message: "决定没有被变更的不填",
    })
    .refine(({ result, fineFen }) => (result === "changed") === (fineFen !== undefined), {
      path: ["fineFen"],
      message: "决定被变更的填写变更后的罚款数额，其他结果不填",
    }),
  surcharge: z.strictObject({
    until: field.day("计算至", { hint: "该日计入" }),
    amountFen: field.money("加处罚款数额"),
    basis: field.longText("加处罚款的依据和计算过程", { max: 2000 }),
    sealed: field.flag("已加盖本机关印章"),
  }),
  surchargeReduction: z.strictObject({
    agreedOn: field.day("执行协议签订之日"),
    remedied: field.flag("当事人已采取补救措施"),
    measures: field.longText("补救措施和履行约定", { max: 2000 }),
    reducedFen: field.money("减免的加处罚款数额"),
  }),
  demand: z.strictObject({
    ...serviceFields,
    fineFen: field.money("催缴的罚款数额"),
    surchargeFen: field.money("催缴的加处罚款数额"),
    gainsFen: field.optional(field.money("催缴的没收违法所得数额")),
    otherObligation: field.optional(
      field.text("催告履行的其他义务", { max: 500, hint: "如停产停业、交出没收的财物" }),
    ),
    obligationDueOn: field.optional(
      field.day("违法所得或者其他义务的履行期限届满之日", { hint: "催告罚款以外的义务时必填" }),
    ),
    performBy: field.day("履行义务的期限"),
    payment: field.text("缴款方式"),
    rightsTold: field.flag("已告知当事人享有陈述权和申辩权"),
  }),
  demandStatement: z.strictObject({
    content: field.longText("当事人对催告的陈述申辩"),
    evidence: field.optional(field.text("提出的证据", { max: 500 })),
  }),
  demandRecheck: z.strictObject({
    opinion: field.longText("复核意见"),
    adopted: field.choice("采纳情况", { whole: "全部采纳", part: "部分采纳", none: "不予采纳" }),
  }),
  performance: z.strictObject({
    items: field.rows(
      "逐项履行情况",
      {
        kind: field.choice("处罚种类", penaltyKinds),
        state: field.choice("履行情况", {
          done: "已经履行",
          ongoing: "正在履行",
          refused: "没有履行",
          dropped: "该项已被依法变更、撤销，不再履行",
        }),
        on: field.day("查实之日"),
        detail: field.text("具体情况", { max: 500 }),
      },
      1,
      20,
    ),
    proof: field.text("证明材料", { max: 500, hint: "如复查记录、交回的许可证件、发证机关的注销记录" }),
  }),
  goodsDisposal: z.strictObject({
    items: field.rows(
      "处理的财物",
      {
        name: field.text("名称", { max: 100 }),
        quantity: field.text("数量", { max: 50 }),
        way: field.choice("处理方式", {
          auction: "公开拍卖",
          state: "按照国家有关规定处理",
          destroyed: "依法予以销毁",
        }),
        proceedsFen: field.money("处理所得款项"),
      },
      1,
      200,
    ),
    treasuryReceipt: field.optional(field.text("上缴国库凭证号", { max: 60 })),
  }),
};
