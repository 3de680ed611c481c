import { court, refusal } from "./court.ts";
import { type GateCase, law, local, opinion118 } from "./gate-case.ts";
import { annulledParent } from "./linked-daily-parents.ts";
import { compulsion, pairsOf } from "./pairs.ts";

const on = pairsOf(court);
const one = { by: ["officer-1"] } as const;

/** 裁定、裁执分离. */
export const courtRuledGates: readonly GateCase[] = [
  on(
    "ruling",
    "ruling.accepted",
    compulsion("第56条", "第57条"),
    "案卷中没有受理的记录，记明",
    {},
    { told: { answered: refusal }, marks: true },
  ),
  on(
    "ruling",
    "ruling.heard",
    compulsion("第58条"),
    "不予执行前没有听取意见，记明",
    { result: "refused", executor: undefined },
    { marks: true },
  ),
  on(
    "plan",
    "plan.allowed",
    compulsion("第13条第2款", "第57条"),
    "法院不予执行的不得组织实施",
    {},
    { told: { ruling: { ...court.example("ruling"), result: "refused", executor: undefined } } },
  ),
  on(
    "plan",
    "plan.separated",
    compulsion("第13条第2款"),
    "裁定由法院执行的不得自行组织实施",
    {},
    { told: { ruling: { ...court.example("ruling"), executor: "court" } } },
  ),
  on("plan", "plan.day", local, "拟实施之日早于批准之日", { plannedOn: "2026-03-01" }),
  on("carryOut", "officers.two", law("第42条第1款"), "一人实施", {}, one),
  on(
    "carryOut",
    "officers.certified",
    law("第42条第1款"),
    "证件过期的人实施",
    {},
    { by: ["officer-1", "officer-expired"] },
  ),
  on("carryOut", "officers.certificateShown", law("第55条第1款"), "没有出示证件", {
    certificateShown: false,
  }),
  on(
    "carryOut",
    "execution.night",
    compulsion("第43条第1款"),
    "夜间二十二时实施（G25）",
    {},
    { when: "2026-03-10T22:00:00+08:00" },
  ),
  on(
    "carryOut",
    "execution.holiday",
    compulsion("第43条第1款"),
    "清明节当日实施",
    {},
    { when: "2026-04-05" },
  ),
  on(
    "carryOut",
    "execution.dayOff",
    compulsion("第43条第1款"),
    "清明节假期的星期一实施，待核",
    {},
    { when: "2026-04-06", marks: true },
  ),
  on("carryOut", "execution.supply", compulsion("第43条第2款"), "以停水停电迫使居民履行", {
    supplyCut: true,
  }),
  on("carryOut", "carryOut.planned", local, "没有到方案写明的实施之日", {}, { when: "2026-03-09" }),
  on(
    "carryOut",
    "carryOut.standing",
    compulsion("第39条", "第40条"),
    "组织实施以前原决定被撤销",
    {},
    {
      fails: () =>
        court
          .upTo("carryOut")
          .from(annulledParent)
          .tries("carryOut", ["officer-1", "officer-2"], court.example("carryOut"), "2026-03-10"),
    },
  ),
  on(
    "carryOut",
    "carryOut.settled",
    compulsion("第42条"),
    "执行协议正在履行",
    {},
    {
      fails: () =>
        court
          .upTo("carryOut")
          .does("settle", ["leader-1"], court.example("settle"), "2026-03-05")
          .tries("carryOut", ["officer-1", "officer-2"], court.example("carryOut"), "2026-03-10"),
    },
  ),
  on(
    "carryOut",
    "carryOut.owed",
    compulsion("第53条"),
    "方案批准以后当事人全部缴纳",
    {},
    {
      fails: () =>
        court
          .upTo("carryOut")
          .does("paid", ["chief-1"], court.example("paid"), "2026-03-05")
          .tries("carryOut", ["officer-1", "officer-2"], court.example("carryOut"), "2026-03-10"),
    },
  ),
  on(
    "record",
    "record.wholeCourse",
    `${opinion118}第（八）项`,
    "没有全程音像记录，记明",
    { recordings: undefined },
    { marks: true },
  ),
  on(
    "record",
    "record.witness",
    compulsion("第18条第（九）项"),
    "当事人不到场没有见证人，记明",
    { partyPresent: false },
    { marks: true },
  ),
];
