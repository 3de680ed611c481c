import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { type CommonFacts, commonFields } from "../../shared/common.ts";
import { annulledOrder } from "../../shared/linked-orders.ts";
import { partyFields, soundParty } from "../../shared/party.ts";
import { publishFields } from "../../shared/publication.ts";
import { serviceFields } from "../../shared/service.ts";

const { place, masked, checkedBy } = publishFields;

const measures = {
  withdrawPeople: "从危险区域内撤出作业人员",
  stopProduction: "暂时停产停业",
  stopUse: "停止使用相关设施、设备",
} as const;

const problem = field.text("存在的问题", { max: 500 });

/** The documents of this procedure that are served on the party. */
const documents = {
  order: "责令限期整改指令书、现场处理措施决定书",
  reply: "陈述申辩答复",
  extension: "延期审批决定",
  opinion: "整改复查意见书",
  consent: "恢复生产经营审查同意书",
  annulment: "撤销责令整改决定书",
} as const;

const linkedNumber = {
  number: field.text("决定书文号", { max: 60 }),
  decidedOn: field.day("决定之日"),
};

export const closingTitles = {
  corrected: "整改完毕",
  pursued: "转立案查处或者行政强制",
  closedDown: "当事人已被依法关闭或者终止",
  annulled: annulledOrder,
} as const;

const ended = { result: field.text("执行结果", { max: 200 }), endedOn: field.day("执行终了之日") };

const issuing = {
  approveStop: z.strictObject({
    partyName: field.text("当事人姓名或者名称"),
    outcome: field.choice("审批结论", { approved: "批准", refused: "不批准" }),
    measures: field
      .choices("拟采取的措施", measures)
      .refine((chosen) => chosen.length > 0, "请选择拟采取的措施"),
    reason: field.longText("事实和理由", { max: 2000 }),
  }),
  issue: z
    .strictObject({
      ...partyFields,
      party: field.optional(field.entry("监管对象", "parties")),
      inNameOf: field.optional(
        field.text("以其名义作出的委托机关", { hint: "受委托组织办理的必填，以委托机关名义作出" }),
      ),
      place: field.text("现场地点"),
      certificateShown: field.flag("已出示执法证件"),
      found: field.longText("查明的事实"),
      evidence: field.longText("现场检查记录等证据", { max: 2000 }),
      hazard: field.choice("事故隐患等级", {
        none: "不属于事故隐患",
        general: "一般事故隐患",
        major: "重大事故隐患",
      }),
      unsafe: field.flag("隐患排除前或者排除过程中无法保证安全"),
      measures: field.choices("现场处理措施", measures),
      urgentReason: field.optional(
        field.longText("情况紧急、先行采取措施的理由", { max: 1000, hint: "没有事先批准的必填" }),
      ),
      heard: field.flag("已说明问题和依据，听取当事人意见"),
      mode: field.choice("整改方式", { now: "责令立即改正", term: "责令限期整改" }),
      items: field.rows(
        "责令整改的事项",
        {
          problem,
          law: field.text("违反的规定", { max: 300 }),
          required: field.text("整改要求", { max: 500 }),
          dueOn: field.day("整改期限"),
        },
        1,
        100,
      ),
      consequence: field.longText("逾期不整改的后果", { max: 1000 }),
      remedies: field.longText("申请行政复议、提起行政诉讼的途径和期限", { max: 1000 }),
      sealed: field.flag("已加盖本机关印章"),
    })
    .superRefine(soundParty)
    .refine(({ items }) => new Set(items.map((one) => one.problem)).size === items.length, {
      path: ["items"],
      message: "同一问题只列一项",
    }),
  deliver: z.strictObject({ document: field.choice("送达的文书", documents), ...serviceFields }),
};

const answering = {
  statement: z.strictObject({
    way: field.choice("提出方式", { oral: "口头，已记入笔录", written: "书面" }),
    content: field.longText("陈述申辩内容", { max: 2000 }),
  }),
  reply: z.strictObject({
    outcome: field.choice("答复", { adopted: "采纳", partly: "部分采纳", rejected: "不予采纳" }),
    reason: field.longText("事实、理由和依据", { max: 2000 }),
  }),
  requestExtension: z.strictObject({
    reason: field.longText("申请延期的理由", { max: 2000 }),
    dueOn: field.day("申请延期至"),
  }),
  extend: z
    .strictObject({
      outcome: field.choice("审批结论", { granted: "同意延期", refused: "不同意延期" }),
      dueOn: field.optional(field.day("延期至", { hint: "同意延期的必填" })),
      reason: field.longText("理由", { max: 2000 }),
      safety: field.optional(field.longText("延期期间的安全防范措施", { max: 1000 })),
    })
    .refine(({ outcome, dueOn }) => (outcome === "granted") === (dueOn !== undefined), {
      path: ["dueOn"],
      message: "同意延期的应当写明延期至何日，不同意的不填",
    }),
  progress: z.strictObject({
    content: field.longText("整改进展", { max: 2000 }),
    materials: field.optional(field.text("附送材料", { max: 500 })),
  }),
  requestReinspection: z.strictObject({ content: field.longText("整改完成情况", { max: 2000 }) }),
};

