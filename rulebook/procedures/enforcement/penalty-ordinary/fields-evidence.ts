import { field } from "@zhunsheng/engine";
import { compareInstants } from "@zhunsheng/law";
import { z } from "zod";
import { signatures } from "./fields-investigation.ts";

interface Course {
  readonly startedAt?: string | undefined;
  readonly endedAt?: string | undefined;
}

/** For superRefine: what ends does not end before it begins. */
function soundCourse({ startedAt, endedAt }: Course, context: z.RefinementCtx): void {
  if (startedAt === undefined || endedAt === undefined) return;
  if (compareInstants(startedAt, endedAt) >= 0) {
    context.addIssue({ code: "custom", path: ["endedAt"], message: "结束时间应当晚于开始时间" });
  }
}

const courseFields = {
  startedAt: field.optional(field.instant("开始时间")),
  endedAt: field.optional(field.instant("结束时间")),
};

/** How a record is closed: read over and signed, or the refusal with who saw it (E-54). */
const signingFields = {
  signature: field.choice("签名情况", signatures),
  refusalNote: field.optional(field.text("拒绝签名的情况", { max: 500, hint: "拒绝签名的填写" })),
  witness: field.optional(field.text("见证人", { max: 50 })),
  recordings: field.optional(field.text("音像记录编号", { max: 500 })),
};

const sha256 = z
  .string({ error: "请填写 SHA-256 校验值" })
  .regex(/^[0-9a-f]{64}$/, "SHA-256 校验值应当是64位小写十六进制数")
  .meta({ title: "SHA-256 校验值", widget: "text" });

const item = {
  name: field.text("物品名称"),
  spec: field.text("规格型号", { max: 100 }),
  quantity: field.text("数量和单位", { max: 50 }),
};

const inspect = z
  .strictObject({
    place: field.text("检查（勘验）地点"),
    ...courseFields,
    certificateShown: field.flag("已出示执法证件"),
    present: field.choice("在场人员", {
      party: "当事人或者其工作人员在场",
      witness: "当事人不在场，见证人在场",
    }),
    presentName: field.text("在场人员姓名", { max: 50 }),
    found: field.longText("检查（勘验）情况"),
    handling: field.optional(field.longText("现场处理情况", { max: 2000 })),
    sketch: field.optional(field.text("现场图、照片编号", { max: 500 })),
    refusalReported: field.optional(
      field.flag("拒绝签名的情况已经报告", { hint: "被检查单位负责人拒绝签名的，应当报告" }),
    ),
    ...signingFields,
  })
  .superRefine(soundCourse);

const interview = z
  .strictObject({
    person: field.text("被询问人", { max: 50 }),
    standing: field.choice("被询问人身份", {
      party: "当事人",
      representative: "法定代表人或者负责人",
      employee: "当事人的工作人员",
      witness: "证人",
    }),
    identityNumber: field.optional(
      field.text("被询问人身份证件号码", { max: 30, hint: "不公开", confidential: true }),
    ),
    place: field.text("询问地点"),
    ...courseFields,
    certificateShown: field.flag("已出示执法证件"),
    rightsTold: field.flag("已告知权利和义务"),
    alone: field.optional(field.flag("个别询问，其他人不在场")),
    record: field.longText("询问内容", { max: 20_000 }),
    readOver: field.optional(
      field.choice("笔录核对", { read: "被询问人已阅读", readAloud: "已向被询问人宣读" }),
    ),
    eachPageSigned: field.optional(field.flag("逐页签名，修改处已经确认")),
    ...signingFields,
  })
  .superRefine(soundCourse);

const evidence = z.strictObject({
  kind: field.choice("证据种类", {
    documentary: "书证",
    physical: "物证",
    audiovisual: "视听资料",
    electronic: "电子数据",
    testimony: "证人证言",
    statement: "当事人的陈述",
    opinion: "鉴定意见",
    record: "勘验笔录、现场笔录",
  }),
  name: field.text("证据名称"),
  source: field.text("来源"),
  takenBy: field.optional(field.act("取得该证据的行为", { hint: "检查、询问、抽样、提取等" })),
  takenOn: field.optional(field.day("取得之日")),
  place: field.optional(field.text("取得地点")),
  form: field.optional(field.choice("证据形式", { original: "原件（原物）", copy: "复制件" })),
  proves: field.longText("证明内容", { max: 2000 }),
  verified: field.flag("已经查证属实"),
  verifiedHow: field.optional(field.text("查证方式", { max: 500 })),
  lawful: field.flag("以合法手段取得"),
  sha256: field.optional(field.text("电子文件的 SHA-256", { max: 64 })),
});

