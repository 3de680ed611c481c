import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { partyKinds } from "../../shared/party.ts";

const codePattern = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const idNumberPattern = /^\d{17}[\dX]$/;

/** Who applies. A citizen's number is a field of its own, so that it can stay closed. */
const applicantFields = {
  applicantKind: field.choice("申请人类型", partyKinds),
  applicantName: field.text("申请人姓名或者名称"),
  applicantCode: field.optional(field.text("统一社会信用代码", { max: 18, hint: "单位和个体工商户填写" })),
  applicantIdNumber: field.optional(field.text("居民身份证件号码", { max: 18, hint: "公民填写，不公开" })),
  applicantAddress: field.text("住所或者住址"),
  applicantPhone: field.optional(field.text("联系电话", { max: 40, hint: "不公开" })),
};

interface Applicant {
  readonly applicantKind: keyof typeof partyKinds;
  readonly applicantCode?: string | undefined;
  readonly applicantIdNumber?: string | undefined;
}

/** For superRefine: a citizen has an identity number, everyone else a credit code, nobody both. */
function soundApplicant(applicant: Applicant, context: z.RefinementCtx): void {
  const { applicantKind, applicantCode, applicantIdNumber } = applicant;
  const refuse = (path: keyof Applicant, message: string): void => {
    context.addIssue({ code: "custom", path: [path], message });
  };
  const citizen = applicantKind === "citizen";
  if (citizen && applicantCode !== undefined) refuse("applicantCode", "公民没有统一社会信用代码");
  if (!citizen && applicantIdNumber !== undefined) {
    refuse("applicantIdNumber", "单位和个体工商户填写统一社会信用代码，不填身份证件号码");
  }
  if (!citizen && !codePattern.test(applicantCode ?? "")) {
    refuse("applicantCode", "统一社会信用代码应当是18位大写字母或者数字");
  }
  if (citizen && !idNumberPattern.test(applicantIdNumber ?? "")) {
    refuse("applicantIdNumber", "居民身份证件号码应当是18位");
  }
}

const handedIn = {
  material: field.text("材料编号", { max: 40 }),
  copies: field.count("份数", "份", 1, 50),
};

const sealed = field.flag("加盖专用印章并注明日期");

/** 申请、当场更正、不予受理、补正. */
export const applicationFields = {
  apply: z
    .strictObject({
      item: field.entry("许可事项", "licence-items"),
      ...applicantFields,
      content: field.longText("申请的内容", { max: 2000 }),
      way: field.choice("申请方式", {
        window: "窗口提交",
        mail: "信函",
        electronic: "电报、电传、传真、电子数据交换和电子邮件",
        online: "政务服务平台",
      }),
      materials: field.rows("提交的材料", handedIn, 0, 100),
      agent: field.optional(field.text("代理人", { max: 50 })),
      agentAuthorised: field.optional(field.flag("代理人有授权委托书", { hint: "委托代理人的填写" })),
      truthPromised: field.flag("申请人已对材料的真实性负责签名"),
    })
    .superRefine(soundApplicant)
    .refine(({ agent, agentAuthorised }) => agent !== undefined || agentAuthorised === undefined, {
      path: ["agentAuthorised"],
      message: "没有代理人的不填授权委托书",
    }),
  correctOnSpot: z.strictObject({ content: field.longText("当场更正的内容", { max: 1000 }) }),
  refuseAcceptance: z
    .strictObject({
      ground: field.choice("不予受理的情形", {
        notNeeded: "依法不需要取得行政许可",
        wrongBody: "依法不属于本机关职权范围",
        incomplete: "经一次告知，没有按照要求补正",
        falseMaterial: "隐瞒有关情况或者提供虚假材料",
        banned: "在不得再次申请的期限以内",
      }),
      rightBody: field.optional(field.text("有权受理的行政机关", { hint: "不属于本机关职权的必填" })),
      reason: field.longText("理由和依据", { max: 2000 }),
      remedies: field.optional(field.longText("救济途径和期限", { max: 500 })),
      sealed,
    })
    .refine(({ ground, rightBody }) => (ground === "wrongBody") === (rightBody !== undefined), {
      path: ["rightBody"],
      message: "不属于本机关职权的应当告知有权受理的机关，其他情形不填",
    }),
  correctionNotice: z.strictObject({
    missing: field.rows(
      "需要补正的材料",
      { material: field.text("材料编号", { max: 40 }), reason: field.text("需要补正的内容", { max: 300 }) },
      1,
      100,
    ),
    correctBy: field.day("补正的期限"),
    sealed,
  }),
  supplement: z.strictObject({ materials: field.rows("补正的材料", handedIn, 1, 100) }),
};

/** 受理、容缺材料. */
export const acceptanceFields = {
  accept: z
    .strictObject({
      mode: field.choice("受理方式", {
        ordinary: "一般受理",
        gaps: "容缺受理",
        commitment: "告知承诺",
      }),
      startsOn: field.day("期限起算之日", { hint: "逾期没有告知补正的，为收到申请材料之日" }),
      gaps: field.rows("容缺的材料", { material: field.text("材料编号", { max: 40 }) }, 0, 50),
      supplyBy: field.optional(field.day("补交容缺材料的期限", { hint: "容缺受理的必填" })),
      promised: field.flag("申请人已签署书面承诺"),
      conditionsTold: field.flag("已一次性告知许可条件、承诺内容和不实承诺的后果"),
      feeFen: field.money("收取的费用"),
      feeBasis: field.optional(field.text("收费依据的法律、行政法规", { max: 300, hint: "收费的必填" })),
      sealed,
    })
    .refine(({ mode, supplyBy }) => (mode === "gaps") === (supplyBy !== undefined), {
      path: ["supplyBy"],
      message: "容缺受理的应当写明补交的期限，其他不填",
    })
    .refine(({ mode, gaps }) => (mode === "gaps") === gaps.length > 0, {
      path: ["gaps"],
      message: "容缺受理的应当写明容缺的材料，其他不填",
    }),
  supplyGaps: z.strictObject({ materials: field.rows("补交的材料", handedIn, 1, 50) }),
};
