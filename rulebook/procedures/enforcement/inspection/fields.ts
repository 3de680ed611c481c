import { field } from "@zhunsheng/engine";
import { compareInstants } from "@zhunsheng/law";
import { z } from "zod";
import { hazardLevels } from "../../../registers/checklists.ts";
import { inspectionWays } from "../../../registers/inspection-items.ts";
import { inspectionKinds } from "../../../registers/inspection-visits.ts";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { partyFields, soundParty } from "../../shared/party.ts";
import { evidenceFields } from "./fields-evidence.ts";
import { linkedFields } from "./fields-linked.ts";
import { resultFields } from "./fields-result.ts";

const { partyIdNumber: _closed, ...openParty } = partyFields;

const exempt = (kind: string): boolean => ["clue", "immediate", "recheck"].includes(kind);

const task = z
  .strictObject({
    ...openParty,
    party: field.optional(field.entry("监管对象", "parties")),
    riskClass: field.optional(
      field.text("风险等级", { max: 20, hint: "检查频次上限按等级公布的填写，与监管对象登记一致" }),
    ),
    kind: field.choice("检查类别", inspectionKinds),
    plan: field.optional(field.text("检查计划编号", { max: 100, hint: "日常检查、专项检查填写" })),
    planRow: field.optional(field.text("计划事项编号", { max: 20 })),
    campaign: field.optional(field.text("专项行动", { max: 100, hint: "专项检查必填" })),
    reason: field.optional(
      field.longText("检查事由", { max: 1000, hint: "线索核查、即时检查、整改复查必填，写明线索或者险情" }),
    ),
    clue: field.optional(
      field.text("线索来源和编号", { max: 200, hint: "线索核查、整改复查不从其他事项开始的填写" }),
    ),
    items: field.rows("检查事项", { item: field.entry("检查事项", "inspection-items") }, 1, 10),
    way: field.choice("检查方式", inspectionWays),
    notice: field.choice("通知方式", {
      notified: "事先通知",
      unannounced: "不预先告知（四不两直）",
    }),
    plannedOn: field.day("计划检查之日"),
    place: field.text("检查地点"),
    inDistrict: field.flag("检查对象在本机关管辖区域"),
    inspectors: field.people("检查人员", 1, 10),
    assistants: field.optional(
      field.text("辅助人员、专家", { hint: "不计入检查人员，不得单独检查", max: 200 }),
    ),
    units: field.optional(
      field.rows("联合检查的其他机关（综合查一次）", {
        agency: field.text("机关"),
        items: field.text("检查事项", { max: 300 }),
      }),
    ),
    urgent: field.flag("情况紧急，先行检查、补办审批"),
    delegatedBy: field.optional(
      field.text("委托行政机关及委托书文号", { hint: "受委托组织填写，以委托行政机关名义检查" }),
    ),
  })
  .superRefine(soundParty)
  .refine(({ kind, reason }) => !exempt(kind) || reason !== undefined, {
    path: ["reason"],
    message: "线索核查、即时检查、整改复查应当写明事由",
  })
  .refine(({ kind, campaign }) => kind !== "special" || campaign !== undefined, {
    path: ["campaign"],
    message: "专项检查应当写明专项行动",
  })
  .refine(({ urgent, kind }) => !urgent || kind === "immediate" || kind === "clue", {
    path: ["urgent"],
    message: "只有即时检查、线索核查可以先行检查、补办审批",
  })
  .refine(({ partyKind, partyCode }) => partyKind === "citizen" || partyCode !== undefined, {
    path: ["partyCode"],
    message: "单位和个体工商户应当写明统一社会信用代码，检查次数按代码计算",
  })
  .refine(({ items }) => new Set(items.map(({ item }) => item)).size === items.length, {
    path: ["items"],
    message: "检查事项有重复",
  });

