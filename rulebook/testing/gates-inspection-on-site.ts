import { type GateCase, law, local } from "./gate-case.ts";
import { notice54, safety } from "./gates-inspection.ts";
import { inspecting, rulesWith, team, varied } from "./inspecting.ts";

type OnSite = "enter" | "check" | "survey" | "sample" | "question" | "handle" | "review";

/** Two certified officers whom the task names, act by act. */
const officers = (["enter", "check", "survey", "sample", "question", "handle", "review"] as const).flatMap(
  (act: OnSite): readonly GateCase[] => [
    {
      act,
      gate: "officers.two",
      cites: law("第42条第1款"),
      passes: [`${act}：两名检查人员`, () => varied(act)],
      refuses: [`${act}：一名检查人员`, () => varied(act, { by: ["officer-1"] })],
    },
    {
      act,
      gate: "officers.certified",
      cites: law("第42条第1款"),
      passes: [`${act}：证件有效`, () => varied(act)],
      refuses: [`${act}：证件过期`, () => varied(act, { by: ["officer-1", "officer-expired"] })],
    },
    {
      act,
      gate: "inspectors.assigned",
      cites: law("第42条第1款"),
      passes: [`${act}：任务指定的人员`, () => varied(act)],
      refuses: [`${act}：换人没有办手续`, () => varied(act, { by: ["officer-1", "township-1"] })],
    },
  ],
);

const entering = (["check", "survey", "sample", "question"] as const).map(
  (act): GateCase => ({
    act,
    gate: "inspection.entered",
    cites: `${law("第55条第1款")}、${safety("第67条")}`,
    passes: [`${act}：已进入并出示证件`, () => varied(act)],
    refuses: [`${act}：没有表明身份`, () => varied(act, { without: ["enter"] })],
  }),
);

const lenient = rulesWith({ mark: "V2" });

const approving = (["enter", "check"] as const).flatMap((act): readonly GateCase[] => [
  {
    act,
    gate: "inspection.approved",
    cites: notice54,
    passes: [`${act}：已经批准`, () => varied(act)],
    refuses: [
      `${act}：没有批准`,
      () => varied(act, act === "enter" ? { without: ["approve"] } : { without: ["approve", "enter"] }),
    ],
  },
  {
    act,
    gate: "inspection.approvedUnverified",
    cites: notice54,
    passes: [`${act}：规则待核，已经批准`, () => varied(act, { given: lenient })],
    refuses: [
      `${act}：规则待核，没有批准的只作标记`,
      () =>
        varied(act, {
          without: act === "enter" ? ["approve"] : ["approve", "enter"],
          given: lenient,
          later: (given) =>
            act === "enter"
              ? given
              : given.given(lenient).does("enter", team, inspecting.example("enter"), "2025-06-03"),
        }),
    ],
    marks: true,
  },
]);

const refusal = { signature: "refused" } as const;

const refusing = (["survey", "sample", "question"] as const).map(
  (act): GateCase => ({
    act,
    gate: "evidence.refusalNoted",
    cites: safety("第68条"),
    passes: [`${act}：注明拒绝签名`, () => varied(act, { input: { ...refusal, refusalNote: "拒绝签名" } })],
    refuses: [`${act}：没有注明`, () => varied(act, { input: refusal })],
  }),
);

const rows = inspecting.example("check").results ?? [];

/** 进入、检查、勘验、抽样、询问. */
export const inspectionOnSiteGates: readonly GateCase[] = [
  ...officers,
  ...entering,
  ...approving,
  ...refusing,
  {
    act: "check",
    gate: "check.notified",
    cites: notice54,
    passes: ["已经出具检查通知书", () => varied("check")],
    refuses: ["没有出具检查通知书", () => varied("check", { without: ["notify"] })],
    marks: true,
  },
  {
    act: "enter",
    gate: "officers.certificateShown",
    cites: law("第55条第1款"),
    passes: ["出示了证件", () => varied("enter")],
    refuses: ["没有出示证件", () => varied("enter", { input: { certificateShown: false } })],
  },
  {
    act: "enter",
    gate: "enter.scanned",
    cites: `${notice54}、${local}`,
    passes: [
      "本地不要求扫码",
      () => varied("enter", { input: { scanned: false }, given: rulesWith({ scanRequired: false }) }),
    ],
    refuses: ["没有扫码", () => varied("enter", { input: { scanned: false } })],
  },
  {
    act: "enter",
    gate: "enter.scannedUnverified",
    cites: `${notice54}、${local}`,
    passes: ["规则待核，已经扫码", () => varied("enter", { given: lenient })],
    refuses: [
      "规则待核，没有扫码记录编号",
      () => varied("enter", { input: { scanCode: undefined }, given: lenient }),
    ],
    marks: true,
  },
  {
    act: "enter",
    gate: "enter.told",
    cites: "国办发〔2018〕118号第（五）项",
    passes: ["告知事由和依据", () => varied("enter")],
    refuses: ["没有告知", () => varied("enter", { input: { told: false } })],
  },
  {
    act: "enter",
    gate: "enter.planned",
    cites: notice54,
    passes: ["按计划日期进入", () => varied("enter")],
    refuses: [
      "计划在后日，今日就进入",
      () => varied("enter", { told: { task: { plannedOn: "2025-06-05" } } }),
    ],
    marks: true,
  },
  {
    act: "check",
    gate: "check.day",
    cites: safety("第68条"),
    passes: ["当日记录", () => varied("check")],
    refuses: ["记录的是另一日", () => varied("check", { when: "2025-06-04" })],
  },
  {
    act: "check",
    gate: "check.noted",
    cites: safety("第68条"),
    passes: ["逐项记明问题", () => varied("check")],
    refuses: [
      "不符合项没有记明问题",
      () => varied("check", { input: { results: rows.map(({ note: _note, ...one }) => one) } }),
    ],
  },
  {
    act: "check",
    gate: "check.refusalNoted",
    cites: safety("第68条"),
    passes: [
      "拒绝签字已记录在案",
      () => varied("check", { input: { ...refusal, refusalNote: "总经理拒签" } }),
    ],
    refuses: ["拒绝签字没有记录", () => varied("check", { input: refusal })],
  },
  {
    act: "check",
    gate: "check.rows",
    cites: notice54,
    passes: ["逐项检查", () => varied("check")],
    refuses: ["漏了一项", () => varied("check", { input: { results: rows.slice(0, 1) } })],
    marks: true,
  },
  {
    act: "sample",
    gate: "sample.sealed",
    cites: local,
    passes: ["逐件封样", () => varied("sample")],
    refuses: [
      "没有封样",
      () => varied("sample", { input: { samples: [{ name: "液氨", quantity: "1瓶", sealed: false }] } }),
    ],
    marks: true,
  },
  {
    act: "question",
    gate: "question.rights",
    cites: "国办发〔2018〕118号第（五）项",
    passes: ["告知权利", () => varied("question")],
    refuses: ["没有告知权利", () => varied("question", { input: { rightsTold: false } })],
  },
  {
    act: "question",
    gate: "question.readOver",
    cites: local,
    passes: ["笔录经核对", () => varied("question")],
    refuses: ["笔录没有核对", () => varied("question", { input: { readOver: false } })],
    marks: true,
  },
];
