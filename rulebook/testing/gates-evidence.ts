import { type GateCase, law, local } from "./gate-case.ts";
import { after, ready, recused, tried, varied } from "./investigating.ts";
import { before, handlers, type Ordinary } from "./ordinary.ts";

const inField = [
  "interviewNotice",
  "sample",
  "commission",
  "extractData",
  "preserve",
  "orderCorrection",
  "recheckCorrection",
] as const;

/** 两名持证的本案承办人员, act by act. */
const officerGates: readonly GateCase[] = inField.flatMap((act): readonly GateCase[] => [
  {
    act,
    gate: "officers.two",
    cites: law("第42条第1款"),
    passes: [`${act}：两名执法人员`, () => varied(act, { by: handlers })],
    refuses: [`${act}：一名执法人员`, () => varied(act, { by: ["officer-1"] })],
  },
  {
    act,
    gate: "officers.certified",
    cites: law("第42条第1款"),
    passes: [`${act}：证件当日有效`, () => varied(act, { by: handlers })],
    refuses: [
      `${act}：一人证件已经过期（E-28）`,
      () => varied(act, { by: ["officer-1", "officer-expired"] }),
    ],
  },
  {
    act,
    gate: "officers.assigned",
    cites: law("第42条第1款"),
    passes: [`${act}：本案承办人员`, () => varied(act, { by: handlers })],
    refuses: [`${act}：没有指派的执法人员`, () => varied(act, { by: ["officer-1", "township-1"] })],
  },
]);

const shown: readonly GateCase[] = (["sample", "preserve", "recheckCorrection"] as const).map(
  (act): GateCase => ({
    act,
    gate: "officers.certificateShown",
    cites: law("第55条第1款"),
    passes: [`${act}：出示了执法证件`, () => varied(act)],
    refuses: [`${act}：没有出示执法证件`, () => varied(act, { input: { certificateShown: false } })],
  }),
);

const startOf = (act: (typeof withRecusal)[number]): Ordinary =>
  act === "report" ? before("report") : ready(act);

const withRecusal = [...inField, "inspect", "interview", "evidence", "report"] as const;
const lateDay = "2025-06-12";

/** 回避: 决定以前不停止, 决定以后不得参与. */
const recusalGates: readonly GateCase[] = withRecusal.map(
  (act): GateCase => ({
    act,
    gate: "officers.recused",
    cites: law("第43条第1款", "第43条第3款"),
    passes: [
      `${act}：驳回回避申请以后可以继续`,
      () => tried(recused(startOf(act), "rejected", lateDay), act, { when: lateDay }),
    ],
    refuses: [
      `${act}：决定回避的人员不得再参与`,
      () => tried(recused(startOf(act), "withdraw", lateDay), act, { when: lateDay }),
    ],
  }),
);

