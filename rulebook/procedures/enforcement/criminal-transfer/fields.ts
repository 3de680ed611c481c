import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { linkedCaseFields } from "./linked-case.ts";

/** 移送规定第6条: what goes along with the letter. */
export const materials = {
  letter: "涉嫌犯罪案件移送书",
  investigation: "涉嫌犯罪案件情况的调查报告",
  goods: "涉案物品清单",
  tests: "有关检验报告或者鉴定结论",
  other: "其他有关涉嫌犯罪的材料",
} as const;

const measures = {
  none: "未采取措施",
  preserved: "先行登记保存",
  sealed: "查封",
  seized: "扣押",
  frozen: "冻结",
} as const;

const goods = field.rows("涉案物品和材料", {
  name: field.text("名称", { max: 100 }),
  quantity: field.text("数量", { max: 50 }),
  condition: field.optional(field.text("状况", { max: 100 })),
  measure: field.choice("已采取的措施", measures),
});

/** What the police, the procuratorate and the court say. */
const outsideFields = {
  receive: z
    .strictObject({
      police: field.text("公安机关"),
      result: field.choice("签收情况", {
        signed: "在移送书回执上签字",
        notCompetent: "认为不属于本机关管辖",
        refused: "拒绝签收",
      }),
      signer: field.optional(field.text("签收人", { max: 50 })),
      receipt: field.optional(field.text("回执编号", { max: 60 })),
      reason: field.optional(field.longText("不予签收或者不属于管辖的理由", { max: 1000 })),
    })
    .refine(({ result, signer }) => result !== "signed" || signer !== undefined, {
      path: ["signer"],
      message: "已经签收的，应当写明签收人",
    })
    .refine(({ result, reason }) => result === "signed" || reason !== undefined, {
      path: ["reason"],
      message: "没有签收或者认为不属于管辖的，应当写明理由",
    }),
  forward: z.strictObject({
    to: field.text("有管辖权的公安机关"),
    toldInWriting: field.flag("已书面告知移送案件的行政执法机关"),
  }),
  policeDecide: z
    .strictObject({
      way: field.choice("作出决定的程序", {
        first: "接受移送后审查",
        reconsideration: "复议",
        supervision: "检察院立案监督",
      }),
      result: field.choice("决定", { opened: "立案", notOpened: "不予立案" }),
      document: field.text("通知书名称和文号"),
      decidedOn: field.day("决定之日"),
      noticeOn: field.day("本机关收到通知书之日"),
      reason: field.optional(field.longText("不予立案的理由", { max: 2000 })),
      materialsReturned: field.optional(field.flag("案卷材料已经退回")),
    })
    .refine(({ decidedOn, noticeOn }) => decidedOn <= noticeOn, {
      path: ["noticeOn"],
      message: "收到通知书之日早于决定之日",
    }),
  supervised: z.strictObject({
    result: field.choice("监督结果", { ordered: "通知公安机关立案", upheld: "认为不立案的理由成立" }),
    document: field.text("文书名称和文号"),
    receivedOn: field.day("收到之日"),
  }),
  returned: z.strictObject({
    from: field.choice("退回机关", { police: "公安机关", procuratorate: "人民检察院", court: "人民法院" }),
    ground: field.choice("退回的情形", {
      notOpened: "不予立案",
      noCrime: "没有犯罪事实，或者犯罪事实显著轻微，不需要追究刑事责任",
      noProsecution: "不起诉",
      acquitted: "判决无罪或者免予刑事处罚",
    }),
    returnedOn: field.day("退回之日"),
    document: field.text("文书名称和文号"),
    liable: field.flag("依法应当追究行政责任"),
    reason: field.longText("退回的理由", { max: 2000 }),
  }),
  judged: z
    .strictObject({
      court: field.text("人民法院或者人民检察院"),
      judgedOn: field.day("裁判之日"),
      document: field.text("裁判文书名称和文号"),
      result: field.choice("处理结果", {
        convicted: "判决有罪",
        exempted: "免予刑事处罚",
        acquitted: "判决无罪",
        notProsecuted: "不起诉",
      }),
      criminalFineFen: field.optional(field.money("判处罚金")),
    })
    .refine(({ result, criminalFineFen }) => result === "convicted" || !criminalFineFen, {
      path: ["criminalFineFen"],
      message: "没有判决有罪的，不应当有罚金",
    }),
};

