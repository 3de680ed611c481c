import { type GateCase, local, opinion118 } from "./gate-case.ts";
import { safety } from "./gates-inspection.ts";
import { type Inspection, inspecting, varied } from "./inspecting.ts";

const hazard = safety("第65条第1款第（三）项");
const record = safety("第68条");
const openness = `${opinion118}第（六）项`;
const disclosure = (...articles: readonly number[]): string =>
  articles.map((article) => `《中华人民共和国政府信息公开条例》第${article}条`).join("、");

const clean = { check: inspecting.example("check", {}) };
const answers = clean.check.results ?? [];
const conforming = {
  check: {
    ...clean.check,
    results: answers.map(({ note: _note, ...one }) => ({ ...one, result: "conforms" as const })),
  },
};
const general = {
  check: { ...clean.check, results: answers.slice(0, 1) },
};
const minor = {
  kind: "clue",
  reason: "收到举报。",
  clue: "安应急举〔2025〕3号",
  partyKind: "citizen",
  partyName: "王某",
  partyCode: undefined,
  partyRepresentative: undefined,
  partyAge: "minor",
  party: undefined,
} as const;
const mild = { measure: "correctNow", majorHazard: false, unsafe: false, resumption: undefined } as const;

const withdrawn =
  (ground: "corrected" | "changed") =>
  (given: Inspection): Inspection =>
    given
      .does("publish", ["publisher-1"], inspecting.example("publish"), "2025-06-10")
      .does("withdraw", ["publisher-1"], inspecting.example("withdraw", { ground }), "2025-06-11");

const withheld = (given: Inspection): Inspection =>
  given.does("withhold", ["leader-1"], inspecting.example("withhold"), "2025-06-10");

const published = (given: Inspection): Inspection =>
  given.does("publish", ["publisher-1"], inspecting.example("publish"), "2025-06-10");

