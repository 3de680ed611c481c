import { demolishing, demolition, execution, interrupted, money, moneyDemand } from "./execution.ts";
import { type GateCase, law, opinion118 } from "./gate-case.ts";
import { parents } from "./linked.ts";
import { annulledParent } from "./linked-daily-parents.ts";
import { handlers } from "./ordinary.ts";
import { civil, compulsion, pairsOf } from "./pairs.ts";

const on = pairsOf(execution);
const broken = pairsOf(interrupted);
const razed = pairsOf(demolishing);

const one = { by: ["officer-1"] } as const;
const annulled = compulsion("第40条第（四）项");

const preparing: readonly GateCase[] = [
  on("begin", "officers.two", law("第42条第1款"), "一人启动", {}, one),
  on(
    "begin",
    "begin.power",
    compulsion("第13条", "第34条", "第46条第3款"),
    "强制执行权由规章设定，应当申请法院",
    { power: "by-rule" },
  ),
  on("begin", "begin.overdue", compulsion("第34条"), "履行期限在当日届满", { dueOn: "2025-07-01" }),
  on(
    "begin",
    "begin.told",
    compulsion("第45条第1款"),
    "加处罚款的标准没有告知",
    { ...money, standardTold: false },
    { passes: () => execution.tries("begin", money) },
  ),
  on(
    "begin",
    "begin.cap",
    compulsion("第45条第2款"),
    "加处罚款超过本金一分",
    { ...money, surchargeFen: 1_000_001 },
    { passes: () => execution.tries("begin", { ...money, surchargeFen: 1_000_000 }) },
  ),
  on(
    "begin",
    "begin.party",
    compulsion("第34条"),
    "当事人不是原决定的当事人",
    { partyName: "安和县另一公司" },
    { from: parents.served, passes: () => execution.tries("begin", {}, { from: parents.served }) },
  ),
  on("begin", "begin.standing", annulled, "原决定已经撤销", {}, { from: annulledParent }),
  on(
    "demand",
    "service.electronic",
    `${law("第61条第2款")}、${civil("第90条")}`,
    "没有确认书电子送达催告书",
    { way: "electronic" },
  ),
  on("demand", "service.leaving", `${law("第61条第1款")}、${civil("第89条")}`, "留置催告书没有见证", {
    way: "leaving",
  }),
  on("demand", "service.publicNotice", `${law("第61条第1款")}、${civil("第95条")}`, "公告没有满三十日", {
    way: "publicNotice",
    postedOn: "2025-07-01",
    noticeGround: "unknown",
  }),
  on("demand", "demand.rights", compulsion("第35条", "第36条"), "没有告知陈述申辩权", { rightsTold: false }),
  on("demand", "demand.content", compulsion("第35条"), "没有写明要履行的义务", {
    otherObligation: undefined,
  }),
  on(
    "demand",
    "demand.tenDays",
    compulsion("第35条", "第54条"),
    "催告的期限不足十个工作日，待核",
    { performBy: "2025-07-17" },
    { marks: true },
  ),
  on(
    "recheck",
    "recheck.pending",
    compulsion("第36条"),
    "没有陈述申辩可以复核",
    {},
    {
      fails: () =>
        execution.upTo("decide").tries("recheck", handlers, execution.example("recheck"), "2025-07-11"),
    },
  ),
  razed(
    "notice",
    "notice.demolition",
    compulsion("第44条"),
    "不是强制拆除",
    {},
    {
      passes: () => demolishing.tries("notice", {}, { told: { begin: demolition } }),
    },
  ),
  razed(
    "notice",
    "notice.term",
    compulsion("第44条"),
    "公告没有给自行拆除的期限",
    { selfRemovalBy: "2025-07-08" },
    {
      told: { begin: demolition },
      passes: () => demolishing.tries("notice", {}, { told: { begin: demolition } }),
    },
  ),
];

const paidFine = { begin: money, demand: moneyDemand } as const;

const deciding: readonly GateCase[] = [
  on(
    "decide",
    "decide.term",
    compulsion("第37条第1款", "第37条第3款"),
    "催告的期限在当日届满",
    {},
    { when: "2025-07-21" },
  ),
  on("decide", "decide.evasion", compulsion("第37条第3款"), "没有转移财物的证据就立即决定", {
    evasion: true,
  }),
  on(
    "decide",
    "decide.heard",
    compulsion("第36条"),
    "陈述申辩没有复核",
    {},
    {
      fails: () =>
        execution.upTo("recheck").tries("decide", ["leader-1"], execution.example("decide"), "2025-07-22"),
    },
  ),
  on(
    "decide",
    "decide.thirtyDays",
    compulsion("第46条第1款"),
    "加处罚款没有超过三十日",
    {},
    {
      told: { ...paidFine, begin: { ...money, surchargeFrom: "2025-06-23" } },
      passes: () => execution.tries("decide", {}, { told: paidFine }),
    },
  ),
  razed(
    "decide",
    "decide.remedies",
    compulsion("第44条", "第46条第3款"),
    "强制拆除，起诉期限没有届满",
    {},
    {
      told: { begin: { ...demolition, remediesEndOn: "2025-12-03" } },
      passes: () => demolishing.tries("decide", {}, { told: { begin: demolition } }),
    },
  ),
  razed(
    "decide",
    "decide.notice",
    compulsion("第44条"),
    "强制拆除没有公告",
    {},
    {
      passes: () => demolishing.tries("decide", {}, { told: { begin: demolition } }),
      fails: () =>
        demolishing
          .upTo("notice", undefined, { begin: demolition })
          .tries("decide", ["leader-1"], execution.example("decide"), "2025-07-22"),
    },
  ),
  on(
    "decide",
    "decide.owed",
    compulsion("第37条第1款"),
    "当事人已经全部履行",
    {},
    {
      fails: () =>
        execution
          .upTo("decide")
          .does("paid", ["officer-1"], interrupted.example("paid"), "2025-07-20")
          .tries("decide", ["leader-1"], execution.example("decide"), "2025-07-22"),
    },
  ),
  on(
    "decide",
    "decide.standing",
    annulled,
    "催告以后原决定被撤销",
    {},
    {
      fails: () =>
        execution
          .upTo("decide")
          .from(annulledParent)
          .tries("decide", ["leader-1"], execution.example("decide"), "2025-07-22"),
    },
  ),
  on("decide", "decide.sealed", compulsion("第37条第2款"), "决定书没有盖章", { sealed: false }),
];

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

export const executionGates: readonly GateCase[] = [
  ...preparing,
  ...deciding,
  ...serving,
  ...carrying,
  ...ending,
];
