import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { partyFields, soundParty } from "../../shared/party.ts";
import { type Penalty, penaltyFields, soundPenalty } from "../../shared/penalties.ts";

export const outcomes = {
  punish: "给予行政处罚",
  noPenalty: "不予行政处罚",
  notProven: "违法事实不能成立，不予行政处罚",
  transfer: "涉嫌犯罪，移送司法机关",
} as const;

export const signatures = { signed: "已核对并签名", refused: "拒绝签名，已注明" } as const;

/** Only a proposal or decision to punish names kinds of penalty. */
export function soundOutcome(
  facts: Penalty & { readonly outcome: keyof typeof outcomes },
  context: z.RefinementCtx,
): void {
  soundPenalty(facts, context);
  const punishing = facts.outcome === "punish";
  if (punishing !== facts.kinds.length > 0) {
    const message = punishing ? "请选择处罚种类" : "不给予行政处罚的，不应当选择处罚种类";
    context.addIssue({ code: "custom", path: ["kinds"], message });
  }
}

export const benchmarkFields = {
  benchmarkStep: field.optional(field.text("裁量阶次编号", { max: 20 })),
  circumstance: field.choice("裁量情节", {
    none: "无从轻、减轻、从重情节",
    lighter: "从轻",
    reduced: "减轻",
    heavier: "从重",
  }),
  circumstanceGround: field.optional(field.longText("裁量情节的事实和依据", { max: 2000 })),
  deviates: field.flag("偏离裁量基准"),
  deviationReason: field.optional(field.longText("偏离裁量基准的理由", { max: 2000 })),
};

const handlers = field.people("承办人员", 1, 10);

export const investigationFields = {
  clue: z.strictObject({
    source: field.choice("案件来源", {
      inspection: "行政检查发现",
      report: "投诉举报",
      transferred: "其他机关移送",
      superior: "上级机关交办",
      media: "新闻媒体披露",
      other: "其他",
    }),
    discoveredOn: field.day("发现之日"),
    partyName: field.text("涉嫌违法的当事人"),
    place: field.text("发生地点"),
    content: field.longText("线索内容"),
    reporter: field.optional(field.text("举报人", { max: 50, hint: "依法保密，不公开", confidential: true })),
    reporterPhone: field.optional(
      field.text("举报人联系方式", { max: 40, hint: "依法保密，不公开", confidential: true }),
    ),
  }),
  decline: z.strictObject({
    reason: field.longText("不予立案的理由"),
    reporterTold: field.flag("已告知实名举报人"),
  }),
  open: z
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
      notFinedBefore: field.flag("已核对：同一违法行为未受过罚款处罚"),
      unit: field.text("承办机构"),
    })
    .superRefine(soundParty),
  assign: z.strictObject({
    handlers,
    conflictsChecked: field.flag("承办人员已声明与本案没有应当回避的关系"),
    note: field.optional(field.text("备注", { max: 500 })),
  }),
  inspect: z.strictObject({
    place: field.text("检查（勘验）地点"),
    certificateShown: field.flag("已出示执法证件"),
    present: field.choice("在场人员", {
      party: "当事人或者其工作人员在场",
      witness: "当事人不在场，见证人在场",
    }),
    presentName: field.text("在场人员姓名", { max: 50 }),
    found: field.longText("检查（勘验）情况"),
    signature: field.choice("签名情况", signatures),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  interview: z.strictObject({
    person: field.text("被询问人", { max: 50 }),
    standing: field.choice("被询问人身份", {
      party: "当事人",
      representative: "法定代表人或者负责人",
      employee: "当事人的工作人员",
      witness: "证人",
    }),
    place: field.text("询问地点"),
    certificateShown: field.flag("已出示执法证件"),
    rightsTold: field.flag("已告知权利和义务"),
    record: field.longText("询问内容", { max: 20_000 }),
    signature: field.choice("签名情况", signatures),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  evidence: z.strictObject({
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
    place: field.optional(field.text("取得地点")),
    proves: field.longText("证明内容", { max: 2000 }),
    verified: field.flag("已经查证属实"),
    lawful: field.flag("以合法手段取得"),
    sha256: field.optional(field.text("电子文件的 SHA-256", { max: 64 })),
  }),
  report: z
    .strictObject({
      outcome: field.choice("处理意见", outcomes),
      facts: field.longText("查明的事实", { max: 20_000 }),
      evidenceSummary: field.longText("证据及其证明内容"),
      lawApplied: field.longText("法律适用", { max: 2000 }),
      ...penaltyFields,
      ...benchmarkFields,
      reviewGrounds: field.choices("属于应当法制审核的情形", {
        publicInterest: "涉及重大公共利益",
        majorRights: "直接关系当事人或者第三人重大权益",
        complex: "案件情况疑难复杂、涉及多个法律关系",
        other: "法律、法规规定应当进行法制审核的其他情形",
      }),
      grave: field.flag("情节复杂或者重大违法行为，应当集体讨论"),
    })
    .superRefine(soundOutcome),
};