const checking = {
  reinspect: z
    .strictObject({
      certificateShown: field.flag("已出示执法证件"),
      items: field.rows(
        "逐项复查",
        {
          problem,
          result: field.choice("复查结果", { done: "已经整改", partly: "部分整改", not: "没有整改" }),
          detail: field.text("复查情况", { max: 500 }),
          photos: field.optional(field.text("照片、音像记录编号", { max: 300 })),
        },
        1,
        100,
      ),
      opinion: field.choice("复查意见", {
        closed: "整改完毕",
        remaining: "已经到期的整改完毕，其余按原期限继续整改",
        newTerm: "重新确定整改期限",
        pursue: "逾期未整改，依法查处",
      }),
      newDueOn: field.optional(field.day("重新确定的期限", { hint: "重新确定整改期限的必填" })),
      stopContinues: field.optional(field.flag("继续停产停业、停止使用")),
      signature: field.choice("当事人签名情况", { signed: "已核对并签名", refused: "拒绝签名" }),
      refusalNote: field.optional(
        field.text("拒绝签名的情况和报告", { max: 500, hint: "拒绝签名的必填：记明情况并向本机关报告" }),
      ),
    })
    .refine(({ opinion, newDueOn }) => (opinion === "newTerm") === (newDueOn !== undefined), {
      path: ["newDueOn"],
      message: "重新确定整改期限的应当写明期限，其他意见不填",
    }),
  resumedUnlawfully: z.strictObject({
    found: field.longText("擅自恢复生产经营、使用的情况", { max: 2000 }),
    evidence: field.longText("证据", { max: 1000 }),
  }),
  resume: z.strictObject({
    document: field.text("同意恢复的文书文号", { max: 60 }),
    reason: field.longText("审查意见", { max: 2000 }),
  }),
};

const ending = {
  annul: z.strictObject({
    ground: field.choice("撤销的原因", {
      mistaken: "事实不清、依据错误或者程序违法",
      changed: "据以责令整改的情况已经消失",
      reviewed: "行政复议、行政诉讼撤销或者确认违法",
      refusedApproval: "采取的措施没有得到批准",
    }),
    document: field.text("撤销决定书或者裁判文书文号", { max: 100 }),
    reason: field.longText("事实、理由和依据", { max: 2000 }),
  }),
  notIssued: z.strictObject({ reason: field.longText("不再责令整改的理由", { max: 2000 }) }),
  powerCut: z.strictObject(linkedNumber),
  inspected: z.strictObject({
    inspectedOn: field.day("检查之日"),
    conclusion: field.text("检查结论", { max: 500 }),
  }),
  caseOpened: z.strictObject({
    clueOn: field.day("登记案源之日"),
    content: field.longText("案源内容"),
  }),
  caseDeclined: z.strictObject({
    decidedOn: field.day("决定不予立案之日"),
    reason: field.longText("不予立案的理由"),
  }),
  executed: z.strictObject(ended),
  substituted: z.strictObject(ended),
  close: z
    .strictObject({
      result: field.choice("办结情形", closingTitles),
      closure: field.optional(
        field.text("关闭决定、注销登记等文书", { max: 200, hint: "已被关闭或者终止的必填" }),
      ),
      summary: field.longText("办理情况", { max: 2000 }),
    })
    .refine(({ result, closure }) => (result === "closedDown") === (closure !== undefined), {
      path: ["closure"],
      message: "已被关闭或者终止的应当写明文书，其他情形不填",
    }),
};

const publicity = {
  publish: z.strictObject({
    place,
    summary: field.text("责令整改情况（公示用）", { max: 500, hint: "不写个人信息、商业秘密" }),
    masked,
    checkedBy,
  }),
  withdraw: z.strictObject({
    ground: field.choice("撤回原因", {
      corrected: "公示内容有误",
      annulled: "责令整改已被撤销",
      fulfilled: "已经整改完毕，不再公示",
    }),
    reason: field.longText("向社会公开说明的理由", { max: 1000 }),
  }),
};

export const fields = {
  ...issuing,
  ...answering,
  ...checking,
  ...publicity,
  ...ending,
  ...commonFields,
};

/** What each act of an order to correct says, by its kind. */
export type Facts = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

export type Own = Exclude<keyof Facts, keyof CommonFacts>;
