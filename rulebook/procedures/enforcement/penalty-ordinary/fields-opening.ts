import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { partyFields, soundParty } from "../../shared/party.ts";

const handlers = field.people("承办人员", 1, 10);

/** 送达方式 of papers other than the decision, whose service is an act of its own. */
export const deliveryWays = {
  direct: "当面交付",
  mail: "邮寄",
  electronic: "电子送达",
  left: "留置",
  phone: "电话",
  other: "其他",
} as const;

const relations = {
  kinship: "近亲属",
  interest: "有直接利害关系",
  employment: "曾经任职或者持股",
  other: "其他可能影响公正执法的关系",
} as const;

const clue = z.strictObject({
  source: field.choice("案件来源", {
    inspection: "行政检查发现",
    report: "投诉举报",
    transferred: "其他机关移送",
    superior: "上级机关交办",
    media: "新闻媒体披露",
    other: "其他",
  }),
  discoveredOn: field.day("发现之日"),
  receivedOn: field.optional(field.day("收到之日")),
  receipt: field.optional(
    field.text("来文文号或者登记回执编号", { max: 100, hint: "举报、移送、交办的填写" }),
  ),
  partyName: field.text("涉嫌违法的当事人"),
  place: field.text("发生地点"),
  content: field.longText("线索内容"),
  reportWay: field.optional(field.choice("举报方式", { named: "实名举报", anonymous: "匿名举报" })),
  reporter: field.optional(field.text("举报人", { max: 50, hint: "依法保密，不公开", confidential: true })),
  reporterPhone: field.optional(
    field.text("举报人联系方式", { max: 40, hint: "依法保密，不公开", confidential: true }),
  ),
  powerItem: field.optional(field.entry("可能涉及的权力事项", "power-items", { hint: "立案时再确定" })),
});

const open = z
  .strictObject({
    ...partyFields,
    party: field.optional(field.entry("监管对象", "parties")),
    powerItem: field.entry("权力事项", "power-items"),
    violation: field.text("涉嫌违法行为", { max: 100 }),
    summary: field.longText("案情摘要"),
    violationEndedOn: field.day("违法行为发生或者终了之日", {
      hint: "有连续或者继续状态的，填行为终了之日；仍在继续的，填发现之日",
    }),
    harmful: field.flag("有危害后果"),
    inDistrict: field.flag("违法行为发生在本机关管辖区域"),
    designation: field.optional(field.text("指定管辖文书")),
    otherRule: field.optional(
      field.text("关于管辖的另有规定", { max: 500, hint: "法律、行政法规、部门规章另有规定的，写明条文" }),
    ),
    delegatedBy: field.optional(
      field.text("委托行政机关及委托书文号", { hint: "受委托组织填写，以委托行政机关名义办理" }),
    ),
    handedDownBy: field.optional(
      field.text("交由行使处罚权的省级决定", { hint: "乡镇人民政府、街道办事处填写" }),
    ),
    otherAgency: field.optional(field.text("先立案的其他机关", { hint: "其他有管辖权的机关已经立案的填写" })),
    notFinedBefore: field.flag("已核对：同一违法行为未受过罚款处罚"),
    sameAct: field.optional(
      field.flag("与已受罚款的是同一个违法行为", { hint: "处罚记录有同一事项、同一日的罚款时填写" }),
    ),
    limitationCheck: field.optional(
      field.longText("违法行为是否在法定期限内被发现的核对", { max: 1000, hint: "行政处罚法第三十六条" }),
    ),
    jurisdictionCheck: field.optional(field.longText("管辖核对", { max: 1000 })),
    duplicateCheck: field.optional(field.longText("是否重复处罚核对", { max: 1000 })),
    ageCheck: field.optional(field.longText("当事人年龄核对", { max: 1000, hint: "公民填写" })),
    unitOpinion: field.optional(field.longText("承办机构意见", { max: 2000 })),
    unit: field.text("承办机构"),
  })
  .superRefine(soundParty);

