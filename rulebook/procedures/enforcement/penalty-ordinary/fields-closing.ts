import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { publishFields, soundWithholding, withdrawFields, withholdFields } from "../../shared/publication.ts";
import { revokeFields, soundRevocation, soundRevocationIssue } from "../../shared/revocation.ts";
import { serviceFields, serviceWays } from "../../shared/service.ts";
import { performanceFields } from "./fields-performance.ts";

const retentions = { permanent: "永久", thirtyYears: "30年", tenYears: "10年" } as const;

/** What other matters bring into this one: never typed in by hand. */
const linkedFields = {
  filed: z.strictObject({
    submittedOn: field.day("报送备案之日"),
    receivedOn: field.day("备案机关收到之日"),
    receiver: field.text("备案机关"),
    number: field.optional(field.text("备案编号", { max: 60 })),
  }),
  visited: z.strictObject({
    visitedOn: field.day("回访之日"),
    way: field.text("回访方式", { max: 50 }),
    score: field.count("三项评价合计", "分", 3, 15),
    problem: field.flag("反映有问题线索"),
  }),
  archived: z.strictObject({
    receivedOn: field.day("档案人员接收之日"),
    volume: field.text("案卷号", { max: 60 }),
    pageCount: field.count("页数", "页", 1, 100_000),
    location: field.text("存放位置"),
  }),
  dailyFined: z.strictObject({
    decidedOn: field.day("按日连续处罚决定之日"),
    number: field.text("决定书文号", { max: 60 }),
    until: field.optional(field.day("计罚至")),
    days: field.count("计罚日数", "日", 1, 10_000),
    fineFen: field.money("罚款总额"),
  }),
};

/** Service, publication, payment, closing and the archive. */
export const closingFields = {
  addressConfirmation: z.strictObject({
    address: field.text("送达地址"),
    phone: field.text("联系电话", { max: 40, hint: "不公开" }),
    electronicAddress: field.optional(field.text("电子送达地址", { hint: "同意电子送达的填写，不公开" })),
    ways: field.choices("同意的送达方式", serviceWays),
    signer: field.text("确认人", { max: 50 }),
    consequencesTold: field.flag("已告知确认书的适用范围、法律后果和变更告知义务"),
  }),
  serviceAttempt: z.strictObject({
    way: field.choice("送达方式", serviceWays),
    place: field.text("送达地点"),
    result: field.choice("未能送达的情况", {
      absent: "无人在场",
      moved: "已搬离或者查无此人",
      refused: "拒绝签收",
      returned: "邮件退回",
      unreachable: "电话、电子地址无法联系",
    }),
    note: field.longText("经过", { max: 1000 }),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  serve: z.strictObject(serviceFields),
  serviceReceipt: z.strictObject({
    service: field.act("对应的送达"),
    receivedOn: field.day("回证载明的收到之日"),
    receipt: field.text("送达回证或者邮件回执编号", { max: 60 }),
    reason: field.longText("补登原因", { max: 500 }),
  }),
  publish: z.strictObject(publishFields),
  withdraw: z.strictObject(withdrawFields),
  withhold: z
    .strictObject(withholdFields)
    .refine(soundWithholding, { path: ["ground"], message: "不予公开的应当选择情形，恢复公开的不填" }),
  revoke: z.strictObject(revokeFields).refine(soundRevocation, soundRevocationIssue),
  ...performanceFields,
  ...linkedFields,
  proposeClosure: z.strictObject({
    ground: field.choice("提请关闭的情形", {
      repeated: "存在重大事故隐患，一百八十日内三次或者一年内四次受到安全生产法规定的行政处罚",
      unfit: "经停产停业整顿，仍不具备安全生产条件",
      accident: "不具备安全生产条件，导致发生重大、特别重大生产安全事故",
      refuses: "拒不执行停产停业整顿决定",
    }),
    majorHazard: field.flag("存在重大事故隐患"),
    government: field.text("提请的人民政府"),
    facts: field.longText("事实和依据"),
  }),
  close: z.strictObject({
    result: field.choice("结案情形", {
      performed: "行政处罚决定执行完毕",
      courtEnded: "人民法院裁定终结执行",
      noPenalty: "决定不予行政处罚",
      transferred: "已移送司法机关",
      annulled: "行政处罚决定被撤销或者确认无效",
    }),
    ruling: field.optional(
      field.text("法律文书名称和文号", { hint: "以决定被撤销、确认无效或者法院终结执行结案的填写" }),
    ),
    summary: field.longText("案件办理情况", { max: 2000 }),
  }),
  archive: z.strictObject({
    volume: field.text("案卷号", { max: 60 }),
    pageCount: field.count("正卷、副卷页数", "页", 1, 100_000),
    retention: field.choice("保管期限", retentions),
    recordings: field.optional(field.text("随卷音像记录编号", { max: 500 })),
    completeChecked: field.flag("已核对卷内目录，文书和回证齐全"),
  }),
};
