import { court, refusal, refused, surcharged, voluntary } from "./court.ts";
import { type GateCase, law, opinion118 } from "./gate-case.ts";
import { compulsion, litigation, pairsOf } from "./pairs.ts";

const on = pairsOf(voluntary);
const organised = pairsOf(court);

const settling = { reducedFen: 100_000 } as const;
const doubled = { ...voluntary.example("apply"), surchargeFen: 5_500_000 };

/** Settled where a surcharge is asked for beside the fine. */
const settled = (changed: Partial<ReturnType<typeof terms>>) =>
  voluntary
    .upTo("demand", surcharged)
    .does("apply", ["leader-1"], doubled, "2026-02-06")
    .tries("settle", ["leader-1"], { ...terms(), ...changed }, "2026-02-11");

const terms = () => voluntary.example("settle");

const concluding = (result: "voluntary" | "organised" | "refused" | "notAccepted") => ({
  result,
  summary: "办结。",
});

export const courtEndGates: readonly GateCase[] = [
  on("settle", "settle.harmless", compulsion("第42条"), "损害他人合法权益", { harmless: false }),
  on("settle", "settle.onlySurcharge", compulsion("第42条"), "和解减免罚款本金（E-38）", settling),
  on(
    "settle",
    "settle.remedied",
    compulsion("第42条"),
    "没有采取补救措施就减免加处罚款",
    {},
    {
      passes: () => settled(settling),
      fails: () => settled({ ...settling, remedied: false }),
    },
  ),
  on("settle", "settle.agreedOn", compulsion("第42条"), "协议在批准以后达成", { agreedOn: "2026-02-12" }),
  on(
    "resume",
    "resume.settled",
    compulsion("第42条"),
    "协议没有再次达成，不再次恢复",
    {},
    {
      fails: () =>
        voluntary.upTo("paid").tries("resume", ["leader-1"], voluntary.example("resume"), "2026-03-04"),
    },
  ),
  on(
    "paid",
    "paid.whole",
    compulsion("第42条"),
    "少缴一分登记为全部履行，记明",
    { fineFen: 5_499_999 },
    { marks: true },
  ),
  on(
    "paid",
    "paid.receipt",
    law("第67条第2款"),
    "没有缴款凭证，记明",
    { receipt: undefined },
    { marks: true },
  ),
  on(
    "withdraw",
    "withdraw.pending",
    litigation("第97条"),
    "裁定以后撤回，待核",
    {},
    {
      marks: true,
      fails: () =>
        court.upTo("plan").tries("withdraw", ["leader-1"], voluntary.example("withdraw"), "2026-03-02"),
    },
  ),
  organised(
    "conclude",
    "conclude.ground",
    compulsion("第40条", "第58条"),
    "法院准予执行，以不予执行办结",
    concluding("refused"),
    { passes: () => court.tries("conclude", concluding("organised")) },
  ),
  organised(
    "conclude",
    "conclude.performed",
    `${compulsion("第42条")}、${law("第66条第1款")}`,
    "没有缴清，以自觉履行办结",
    concluding("voluntary"),
    { passes: () => court.tries("conclude", concluding("organised")) },
  ),
  {
    ...pairsOf(refused)("conclude", "conclude.objecting", compulsion("第58条"), "复议没有裁定就办结"),
    passes: [
      "上一级法院维持不予受理",
      () =>
        refused.tries("conclude", concluding("notAccepted"), {
          told: {
            answered: refusal,
            objectionRuled: { result: "upheld", document: "（2026）安州行审复1号" },
          },
        }),
    ],
    refuses: [
      "复议没有裁定就办结",
      () =>
        refused
          .upTo("objectionRuled", undefined, { answered: refusal })
          .tries("conclude", ["leader-1"], concluding("notAccepted"), "2026-03-12"),
    ],
  },
  organised(
    "conclude",
    "conclude.recorded",
    `${opinion118}第（七）项`,
    "已经组织实施，没有执行笔录",
    {},
    {
      passes: () => court.tries("conclude", concluding("organised")),
      fails: () =>
        court
          .upTo("record")
          .tries("conclude", ["leader-1"], { result: "withdrawn", summary: "办结。" }, "2026-03-16"),
    },
  ),
  on(
    "restore",
    "restore.executed",
    compulsion("第41条"),
    "没有执行的不需要回转",
    {},
    {
      passes: () =>
        voluntary.upTo("withdraw").tries("restore", ["leader-1"], voluntary.example("restore"), "2026-04-01"),
      fails: () =>
        voluntary.upTo("urgent").tries("restore", ["leader-1"], voluntary.example("restore"), "2026-04-01"),
    },
  ),
];
