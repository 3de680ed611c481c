import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";

/** One table: act → form. */
export const fields = {
  open: z
    .strictObject({
      subject: field.text("听证事项"),
      applicantName: field.text("申请人或者被许可人"),
      ground: field.choice("举行听证的情形", {
        law: "法律、法规、规章规定应当听证",
        publicInterest: "涉及公共利益的重大许可事项，本机关认为需要听证",
        request: "申请人、利害关系人要求听证",
      }),
      requestedOn: field.optional(field.day("提出听证申请之日", { hint: "要求听证的必填" })),
      host: field.person("听证主持人"),
      clerk: field.person("书记员"),
    })
    .refine(({ ground, requestedOn }) => (ground === "request") === (requestedOn !== undefined), {
      path: ["requestedOn"],
      message: "要求听证的应当填写申请之日，其他情形不填",
    }),
  announce: z.strictObject({
    where: field.text("公告的地点或者网站"),
    content: field.longText("公告内容", { max: 2000 }),
  }),
  challenge: z.strictObject({
    person: field.text("申请人", { max: 100 }),
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
  notify: z.strictObject({
    heldAt: field.instant("举行听证的时间"),
    venue: field.text("举行听证的地点"),
    people: field.text("通知的申请人、利害关系人", { max: 1000 }),
    partiesTold: field.flag("已通知申请人、利害关系人"),
    challengeTold: field.flag("已告知主持人姓名和申请回避的权利"),
    free: field.flag("不收取组织听证的费用"),
  }),
  adjourn: z.strictObject({
    reason: field.choice("延期的原因", {
      party: "申请人、利害关系人有正当理由不能到场",
      recusal: "需要更换主持人",
      other: "其他需要延期的情形",
    }),
    note: field.longText("延期的情况", { max: 1000 }),
  }),
  session: z.strictObject({
    present: field.text("到场的申请人、利害关系人", { max: 1000 }),
    examiners: field.people("到场的审查人员", 1, 10),
    evidence: field.optional(field.longText("审查人员提供的审查意见的证据、理由")),
    answers: field.optional(field.longText("申请人、利害关系人提出的证据、申辩和质证")),
    open: field.flag("公开举行"),
    record: field.longText("听证笔录", { max: 20_000 }),
    signature: field.choice("笔录签名情况", {
      signed: "听证参加人确认无误后签字或者盖章",
      refused: "拒绝签字或者盖章，主持人已注明",
      none: "没有交听证参加人确认",
    }),
  }),
  report: z.strictObject({
    facts: field.longText("听证认定的事实", { max: 8000 }),
    opinion: field.longText("处理意见和建议", { max: 5000 }),
  }),
  withdraw: z.strictObject({
    cause: field.choice("不举行听证的原因", {
      request: "要求听证的人撤回申请",
      over: "原事项已经撤回申请、终止或者办结",
    }),
    person: field.text("撤回申请的人", { max: 100 }),
    everyone: field.flag("要求听证的人均已撤回"),
    reason: field.longText("撤回的情况", { max: 1000 }),
  }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  open: [
    {
      subject: "烟花爆竹经营（零售）许可",
      applicantName: "安和县柳河镇喜庆烟花店",
      ground: "request",
      requestedOn: "2025-06-16",
      host: "host-1",
      clerk: "clerk-1",
    },
    {
      subject: "烟花爆竹经营（零售）许可",
      applicantName: "安和县柳河镇喜庆烟花店",
      ground: "publicInterest",
      host: "host-1",
      clerk: "clerk-1",
    },
  ],
  announce: [
    {
      where: "安和县人民政府网站",
      content: "定于2025年7月1日九时在县应急管理局听证室公开听证，欢迎报名参加。",
    },
  ],
  challenge: [{ person: "李梅", reason: "主持人与申请人是同乡，可能影响公正。" }],
  recusal: [
    { outcome: "rejected", reason: "没有直接利害关系。" },
    { outcome: "granted", reason: "与申请人有亲属关系。", newHost: "host-officer" },
  ],
  notify: [
    {
      heldAt: "2025-07-01T09:00:00+08:00",
      venue: "县应急管理局听证室",
      people: "喜庆烟花店、李梅",
      partiesTold: true,
      challengeTold: true,
      free: true,
    },
  ],
  adjourn: [{ reason: "party", note: "李梅因住院不能到场，提交了证明。" }],
  session: [
    {
      present: "刘欢、李梅",
      examiners: ["officer-1"],
      evidence: "审查人员出示现场核查记录、平面布置图，说明零售点与住宅的防火间距符合规定。",
      answers: "李梅认为储存位置靠近共用墙体；刘欢提出加设防火隔墙。",
      open: true,
      record: "主持人宣布听证开始，核对身份，宣布纪律，审查人员提供证据，双方申辩质证。",
      signature: "signed",
    },
  ],
  report: [
    {
      facts: "零售点与住宅之间有防火间距，共用墙体一侧没有隔墙。",
      opinion: "建议增设防火隔墙后准予许可。",
    },
  ],
  withdraw: [
    { cause: "request", person: "李梅", everyone: true, reason: "双方已经协商一致，撤回听证申请。" },
  ],
};