const assign = z.strictObject({
  handlers,
  conflictsChecked: field.flag("承办人员已声明与本案没有应当回避的关系"),
  relations: field.optional(
    field.rows("承办人员申报的关系", {
      officer: field.person("执法人员"),
      relation: field.choice("关系", relations),
      detail: field.text("关系说明", { max: 500 }),
      affects: field.flag("可能影响公正执法"),
    }),
  ),
  changeReason: field.optional(field.text("更换承办人员的原因", { max: 500 })),
  note: field.optional(field.text("备注", { max: 500 })),
});

/** 案源、核查、立案、管辖、指派、回避. */
export const openingFields = {
  clue,
  verify: z.strictObject({
    work: field.longText("核查经过"),
    result: field.choice("核查结果", {
      meets: "符合立案条件",
      notMet: "不符合立案条件",
      elsewhere: "不属于本机关管辖",
    }),
    conclusion: field.longText("核查结论和依据"),
  }),
  extendVerification: z.strictObject({
    reason: field.longText("延长核查的理由", { max: 2000 }),
    extraWorkingDays: field.count("延长", "个工作日", 1, 15),
  }),
  decline: z.strictObject({
    verification: field.optional(field.longText("核查情况")),
    reason: field.longText("不予立案的理由"),
    reporterTold: field.flag("已告知实名举报人"),
  }),
  tellReporter: z.strictObject({
    result: field.choice("告知的结果", {
      opened: "已经立案",
      declined: "不予立案",
      referred: "已移送有管辖权的机关",
      decided: "已经作出处理决定",
    }),
    way: field.choice("告知方式", deliveryWays),
    content: field.longText("告知内容", { max: 2000 }),
  }),
  refer: z.strictObject({
    to: field.text("接受移送的机关"),
    ground: field.choice("移送原因", {
      place: "违法行为不在本机关管辖区域",
      level: "不属于本级机关管辖",
      matter: "不属于本机关职权",
      firstOpened: "其他有管辖权的机关先立案",
      designated: "上级机关指定其他机关管辖",
    }),
    reason: field.longText("移送理由", { max: 2000 }),
    materials: field.rows(
      "移送材料",
      { name: field.text("材料名称"), pages: field.count("页数", "页", 1) },
      1,
    ),
  }),
  referralReceipt: z.strictObject({
    accepted: field.flag("受移送机关已经接收"),
    receivedBy: field.text("签收人", { max: 50 }),
    note: field.optional(field.text("说明", { max: 500 })),
  }),
  open,
  disputeJurisdiction: z.strictObject({
    otherAgency: field.text("争议的另一方机关"),
    positions: field.longText("双方意见"),
    negotiated: field.choice("协商结果", {
      ours: "协商一致，由本机关管辖",
      theirs: "协商一致，由对方管辖",
      failed: "协商不成，报请指定管辖",
      reported: "直接报请指定管辖",
    }),
    superior: field.optional(field.text("报请的共同上一级机关")),
  }),
  settleJurisdiction: z.strictObject({
    authority: field.text("指定管辖的机关"),
    document: field.text("指定管辖文书文号"),
    competent: field.choice("指定结果", { ours: "由本机关管辖", theirs: "由其他机关管辖" }),
  }),
  assign,
  recusalRequest: z.strictObject({
    applicant: field.choice("申请人", {
      party: "当事人或者其代理人",
      officer: "执法人员自行申请",
      agency: "本机关发现",
    }),
    applicantName: field.text("申请人姓名或者名称"),
    officer: field.person("被申请回避的人员"),
    ground: field.choice("回避事由", relations),
    facts: field.longText("事实和证据", { max: 2000 }),
  }),
  recusalDecision: z.strictObject({
    request: field.optional(field.act("所决定的回避申请")),
    officer: field.person("被申请回避的人员"),
    outcome: field.choice("决定", { withdraw: "回避", rejected: "驳回申请" }),
    reason: field.longText("理由", { max: 2000 }),
    decidedOutside: field.optional(field.text("作出决定的机关和文号", { hint: "机关负责人的回避填写" })),
    earlierActs: field.optional(
      field.choice("此前所作调查的效力", { kept: "经审查仍然有效", redone: "由其他执法人员重新进行" }),
    ),
    told: field.flag("决定已告知申请人"),
  }),
};
