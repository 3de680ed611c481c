import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { commonFields } from "../../shared/common.ts";
import {
  courseFields,
  demandFields,
  onSpotFields,
  recheckFields,
  statementFields,
  urgencyIssue,
  urgencyTold,
} from "../../shared/enforcing.ts";

const money = {
  fineFen: field.money("罚款或者其他本金数额"),
  surchargeFen: field.money("加处罚款或者滞纳金数额", { hint: "不超过本金" }),
  gainsFen: field.money("没收的违法所得数额"),
};

const court = field.text("人民法院", { max: 100 });
const document = field.text("法律文书名称和文号", { max: 100 });

const executors = {
  court: "人民法院执行",
  government: "人民政府组织实施（裁执分离）",
  agency: "行政机关组织实施（裁执分离）",
} as const;

export const fields = {
  readiness: z
    .strictObject({
      partyName: field.text("被执行人"),
      partyCode: field.optional(field.text("统一社会信用代码", { max: 18 })),
      partyAddress: field.optional(field.text("住所或者住址")),
      decision: field.text("行政决定名称和文号", { max: 100 }),
      decidedOn: field.day("行政决定之日"),
      receivedOn: field.day("当事人收到行政决定之日"),
      obligation: field.longText("行政决定确定的义务和履行情况", { max: 2000 }),
      remedy: field.choice("行政复议、行政诉讼情况", {
        none: "法定期限内没有申请行政复议、没有提起行政诉讼",
        reconsidered: "复议后维持，没有在法定期限内起诉",
        litigated: "行政诉讼已经终结，决定仍然有效",
        pending: "行政复议、行政诉讼正在进行",
      }),
      remediesTold: field.flag("决定书告知了申请行政复议、提起行政诉讼的途径和期限"),
      remedyEndedOn: field.optional(field.day("复议决定书收到之日或者裁判生效之日")),
      remediesEndOn: field.day("起诉期限届满之日", { hint: "延期、分期缴纳的为最后一期届满之日" }),
      noOwnPower: field.flag("法律没有赋予本机关对该项义务的强制执行权"),
      enforceable: field.flag("决定已经生效，具有可执行内容"),
      competent: field.flag("申请人是作出决定的行政机关，具有行政主体资格"),
      factsProven: field.flag("决定有事实根据"),
      lawRight: field.flag("决定有法律、法规依据"),
      procedureLawful: field.flag("程序合法，没有其他明显违法并损害被执行人合法权益的情形"),
    })
    .refine(
      ({ remedy, remedyEndedOn }) =>
        (remedy === "reconsidered" || remedy === "litigated") === (remedyEndedOn !== undefined),
      { path: ["remedyEndedOn"], message: "经过行政复议、行政诉讼的必填，其他不填" },
    ),
  demand: z.strictObject(demandFields),
  statement: z.strictObject(statementFields),
  recheck: z.strictObject(recheckFields),
  preservation: z.strictObject({
    court,
    evasion: field.flag("有充分理由认为被执行人可能逃避执行"),
    ground: field.longText("理由和财产线索", { max: 2000 }),
  }),
  apply: z.strictObject({
    court,
    jurisdiction: field.choice("管辖法院", {
      agency: "本机关所在地的基层人民法院",
      property: "不动产所在地的基层人民法院",
    }),
    immovable: field.flag("执行对象是不动产"),
    ...money,
    otherObligation: field.optional(field.text("申请执行的其他义务", { max: 500 })),
    documents: field.choices("提交的材料", {
      application: "强制执行申请书",
      decision: "行政决定书及作出决定的事实、理由和依据",
      opinion: "当事人的意见及行政机关催告情况",
      subject: "申请强制执行标的情况",
      other: "法律、行政法规规定的其他材料",
    }),
    signed: field.flag("申请书由行政机关负责人签名"),
    sealed: field.flag("加盖行政机关印章并注明日期"),
  }),
  urgent: z.strictObject({
    publicSafety: field.flag("情况紧急，为保障公共安全"),
    ground: field.longText("紧急情况的事实", { max: 2000 }),
  }),
  answered: z.strictObject({
    result: field.choice("人民法院的答复", { accepted: "受理", refused: "不予受理" }),
    document,
    feeCharged: field.flag("人民法院收取了申请费"),
    reason: field.optional(field.longText("不予受理的理由", { max: 2000 })),
  }),
  objection: z.strictObject({
    court: field.text("上一级人民法院", { max: 100 }),
    ground: field.longText("对不予受理或者不予执行裁定的异议", { max: 2000 }),
  }),
  objectionRuled: z
    .strictObject({
      result: field.choice("上一级人民法院的裁定", { upheld: "维持", overturned: "撤销，受理或者准予执行" }),
      document,
      executor: field.optional(field.choice("实施机关", executors, { hint: "裁定准予执行的填写" })),
    })
    .refine(({ result, executor }) => result === "overturned" || executor === undefined, {
      path: ["executor"],
      message: "维持的不填实施机关",
    }),
  ruling: z
    .strictObject({
      result: field.choice("裁定", { granted: "准予执行", refused: "不予执行" }),
      document,
      heard: field.flag("裁定前听取了被执行人和行政机关的意见"),
      reason: field.optional(field.longText("不予执行的理由", { max: 2000 })),
      executor: field.optional(field.choice("实施机关", executors)),
    })
    .refine(({ result, executor }) => (result === "granted") === (executor !== undefined), {
      path: ["executor"],
      message: "准予执行的应当写明由谁实施，不予执行的不填",
    }),
  plan: z.strictObject({
    executor: field.text("组织实施单位", { max: 100 }),
    plannedOn: field.day("拟实施之日"),
    content: field.longText("执行实施方案", { max: 4000 }),
    safety: field.longText("人员财产保护和风险防范措施", { max: 2000 }),
  }),
  carryOut: z.strictObject(onSpotFields).refine(urgencyTold, urgencyIssue),
  record: z.strictObject(courseFields),
  settle: z.strictObject({
    agreedOn: field.day("执行和解、执行协议达成之日"),
    terms: field.longText("分阶段履行的约定", { max: 2000 }),
    remedied: field.flag("当事人已采取补救措施"),
    reducedFen: field.money("减免的加处罚款或者滞纳金"),
    harmless: field.flag("不损害公共利益和他人合法权益"),
  }),
  resume: z.strictObject({ ground: field.longText("当事人不履行执行协议的事实", { max: 2000 }) }),
  paid: z.strictObject({
    source: field.choice("履行方式", {
      voluntary: "当事人自觉履行",
      settlement: "依执行和解、执行协议履行",
      court: "人民法院执行到位",
      organised: "组织实施中履行",
    }),
    ...money,
    otherDone: field.optional(field.text("其他义务的履行情况", { max: 500 })),
    receipt: field.optional(field.text("缴款凭证号", { max: 60 })),
    whole: field.flag("义务已经全部履行"),
  }),
  courtReported: z.strictObject({
    state: field.choice("人民法院执行情况", {
      executed: "执行完毕",
      suspended: "中止执行",
      resumed: "恢复执行",
      stopped: "终结本次执行程序",
      terminated: "终结执行",
    }),
    document,
    costsFen: field.optional(field.money("由被执行人承担的强制执行费用")),
  }),
  withdraw: z.strictObject({ reason: field.longText("撤回申请的理由", { max: 2000 }) }),
  conclude: z.strictObject({
    result: field.choice("办理结果", {
      voluntary: "当事人自觉履行",
      settled: "执行和解并履行完毕",
      courtExecuted: "人民法院执行完毕",
      organised: "组织实施执行完毕",
      terminated: "人民法院裁定终结执行",
      refused: "人民法院不予执行",
      notAccepted: "人民法院不予受理",
      withdrawn: "撤回申请",
      notApplied: "不申请强制执行",
    }),
    summary: field.longText("办理情况", { max: 2000 }),
  }),
  restore: z.strictObject({
    ground: field.choice("执行回转的原因", {
      annulled: "据以执行的行政决定被撤销、变更",
      wrong: "执行错误",
    }),
    document,
    way: field.choice("处理", {
      returned: "恢复原状或者退还财物",
      compensated: "不能恢复、退还，依法给予赔偿",
    }),
    content: field.longText("退还、恢复或者赔偿的情况", { max: 2000 }),
  }),
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
