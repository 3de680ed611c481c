import type { Facts, Own } from "./fields.ts";

type Samples<K extends Own> = { readonly [P in K]: readonly [Facts[P], ...Facts[P][]] };

const ducts = "一号配电柜线路老化，绝缘层破损";
const signs = "危险化学品仓库未设置明显的安全警示标志";

const order = {
  partyKind: "organisation",
  partyName: "安和县清源化工有限公司",
  partyCode: "91999999MA00000001",
  partyAddress: "安和县工业园区三号路8号",
  partyRepresentative: "陈立",
  place: "安和县工业园区三号路8号一号仓库",
  certificateShown: true,
  found: "现场检查发现一号配电柜线路老化、仓库未设置安全警示标志。",
  evidence: "2025年6月3日现场检查记录、照片六张。",
  hazard: "general",
  unsafe: false,
  measures: [],
  heard: true,
  mode: "term",
  items: [
    {
      problem: ducts,
      law: "《中华人民共和国安全生产法》第三十六条第二款",
      required: "更换老化线路，由持证电工验收",
      dueOn: "2025-06-18",
    },
    {
      problem: signs,
      law: "《中华人民共和国安全生产法》第三十五条",
      required: "设置明显的安全警示标志",
      dueOn: "2025-06-11",
    },
  ],
  consequence: "逾期不整改的，依法给予行政处罚。",
  remedies: "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。",
  sealed: true,
} as const satisfies Facts["issue"];

const stopped = {
  ...order,
  hazard: "major",
  unsafe: true,
  measures: ["withdrawPeople", "stopUse"],
  urgentReason: "配电柜随时可能短路起火，来不及事先报批。",
} as const satisfies Facts["issue"];

const found = (result: "done" | "partly" | "not", detail: string) => [
  { problem: ducts, result, detail, photos: "ZF20250619-01" },
  { problem: signs, result: "done" as const, detail: "已设置警示标志四处" },
];

const issuing: Samples<"approveStop" | "issue" | "deliver"> = {
  approveStop: [
    {
      partyName: order.partyName,
      outcome: "approved",
      measures: ["withdrawPeople", "stopUse", "stopProduction"],
      reason: "重大事故隐患排除前无法保证安全。",
    },
    {
      partyName: order.partyName,
      outcome: "refused",
      measures: ["stopUse"],
      reason: "隐患可以在不停用的情况下排除。",
    },
  ],
  issue: [
    { ...order, measures: [], items: [...order.items] },
    { ...stopped, measures: [...stopped.measures], items: [...stopped.items] },
  ],
  deliver: [
    { document: "order", way: "direct", receiver: "陈立", receivedBy: "representative", signature: "signed" },
    {
      document: "opinion",
      way: "direct",
      receiver: "陈立",
      receivedBy: "representative",
      signature: "signed",
    },
  ],
};

const answering: Samples<
  "statement" | "reply" | "requestExtension" | "extend" | "progress" | "requestReinspection"
> = {
  statement: [{ way: "written", content: "警示标志已经采购，配电柜配件到货需要时间。" }],
  reply: [
    { outcome: "rejected", reason: "期限已经考虑采购时间，可以另行申请延期。" },
    { outcome: "adopted", reason: "第二项问题在检查前已经整改，应当撤销。" },
  ],
  requestExtension: [{ reason: "配件供货周期十五日。", dueOn: "2025-07-03" }],
  extend: [
    {
      outcome: "granted",
      dueOn: "2025-07-03",
      reason: "有供货合同证明。",
      safety: "停用一号配电柜，专人看守。",
    },
    { outcome: "refused", reason: "没有证明材料。" },
  ],
  progress: [{ content: "警示标志已经设置，配件已经下单。", materials: "照片二张、采购合同一份" }],
  requestReinspection: [{ content: "两项问题均已整改，申请提前复查。" }],
};

const checking: Samples<"reinspect" | "resumedUnlawfully" | "resume"> = {
  reinspect: [
    {
      certificateShown: true,
      items: found("done", "已更换线路并验收"),
      opinion: "closed",
      signature: "signed",
    },
    {
      certificateShown: true,
      items: found("not", "线路没有更换"),
      opinion: "pursue",
      stopContinues: true,
      signature: "refused",
      refusalNote: "陈立拒绝签名，已录像，当日报告本机关。",
    },
    {
      certificateShown: true,
      items: found("partly", "已更换主线路，支线未换"),
      opinion: "newTerm",
      newDueOn: "2026-12-31",
      signature: "signed",
    },
    {
      certificateShown: true,
      items: [{ problem: signs, result: "done", detail: "已设置警示标志四处" }],
      opinion: "remaining",
      signature: "signed",
    },
  ],
  resumedUnlawfully: [{ found: "未经同意恢复使用一号配电柜。", evidence: "现场检查记录、录像。" }],
  resume: [{ document: "安应急恢〔2025〕1号", reason: "重大事故隐患已经排除，经审查同意恢复使用。" }],
};

const publicity: Samples<"publish" | "withdraw"> = {
  publish: [
    {
      place: "安和县行政执法公示平台",
      summary: "因配电线路老化、未设置安全警示标志，责令限期整改。",
      masked: true,
      checkedBy: "clerk-1",
    },
  ],
  withdraw: [{ ground: "annulled", reason: "责令整改已被撤销。" }],
};

const ending: Samples<
  | "annul"
  | "notIssued"
  | "powerCut"
  | "inspected"
  | "caseOpened"
  | "caseDeclined"
  | "executed"
  | "substituted"
  | "close"
> = {
  annul: [
    { ground: "mistaken", document: "安应急撤〔2025〕1号", reason: "所列问题不属于当事人的责任范围。" },
  ],
  notIssued: [{ reason: "拟停用的设备没有得到批准，问题已经当场纠正。" }],
  powerCut: [{ number: "（安）应急停电〔2025〕1号", decidedOn: "2025-06-20" }],
  inspected: [{ inspectedOn: "2025-07-10", conclusion: "没有发现新的问题" }],
  caseOpened: [{ clueOn: "2025-06-20", content: "逾期未排除事故隐患。" }],
  caseDeclined: [{ decidedOn: "2025-06-27", reason: "违法行为轻微并及时改正，没有造成危害后果。" }],
  executed: [{ result: "执行完毕", endedOn: "2025-09-10" }],
  substituted: [{ result: "代履行完毕", endedOn: "2025-09-10" }],
  close: [
    { result: "corrected", summary: "两项问题均已整改，经复查属实。" },
    { result: "pursued", summary: "逾期未整改，已经登记案源。" },
    { result: "annulled", summary: "责令整改已经撤销。" },
    { result: "closedDown", closure: "安政关〔2025〕1号", summary: "当事人已被关闭。" },
  ],
};

/** An invented order to an invented firm: two problems found on 3 June 2025, to be put right by 11 and 18 June. */
export const samples: Samples<Own> = { ...issuing, ...answering, ...checking, ...publicity, ...ending };
