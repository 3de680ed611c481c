import { execution, interrupted, money, moneyDemand } from "./execution.ts";
import { type GateCase, law, opinion118 } from "./gate-case.ts";
import { handlers } from "./ordinary.ts";
import { civil, compulsion, pairsOf } from "./pairs.ts";

const on = pairsOf(execution);
const broken = pairsOf(interrupted);

const one = { by: ["officer-1"] } as const;
const paidFine = { begin: money, demand: moneyDemand } as const;
const p61 = law("第61条第1款");
const mark = { marks: true } as const;

const serving: readonly GateCase[] = [
  on(
    "serve",
    "service.electronic",
    `${law("第61条第2款")}、${civil("第90条")}`,
    "没有确认书电子送达，记明",
    { way: "electronic", proof: "1" },
    mark,
  ),
  on(
    "serve",
    "service.leaving",
    `${p61}、${civil("第89条")}`,
    "留置没有见证，记明",
    { way: "leaving" },
    mark,
  ),
  on(
    "serve",
    "service.posted",
    `${p61}、${civil("第95条")}`,
    "公告没有写明公告之日，记明",
    { way: "publicNotice" },
    mark,
  ),
  on(
    "serve",
    "service.receiver",
    `${p61}、${civil("第88条")}`,
    "由其他人签收，记明",
    { receivedBy: "other" },
    mark,
  ),
  on(
    "serve",
    "service.refused",
    `${civil("第87条")}、${civil("第89条")}`,
    "拒绝签收没有留置，记明",
    { signature: "refused" },
    mark,
  ),
  on(
    "serve",
    "service.proof",
    `${civil("第87条")}、${civil("第91条")}`,
    "邮寄没有回执，记明",
    { way: "mail", sentOn: "2025-07-22" },
    mark,
  ),
  on(
    "serve",
    "service.sentOn",
    `${p61}、${civil("第91条")}`,
    "邮寄没有写明交寄之日，记明",
    { way: "mail", proof: "1" },
    mark,
  ),
];

const carrying: readonly GateCase[] = [
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
    "清晨五时五十九分实施",
    {},
    { when: "2025-07-29T05:59:00+08:00" },
  ),
  on(
    "carryOut",
    "execution.holiday",
    compulsion("第43条第1款"),
    "中秋节当日实施",
    {},
    { when: "2025-10-06" },
  ),
  on(
    "carryOut",
    "execution.dayOff",
    compulsion("第43条第1款"),
    "国庆假期调休放假之日实施，待核",
    {},
    { when: "2025-10-07", marks: true },
  ),
  on("carryOut", "execution.supply", compulsion("第43条第2款"), "对居民停水停电", { supplyCut: true }),
  on(
    "carryOut",
    "carryOut.served",
    compulsion("第38条"),
    "决定书的送达有缺陷",
    {},
    { told: { serve: { ...execution.example("serve"), way: "leaving" } } },
  ),
  on(
    "carryOut",
    "carryOut.suspended",
    compulsion("第39条", "第42条"),
    "中止执行没有恢复",
    {},
    {
      fails: () =>
        interrupted.upTo("resume").tries("carryOut", handlers, execution.example("carryOut"), "2025-07-28"),
    },
  ),
  on(
    "carryOut",
    "carryOut.owed",
    compulsion("第37条第1款", "第40条"),
    "当事人自行拆除以后",
    {},
    {
      fails: () =>
        execution
          .upTo("carryOut")
          .does("paid", ["officer-1"], interrupted.example("paid"), "2025-07-25")
          .tries("carryOut", handlers, execution.example("carryOut"), "2025-07-28"),
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
];

const running = () => interrupted.upTo("agree");

const ending: readonly GateCase[] = [
  broken("agree", "agree.harmless", compulsion("第42条"), "损害公共利益", { harmless: false }),
  broken("agree", "agree.onlySurcharge", compulsion("第42条"), "协议减免本金（E-38）", { reducedFen: 1 }),
  broken(
    "agree",
    "agree.remedied",
    compulsion("第42条"),
    "没有采取补救措施就减免",
    { reducedFen: 300_000, remedied: false },
    {
      told: paidFine,
      passes: () => interrupted.tries("agree", { reducedFen: 300_000 }, { told: paidFine }),
    },
  ),
  broken("agree", "agree.agreedOn", compulsion("第42条"), "协议在批准以后签订", { agreedOn: "2025-08-06" }),
  broken(
    "suspend",
    "suspend.running",
    compulsion("第39条"),
    "已经中止没有恢复",
    {},
    {
      fails: () =>
        interrupted
          .upTo("resume")
          .tries("suspend", ["leader-1"], interrupted.example("suspend"), "2025-07-25"),
    },
  ),
  broken("resume", "resume.ground", compulsion("第39条", "第42条"), "没有执行协议，以不履行协议恢复", {
    ground: "breach",
  }),
  broken(
    "paid",
    "paid.whole",
    compulsion("第34条"),
    "没有缴清登记为全部履行，记明",
    {},
    { told: paidFine, marks: true },
  ),
  broken("paid", "paid.receipt", compulsion("第49条"), "缴款没有凭证，记明", { fineFen: 100 }, mark),
  on(
    "conclude",
    "conclude.ground",
    compulsion("第34条", "第40条"),
    "没有履行，以自觉履行办结",
    {},
    {
      passes: () => execution.tries("conclude", { result: "executed" }),
    },
  ),
  on(
    "conclude",
    "conclude.terminated",
    compulsion("第40条"),
    "终结执行没有写明情形",
    { result: "terminated" },
    { passes: () => execution.tries("conclude", { result: "executed" }) },
  ),
  broken(
    "conclude",
    "conclude.threeYears",
    compulsion("第39条"),
    "中止不满三年",
    {},
    {
      passes: () => abandoned("2028-07-24"),
      fails: () => abandoned("2028-07-23"),
    },
  ),
  on(
    "conclude",
    "conclude.recorded",
    `${opinion118}第（七）项`,
    "已经实施，没有执行笔录",
    {},
    {
      passes: () => execution.tries("conclude", { result: "executed" }),
      fails: () =>
        execution
          .upTo("record")
          .tries(
            "conclude",
            ["leader-1"],
            { result: "terminated", ground: "objectGone", summary: "标的灭失。" },
            "2025-07-30",
          ),
    },
  ),
  on(
    "restore",
    "restore.executed",
    compulsion("第41条"),
    "没有实施的不需要回转",
    {},
    {
      passes: () =>
        execution.upTo("conclude").tries("restore", ["leader-1"], execution.example("restore"), "2025-09-01"),
      fails: () => running().tries("restore", ["leader-1"], execution.example("restore"), "2025-09-01"),
    },
  ),
];

const abandoned = (when: string) =>
  interrupted
    .upTo("resume")
    .tries(
      "conclude",
      ["leader-1"],
      { result: "abandoned", harmless: true, summary: "中止满三年，不再执行。" },
      when,
    );

/** From the service of the decision to the end. */
export const executionCourseGates: readonly GateCase[] = [...serving, ...carrying, ...ending];