/** 调查取证 act by act (行政处罚法第46、55、56条). */
export const evidenceFields = {
  interviewNotice: z.strictObject({
    person: field.text("被询问人", { max: 50 }),
    matter: field.text("询问事项", { max: 500 }),
    at: field.instant("询问时间"),
    place: field.text("询问地点"),
    documents: field.optional(field.longText("需要携带的材料", { max: 1000 })),
    receiver: field.text("签收人", { max: 50 }),
  }),
  inspect,
  interview,
  sample: z.strictObject({
    place: field.text("抽样地点"),
    certificateShown: field.flag("已出示执法证件"),
    method: field.text("抽样方法", { max: 500 }),
    samples: field.rows(
      "样品清单",
      {
        ...item,
        batch: field.text("批号或者生产日期", { max: 100 }),
        base: field.text("抽样基数", { max: 100 }),
        sealed: field.flag("已经封样"),
      },
      1,
    ),
    keeper: field.text("样品保存人和地点"),
    partyOpinion: field.text("当事人意见", { max: 500 }),
    testTimeTold: field.flag("已告知检验检测的时间"),
    ...signingFields,
  }),
  approvePreservation: z.strictObject({
    ground: field.choice("先行登记保存的理由", {
      mayBeLost: "证据可能灭失",
      hardLater: "证据以后难以取得",
      neither: "其他",
    }),
    facts: field.longText("具体情况", { max: 2000 }),
    scope: field.longText("拟保存的物品和地点", { max: 2000 }),
  }),
  preserve: z.strictObject({
    approval: field.act("批准", { hint: "机关负责人的审批" }),
    certificateShown: field.flag("已出示执法证件"),
    items: field.rows("先行登记保存清单", { ...item, condition: field.text("物品状况", { max: 200 }) }, 1),
    place: field.text("保存地点"),
    keeper: field.text("保管人", { max: 50 }),
    banTold: field.flag("已告知保存期间不得销毁或者转移"),
    listHanded: field.flag("通知书和清单已当场交付"),
    ...signingFields,
  }),
  preserveDisposal: z.strictObject({
    preservation: field.act("所处理的先行登记保存"),
    items: field.rows(
      "逐项处理",
      {
        name: field.text("物品名称"),
        disposition: field.choice("处理", {
          copy: "采取记录、复制、拍照、录像等保全措施后返还",
          appraise: "送交鉴定、检测",
          seize: "依法采取查封、扣押措施",
          confiscate: "依法拟予没收",
          transfer: "移送有关机关",
          return: "解除先行登记保存，返还当事人",
        }),
        note: field.optional(field.text("说明", { max: 500 })),
      },
      1,
    ),
    reason: field.longText("处理理由和依据", { max: 2000 }),
  }),
  commission: z.strictObject({
    material: field.text("送交的材料或者样品", { max: 500 }),
    question: field.longText("委托事项", { max: 2000 }),
    body: field.text("受委托机构"),
    qualification: field.text("机构资质及证书编号"),
    termDays: field.count("约定期限", "日", 1, 365),
    partyTold: field.flag("已将委托的事项和期限告知当事人"),
  }),
  opinion: z.strictObject({
    commission: field.act("所答复的委托"),
    number: field.text("意见书（报告）编号", { max: 100 }),
    conclusion: field.longText("意见（结论）"),
    signed: field.flag("有机构印章和鉴定人签名"),
  }),
  tellOpinion: z.strictObject({
    opinion: field.act("所告知的意见"),
    receiver: field.text("接收人", { max: 50 }),
    answer: field.choice("当事人意见", {
      accepted: "没有异议",
      objects: "有异议",
      reappraisal: "要求重新鉴定",
      silent: "没有表示",
    }),
    note: field.optional(field.text("说明", { max: 500 })),
  }),
  extractData: z.strictObject({
    device: field.text("原始存储介质或者系统"),
    location: field.text("提取地点"),
    method: field.text("提取方法和工具", { max: 500 }),
    name: field.text("电子数据名称"),
    sha256,
    sizeBytes: field.count("文件大小", "字节", 1, 1_000_000_000_000),
    timeSource: field.text("时间来源及误差", { max: 200 }),
    operator: field.text("操作人", { max: 50 }),
    ...signingFields,
  }),
  requestEvidence: z.strictObject({
    kind: field.choice("文书", { produce: "调取证据通知书", assist: "协助调查函" }),
    to: field.text("被调取单位或者协助机关"),
    matter: field.longText("需要了解的事项", { max: 2000 }),
    materials: field.rows("需要提供的材料", { name: field.text("材料名称") }, 1),
    answerBy: field.day("请于何日前提供"),
  }),
  evidenceReceived: z.strictObject({
    request: field.act("所答复的调取或者协查"),
    answer: field.choice("答复", { given: "已经提供", partly: "部分提供", refused: "不予提供" }),
    materials: field.rows("收到的材料", { name: field.text("材料名称") }),
    reason: field.optional(field.text("不予提供的理由", { max: 500 })),
  }),
  evidence,
  excludeEvidence: z.strictObject({
    evidence: field.act("所排除的证据"),
    ground: field.choice("排除的理由", {
      unlawful: "以非法手段取得",
      unverified: "不能查证属实",
      irrelevant: "与案件事实没有关联",
    }),
    reason: field.longText("具体情况", { max: 2000 }),
  }),
};
