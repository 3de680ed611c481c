import { type GateCase, law, local, opinion118 } from "./gate-case.ts";
import { summaryBefore, summaryExample, varySummary } from "./summary.ts";

const openness = "《中华人民共和国政府信息公开条例》";
const ground = { circumstanceGround: "未成年人" } as const;
const youth = {
  partyKind: "citizen",
  partyCode: undefined,
  partyRepresentative: undefined,
  partyAge: "minor",
} as const;

/** 简易程序：收缴、公示、归档. */
export const summaryAfterGates: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.history",
    cites: law("第29条"),
    marks: true,
    passes: ["处罚记录中没有同日同一事项的罚款", () => varySummary("decide")],
    refuses: ["同日同一事项已经罚款，待核", () => varySummary("decide", { given: finedToday })],
  },
  {
    act: "decide",
    gate: "decide.remedyText",
    cites: `${law("第52条第2款")}、《中华人民共和国行政复议法》第20条、《中华人民共和国行政复议法》第23条`,
    passes: ["写明先复议后起诉", () => varySummary("decide")],
    refuses: [
      "写成可以直接起诉",
      () => varySummary("decide", { input: { remedies: "六个月内提起行政诉讼，或者申请行政复议。" } }),
    ],
  },
  {
    act: "handIn",
    gate: "handIn.whole",
    cites: law("第71条"),
    marks: true,
    passes: ["收多少交多少", () => varySummary("handIn")],
    refuses: ["少交，记明", () => varySummary("handIn", { input: { amountFen: 9_999 } })],
  },
  {
    act: "remit",
    gate: "remit.whole",
    cites: law("第71条"),
    marks: true,
    passes: ["交多少缴多少", () => varySummary("remit")],
    refuses: ["少缴，记明", () => varySummary("remit", { input: { amountFen: 9_999 } })],
  },
  {
    act: "publish",
    gate: "publish.until",
    cites: "《市场监督管理行政处罚信息公示规定》第13条",
    marks: true,
    passes: ["公示三个月", () => varySummary("publish", { input: { until: "2025-06-17" } })],
    refuses: ["公示至以前的日期，待核", () => varySummary("publish", { input: { until: "2025-03-17" } })],
  },
  {
    act: "publish",
    gate: "publish.corrected",
    cites: local,
    marks: true,
    passes: ["更正后再公示写明更正说明", () => republish("罚款数额更正为一百元。")],
    refuses: ["更正后再公示没有说明，记明", () => republish(undefined)],
  },
  {
    act: "deliver",
    gate: "deliver.sameDay",
    cites: law("第52条第1款"),
    marks: true,
    passes: ["当场交付", () => varySummary("deliver")],
    refuses: ["次日才交付，记明", () => varySummary("deliver", { when: "2025-03-13" })],
  },
  {
    act: "collect",
    gate: "officers.two",
    cites: law("第42条第1款"),
    marks: true,
    passes: ["两名执法人员收缴", () => varySummary("collect")],
    refuses: ["一名执法人员收缴，记明", () => varySummary("collect", { by: ["officer-1"] })],
  },
  {
    act: "collect",
    gate: "collect.small",
    cites: law("第68条"),
    marks: true,
    passes: ["一百元可以当场收缴", () => varySummary("collect")],
    refuses: [
      "罚款二百元，只收一百元，也不是小额，记明",
      () => varySummary("collect", { told: { hear: { fineFen: 20_000 }, decide: { fineFen: 20_000 } } }),
    ],
  },
  {
    act: "collect",
    gate: "collect.requested",
    cites: law("第69条"),
    marks: true,
    passes: ["边远地区当事人提出", () => varySummary("collect", { input: { ground: "remote" } })],
    refuses: [
      "边远地区当事人没有提出，记明",
      () => varySummary("collect", { input: { ground: "remote", requestedByParty: false } }),
    ],
  },
  {
    act: "collect",
    gate: "collect.receipt",
    cites: law("第70条"),
    marks: true,
    passes: ["出具专用票据", () => varySummary("collect")],
    refuses: ["没有出具专用票据，记明", () => varySummary("collect", { input: { receiptIssued: false } })],
  },
  {
    act: "publish",
    gate: "publish.minor",
    cites: `${openness}第15条`,
    passes: ["单位的处罚可以公示", () => varySummary("publish")],
    refuses: [
      "未成年人的处罚不得公示",
      () =>
        varySummary("publish", {
          told: { onSite: youth, decide: { ...youth, circumstance: "lighter", ...ground } },
        }),
    ],
  },
  {
    act: "publish",
    gate: "publish.delivered",
    cites: law("第52条第1款"),
    passes: ["交付以后公示", () => varySummary("publish")],
    refuses: [
      "没有交付，不得公示",
      () => varySummary("publish", { without: ["deliver", "collect", "handIn", "remit"] }),
    ],
  },
  {
    act: "publish",
    gate: "publish.standing",
    cites: `${opinion118}第（六）项`,
    passes: ["公示有误撤回以后，更正再公示", () => republished("corrected")],
    refuses: [
      "已经公示没有撤回，不必再公示",
      () =>
        summaryBefore("archive").tries("publish", ["publisher-1"], summaryExample("publish"), "2025-03-18"),
    ],
  },
  {
    act: "publish",
    gate: "publish.undone",
    cites: law("第48条第2款"),
    passes: ["公示有误撤回以后，更正再公示", () => republished("corrected")],
    refuses: ["决定被撤销而撤回的，不得再公示", () => republished("annulled")],
  },
  {
    act: "publish",
    gate: "publish.masked",
    cites: `${opinion118}、${openness}第15条`,
    passes: ["脱敏以后公示", () => varySummary("publish")],
    refuses: ["没有脱敏，不得公示", () => varySummary("publish", { input: { masked: false } })],
  },
  {
    act: "publish",
    gate: "publish.checked",
    cites: local,
    marks: true,
    passes: ["第二人核对以后公示", () => varySummary("publish")],
    refuses: [
      "自己核对自己公示，待核",
      () => varySummary("publish", { input: { checkedBy: "publisher-1" } }),
    ],
  },
  {
    act: "withdraw",
    gate: "withdraw.threeDays",
    cites: law("第48条第2款", "第85条"),
    marks: true,
    passes: ["第三个工作日撤回", () => withdrawn("2025-04-15")],
    refuses: ["第四个工作日才撤回，记明逾期", () => withdrawn("2025-04-16")],
  },
  {
    act: "withdraw",
    gate: "withdraw.ruledOn",
    cites: law("第48条第2款"),
    marks: true,
    passes: ["撤销当日撤回", () => withdrawn("2025-04-10")],
    refuses: ["撤销之日晚于撤回之日，记明", () => withdrawn("2025-04-09")],
  },
  {
    act: "archive",
    gate: "archive.published",
    cites: `${law("第48条第1款")}、${opinion118}第（六）项`,
    passes: ["公示以后归档", () => varySummary("archive")],
    refuses: ["应当公示而没有公示，不能归档", () => varySummary("archive", { without: ["publish"] })],
  },
  {
    act: "archive",
    gate: "archive.annulled",
    cites: law("第48条第2款"),
    passes: [
      "撤销决定没有公示过的，可以归档",
      () => varySummary("archive", { without: ["publish"], input: annulledBy }),
    ],
    refuses: [
      "撤销决定没有撤回公示，不能归档",
      () => varySummary("archive", { input: { performed: "annulled" } }),
    ],
  },
  {
    act: "archive",
    gate: "archive.ruling",
    cites: law("第48条第2款", "第75条第2款"),
    passes: ["写明撤销的文书", () => varySummary("archive", { without: ["publish"], input: annulledBy })],
    refuses: [
      "没有文书也没有自行撤销，就以被撤销归档",
      () => varySummary("archive", { without: ["publish"], input: { performed: "annulled" } }),
    ],
  },
  {
    act: "archive",
    gate: "archive.collected",
    cites: law("第71条"),
    passes: ["收缴的罚款缴付银行以后归档", () => varySummary("archive")],
    refuses: ["收缴的现金还没有缴付银行", () => varySummary("archive", { without: ["remit"] })],
  },
  {
    act: "archive",
    gate: "archive.performed",
    cites: law("第66条第1款"),
    passes: ["罚款缴清后归档", () => varySummary("archive")],
    refuses: [
      "罚款没有缴清，不能以已履行归档",
      () => varySummary("archive", { without: ["collect", "handIn", "remit"] }),
    ],
  },
];

