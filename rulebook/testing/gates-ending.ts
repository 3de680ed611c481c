import type { Json } from "@zhunsheng/engine";
import { type GateCase, law } from "./gate-case.ts";
import { attempt, confiscated, follow, served } from "./later.ts";
import { before, example, vary } from "./ordinary.ts";
import type { Entries } from "./reference.ts";

const compulsion = (article: string): string => `《中华人民共和国行政强制法》第${article}`;
const safety = (place: string): string => `《中华人民共和国安全生产法》第113条${place}`;
const code = "91999999MA00000001";

/** An earlier decision about the same firm, as the register keeps it. */
const past = (decidedOn: string, changed: Readonly<Record<string, Json>> = {}): Json => ({
  matter: decidedOn,
  decidedOn,
  outcome: "punish",
  violation: "未按照规定对从业人员进行安全生产教育和培训",
  violationOn: decidedOn,
  powerItem: "aqsc-097-3",
  kinds: ["fine"],
  fineFen: 1_000_000,
  law: "《中华人民共和国安全生产法》第九十七条第三项",
  annulled: false,
  ...changed,
});

/** The firm's entries of 处罚记录, one for each day given. */
export const history = (...bodies: readonly Json[]): Entries => ({
  "penalty-history": Object.fromEntries(bodies.map((body, place) => [`${code}#p${place}`, body])),
});

const same = past("2025-06-10", { violationOn: "2025-06-03" });
const spared = {
  ...example("decide", { outcome: "noPenalty", kinds: [], noPenaltyGround: "first", educated: true }),
  correctionProof: "复查意见书",
  historyChecked: "查询五年，没有记录。",
  education: "当面教育",
  fineFen: undefined,
};
const firstTime = (entries: Entries) =>
  before("notice").given(entries).tries("decide", ["leader-1"], spared, "2025-06-17");
const twoBefore = history(past("2025-03-01"), past("2025-05-01"));
const paid = follow(served, "payment", "2025-07-25");
const closing = { result: "performed", summary: "罚款已经缴清。" } as const;
const collected = follow(served, "collect", "2025-07-21");
const surcharged = follow(served, "surcharge", "2025-08-11");
const settled = { amountFen: 5_500_000 };
const gainsPaid = follow(confiscated, "payment", "2025-07-25", { gainsFen: 20_000 });
const disposed = follow(gainsPaid, "goodsDisposal", "2025-07-26");
const demanded = follow(served, "demand", "2025-08-12");
const stated = follow(demanded, "demandStatement", "2025-08-14");
const reviewed = follow(paid, "reviewBegun", "2025-07-25");
const court = { result: "courtEnded", ruling: "安和县人民法院执行裁定书", summary: "终结执行。" } as const;

const closingCases: readonly GateCase[] = [
  {
    act: "close",
    gate: "close.surcharge",
    cites: `${law("第72条第1款第（一）项")}、${compulsion("42条")}`,
    passes: [
      "罚款和加处罚款都缴清",
      () =>
        attempt(
          follow(surcharged, "payment", "2025-08-12", { ...settled, surchargeFen: 1_650_000 }),
          "close",
          "2025-08-13",
          closing,
        ),
    ],
    refuses: [
      "加处罚款没有缴",
      () => attempt(follow(surcharged, "payment", "2025-08-12", settled), "close", "2025-08-13", closing),
    ],
  },
  {
    act: "close",
    gate: "close.gains",
    cites: law("第28条第2款", "第74条"),
    passes: ["违法所得缴清", () => attempt(disposed, "close", "2025-07-28", closing)],
    refuses: [
      "违法所得没有缴",
      () => attempt(follow(confiscated, "payment", "2025-07-25"), "close", "2025-07-28", closing),
    ],
  },
  {
    act: "close",
    gate: "close.goods",
    cites: law("第74条"),
    passes: ["没收财物已处理", () => attempt(disposed, "close", "2025-07-28", closing)],
    refuses: ["没收财物没有处理", () => attempt(gainsPaid, "close", "2025-07-28", closing)],
  },
  {
    act: "close",
    gate: "close.collected",
    cites: law("第71条"),
    passes: [
      "收缴的罚款交机关、缴银行以后结案",
      () =>
        attempt(
          follow(follow(collected, "handIn", "2025-07-22"), "remit", "2025-07-23"),
          "close",
          "2025-07-28",
          closing,
        ),
    ],
    refuses: ["收缴的罚款还在执法人员手里", () => attempt(collected, "close", "2025-07-28", closing)],
  },
  {
    act: "close",
    gate: "close.demanded",
    cites: `${compulsion("54条")}、《中华人民共和国行政诉讼法》第97条`,
    marks: true,
    passes: ["催告以后法院终结执行", () => attempt(demanded, "close", "2026-06-01", court)],
    refuses: ["案卷中没有催告，待核", () => attempt(served, "close", "2026-06-01", court)],
  },
  {
    act: "close",
    gate: "close.rechecked",
    cites: compulsion("36条"),
    passes: [
      "复核以后结案",
      () => attempt(follow(stated, "demandRecheck", "2025-08-15"), "close", "2026-06-01", court),
    ],
    refuses: ["对催告的申辩没有复核", () => attempt(stated, "close", "2026-06-01", court)],
  },
  {
    act: "close",
    gate: "close.reviewPending",
    cites: law("第73条"),
    marks: true,
    passes: ["没有复议和诉讼", () => attempt(paid, "close", "2025-07-28", closing)],
    refuses: ["复议还没有终结，待核", () => attempt(reviewed, "close", "2025-07-28", closing)],
  },
  {
    act: "close",
    gate: "close.overpaid",
    cites: "《罚款决定与罚款收缴分离实施办法》第12条",
    marks: true,
    passes: ["刚好缴清", () => attempt(paid, "close", "2025-07-28", closing)],
    refuses: [
      "多缴没有退还，待核",
      () =>
        attempt(
          follow(served, "payment", "2025-07-25", { amountFen: 5_500_100 }),
          "close",
          "2025-07-28",
          closing,
        ),
    ],
  },
];

/** 处罚记录、提请关闭、备案、结案. */
export const endingGates: readonly GateCase[] = [
  {
    act: "open",
    gate: "open.history",
    cites: law("第29条"),
    marks: true,
    passes: ["处罚记录中是另一日的违法行为", () => vary("open", { given: history(past("2025-05-01")) })],
    refuses: ["同一事项、同一日的违法行为已经罚款，待核", () => vary("open", { given: history(same) })],
  },
  {
    act: "decide",
    gate: "decide.oneFine",
    cites: law("第29条"),
    passes: ["另一违法行为可以罚款", () => vary("decide", { given: history(past("2025-05-01")) })],
    refuses: ["同一违法行为不得再次罚款", () => vary("decide", { given: history(same) })],
  },
  {
    act: "decide",
    gate: "decide.firstTime",
    cites: law("第33条第1款"),
    passes: ["没有处罚记录的是初次违法", () => firstTime({})],
    refuses: ["有处罚记录的不是初次违法", () => firstTime(history(past("2024-05-01")))],
  },
  {
    act: "decide",
    gate: "decide.closure",
    cites: safety("第（一）项"),
    marks: true,
    passes: ["一百八十日内第二次", () => vary("decide", { given: history(past("2025-05-01")) })],
    refuses: ["一百八十日内第三次，应当核实是否提请关闭", () => vary("decide", { given: twoBefore })],
  },
  {
    act: "proposeClosure",
    gate: "proposeClosure.punished",
    cites: safety(""),
    passes: ["给予处罚以后提请关闭", () => attempt(served, "proposeClosure", "2025-07-21")],
    refuses: [
      "没有给予处罚",
      () =>
        attempt(
          before("notice").does(
            "decide",
            ["leader-1"],
            { ...spared, noPenaltyGround: "minor" },
            "2025-06-17",
          ),
          "proposeClosure",
          "2025-07-21",
        ),
    ],
  },
  {
    act: "proposeClosure",
    gate: "proposeClosure.repeated",
    cites: safety("第（一）项"),
    passes: [
      "一百八十日内三次",
      () => attempt(served, "proposeClosure", "2025-07-21", { ground: "repeated" }, twoBefore),
    ],
    refuses: [
      "一百八十日内只有二次",
      () =>
        attempt(served, "proposeClosure", "2025-07-21", { ground: "repeated" }, history(past("2025-05-01"))),
    ],
  },
  ...closingCases,
];
