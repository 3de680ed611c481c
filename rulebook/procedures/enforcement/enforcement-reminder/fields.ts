import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";

const recipientKinds = {
  unit: "政府工作部门、直属机构",
  street: "乡镇人民政府、街道办事处",
  firm: "企业、个体工商户",
  other: "其他",
} as const;

const recipient = field.text("提示对象", { max: 200 });

export const fields = {
  draft: z
    .strictObject({
      kind: field.choice("提示种类", { notice: "执法提示", warning: "执法提醒" }),
      topic: field.text("提示事项"),
      ground: field.longText("提示的缘由", { max: 2000, hint: "执法检查、事故、季节或者政策变化" }),
      law: field.longText("依据的法律法规", { max: 2000 }),
      content: field.longText("提示内容"),
      recipients: field.rows(
        "提示对象",
        { name: recipient, kind: field.choice("对象类型", recipientKinds) },
        1,
        200,
      ),
      bindsNobody: field.flag("只提示法定义务，没有减损权利、增加义务"),
      singlesOut: field.flag("公开点名个别企业", { hint: "提示不得代替处罚或者变相公示" }),
    })
    .refine(({ recipients }) => new Set(recipients.map(({ name }) => name)).size === recipients.length, {
      path: ["recipients"],
      message: "同一对象只列一次",
    }),
  review: z.strictObject({
    outcome: field.choice("审核结论", { passed: "同意", returned: "退回修改" }),
    opinion: field.longText("审核意见", { max: 2000 }),
  }),
  approve: z.strictObject({
    outcome: field.choice("审批结论", { approved: "同意发送", refused: "不同意发送" }),
    opinion: field.optional(field.longText("审批意见", { max: 1000 })),
  }),
  send: z
    .strictObject({
      way: field.choice("发送方式", {
        document: "公文",
        platform: "政务平台",
        onSite: "当面送交",
        message: "短信、通讯软件",
      }),
      recipients: field.rows("已发送的对象", { name: recipient }, 1, 200),
    })
    .refine(({ recipients }) => new Set(recipients.map(({ name }) => name)).size === recipients.length, {
      path: ["recipients"],
      message: "同一对象只列一次",
    }),
  receipt: z.strictObject({
    recipient,
    reader: field.text("阅知人", { max: 50 }),
    readOn: field.day("阅知之日"),
    feedback: field.optional(field.longText("反馈意见和落实情况", { max: 2000 })),
  }),
  urge: z.strictObject({ note: field.longText("再次提醒的对象和方式", { max: 1000 }) }),
  finish: z.strictObject({
    effect: field.longText("提示效果", { max: 2000 }),
    unread: field.optional(field.longText("没有回执的对象和原因", { max: 1000 })),
  }),
  cancel: z.strictObject({ reason: field.longText("不发送的理由", { max: 1000 }) }),
  ...commonFields,
};

/** What each act of a reminder says, by its kind. */
export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

type Own = Exclude<keyof Facts, keyof CommonFacts>;

const streets = ["柳河镇人民政府", "东关街道办事处"];

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  draft: [
    {
      kind: "notice",
      topic: "汛期危险化学品仓储安全",
      ground: "近期检查发现多家企业仓库防潮、排水设施缺失。",
      law: "《中华人民共和国安全生产法》第三十六条、第四十一条。",
      content: "汛期到来，请督促辖区企业检查仓库排水、防潮设施，落实隐患排查治理责任。",
      recipients: streets.map((name) => ({ name, kind: "street" as const })),
      bindsNobody: true,
      singlesOut: false,
    },
  ],
  review: [
    { outcome: "passed", opinion: "依据准确，没有增加义务。" },
    { outcome: "returned", opinion: "第二段超出法定义务，应当修改。" },
  ],
  approve: [{ outcome: "approved" }, { outcome: "refused", opinion: "与上月提示重复。" }],
  send: [{ way: "document", recipients: streets.map((name) => ({ name })) }],
  receipt: [
    { recipient: "柳河镇人民政府", reader: "冯立", readOn: "2025-06-10", feedback: "已转发辖区企业。" },
    { recipient: "东关街道办事处", reader: "何东", readOn: "2025-06-10" },
  ],
  urge: [{ note: "电话提醒尚未回执的街道办事处。" }],
  finish: [
    { effect: "两个镇街均已部署排查，整改隐患十二处。" },
    { effect: "一个镇街已部署排查。", unread: "东关街道办事处机构调整，联系人变更。" },
  ],
  cancel: [{ reason: "事项已由上级统一提示。" }],
};