export const fields = {
  suspect: z.strictObject({
    source: field.choice("发现的环节", {
      inspection: "行政检查",
      investigation: "案件调查",
      review: "法制审核",
      discussion: "集体讨论",
      supervision: "执法监督或者检察意见",
    }),
    partyName: field.text("涉嫌犯罪的单位或者个人"),
    partyCode: field.optional(field.text("统一社会信用代码", { max: 18 })),
    discoveredOn: field.day("发现之日"),
    crime: field.text("涉嫌的罪名", { max: 100 }),
    criminalLaw: field.text("刑法条文", { max: 300 }),
    facts: field.longText("涉嫌犯罪的事实"),
    threshold: field.longText("涉及的金额、情节、后果和追诉标准", { max: 2000 }),
    evidenceKept: field.flag("已妥善保存所收集的证据，涉案物品已如实填写清单"),
    officialClue: field.flag("发现公职人员涉嫌职务违法犯罪的线索"),
  }),
  team: z.strictObject({
    members: field.people("专案组成员", 1, 10),
    conflictsChecked: field.flag("已核对成员与案件没有利害关系"),
    reason: field.optional(field.text("调整成员的原因", { max: 500 })),
  }),
  report: z.strictObject({
    opinion: field.choice("处理意见", { transfer: "移送公安机关", keep: "不移送" }),
    verified: field.longText("核实的情况"),
    evidence: field.longText("主要证据"),
    law: field.longText("适用的法律和追诉标准", { max: 2000 }),
    decided: field.optional(field.longText("移送前已经作出的行政处理", { max: 1000 })),
  }),
  decide: z.strictObject({
    outcome: field.choice("决定", { approved: "批准移送", refused: "不批准移送" }),
    capacity: field.choice("审批人", { principal: "正职负责人", presiding: "主持工作的负责人" }),
    presidingGround: field.optional(field.text("主持工作的文件", { max: 200 })),
    reason: field.optional(field.longText("理由", { max: 2000, hint: "不批准的必填，记录在案" })),
  }),
  transfer: z.strictObject({
    police: field.text("同级公安机关"),
    materials: field.choices("移送材料", materials),
    tested: field.flag("案件做过检验或者鉴定"),
    goods: field.optional(goods),
    inNameOf: field.optional(field.text("以其名义移送的委托行政机关")),
  }),
  copy: z.strictObject({
    procuratorate: field.text("人民检察院"),
    copiedOn: field.day("抄送之日"),
  }),
  reconsider: z.strictObject({
    reasons: field.longText("申请复议的理由", { max: 3000 }),
    to: field.text("作出不予立案决定的公安机关"),
  }),
  supervise: z.strictObject({
    reasons: field.longText("建议立案监督的理由", { max: 3000 }),
    to: field.text("人民检察院"),
  }),
  handOver: z.strictObject({
    goods,
    receiver: field.text("接收人", { max: 50 }),
    signed: field.flag("已办结交接手续，双方在清单上签名"),
    partyToldOn: field.optional(
      field.day("书面告知当事人之日", { hint: "查封、扣押、冻结的财物一并移送的必填" }),
    ),
  }),
  officialCrime: z.strictObject({
    to: field.choice("移送", { supervision: "监察机关", procuratorate: "人民检察院" }),
    content: field.longText("线索内容", { max: 3000 }),
  }),
  finish: z.strictObject({
    result: field.choice("办结情形", {
      refused: "负责人决定不移送",
      opened: "公安机关已经立案",
      returned: "退回，由本机关依法处理",
    }),
    summary: field.longText("办理情况", { max: 2000 }),
  }),
  ...outsideFields,
  ...linkedCaseFields,
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

export type Own = Exclude<keyof Facts, keyof CommonFacts>;
