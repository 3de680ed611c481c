import { type GateCase, law, local } from "./gate-case.ts";
import { after, ready, tried, varied } from "./investigating.ts";
import { before, example, type Ordinary, vary } from "./ordinary.ts";

const disposal = example("preserveDisposal");
const [first] = disposal.items;
const [ordered] = example("orderCorrection").items;

/** 先行登记保存 (第56条). */
const preservationGates: readonly GateCase[] = [
  {
    act: "approvePreservation",
    gate: "approvePreservation.ground",
    cites: law("第56条"),
    passes: ["证据可能灭失的，可以批准", () => varied("approvePreservation")],
    refuses: [
      "既不会灭失也不难取得的，不得批准",
      () => varied("approvePreservation", { input: { ground: "neither" } }),
    ],
  },
  {
    act: "preserve",
    gate: "preserve.approved",
    cites: law("第56条"),
    passes: ["经机关负责人批准的，可以保存", () => varied("preserve")],
    refuses: ["没有批准的，不得保存", () => varied("preserve", { input: { approval: 3 } })],
  },
  {
    act: "preserve",
    gate: "preserve.ban",
    cites: law("第56条"),
    marks: true,
    passes: ["告知不得销毁转移并交付清单", () => varied("preserve")],
    refuses: ["清单没有当场交付，记明待核", () => varied("preserve", { input: { listHanded: false } })],
  },
  {
    act: "preserve",
    gate: "preserve.refusalSeen",
    cites: local,
    marks: true,
    passes: [
      "拒绝签名有见证人（E-54）",
      () => varied("preserve", { input: { signature: "refused", witness: "周强" } }),
    ],
    refuses: [
      "拒绝签名没有见证人，记明待核（E-54）",
      () => varied("preserve", { input: { signature: "refused" } }),
    ],
  },
  {
    act: "preserveDisposal",
    gate: "preserveDisposal.preservation",
    cites: law("第56条"),
    passes: ["处理本案的先行登记保存", () => varied("preserveDisposal")],
    refuses: ["没有该次保存的，拒绝", () => varied("preserveDisposal", { input: { preservation: 4 } })],
  },
  {
    act: "preserveDisposal",
    gate: "preserveDisposal.items",
    cites: law("第56条"),
    passes: ["逐项作出处理", () => varied("preserveDisposal")],
    refuses: [
      "清单上的物品漏了一项的，拒绝",
      () => varied("preserveDisposal", { input: { items: first ? [first] : [] } }),
    ],
  },
  {
    act: "preserveDisposal",
    gate: "preserveDisposal.ended",
    cites: law("第56条", "第85条"),
    marks: true,
    passes: [
      "第七个工作日决定查封（E-55）",
      () => varied("preserveDisposal", { input: { items: seized }, when: "2025-06-17" }),
    ],
    refuses: [
      "第八个工作日才决定查封，保存已经自行终止，记明待核（E-55）",
      () =>
        tried(overrun(ready("preserveDisposal")), "preserveDisposal", {
          input: { items: seized },
          when: late,
        }),
    ],
  },
  {
    act: "preserveDisposal",
    gate: "preserveDisposal.after",
    cites: law("第56条"),
    passes: ["保存当日处理", () => varied("preserveDisposal")],
    refuses: [
      "处理早于后一次保存的，拒绝",
      () => tried(twicePreserved(), "preserveDisposal", { input: { preservation: 7 }, when: "2025-06-09" }),
    ],
  },
];

const late = "2025-06-18";

/** The overrun of the seven days, with its reason. */
const overrun = (given: Ordinary): Ordinary =>
  after(given, "overrun", { input: { duty: "disposePreserved", reason: "等待检测机构答复" }, when: late });

const seized = disposal.items.map((item) => ({ ...item, disposition: "seize" as const }));

/** Kept on 6 June and again, with an approval of its own, on 10 June. */
const twicePreserved = (): Ordinary =>
  after(after(ready("preserveDisposal"), "approvePreservation", { when: "2025-06-10" }), "preserve", {
    input: { approval: 6 },
    when: "2025-06-10",
  });

