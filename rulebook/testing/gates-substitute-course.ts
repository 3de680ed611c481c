import { type GateCase, law, opinion118 } from "./gate-case.ts";
import { annulledParent } from "./linked-daily-parents.ts";
import { handlers } from "./ordinary.ts";
import { compulsion, pairsOf } from "./pairs.ts";
import { substitute } from "./substitute.ts";

const on = pairsOf(substitute);
const one = { by: ["officer-1"] } as const;
const expired = { by: ["officer-1", "officer-expired"] } as const;
const mark = { marks: true } as const;

const carrying: readonly GateCase[] = [
  on(
    "demandAgain",
    "demandAgain.threeDays",
    compulsion("第51条第1款第（二）项", "第69条"),
    "与代履行之日只隔两个工作日",
    {},
    { when: "2025-06-26" },
  ),
  on("carryOut", "officers.two", law("第42条第1款"), "一人实施", {}, one),
  on("carryOut", "officers.certified", law("第42条第1款"), "证件过期的人实施", {}, expired),
  on("carryOut", "officers.certificateShown", law("第55条第1款"), "没有出示证件", {
    certificateShown: false,
  }),
  on(
    "carryOut",
    "execution.night",
    compulsion("第43条第1款"),
    "夜间实施代履行",
    {},
    { when: "2025-07-01T23:30:00+08:00" },
  ),
  on(
    "carryOut",
    "execution.holiday",
    compulsion("第43条第1款"),
    "国庆节实施代履行",
    {},
    { when: "2025-10-01" },
  ),
  on(
    "carryOut",
    "execution.dayOff",
    compulsion("第43条第1款"),
    "调休放假之日实施代履行，待核",
    {},
    { when: "2025-10-08", marks: true },
  ),
  on("carryOut", "execution.supply", compulsion("第43条第2款"), "对居民停气停热", { supplyCut: true }),
  on("carryOut", "carryOut.supervised", compulsion("第51条第1款第（三）项"), "监督人员没有到场", {
    supervisors: ["officer-3"],
  }),
  on(
    "carryOut",
    "carryOut.served",
    compulsion("第51条第1款第（一）项"),
    "决定书的送达有缺陷",
    {},
    { told: { serve: { ...substitute.example("serve"), way: "leaving" } } },
  ),
  on(
    "carryOut",
    "carryOut.planned",
    compulsion("第51条第1款第（二）项"),
    "没有到代履行之日",
    {},
    { when: "2025-06-30" },
  ),
  on(
    "carryOut",
    "carryOut.standing",
    compulsion("第40条第（四）项"),
    "催告以后原决定被撤销",
    {},
    {
      fails: () =>
        substitute
          .upTo("carryOut")
          .from(annulledParent)
          .tries("carryOut", handlers, substitute.example("carryOut"), "2025-07-01"),
    },
  ),
  on(
    "record",
    "record.wholeCourse",
    `${opinion118}第（八）项`,
    "没有全程音像记录，记明",
    { recordings: undefined },
    mark,
  ),
  on(
    "record",
    "record.witness",
    compulsion("第18条第（九）项"),
    "当事人不到场没有见证人，记明",
    { partyPresent: false },
    mark,
  ),
  on(
    "record",
    "record.signed",
    compulsion("第51条第1款第（四）项"),
    "代履行人没有签名，记明",
    { performerSigned: false },
    mark,
  ),
  on("record", "record.violence", compulsion("第51条第3款"), "采用胁迫方式，记明", { violence: true }, mark),
];

const ending: readonly GateCase[] = [
  on(
    "settleCosts",
    "costs.done",
    compulsion("第51条第2款"),
    "没有代履行就决算费用",
    {},
    {
      fails: () =>
        substitute
          .upTo("record")
          .tries("settleCosts", ["chief-1"], substitute.example("settleCosts"), "2025-07-03"),
    },
  ),
  on("settleCosts", "costs.asCosts", compulsion("第51条第2款"), "没有按照成本确定费用", { asCosts: false }),
  on(
    "settleCosts",
    "costs.estimate",
    compulsion("第51条第1款第（一）项", "第51条第2款"),
    "超过预算一分没有说明理由",
    { amountFen: 3_000_001 },
  ),
  on(
    "costsPaid",
    "costs.excess",
    compulsion("第51条第2款"),
    "多缴一分，记明",
    { amountFen: 2_860_001 },
    mark,
  ),
  on(
    "conclude",
    "conclude.substituted",
    compulsion("第51条第1款第（四）项"),
    "没有代履行，以代履行完毕办结",
    {},
    {
      fails: () =>
        substitute
          .upTo("serve")
          .tries("conclude", ["leader-1"], substitute.example("conclude"), "2025-07-11"),
    },
  ),
  on(
    "conclude",
    "conclude.ground",
    compulsion("第40条", "第51条第1款第（二）项"),
    "停止代履行没有写明当事人履行的事实",
    { result: "performed" },
  ),
  on(
    "conclude",
    "conclude.recorded",
    compulsion("第51条第1款第（四）项"),
    "已经实施，没有执行文书",
    {},
    {
      fails: () =>
        substitute
          .upTo("record")
          .tries(
            "conclude",
            ["leader-1"],
            { result: "terminated", ground: "原决定被撤销。", summary: "终结。" },
            "2025-07-11",
          ),
    },
  ),
];

/** From the second demand to the end. */
export const substituteCourseGates: readonly GateCase[] = [...carrying, ...ending];
