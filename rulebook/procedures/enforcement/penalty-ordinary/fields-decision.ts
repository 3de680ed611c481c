import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { partyFields, soundParty } from "../../shared/party.ts";
import { penaltyFields } from "../../shared/penalties.ts";
import { benchmarkFields, lawFields, outcomes, soundOutcome } from "./fields-investigation.ts";

const { partyKind, partyName, partyCode, partyAge, partyAddress, partyRepresentative } = partyFields;

const noPenaltyGrounds = {
  minor: "违法行为轻微并及时改正，没有造成危害后果",
  first: "初次违法且危害后果轻微并及时改正",
  noFault: "当事人有证据足以证明没有主观过错",
  age: "不满十四周岁",
  mental: "不能辨认或者不能控制自己行为",
  timeBarred: "违法行为在法定期限内未被发现",
} as const;

/** Why there is no penalty, with what proves it: each ground of 行政处罚法第30、31、33、36条 has its own. */
const noPenaltyFields = {
  noPenaltyGround: field.optional(field.choice("不予处罚的情形", noPenaltyGrounds)),
  noPenaltyProof: field.optional(
    field.longText("不予处罚情形的证明", { max: 2000, hint: "鉴定意见、年龄证明、没有主观过错的证据等" }),
  ),
  correctionProof: field.optional(
    field.longText("及时改正的证明", { max: 2000, hint: "轻微、初次违法的必填，如复查意见书" }),
  ),
  historyChecked: field.optional(
    field.longText("查询违法记录的情况", { max: 1000, hint: "初次违法的必填：查询时间、范围和结果" }),
  ),
  educated: field.optional(field.flag("已对当事人进行教育", { hint: "不予行政处罚的必填" })),
  education: field.optional(field.longText("教育的方式和内容", { max: 1000 })),
  guardianTold: field.optional(
    field.flag("已责令监护人管教或者严加看管", { hint: "因年龄、精神状况不予处罚的必填" }),
  ),
};

/** 告知救济途径: where, and until when. */
const remedyFields = {
  remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
  reconsiderationBody: field.optional(field.text("行政复议机关", { max: 100 })),
  reconsiderationDays: field.optional(field.count("申请行政复议的期限", "日", 1, 366)),
  court: field.optional(field.text("有管辖权的人民法院", { max: 100 })),
  litigationMonths: field.optional(field.count("提起行政诉讼的期限", "个月", 1, 24)),
  remedyLaw: field.optional(
    field.text("期限的依据", { max: 200, hint: "法律另有规定期限的填写；没有的不填" }),
  ),
};

/** The decision itself. */
export const decisionFields = {
  decide: z
    .strictObject({
      outcome: field.choice("决定", outcomes),
      partyKind,
      partyName,
      partyCode,
      partyAge,
      partyAddress,
      partyRepresentative,
      violation: field.text("违法行为（公示用）", { hint: "不写个人信息、商业秘密" }),
      facts: field.longText("违法事实和证据", { max: 20_000 }),
      lawApplied: field.longText("决定的依据", { max: 2000 }),
      reasoning: field.longText("说理：证据采信"),
      lawReasoning: field.optional(field.longText("说理：法律适用", { max: 3000 })),
      discretionReasoning: field.optional(
        field.longText("说理：裁量基准的适用", { max: 3000, hint: "给予罚款且有裁量基准的必填" }),
      ),
      ...lawFields,
      ...penaltyFields,
      ...benchmarkFields,
      ...noPenaltyFields,
      sameAct: field.optional(field.flag("与已受罚款的是同一个违法行为", { hint: "经核对不是的，选否" })),
      inNameOf: field.optional(
        field.text("以其名义作出决定的委托行政机关", { max: 100, hint: "受委托组织办理的填写" }),
      ),
      correction: field.optional(field.longText("责令改正的内容", { max: 2000 })),
      defenceAnswer: field.optional(field.longText("对陈述申辩、听证意见的答复", { max: 2000 })),
      performance: field.optional(field.text("履行方式和期限", { max: 500 })),
      bank: field.optional(field.text("缴款银行和账户", { max: 200 })),
      surchargeTold: field.optional(field.flag("已写明逾期加处罚款的标准")),
      ...remedyFields,
      relatedParty: field.optional(
        field.text("同案另受处罚的单位或者个人", { hint: "单位和个人都受处罚的，分别立案、分别决定" }),
      ),
      relatedMatter: field.optional(field.text("另案的立案号或者决定书文号", { max: 60 })),
      handlers: field.people("承办人员", 1, 10),
      sealed: field.flag("已加盖本机关印章"),
    })
    .superRefine(soundOutcome)
    .superRefine(soundParty)
    .refine(({ outcome, noPenaltyGround }) => (outcome === "noPenalty") === (noPenaltyGround !== undefined), {
      path: ["noPenaltyGround"],
      message: "不予行政处罚的应当选择情形，其他决定不填",
    })
    .refine(({ outcome, performance }) => outcome !== "punish" || performance !== undefined, {
      path: ["performance"],
      message: "处罚决定应当写明履行方式和期限",
    }),
};