/** 检查、询问、抽样、鉴定、电子数据、协查. */
const collectingGates: readonly GateCase[] = [
  {
    act: "inspect",
    gate: "inspect.refusal",
    cites: "《中华人民共和国安全生产法》第68条",
    marks: true,
    passes: [
      "拒绝签字的，记录在案并报告（E-54）",
      () =>
        varied("inspect", { input: { signature: "refused", refusalNote: "拒签", refusalReported: true } }),
    ],
    refuses: [
      "拒绝签字没有报告，记明待核（E-54）",
      () => varied("inspect", { input: { signature: "refused", refusalNote: "拒签" } }),
    ],
  },
  {
    act: "inspect",
    gate: "inspect.refusalSeen",
    cites: local,
    marks: true,
    passes: [
      "拒绝签名有见证人（E-54）",
      () => varied("inspect", { input: { signature: "refused", witness: "周强", recordings: undefined } }),
    ],
    refuses: [
      "拒绝签名没有见证人也没有音像记录，记明待核（E-54）",
      () => varied("inspect", { input: { signature: "refused", recordings: undefined } }),
    ],
  },
  {
    act: "interviewNotice",
    gate: "interviewNotice.ahead",
    cites: local,
    marks: true,
    passes: ["询问以前发出通知", () => varied("interviewNotice")],
    refuses: ["询问以后才发通知，记明待核", () => varied("interviewNotice", { when: "2025-06-13" })],
  },
  {
    act: "interview",
    gate: "interview.alone",
    cites: local,
    marks: true,
    passes: ["个别询问", () => varied("interview")],
    refuses: ["多人一同询问，记明待核", () => varied("interview", { input: { alone: false } })],
  },
  {
    act: "interview",
    gate: "interview.readOver",
    cites: local,
    marks: true,
    passes: ["笔录经阅读并逐页签名", () => varied("interview")],
    refuses: [
      "笔录没有交被询问人核对，记明待核",
      () => varied("interview", { input: { readOver: undefined } }),
    ],
  },
  {
    act: "interview",
    gate: "interview.refusalSeen",
    cites: local,
    marks: true,
    passes: [
      "拒绝签名的，注明情况并有见证人（E-54）",
      () => varied("interview", { input: { signature: "refused", refusalNote: "拒签", witness: "周强" } }),
    ],
    refuses: [
      "拒绝签名没有注明情况，记明待核（E-54）",
      () => varied("interview", { input: { signature: "refused" } }),
    ],
  },
  {
    act: "sample",
    gate: "sample.sealed",
    cites: local,
    marks: true,
    passes: ["逐件封样并告知检测时间", () => varied("sample")],
    refuses: ["没有告知检测时间，记明待核", () => varied("sample", { input: { testTimeTold: false } })],
  },
  {
    act: "commission",
    gate: "commission.told",
    cites: local,
    marks: true,
    passes: ["委托事项已告知当事人", () => varied("commission")],
    refuses: [
      "委托事项没有告知当事人，记明待核",
      () => varied("commission", { input: { partyTold: false } }),
    ],
  },
  {
    act: "opinion",
    gate: "opinion.commission",
    cites: law("第46条第2款"),
    marks: true,
    passes: ["意见答复本案的委托", () => varied("opinion")],
    refuses: ["意见没有鉴定人签名，照样登记，记明", () => varied("opinion", { input: { signed: false } })],
  },
  {
    act: "tellOpinion",
    gate: "tellOpinion.opinion",
    cites: local,
    marks: true,
    passes: ["告知的是本案的意见", () => varied("tellOpinion")],
    refuses: ["告知的不是本案的意见，记明", () => varied("tellOpinion", { input: { opinion: 4 } })],
  },
  {
    act: "extractData",
    gate: "extractData.witness",
    cites: local,
    marks: true,
    passes: ["提取电子数据有见证人", () => varied("extractData")],
    refuses: [
      "没有见证人也没有录像，记明待核",
      () => varied("extractData", { input: { witness: undefined } }),
    ],
  },
  {
    act: "requestEvidence",
    gate: "requestEvidence.answerBy",
    cites: law("第26条"),
    passes: ["发出当日即请提供", () => varied("requestEvidence", { input: { answerBy: "2025-06-06" } })],
    refuses: [
      "要求提供的日期早于发出之日的，拒绝",
      () => varied("requestEvidence", { input: { answerBy: "2025-06-05" } }),
    ],
  },
  {
    act: "evidenceReceived",
    gate: "evidenceReceived.request",
    cites: law("第26条"),
    marks: true,
    passes: ["答复的是本案的协查", () => varied("evidenceReceived")],
    refuses: ["答复的不是本案的协查，记明", () => varied("evidenceReceived", { input: { request: 3 } })],
  },
  {
    act: "evidenceReceived",
    gate: "evidenceReceived.reason",
    cites: law("第26条"),
    marks: true,
    passes: [
      "不予提供并说明理由",
      () => varied("evidenceReceived", { input: { answer: "refused", materials: [], reason: "没有该材料" } }),
    ],
    refuses: [
      "不予提供没有理由，记明待核",
      () => varied("evidenceReceived", { input: { answer: "refused", materials: [] } }),
    ],
  },
];

/** 证据登记与排除. */
const itemGates: readonly GateCase[] = [
  {
    act: "evidence",
    gate: "evidence.takenBy",
    cites: law("第46条第2款"),
    marks: true,
    passes: [
      "证据出自本案的现场检查",
      () => tried(after(ready("evidence"), "inspect"), "evidence", { input: { takenBy: 4 } }),
    ],
    refuses: ["证据所注明的不是取证行为，记明待核", () => varied("evidence", { input: { takenBy: 2 } })],
  },
  {
    act: "excludeEvidence",
    gate: "excludeEvidence.evidence",
    cites: law("第46条"),
    passes: ["排除已经登记的证据", () => tried(before("report"), "excludeEvidence", { when: "2025-06-12" })],
    refuses: [
      "排除的不是证据的，拒绝",
      () => tried(before("report"), "excludeEvidence", { input: { evidence: 5 }, when: "2025-06-12" }),
    ],
  },
];

export const evidenceGates: readonly GateCase[] = [
  ...officerGates,
  ...shown,
  ...recusalGates,
  ...collectingGates,
  ...itemGates,
];
