import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law } from "./gate-case.ts";
import { example, handlers, vary } from "./ordinary.ts";

const opinion27 = "国办发〔2022〕27号";
const collection = "《罚款决定与罚款收缴分离实施办法》";
const deviating = { deviates: true, deviationReason: "社会影响较大" } as const;
const noPenalty: Partial<Facts["decide"]> = {
  outcome: "noPenalty",
  kinds: [],
  fineFen: undefined,
  noPenaltyGround: "minor",
  correctionProof: "复查意见书",
  educated: true,
  education: "当面教育",
};

const reportNoPenalty: Facts["report"] = {
  outcome: "noPenalty",
  facts: "已当场补正，没有造成危害后果。",
  evidenceSummary: "现场检查记录。",
  lawApplied: "《中华人民共和国行政处罚法》第三十三条第一款。",
  kinds: [],
  circumstance: "none",
  deviates: false,
  reviewGrounds: [],
  grave: false,
};

/** 作出决定：谁办、多重、写什么. */
export const contentGates: readonly GateCase[] = [
  {
    act: "decide",
    gate: "handlers.two",
    cites: law("第42条第1款"),
    passes: ["两名承办人员", () => vary("decide")],
    refuses: ["一名承办人员", () => vary("decide", { input: { handlers: ["officer-1"] } })],
  },
  {
    act: "decide",
    gate: "handlers.certified",
    cites: law("第42条第1款"),
    passes: ["承办人员证件有效", () => vary("decide")],
    refuses: [
      "承办人员证件过期",
      () => vary("decide", { input: { handlers: ["officer-1", "officer-expired"] } }),
    ],
  },
  {
    act: "decide",
    gate: "handlers.assigned",
    cites: law("第42条第1款"),
    passes: ["承办人员都经指派", () => vary("decide")],
    refuses: [
      "没有指派的人员列为承办人员",
      () => vary("decide", { input: { handlers: ["officer-1", "township-1"] } }),
    ],
  },
  {
    act: "decide",
    gate: "decide.evidence",
    cites: law("第57条第1款"),
    passes: ["证据都在报告以前登记", () => vary("decide")],
    refuses: [
      "报告以后又登记证据的，应当重新报告",
      () =>
        vary("decide", {
          later: (given) => given.does("evidence", handlers, example("evidence"), "2025-07-15"),
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.circumstance",
    cites: law("第32条", "第34条"),
    passes: [
      "写明从轻的事实和依据",
      () => vary("decide", { input: { circumstance: "lighter", circumstanceGround: "主动补办培训" } }),
    ],
    refuses: ["没有写明从重情节", () => vary("decide", { input: { circumstance: "heavier" } })],
  },
  {
    act: "decide",
    gate: "decide.proposal",
    cites: law("第57条第1款"),
    passes: [
      "报告建议不予处罚的，可以不予处罚",
      () =>
        vary("decide", {
          without: ["discussion"],
          input: noPenalty,
          later: (given) => given.does("report", ["officer-1", "officer-2"], reportNoPenalty, "2025-07-15"),
        }),
    ],
    refuses: [
      "报告建议不予处罚的，不得直接给予处罚",
      () =>
        vary("decide", {
          later: (given) => given.does("report", ["officer-1", "officer-2"], reportNoPenalty, "2025-07-15"),
        }),
    ],
  },
  {
    act: "decide",
    gate: "decide.asDiscussed",
    cites: law("第57条第2款"),
    passes: ["决定与讨论结论一致", () => vary("decide")],
    refuses: ["罚款高于讨论决定的数额", () => vary("decide", { input: { fineFen: 5_600_000 } })],
  },
  {
    act: "decide",
    gate: "decide.notHeavier",
    cites: law("第44条", "第45条第2款"),
    passes: ["罚款低于告知的数额", () => vary("decide")],
    refuses: ["罚款高于告知的数额", () => vary("decide", { input: { fineFen: 6_000_100 } })],
  },
  {
    act: "decide",
    gate: "decide.range",
    cites: law("第38条"),
    passes: ["罚款在法定幅度以内", () => vary("decide")],
    refuses: [
      "罚款低于法定下限又没有减轻情节",
      () => vary("decide", { input: { fineFen: 90_000, ...deviating } }),
    ],
  },
  {
    act: "decide",
    gate: "decide.benchmark",
    cites: `${law("第34条")}、${opinion27}第（十二）项`,
    passes: ["罚款在裁量阶次以内", () => vary("decide")],
    refuses: ["罚款低于裁量阶次又没有说明", () => vary("decide", { input: { fineFen: 2_900_000 } })],
  },
  {
    act: "decide",
    gate: "decide.deviation",
    cites: `${opinion27}第（十二）项`,
    passes: [
      "主要负责人批准偏离裁量基准",
      () => vary("decide", { by: ["head-1"], input: { fineFen: 2_900_000, ...deviating } }),
    ],
    refuses: ["偏离裁量基准没有批准", () => vary("decide", { input: { fineFen: 2_900_000, ...deviating } })],
  },
  {
    act: "decide",
    gate: "decide.child",
    cites: law("第30条"),
    passes: ["成年人可以处罚", () => ofAge("adult")],
    refuses: ["不满十四周岁的，不予处罚", () => ofAge("child", "lighter")],
  },
  {
    act: "decide",
    gate: "decide.minor",
    cites: law("第30条"),
    passes: ["未成年人从轻处罚", () => ofAge("minor", "lighter")],
    refuses: ["未成年人没有从轻、减轻", () => ofAge("minor")],
  },
  {
    act: "decide",
    gate: "decide.party",
    cites: law("第59条第1款"),
    passes: ["公民的年龄与立案一致", () => ofAge("adult")],
    refuses: ["立案时未成年，决定写成年", () => ofAge("minor", "lighter", { partyAge: "adult" })],
  },
  {
    act: "decide",
    gate: "decide.party",
    cites: law("第59条第1款"),
    passes: ["当事人与立案一致", () => vary("decide")],
    refuses: ["当事人与立案不一致", () => vary("decide", { input: { partyName: "另一公司" } })],
  },
  {
    act: "decide",
    gate: "decide.payment",
    cites: `${collection}第7条`,
    passes: ["写明缴款银行和加处罚款标准", () => vary("decide")],
    refuses: ["没有写明加处罚款标准", () => vary("decide", { input: { surchargeTold: false } })],
  },
  {
    act: "decide",
    gate: "decide.education",
    cites: law("第33条第3款"),
    passes: [
      "不予处罚并教育当事人",
      () =>
        vary("decide", {
          without: ["discussion"],
          input: noPenalty,
          later: (given) => given.does("report", ["officer-1", "officer-2"], reportNoPenalty, "2025-07-15"),
        }),
    ],
    refuses: ["不予处罚而没有教育当事人", () => vary("decide", { input: { ...noPenalty, educated: false } })],
  },
  {
    act: "decide",
    gate: "decide.sealed",
    cites: law("第59条第2款"),
    passes: ["加盖了印章", () => vary("decide")],
    refuses: ["没有加盖印章", () => vary("decide", { input: { sealed: false } })],
  },
];

/** The same case against a person, with a fine that fits. */
function ofAge(
  partyAge: "adult" | "minor" | "child",
  circumstance: "none" | "lighter" = "none",
  changed: Partial<Facts["decide"]> = {},
) {
  const party = {
    partyKind: "citizen",
    partyName: "郑明",
    partyCode: undefined,
    partyRepresentative: undefined,
    partyAge,
  } as const;
  const fine = { fineFen: 1_500_000, benchmarkStep: "1" };
  const ground = circumstance === "lighter" ? { circumstanceGround: "未成年人" } : {};
  return vary("decide", {
    told: { open: party, report: fine, notice: fine, discussion: { fineFen: 1_500_000 } },
    input: { ...party, ...fine, circumstance, ...ground, ...changed },
  });
}
