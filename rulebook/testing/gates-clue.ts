import { type GateCase, law, local } from "./gate-case.ts";
import { after, recused, tried, varied } from "./investigating.ts";
import { before, vary } from "./ordinary.ts";
import { registers } from "./reference.ts";

const market = "《市场监督管理行政处罚程序规定》";
const clued = () => before("open");
const report = { source: "report", reportWay: "named", reporter: "一名职工" } as const;

/** 案源、核查、不予立案. */
const clueGates: readonly GateCase[] = [
  {
    act: "clue",
    gate: "clue.receipt",
    cites: local,
    marks: true,
    passes: ["举报登记了回执编号", () => vary("clue", { input: { ...report, receipt: "举报〔2025〕1号" } })],
    refuses: ["举报没有登记回执编号，记明待核", () => vary("clue", { input: report })],
  },
  {
    act: "clue",
    gate: "clue.receivedOn",
    cites: law("第36条"),
    marks: true,
    passes: ["收到举报之日就是发现之日（E-25）", () => vary("clue", { input: { receivedOn: "2025-06-03" } })],
    refuses: [
      "发现之日早于收到线索之日，记明待核（E-25）",
      () => vary("clue", { input: { discoveredOn: "2025-06-01", receivedOn: "2025-06-03" } }),
    ],
  },
  {
    act: "verify",
    gate: "verify.inTime",
    cites: `${local}、${market}第18条`,
    marks: true,
    passes: ["七个工作日内核查", () => tried(clued(), "verify", { when: "2025-06-12" })],
    refuses: ["第八个工作日才核查，记明待核", () => tried(clued(), "verify", { when: "2025-06-13" })],
  },
  {
    act: "extendVerification",
    gate: "extendVerification.beforeEnd",
    cites: `${market}第18条`,
    marks: true,
    passes: ["期限届满前延长", () => tried(clued(), "extendVerification", { when: "2025-06-12" })],
    refuses: [
      "期限届满后才延长，记明待核",
      () => tried(clued(), "extendVerification", { when: "2025-06-16" }),
    ],
  },
  {
    act: "decline",
    gate: "decline.verified",
    cites: law("第76条"),
    marks: true,
    passes: [
      "核查查明不符合立案条件的，不予立案",
      () => tried(after(clued(), "verify", { input: { result: "notMet" } }), "decline"),
    ],
    refuses: ["核查符合立案条件而不立案，记明待核", () => tried(after(clued(), "verify"), "decline")],
  },
  {
    act: "tellReporter",
    gate: "tellReporter.named",
    cites: local,
    marks: true,
    passes: [
      "实名举报的告知举报人",
      () => tried(before("open", [], { clue: { ...report, receipt: "1" } }), "tellReporter"),
    ],
    refuses: ["不是举报的线索没有举报人可以告知", () => tried(clued(), "tellReporter")],
  },
];

