import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { courtFields } from "../../shared/court.ts";
import { serviceFields } from "../../shared/service.ts";

const computed = {
  until: field.day("计罚至", { hint: "复查之日；该日计入" }),
  days: field.count("计罚日数", "日", 1, 10_000),
  fineFen: field.money("罚款总额"),
};

export const fields = {
  reinspect: z.strictObject({
    partyName: field.text("当事人"),
    partyCode: field.optional(field.text("统一社会信用代码", { max: 18 })),
    order: field.text("责令改正文书名称和文号"),
    orderedOn: field.day("责令改正之日"),
    certificateShown: field.flag("已出示执法证件"),
    found: field.longText("复查情况"),
    refused: field.flag("拒不改正"),
    signature: field.choice("签名情况", { signed: "当事人签名", refused: "拒绝签名，已注明" }),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  notice: z.strictObject({
    ...serviceFields,
    ...computed,
    facts: field.longText("事实、理由和依据"),
    rightsTold: field.flag("已告知陈述、申辩权"),
    hearingRight: field.flag("已告知听证权"),
  }),
  statement: z.strictObject({
    answer: field.choice("陈述申辩情况", {
      stated: "提出陈述、申辩",
      hearing: "要求听证",
      waived: "明确放弃陈述、申辩和听证",
    }),
    content: field.longText("内容"),
  }),
  recheck: z.strictObject({
    opinion: field.longText("复核意见"),
    hearingHeldOn: field.optional(field.day("听证会举行之日", { hint: "当事人要求听证的必填" })),
    hearingRecord: field.optional(field.longText("听证笔录要点")),
    hearingNotifiedOn: field.optional(field.day("通知听证时间地点之日", { hint: "举行听证的必填" })),
    hearingHost: field.optional(field.person("听证主持人")),
    crossExamined: field.optional(field.flag("当事人已进行申辩和质证")),
  }),
  legalReview: z.strictObject({
    outcome: field.choice("审核结论", { passed: "同意", returned: "退回" }),
    opinion: field.longText("审核意见"),
  }),
  decide: z.strictObject({
    ...computed,
    partyName: field.optional(field.text("当事人")),
    partyAddress: field.optional(field.text("住所或者住址")),
    facts: field.longText("拒不改正的事实和证据"),
    lawApplied: field.longText("决定的依据", { max: 2000 }),
    performance: field.text("履行方式和期限", { max: 500 }),
    bank: field.optional(field.text("缴款银行和账户", { max: 200 })),
    surchargeTold: field.optional(field.flag("已写明逾期加处罚款的标准")),
    remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
    sealed: field.flag("已加盖本机关印章"),
  }),
  serve: z.strictObject(serviceFields),
  payment: z.strictObject({
    amountFen: field.money("缴款数额"),
    receipt: field.text("缴款凭证号", { max: 60 }),
  }),
  close: z.strictObject({
    result: field.choice("结案情形", {
      performed: "执行完毕",
      courtEnded: "人民法院裁定终结执行",
      stopped: "不予按日连续处罚",
    }),
    ruling: field.optional(field.text("终结执行的裁定文号", { max: 100 })),
    summary: field.longText("办理情况", { max: 2000 }),
  }),
  ...courtFields,
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts | keyof typeof courtFields>;

const amount = { until: "2025-08-05", days: 20, fineFen: 110_000_000 } as const;

/** An invented sequel of the invented ordinary case: ordered on 2025-07-16, still refused on 2025-08-05. */
export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  reinspect: [
    {
      partyName: "安和县清源化工有限公司",
      partyCode: "91999999MA00000001",
      order: "（安）应急罚〔2025〕1号决定书所附责令改正",
      orderedOn: "2025-07-16",
      certificateShown: true,
      found: "三名操作工仍未经培训上岗，现场负责人表示不再安排培训。",
      refused: true,
      signature: "signed",
    },
  ],
  notice: [
    {
      way: "direct",
      receiver: "陈立",
      ...amount,
      facts: "受到罚款处罚并被责令改正，拒不改正，拟按原处罚数额按日连续处罚二十日。",
      rightsTold: true,
      hearingRight: true,
    },
  ],
  statement: [
    { answer: "waived", content: "放弃陈述、申辩和听证。" },
    { answer: "stated", content: "已于8月1日安排一人培训。" },
    { answer: "hearing", content: "要求听证。" },
  ],
  recheck: [{ opinion: "仅培训一人，未完成改正，不予采纳。" }],
  legalReview: [{ outcome: "passed", opinion: "责令改正、复查、计罚日数均有证据，同意。" }],
  decide: [
    {
      ...amount,
      partyName: "安和县清源化工有限公司",
      partyAddress: "安和县工业园区三号路8号",
      bank: "安和县农村商业银行营业部",
      surchargeTold: true,
      facts: "2025年7月16日责令改正，8月5日复查仍未改正，有复查记录和录像证实。",
      lawApplied: "《中华人民共和国安全生产法》第一百一十二条。",
      performance: "自收到本决定书之日起十五日内缴至指定银行。",
      remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
      sealed: true,
    },
  ],
  serve: [{ way: "direct", receiver: "陈立" }],
  payment: [{ amountFen: 110_000_000, receipt: "2025-AH-000200" }],
  close: [{ result: "performed", summary: "罚款已缴清，人员已培训。" }],
};