const annulledBy = { performed: "annulled", ruling: "安政复决字〔2025〕3号" } as const;

function withdrawn(when: string) {
  return summaryBefore("archive").tries("withdraw", ["publisher-1"], summaryExample("withdraw"), when);
}

const republished = (reason: "corrected" | "annulled") =>
  summaryBefore("archive")
    .does("withdraw", ["publisher-1"], summaryExample("withdraw", { ground: reason }), "2025-04-11")
    .tries("publish", ["publisher-1"], summaryExample("publish"), "2025-04-14");

const finedToday = {
  "penalty-history": {
    "91999999MA00000002#p1": {
      matter: "p1",
      decidedOn: "2025-03-12",
      outcome: "punish",
      violation: "未设置安全警示标志",
      violationOn: "2025-03-12",
      powerItem: "aqsc-099-1",
      kinds: ["fine"],
      fineFen: 10_000,
      law: "《中华人民共和国安全生产法》第九十九条第一项",
      annulled: false,
    },
  },
};

const republish = (correctionNote: string | undefined) =>
  summaryBefore("archive")
    .does(
      "withdraw",
      ["publisher-1"],
      summaryExample("withdraw", { ground: "corrected", ruledOn: "2025-03-18" }),
      "2025-03-18",
    )
    .tries("publish", ["publisher-1"], summaryExample("publish", { correctionNote }), "2025-03-19");