/** 管辖、立案前核对、指派. */
const jurisdictionGates: readonly GateCase[] = [
  {
    act: "open",
    gate: "open.firstOpened",
    cites: law("第25条第1款"),
    passes: [
      "其他机关先立案但上级指定本机关管辖的，可以立案",
      () =>
        vary("open", { input: { otherAgency: "邻县应急管理局", designation: "某市应急指管〔2025〕1号" } }),
    ],
    refuses: [
      "其他有管辖权的机关先立案的，不得立案",
      () => vary("open", { input: { otherAgency: "邻县应急管理局" } }),
    ],
  },
  {
    act: "open",
    gate: "open.handedDown",
    cites: law("第23条", "第24条第1款"),
    passes: [
      "省级决定交由乡镇行使的，乡镇可以立案（E-65）",
      () => vary("open", { input: { handedDownBy: "某省政府令第1号" }, given: township }),
    ],
    refuses: ["没有省级决定的，乡镇不得立案（E-65）", () => vary("open", { given: township })],
  },
  {
    act: "open",
    gate: "open.checksWritten",
    cites: law("第47条"),
    marks: true,
    passes: ["写明了各项核对", () => vary("open")],
    refuses: [
      "没有写明追诉时效的核对，记明待核",
      () => vary("open", { input: { limitationCheck: undefined } }),
    ],
  },
  {
    act: "disputeJurisdiction",
    gate: "disputeJurisdiction.superior",
    cites: law("第25条第2款"),
    passes: ["协商不成，报请共同的上一级机关", () => varied("disputeJurisdiction")],
    refuses: [
      "协商不成又没有报请指定的，拒绝",
      () => varied("disputeJurisdiction", { input: { superior: undefined } }),
    ],
  },
  {
    act: "assign",
    gate: "assign.relations",
    cites: law("第43条第1款"),
    passes: [
      "申报的关系不影响公正执法",
      () => vary("assign", { input: { relations: [declared("officer-2", false)] } }),
    ],
    refuses: [
      "申报了可能影响公正执法的近亲属关系的，不得指派",
      () => vary("assign", { input: { relations: [declared("officer-2", true)] } }),
    ],
  },
  {
    act: "assign",
    gate: "assign.recused",
    cites: law("第43条第1款", "第43条第3款"),
    passes: [
      "驳回回避申请的，可以继续承办",
      () => tried(recused(before("inspect"), "rejected"), "assign", { input: { changeReason: "重新指派" } }),
    ],
    refuses: [
      "已经决定回避的人员，不得再指派",
      () => tried(recused(before("inspect"), "withdraw"), "assign", { input: { changeReason: "重新指派" } }),
    ],
  },
  {
    act: "assign",
    gate: "assign.changeReason",
    cites: local,
    marks: true,
    passes: [
      "写明了更换承办人员的原因",
      () =>
        varied("assign", {
          input: { handlers: ["officer-1", "township-1"], changeReason: "原承办人员调离" },
        }),
    ],
    refuses: [
      "更换承办人员没有写明原因，记明待核",
      () => varied("assign", { input: { handlers: ["officer-1", "township-1"] } }),
    ],
  },
];

const { self } = registers.agencies ?? {};
const township = {
  agencies: { self: { ...(typeof self === "object" ? self : {}), kind: "township" } },
};

const declared = (officer: string, affects: boolean) =>
  ({ officer, relation: "kinship", detail: "当事人法定代表人的堂弟", affects }) as const;

/** 回避决定. */
const recusalGates: readonly GateCase[] = [
  {
    act: "recusalDecision",
    gate: "recusalDecision.request",
    cites: law("第43条第3款"),
    passes: [
      "决定的是对同一人员的申请",
      () => tried(after(before("inspect"), "recusalRequest"), "recusalDecision", { input: { request: 4 } }),
    ],
    refuses: [
      "没有该申请的，不得据以决定",
      () => tried(after(before("inspect"), "recusalRequest"), "recusalDecision", { input: { request: 3 } }),
    ],
  },
  {
    act: "recusalDecision",
    gate: "recusalDecision.leader",
    cites: "《河南省行政执法条例》第23条",
    marks: true,
    passes: [
      "机关负责人的回避由上级机关决定",
      () =>
        varied("recusalDecision", {
          input: { officer: "leader-2", decidedOutside: "安和县人民政府〔2025〕3号" },
        }),
    ],
    refuses: [
      "机关负责人的回避由本机关另一负责人决定，记明待核",
      () => varied("recusalDecision", { input: { officer: "leader-2" } }),
    ],
  },
  {
    act: "recusalDecision",
    gate: "recusalDecision.notOwn",
    cites: law("第43条第1款"),
    marks: true,
    passes: ["由负责人决定承办人员的回避", () => varied("recusalDecision")],
    refuses: [
      "负责人决定自己的回避，记明待核",
      () => varied("recusalDecision", { input: { officer: "leader-1", decidedOutside: "县政府" } }),
    ],
  },
  {
    act: "recusalDecision",
    gate: "recusalDecision.earlierActs",
    cites: local,
    marks: true,
    passes: ["写明了此前调查的效力", () => varied("recusalDecision")],
    refuses: [
      "没有写明此前调查的效力，记明待核",
      () => varied("recusalDecision", { input: { earlierActs: undefined } }),
    ],
  },
  {
    act: "recusalDecision",
    gate: "recusalDecision.told",
    cites: local,
    marks: true,
    passes: ["决定已告知申请人", () => varied("recusalDecision")],
    refuses: ["决定没有告知申请人，记明待核", () => varied("recusalDecision", { input: { told: false } })],
  },
];

export const clueStageGates: readonly GateCase[] = [...clueGates, ...jurisdictionGates, ...recusalGates];
