import { demolishing, demolition, execution, fined, interrupted, money, moneyDemand } from "./execution.ts";
import { type GateCase, law } from "./gate-case.ts";
import { executionCourseGates } from "./gates-execution-course.ts";
import { behind, executionParentGates } from "./gates-execution-parent.ts";
import { parents } from "./linked.ts";
import { annulledParent } from "./linked-daily-parents.ts";
import { handlers } from "./ordinary.ts";
import { civil, compulsion, pairsOf } from "./pairs.ts";

const on = pairsOf(execution);
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
    { from: parents.served, passes: () => execution.tries("begin", fined, behind) },
  ),
  on("begin", "begin.standing", annulled, "原决定已经撤销", {}, { from: annulledParent }),
  ...executionParentGates,
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

export const executionGates: readonly GateCase[] = [...preparing, ...deciding, ...executionCourseGates];
