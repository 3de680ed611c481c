import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { employments } from "../../../registers/officers.ts";
import { type CommonFacts, commonFields } from "../../shared/common.ts";

/** What stands on the card. */
const card = {
  number: field.text("执法证件号码", { max: 40 }),
  validFrom: field.day("有效期自"),
  validUntil: field.day("有效期至"),
};

const soundTerm = ({ validFrom, validUntil }: { readonly validFrom: string; readonly validUntil: string }) =>
  validFrom <= validUntil;

const termIssue = { path: ["validUntil"], message: "证件有效期的止日早于起日" };

const document = field.text("文书名称和文号", { max: 100 });

/** From application to issue. */
const applying = {
  apply: z.strictObject({
    person: field.person("申领人员"),
    name: field.text("姓名", { max: 50 }),
    unit: field.text("所在机构"),
    post: field.text("职务", { max: 100 }),
    employment: field.choice("编制性质", employments),
    onDuty: field.flag("在执法岗位工作"),
    adult: field.flag("已满十八周岁"),
    education: field.text("学历", { max: 50 }),
    category: field.text("执法类别", { max: 100 }),
    area: field.text("执法区域", { max: 100 }),
    title: field.optional(field.text("专业技术资格", { max: 100, hint: "如注册安全工程师" })),
    street: field.optional(field.text("派驻的乡镇、街道", { max: 50 })),
  }),
  train: z
    .strictObject({
      organiser: field.text("培训机关"),
      subjects: field.choices("培训内容", { publicLaw: "公共法律知识", specialLaw: "专业法律知识" }),
      from: field.day("开始之日"),
      until: field.day("结束之日"),
      hours: field.count("学时", "学时", 1, 500),
      offPost: field.flag("离岗培训"),
    })
    .refine(({ from, until }) => from <= until, { path: ["until"], message: "结束之日早于开始之日" }),
  exam: z.strictObject({
    session: field.text("考试批次", { max: 100 }),
    takenOn: field.day("考试之日"),
    result: field.choice("结果", { passed: "合格", failed: "不合格", waived: "免予考试" }),
    score: field.optional(field.count("成绩", "分", 0, 150)),
  }),
  reject: z.strictObject({
    reason: field.longText("不予申领的理由", { max: 1000 }),
    remediesTold: field.flag("已告知本人理由和申请复核的权利"),
  }),
  issue: z.strictObject({ ...card, issuer: field.text("颁发机关") }).refine(soundTerm, termIssue),
};

/** The life of a certificate. */
const holding = {
  announce: z.strictObject({
    place: field.text("公布平台"),
    photo: field.flag("公布照片"),
  }),
  review: z.strictObject({
    year: field.count("年审年度", "年", 2000, 2100),
    result: field.choice("年审结果", { passed: "合格", failed: "不合格" }),
    hours: field.count("当年培训", "学时", 0, 500),
    note: field.optional(field.longText("说明", { max: 1000, hint: "不合格的必填" })),
  }),
  lapse: z.strictObject({ year: field.count("没有年审的年度", "年", 2000, 2100) }),
  renew: z
    .strictObject({ ...card, reason: field.text("换证原因", { max: 200 }) })
    .refine(soundTerm, termIssue),
  lose: z.strictObject({
    lostOn: field.day("遗失之日"),
    circumstances: field.longText("经过", { max: 1000 }),
  }),
  announceLoss: z.strictObject({ place: field.text("公告媒体"), announcedOn: field.day("公告之日") }),
  reissue: z.strictObject({ ...card, issuer: field.text("颁发机关") }).refine(soundTerm, termIssue),
};

/** Taken away, given back, ended. */
const losing = {
  suspend: z.strictObject({
    ground: field.choice("暂扣的情形", {
      conduct: "执法行为违法或者不当",
      review: "年审不合格",
      investigated: "正在接受调查",
      training: "拒不参加培训",
    }),
    by: field.text("决定机关"),
    months: field.count("暂扣期限", "个月", 1, 36),
    reason: field.longText("事实和理由", { max: 2000 }),
    document,
    remediesTold: field.flag("已告知本人理由、依据和申请复核的权利"),
  }),
  revoke: z.strictObject({
    ground: field.choice("吊销的情形", {
      abuse: "滥用职权、徇私舞弊",
      fraud: "以欺骗手段取得证件",
      repeated: "多次暂扣仍不改正",
      crime: "受到刑事处罚",
      other: "其他依法取消执法资格的情形",
    }),
    by: field.text("决定机关"),
    reason: field.longText("事实和理由", { max: 2000 }),
    basis: field.text("依据", { max: 300 }),
    document,
    heard: field.flag("决定前听取了本人的陈述申辩"),
    remediesTold: field.flag("已告知本人申请复核的权利和期限"),
  }),
  tell: z.strictObject({
    to: field.choices("告知", { person: "本人", unit: "所在单位", issuer: "颁发机关" }),
    toldOn: field.day("告知之日"),
    cardKept: field.flag("证件已经收回"),
  }),
  object: z.strictObject({
    requestedOn: field.day("申请之日"),
    reasons: field.longText("理由", { max: 2000 }),
  }),
  answerObjection: z.strictObject({
    result: field.choice("复核结果", { upheld: "维持", annulled: "撤销原决定" }),
    reason: field.longText("理由", { max: 2000 }),
    document,
  }),
  reinstate: z.strictObject({ reason: field.longText("恢复的理由", { max: 1000 }) }),
  cancel: z.strictObject({
    ground: field.choice("注销的情形", {
      moved: "调离执法岗位",
      retired: "退休",
      died: "死亡",
      left: "辞职、辞退、开除",
      cleanUp: "清理不合格",
      revoked: "证件被吊销",
      lapsed: "证件失效",
    }),
    since: field.day("自何日起"),
    cardReturned: field.flag("证件已经收回"),
    note: field.optional(field.text("证件没有收回的原因", { max: 300 })),
  }),
  announceEnd: z.strictObject({
    place: field.text("公告平台"),
    reason: field.text("公告的原因", { max: 300 }),
  }),
};

export const fields = { ...applying, ...holding, ...losing, ...commonFields };

export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

export type Own = Exclude<keyof Facts, keyof CommonFacts>;