const check = z
  .strictObject({
    startedAt: field.instant("开始时间"),
    endedAt: field.instant("结束时间"),
    place: field.text("检查地点"),
    content: field.longText("检查内容", { max: 2000 }),
    checklist: field.optional(field.entry("检查标准", "checklists")),
    results: field.optional(
      field.checklist(
        "逐项检查结果",
        {
          register: "checklists",
          keyFrom: "checklist",
          itemsIn: "rows",
          hint: "没有找到被检查单位的不填",
        },
        {
          results: { conforms: "符合", problem: "不符合", notApplicable: "不涉及" },
          levels: hazardLevels,
          fault: "problem",
        },
      ),
    ),
    others: field.optional(
      field.rows(
        "检查标准以外发现的问题",
        {
          content: field.text("问题", { max: 500 }),
          law: field.text("违反的规定", { max: 300 }),
          level: field.choice("隐患级别", hazardLevels),
        },
        1,
        100,
      ),
    ),
    problems: field.longText("发现的问题", { max: 5000, hint: "没有发现问题的写明“未发现问题”" }),
    handling: field.longText("处理情况", { max: 2000 }),
    present: field.choice("在场人员", {
      party: "被检查单位人员在场",
      witness: "被检查单位无人在场，见证人在场",
    }),
    presentName: field.text("在场人员姓名、职务", { max: 50 }),
    signature: field.choice("签字情况", {
      signed: "检查人员和被检查单位负责人已签字",
      refused: "被检查单位负责人拒绝签字",
      witnessed: "被检查单位无人在场，检查人员和见证人已签字",
    }),
    refusalNote: field.optional(field.text("拒绝签字的情况", { max: 500, hint: "拒绝签字的填写" })),
    guidance: field.flag("检查中开展了普法和服务指导"),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  })
  .refine(({ startedAt, endedAt }) => compareInstants(startedAt, endedAt) < 0, {
    path: ["endedAt"],
    message: "结束时间应当晚于开始时间",
  })
  .refine(({ signature, present }) => (signature === "witnessed") === (present === "witness"), {
    path: ["signature"],
    message: "被检查单位无人在场的，由检查人员和见证人签字；有人在场的，由其负责人签字或者记明拒绝签字",
  });

/** 检查任务、审批、通知、进入、检查; what follows stands in the other tables. */
export const fields = {
  task,
  approve: z
    .strictObject({
      outcome: field.choice("审批结论", { approved: "同意检查", refused: "不同意检查" }),
      opinion: field.optional(field.longText("审批意见", { max: 1000, hint: "不同意的必填" })),
    })
    .refine(({ outcome, opinion }) => outcome === "approved" || opinion !== undefined, {
      path: ["opinion"],
      message: "不同意检查的应当写明意见",
    }),
  notify: z.strictObject({
    basis: field.longText("检查依据", { max: 1000 }),
    content: field.longText("检查内容", { max: 2000 }),
    on: field.day("检查之日"),
    place: field.text("检查地点"),
    used: field.count("本年度已检查次数", "次", 0, 366),
    allowed: field.optional(field.count("年度检查频次上限", "次", 0, 366)),
    prohibitionsTold: field.flag("已载明涉企行政检查的禁止行为和投诉电话"),
    rightsTold: field.flag("已告知陈述、申辩、申请回避的权利"),
    receiver: field.text("签收人", { max: 50 }),
  }),
  replace: z.strictObject({
    inspectors: field.people("更换后的检查人员", 1, 10),
    ground: field.choice("更换原因", { recusal: "回避", absence: "不能到场", other: "其他" }),
    reason: field.longText("说明", { max: 500 }),
  }),
  enter: z.strictObject({
    scanned: field.flag("已扫码入企、亮码检查"),
    scanCode: field.optional(field.text("扫码记录编号", { max: 100 })),
    certificateShown: field.flag("已出示执法证件"),
    told: field.flag("已告知检查事由、依据和被检查单位的权利义务"),
    met: field.text("接待人员姓名、职务", { max: 50 }),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  obstructed: z.strictObject({
    cause: field.choice("未能进入的原因", {
      refused: "拒绝、阻碍检查",
      absent: "无人在场",
      moved: "已经搬离或者查无此单位",
      stopped: "已经停产停业",
    }),
    how: field.longText("情况", { max: 2000 }),
    recordings: field.optional(field.text("音像记录编号", { max: 500 })),
  }),
  check,
  ...evidenceFields,
  ...resultFields,
  ...linkedFields,
  ...commonFields,
};

/** What each act of an inspection says, by its kind. */
export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

/** Without those that every procedure has. */
export type Own = Exclude<keyof Facts, keyof CommonFacts>;
