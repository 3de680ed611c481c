import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { commonFields } from "../../shared/common.ts";
import { serviceFields } from "../../shared/service.ts";

const closedGrounds = {
  stateSecret: "涉及国家秘密",
  tradeSecret: "涉及商业秘密",
  privacy: "涉及个人隐私",
} as const;

/** One table: act → form. */
export const fields = {
  accept: z.strictObject({
    partyName: field.text("当事人姓名或者名称"),
    host: field.person("听证主持人"),
    clerk: field.person("书记员"),
    lateReason: field.optional(
      field.text("逾期申请仍组织听证的理由", { max: 500, hint: "当事人逾期提出的必填" }),
    ),
  }),
  challenge: z.strictObject({
    applicant: field.text("申请人", { max: 50 }),
    reason: field.longText("申请主持人回避的理由", { max: 2000 }),
  }),
  recusal: z
    .strictObject({
      outcome: field.choice("决定", { granted: "准许回避", rejected: "驳回申请" }),
      reason: field.longText("理由", { max: 2000 }),
      newHost: field.optional(field.person("更换的听证主持人", { hint: "准许回避的必填" })),
    })
    .refine(({ outcome, newHost }) => (outcome === "granted") === (newHost !== undefined), {
      path: ["newHost"],
      message: "准许回避的应当更换主持人，驳回的不填",
    }),
  notify: z
    .strictObject({
      heldAt: field.instant("举行听证的时间"),
      venue: field.text("举行听证的地点"),
      hostTold: field.flag("已告知主持人、书记员姓名和申请回避的权利"),
      agentsTold: field.flag("已告知可以委托一至二人代理"),
      absenceTold: field.flag("已告知无正当理由不出席、中途退场视为放弃"),
      investigatorsTold: field.flag("已通知本案调查人员"),
      others: field.optional(field.text("通知的其他有关人员", { max: 300 })),
      open: field.flag("公开举行"),
      closedGround: field.optional(field.choice("不公开举行的理由", closedGrounds)),
      ...serviceFields,
    })
    .refine(({ open, closedGround }) => !(open && closedGround !== undefined), {
      path: ["closedGround"],
      message: "公开举行的，不填不公开的理由",
    }),
  announce: z.strictObject({
    where: field.text("公告的地点或者网站"),
    content: field.longText("公告内容", { max: 1000 }),
  }),
  adjourn: z.strictObject({
    reason: field.choice("延期的原因", {
      party: "当事人有正当理由不能到场",
      recusal: "需要更换主持人",
      evidence: "需要通知新的证人到场或者重新鉴定、勘验",
      other: "其他需要延期的情形",
    }),
    note: field.longText("延期的情况", { max: 1000 }),
  }),
  session: z.strictObject({
    attendance: field.choice("当事人到场情况", {
      present: "当事人或者其代理人到场，参加到听证结束",
      absent: "无正当理由拒不出席，视为放弃",
      left: "未经许可中途退出，视为放弃",
    }),
    identityChecked: field.flag("已核对参加人身份和代理权限"),
    conflictsAsked: field.flag("已询问是否申请主持人回避"),
    agents: field.rows("当事人的代理人", {
      name: field.text("姓名", { max: 50 }),
      authorised: field.flag("有授权委托书"),
    }),
    investigators: field.people("到场的调查人员", 1, 10),
    factsPresented: field.optional(field.longText("调查人员提出的违法事实和证据")),
    proposal: field.optional(field.longText("行政处罚建议", { max: 2000 })),
    defence: field.optional(field.longText("当事人的申辩")),
    examined: field.rows("逐项质证", {
      evidence: field.count("证据序号", "", 1, 1000, { hint: "按本案证据登记的次序" }),
      opinion: field.text("当事人的质证意见", { max: 1000 }),
      reply: field.optional(field.text("调查人员的说明", { max: 1000 })),
    }),
    lastWords: field.optional(field.longText("最后陈述", { max: 2000 })),
    record: field.longText("听证笔录", { max: 20_000 }),
    signature: field.choice("笔录签名情况", {
      signed: "当事人或者其代理人核对无误后签字或者盖章",
      refused: "拒绝签字或者盖章，主持人已在笔录中注明",
      absent: "当事人没有到场，主持人已注明",
    }),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  report: z.strictObject({
    agreed: field.optional(field.longText("双方没有争议的事实", { max: 5000 })),
    disputed: field.optional(field.longText("争议的焦点", { max: 5000 })),
    evidence: field.rows("证据的认定", {
      evidence: field.count("证据序号", "", 1, 1000),
      admitted: field.flag("予以采信"),
      reason: field.text("理由", { max: 500 }),
    }),
    opinion: field.longText("处理意见和建议"),
  }),
  withdraw: z.strictObject({
    way: field.choice("撤回方式", { written: "书面", oral: "口头，已记录" }),
    reason: field.longText("撤回听证申请的情况", { max: 1000 }),
  }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
