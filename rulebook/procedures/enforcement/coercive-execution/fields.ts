import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { executionWays } from "../../../registers/execution-powers.ts";
import { commonFields } from "../../shared/common.ts";
import { courtFields } from "../../shared/court.ts";
import {
  courseFields,
  demandFields,
  onSpotFields,
  recheckFields,
  statementFields,
  urgencyIssue,
  urgencyTold,
} from "../../shared/enforcing.ts";
import { serviceFields } from "../../shared/service.ts";

export const fields = {
  begin: z.strictObject({
    power: field.entry("强制执行权事项", "execution-powers"),
    way: field.choice("强制执行方式", executionWays),
    partyName: field.text("当事人"),
    partyCode: field.optional(field.text("统一社会信用代码", { max: 18 })),
    partyAddress: field.optional(field.text("住所或者住址")),
    decision: field.text("行政决定名称和文号", { max: 100 }),
    decidedOn: field.day("行政决定之日"),
    receivedOn: field.day("当事人收到行政决定之日"),
    obligation: field.longText("行政决定确定的义务和履行情况", { max: 2000 }),
    dueOn: field.day("履行期限届满之日"),
    fineFen: field.money("尚未缴纳的罚款或者其他本金"),
    surchargeFen: field.money("尚未缴纳的加处罚款或者滞纳金"),
    surchargeFrom: field.optional(field.day("加处罚款、滞纳金起算之日", { hint: "金钱给付义务的必填" })),
    standardTold: field.flag("加处罚款、滞纳金的标准已告知当事人", { hint: "没有加处的不勾选" }),
    seizedMeasure: field.optional(
      field.text("已采取的查封、扣押措施文号", { max: 100, hint: "拍卖抵缴罚款的必填" }),
    ),
    remediesEndOn: field.day("申请行政复议、提起行政诉讼期限届满之日"),
    contested: field.flag("当事人已申请行政复议或者提起行政诉讼，尚未终结"),
  }),
  demand: z.strictObject(demandFields),
  statement: z.strictObject(statementFields),
  recheck: z.strictObject(recheckFields),
  notice: z.strictObject({
    postedOn: field.day("公告之日"),
    selfRemovalBy: field.day("限期自行拆除之日"),
    place: field.text("公告地点"),
  }),
  decide: z.strictObject({
    evasion: field.flag("有证据证明有转移或者隐匿财物迹象，立即强制执行"),
    evasionProof: field.optional(field.longText("转移、隐匿财物的证据", { max: 2000 })),
    facts: field.longText("强制执行的理由", { max: 2000 }),
    lawApplied: field.longText("强制执行的依据", { max: 1000 }),
    wayAndTime: field.text("强制执行的方式和时间", { max: 500 }),
    remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
    sealed: field.flag("已加盖本机关印章并注明日期"),
  }),
  serve: z.strictObject(serviceFields),
  carryOut: z.strictObject(onSpotFields).refine(urgencyTold, urgencyIssue),
  record: z.strictObject(courseFields),
  agree: z.strictObject({
    agreedOn: field.day("执行协议签订之日"),
    terms: field.longText("分阶段履行的约定", { max: 2000 }),
    remedied: field.flag("当事人已采取补救措施"),
    reducedFen: field.money("减免的加处罚款或者滞纳金"),
    harmless: field.flag("不损害公共利益和他人合法权益"),
  }),
  suspend: z.strictObject({
    ground: field.choice("中止执行的情形", {
      difficulty: "当事人履行行政决定确有困难或者暂无履行能力",
      thirdParty: "第三人对执行标的主张权利，确有理由",
      irreparable: "执行可能造成难以弥补的损失，且中止执行不损害公共利益",
      other: "行政机关认为需要中止执行的其他情形",
    }),
    content: field.longText("中止执行的事实", { max: 2000 }),
  }),
  resume: z.strictObject({
    ground: field.choice("恢复执行的情形", {
      over: "中止执行的情形消失",
      breach: "当事人不履行执行协议",
    }),
    content: field.longText("恢复执行的事实", { max: 2000 }),
  }),
  paid: z.strictObject({
    fineFen: field.money("缴纳的罚款或者其他本金"),
    surchargeFen: field.money("缴纳的加处罚款或者滞纳金"),
    receipt: field.optional(field.text("缴款凭证号", { max: 60 })),
    otherDone: field.optional(field.text("其他义务的履行情况", { max: 500 })),
    whole: field.flag("义务已经全部履行"),
  }),
  conclude: z.strictObject({
    result: field.choice("办理结果", {
      voluntary: "当事人自觉履行",
      agreed: "依执行协议履行完毕",
      executed: "强制执行完毕",
      terminated: "终结执行",
      abandoned: "中止满三年不再执行",
      toCourt: "不自行执行，申请人民法院强制执行",
    }),
    ground: field.optional(
      field.choice("终结执行的情形", {
        dead: "公民死亡，无遗产可供执行，又无义务承受人",
        dissolved: "法人或者其他组织终止，无财产可供执行，又无义务承受人",
        objectGone: "执行标的灭失",
        revoked: "据以执行的行政决定被撤销",
        other: "行政机关认为需要终结执行的其他情形",
      }),
    ),
    harmless: field.optional(field.flag("没有明显社会危害", { hint: "不再执行的必填" })),
    summary: field.longText("办理情况", { max: 2000 }),
  }),
  restore: z.strictObject({
    ground: field.choice("执行回转的原因", {
      annulled: "据以执行的行政决定被撤销、变更",
      wrong: "执行错误",
    }),
    document: field.text("法律文书名称和文号", { max: 100 }),
    way: field.choice("处理", {
      returned: "恢复原状或者退还财物",
      compensated: "不能恢复、退还，依法给予赔偿",
    }),
    content: field.longText("退还、恢复或者赔偿的情况", { max: 2000 }),
  }),
  ...courtFields,
  ...commonFields,
};

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };
