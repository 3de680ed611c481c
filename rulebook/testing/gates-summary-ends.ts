import { type GateCase, law } from "./gate-case.ts";
import { summaryBefore, summaryExample, varySummary } from "./summary.ts";

const openness = (article: number): string => `《中华人民共和国政府信息公开条例》第${article}条`;
const officers = ["officer-1", "officer-2"];
const at = "2025-03-12T09:25:00+08:00";
const child = {
  partyKind: "citizen",
  partyName: "郑明",
  partyCode: undefined,
  partyRepresentative: undefined,
  partyAge: "child",
} as const;

type Changed = Partial<ReturnType<typeof summaryExample<"noPenalty">>>;
const spare = (changed: Changed = {}, by = officers, onSite = {}) =>
  summaryBefore("decide", [], { onSite }).tries("noPenalty", by, summaryExample("noPenalty", changed), at);
const aged = { ground: "age", guardianTold: true } as const;

const published = summaryBefore("archive");
const delivered = summaryBefore("publish");
const withhold = (changed: Partial<ReturnType<typeof summaryExample<"withhold">>> = {}, given = delivered) =>
  given.tries("withhold", ["leader-1"], summaryExample("withhold", changed), "2025-03-17");
const withheld = delivered.does(
  "withhold",
  ["leader-1"],
  summaryExample("withhold"),
  "2025-03-14T12:00:00+08:00",
);
const publish = (given = delivered) =>
  given.tries("publish", ["publisher-1"], summaryExample("publish"), "2025-03-17");
const revoked = published.does("revoke", ["leader-1"], summaryExample("revoke"), "2025-04-01");
const revoke = (given = published, fineFen = 5_000) =>
  given.tries(
    "revoke",
    ["leader-1"],
    { ...summaryExample("revoke"), mode: "changed", fineFen },
    "2025-04-02",
  );
const expired = (ruledOn: string, until: string | undefined) =>
  delivered
    .does("publish", ["publisher-1"], summaryExample("publish", { until }), "2025-03-17")
    .tries("withdraw", ["publisher-1"], summaryExample("withdraw", { ground: "expired", ruledOn }), ruledOn);

/** 简易程序：不予处罚、由现场人员决定、自行撤销变更、不予公开. */
export const summaryEndGates: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.sameOfficers",
    cites: law("第42条第1款", "第52条第1款"),
    passes: ["在场的二人决定", () => varySummary("decide")],
    refuses: ["不在现场的人决定", () => varySummary("decide", { by: ["officer-1", "chief-1"] })],
  },
  {
    act: "noPenalty",
    gate: "officers.two",
    cites: law("第42条第1款"),
    passes: ["二人决定不予处罚", () => spare()],
    refuses: ["一人决定", () => spare({}, ["officer-1"])],
  },
  {
    act: "noPenalty",
    gate: "officers.certified",
    cites: law("第42条第1款"),
    passes: ["证件有效", () => spare()],
    refuses: ["没有执法证件", () => spare({}, ["officer-1", "officer-3"])],
  },
  {
    act: "noPenalty",
    gate: "noPenalty.age",
    cites: law("第30条"),
    passes: ["不满十四周岁，已责令监护人管教", () => spare(aged, officers, child)],
    refuses: ["当事人是单位，却以年龄不予处罚", () => spare(aged)],
  },
  {
    act: "noPenalty",
    gate: "noPenalty.corrected",
    cites: law("第33条第1款"),
    passes: ["轻微并当场改正", () => spare()],
    refuses: ["没有改正的证明", () => spare({ correctionProof: undefined })],
  },
  {
    act: "noPenalty",
    gate: "noPenalty.proof",
    cites: law("第33条第2款"),
    passes: ["有证据证明没有主观过错", () => spare({ ground: "noFault", proof: "标志被盗的报警回执" })],
    refuses: ["没有证据", () => spare({ ground: "noFault" })],
  },
  {
    act: "noPenalty",
    gate: "noPenalty.educated",
    cites: law("第33条第3款"),
    passes: ["进行了教育", () => spare()],
    refuses: ["没有教育", () => spare({ educated: false })],
  },
  {
    act: "publish",
    gate: "publish.withheld",
    cites: `${openness(14)}、${openness(15)}`,
    passes: ["没有不予公开的，公示", () => publish()],
    refuses: ["已经批准不予公开", () => publish(withheld)],
  },
  {
    act: "withdraw",
    gate: "withdraw.expired",
    cites: "《市场监督管理行政处罚信息公示规定》第13条",
    marks: true,
    passes: ["公示期限届满撤下", () => expired("2025-06-17", "2025-06-17")],
    refuses: ["没有写明期限就以届满撤下，待核", () => expired("2025-06-17", undefined)],
  },
  {
    act: "withhold",
    gate: "withhold.published",
    cites: `${openness(14)}、${openness(17)}`,
    passes: ["没有公示过的，办理不予公开", () => withhold()],
    refuses: ["已经公示而没有撤回", () => withhold({}, published)],
  },
  {
    act: "withhold",
    gate: "withhold.consulted",
    cites: openness(15),
    marks: true,
    passes: ["第三方不同意公开", () => withhold()],
    refuses: ["没有征求第三方意见，待核", () => withhold({ consulted: undefined })],
  },
  {
    act: "revoke",
    gate: "revoke.standing",
    cites: law("第75条第2款"),
    passes: ["主动变更", () => revoke()],
    refuses: ["已经撤销，没有可变更的", () => revoke(revoked)],
  },
  {
    act: "revoke",
    gate: "revoke.lower",
    cites: law("第45条第2款", "第75条第2款"),
    passes: ["变更减轻", () => revoke()],
    refuses: ["变更加重", () => revoke(published, 10_001)],
  },
];