/** 现场处理、恢复、结果、公示、办结. */
export const inspectionResultGates: readonly GateCase[] = [
  {
    act: "handle",
    gate: "handle.found",
    cites: safety("第65条第1款第（二）项"),
    passes: ["检查发现问题", () => varied("handle")],
    refuses: ["检查没有发现问题", () => varied("handle", { told: conforming })],
  },
  {
    act: "handle",
    gate: "handle.majorHazard",
    cites: hazard,
    passes: ["一般问题当场纠正", () => varied("handle", { input: mild })],
    refuses: ["没有重大事故隐患就停用", () => varied("handle", { input: { majorHazard: false } })],
  },
  {
    act: "handle",
    gate: "handle.resumption",
    cites: hazard,
    passes: ["写明恢复的条件", () => varied("handle")],
    refuses: ["没有写明恢复的条件", () => varied("handle", { input: { resumption: undefined } })],
  },
  {
    act: "handle",
    gate: "handle.majorRow",
    cites: hazard,
    passes: ["检查结果有重大级别的问题", () => varied("handle")],
    refuses: ["检查结果只有一般问题", () => varied("handle", { told: general })],
    marks: true,
  },
  {
    act: "resumeRequest",
    gate: "resumeRequest.measure",
    cites: hazard,
    passes: ["申请恢复停用的设备", () => varied("resumeRequest")],
    refuses: ["申请的不是停用措施", () => varied("resumeRequest", { input: { measure: 5 } })],
    marks: true,
  },
  {
    act: "resumeRequest",
    gate: "resumeRequest.receivedOn",
    cites: hazard,
    passes: ["当日登记", () => varied("resumeRequest")],
    refuses: ["收到之日晚于登记", () => varied("resumeRequest", { input: { receivedOn: "2025-06-07" } })],
    marks: true,
  },
  {
    act: "review",
    gate: "review.measure",
    cites: hazard,
    passes: ["审查停用措施", () => varied("review")],
    refuses: ["审查的不是停用措施", () => varied("review", { input: { measure: 5 } })],
  },
  {
    act: "consent",
    gate: "consent.removed",
    cites: hazard,
    passes: ["审查认定隐患已经排除", () => varied("consent")],
    refuses: ["审查认定没有排除", () => varied("consent", { told: { review: { result: "notRemoved" } } })],
  },
  {
    act: "resumed",
    gate: "resumed.consent",
    cites: hazard,
    passes: ["书面同意后恢复", () => varied("resumed")],
    refuses: ["同意之日以前恢复", () => varied("resumed", { input: { resumedOn: "2025-06-09" } })],
    marks: true,
  },
  {
    act: "tellResult",
    gate: "tellResult.asFound",
    cites: record,
    passes: ["结论与发现一致", () => varied("tellResult")],
    refuses: ["发现问题却称未发现", () => varied("tellResult", { input: { conclusion: "none" } })],
  },
  {
    act: "tellResult",
    gate: "tellResult.problems",
    cites: `${opinion118}第（五）项`,
    passes: ["告知问题和权利", () => varied("tellResult")],
    refuses: ["没有告知权利", () => varied("tellResult", { input: { rightsTold: false } })],
  },
  {
    act: "close",
    gate: "close.refusalReported",
    cites: record,
    passes: ["没有拒绝签字", () => varied("close")],
    refuses: [
      "拒绝签字没有报告",
      () => varied("close", { told: { check: { signature: "refused", refusalNote: "拒签" } } }),
    ],
  },
  {
    act: "close",
    gate: "close.measures",
    cites: hazard,
    passes: ["已经同意恢复", () => varied("close", { input: { continues: undefined } })],
    refuses: [
      "停用的设备还没有同意恢复",
      () => varied("close", { input: { continues: undefined }, without: ["consent"] }),
    ],
  },
  {
    act: "close",
    gate: "close.approved",
    cites: "国办发〔2024〕54号",
    passes: ["已经批准", () => varied("close")],
    refuses: [
      "紧急检查没有补办审批",
      () =>
        varied("close", {
          without: ["approve", "notify", "resumeRequest", "review", "consent", "handle"],
          told: { task: { kind: "immediate", urgent: true, reason: "预警" } },
        }),
    ],
    marks: true,
  },
  {
    act: "publish",
    gate: "publish.standing",
    cites: openness,
    passes: ["首次公示", () => varied("publish")],
    refuses: ["重复公示", () => varied("publish", { later: published })],
  },
  {
    act: "publish",
    gate: "publish.resultUndone",
    cites: openness,
    passes: [
      "更正错误后再次公示",
      () => varied("publish", { later: withdrawn("corrected"), input: { correctionNote: "更正名称" } }),
    ],
    refuses: ["结论已被变更", () => varied("publish", { later: withdrawn("changed") })],
  },
  {
    act: "publish",
    gate: "publish.withheld",
    cites: disclosure(14, 15),
    passes: [
      "恢复公开后公示",
      () =>
        varied("publish", {
          later: (given) =>
            withheld(given).does(
              "withhold",
              ["leader-1"],
              { outcome: "released", reason: "原因消失" },
              "2025-06-11",
            ),
        }),
    ],
    refuses: ["已经批准不予公开", () => varied("publish", { later: withheld })],
  },
  {
    act: "publish",
    gate: "publish.minor",
    cites: disclosure(15),
    passes: ["检查对象是企业", () => varied("publish")],
    refuses: ["检查对象是未成年人", () => varied("publish", { told: { task: minor } })],
  },
  {
    act: "publish",
    gate: "publish.masked",
    cites: `${opinion118}、${disclosure(15)}`,
    passes: ["已经脱敏", () => varied("publish")],
    refuses: ["没有脱敏", () => varied("publish", { input: { masked: false } })],
  },
  {
    act: "publish",
    gate: "publish.checked",
    cites: local,
    passes: ["第二人核对", () => varied("publish")],
    refuses: ["自己核对", () => varied("publish", { input: { checkedBy: "publisher-1" } })],
    marks: true,
  },
  {
    act: "publish",
    gate: "publish.corrected",
    cites: local,
    passes: ["没有更正", () => varied("publish")],
    refuses: ["更正后没有说明", () => varied("publish", { later: withdrawn("corrected") })],
    marks: true,
  },
  {
    act: "publish",
    gate: "publish.until",
    cites: "《市场监督管理行政处罚信息公示规定》第13条",
    passes: ["公示一年", () => varied("publish", { input: { until: "2026-06-11" } })],
    refuses: ["公示四年", () => varied("publish", { input: { until: "2029-06-11" } })],
    marks: true,
  },
  {
    act: "withdraw",
    gate: "withdraw.prompt",
    cites: openness,
    passes: ["三个工作日内撤回", () => varied("withdraw", { input: { ruledOn: "2025-06-11" } })],
    refuses: ["八天后才撤回", () => varied("withdraw", { input: { ruledOn: "2025-06-03" } })],
    marks: true,
  },
  {
    act: "withdraw",
    gate: "withdraw.ruledOn",
    cites: openness,
    passes: ["当日发现", () => varied("withdraw", { input: { ruledOn: "2025-06-11" } })],
    refuses: ["发现之日晚于撤回", () => varied("withdraw", { input: { ruledOn: "2025-06-12" } })],
    marks: true,
  },
  {
    act: "withhold",
    gate: "withhold.published",
    cites: disclosure(14, 17),
    passes: ["公示以前审批", () => varied("withhold")],
    refuses: ["正在公示", () => varied("withhold", { later: published })],
  },
  {
    act: "withhold",
    gate: "withhold.consulted",
    cites: disclosure(15),
    passes: [
      "已征求第三方意见",
      () => varied("withhold", { input: { ground: "thirdParty", consulted: true } }),
    ],
    refuses: ["没有征求意见", () => varied("withhold", { input: { ground: "thirdParty" } })],
    marks: true,
  },
];