/** 责令改正、送达、延长、复查 (第28条). */
const orderGates: readonly GateCase[] = [
  {
    act: "orderCorrection",
    gate: "orderCorrection.dueOn",
    cites: law("第28条第1款"),
    passes: ["期限在责令之日以后", () => varied("orderCorrection")],
    refuses: [
      "责令立即改正而期限在以后的，拒绝",
      () => varied("orderCorrection", { input: { mode: "now" } }),
    ],
  },
  {
    act: "orderDelivered",
    gate: "orderDelivered.order",
    cites: local,
    marks: true,
    passes: ["送达的是本案的责令改正", () => varied("orderDelivered")],
    refuses: ["送达的不是责令改正，记明", () => varied("orderDelivered", { input: { order: 3 } })],
  },
  {
    act: "extendCorrection",
    gate: "extendCorrection.order",
    cites: law("第28条第1款"),
    passes: ["延长本案的改正期限", () => varied("extendCorrection")],
    refuses: [
      "延长后的期限不晚于原期限的，拒绝",
      () => varied("extendCorrection", { input: { dueOn: "2025-06-13" } }),
    ],
  },
  {
    act: "extendCorrection",
    gate: "extendCorrection.beforeEnd",
    cites: local,
    marks: true,
    passes: ["原期限届满当日批准延长", () => varied("extendCorrection", { when: "2025-06-13" })],
    refuses: ["原期限届满后才延长，记明待核", () => varied("extendCorrection", { when: "2025-06-16" })],
  },
  {
    act: "recheckCorrection",
    gate: "recheckCorrection.order",
    cites: law("第28条第1款"),
    passes: ["复查本案的责令改正", () => varied("recheckCorrection")],
    refuses: ["复查的不是责令改正的，拒绝", () => varied("recheckCorrection", { input: { order: 3 } })],
  },
  {
    act: "recheckCorrection",
    gate: "recheckCorrection.items",
    cites: local,
    marks: true,
    passes: ["逐项复查，全部改正", () => varied("recheckCorrection")],
    refuses: [
      "只部分改正却写改正完毕，记明待核（E-67）",
      () =>
        varied("recheckCorrection", {
          input: { items: [{ problem: ordered?.problem ?? "", result: "partly", detail: "尚有一人未考核" }] },
        }),
    ],
  },
];

const reporting = () => before("report");

/** 调查终结报告. */
const reportGates: readonly GateCase[] = [
  {
    act: "report",
    gate: "report.evidence",
    cites: law("第46条第2款", "第46条第3款"),
    passes: ["有查证属实的证据", () => vary("report")],
    refuses: [
      "唯一的证据已经排除的，不得提出处理意见",
      () => vary("report", { later: (given) => after(given, "excludeEvidence", { when: "2025-06-12" }) }),
    ],
  },
  {
    act: "report",
    gate: "report.findings",
    cites: law("第46条第2款", "第46条第3款"),
    passes: ["每项事实对应已登记的证据", () => vary("report", { input: { findings: [finding(6)] } })],
    refuses: ["所对应的不是本案的证据的，拒绝", () => vary("report", { input: { findings: [finding(5)] } })],
  },
  {
    act: "report",
    gate: "report.jurisdiction",
    cites: law("第25条第2款"),
    passes: [
      "指定由本机关管辖以后可以报告",
      () =>
        vary("report", {
          later: (given) =>
            after(after(given, "disputeJurisdiction", { when: "2025-06-12" }), "settleJurisdiction", {
              when: "2025-06-13",
            }),
        }),
    ],
    refuses: [
      "管辖争议没有解决的，不得报告",
      () => vary("report", { later: (given) => after(given, "disputeJurisdiction", { when: "2025-06-12" }) }),
    ],
  },
  {
    act: "report",
    gate: "report.transfer",
    cites: `${law("第27条第1款")}、《行政执法机关移送涉嫌犯罪案件的规定》第11条第1款`,
    passes: ["没有涉嫌犯罪的，可以建议处罚", () => vary("report", { input: { crimeSuspected: false } })],
    refuses: ["涉嫌犯罪而建议处罚的，拒绝", () => vary("report", { input: { crimeSuspected: true } })],
  },
  {
    act: "report",
    gate: "report.preserved",
    cites: law("第56条", "第85条"),
    marks: true,
    passes: [
      "先行登记保存已经处理",
      () =>
        vary("report", {
          later: (given) =>
            after(kept(given), "preserveDisposal", { input: { preservation: 8 }, when: "2025-06-13" }),
        }),
    ],
    refuses: ["先行登记保存尚未处理，记明待核", () => vary("report", { later: kept })],
  },
  {
    act: "report",
    gate: "report.correction",
    cites: law("第28条第1款"),
    marks: true,
    passes: ["写明改正情况", () => vary("report")],
    refuses: ["没有写明改正情况，记明待核", () => vary("report", { input: { correction: undefined } })],
  },
  {
    act: "report",
    gate: "investigation.suspended",
    cites: "《市场监督管理行政处罚程序规定》第46条",
    marks: true,
    passes: [
      "恢复调查以后可以报告",
      () =>
        tried(
          after(after(reporting(), "suspend", { when: "2025-06-12" }), "resume", { when: "2025-06-12" }),
          "report",
          { when: "2025-06-16" },
        ),
    ],
    refuses: [
      "中止调查期间报告，记明待核",
      () => tried(after(reporting(), "suspend", { when: "2025-06-12" }), "report", { when: "2025-06-16" }),
    ],
  },
];

const finding = (evidence: number) => ({
  fact: "三名新进人员未经培训即上岗。",
  evidence,
  proves: "没有培训记录。",
});

const kept = (given: Ordinary): Ordinary =>
  after(after(given, "approvePreservation", { when: "2025-06-12" }), "preserve", {
    input: { approval: 7 },
    when: "2025-06-12",
  });

export const correctionGates: readonly GateCase[] = [...preservationGates, ...orderGates, ...reportGates];
