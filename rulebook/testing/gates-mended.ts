import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law, local, opinion118 } from "./gate-case.ts";
import { after } from "./investigating.ts";
import { before, example, handlers, type Ordinary, vary } from "./ordinary.ts";
import { type Entries, itemWith, registers } from "./reference.ts";

const { self } = registers.agencies ?? {};
const delegated: Entries = {
  agencies: { self: { ...(typeof self === "object" ? self : {}), kind: "delegated" } },
};
const delegator = "安和县应急管理局委托书〔2025〕1号";

/** 受委托组织、改正、讨论. */
const standingCases: readonly GateCase[] = [
  {
    act: "open",
    gate: "open.delegated",
    cites: law("第20条"),
    passes: [
      "受委托组织以委托行政机关名义立案（E-64）",
      () => vary("open", { input: { delegatedBy: delegator }, given: delegated }),
    ],
    refuses: ["受委托组织以自己名义立案（E-64）", () => vary("open", { given: delegated })],
  },
  {
    act: "open",
    gate: "open.district",
    cites: law("第22条", "第25条"),
    passes: [
      "外地发生，部门规章另有规定的，可以立案",
      () => vary("open", { input: { inDistrict: false, otherRule: "部门规章第八条" } }),
    ],
    refuses: ["外地发生，没有另有规定", () => vary("open", { input: { inDistrict: false } })],
  },
  {
    act: "decide",
    gate: "decide.delegated",
    cites: law("第20条"),
    passes: [
      "受委托组织以委托行政机关名义决定（E-64）",
      () => vary("decide", { input: { inNameOf: "安和县应急管理局" }, given: delegated }),
    ],
    refuses: ["受委托组织以自己名义决定（E-64）", () => vary("decide", { given: delegated })],
  },
  {
    act: "decide",
    gate: "decide.correctionOrdered",
    cites: law("第28条第1款"),
    marks: true,
    passes: ["决定书责令改正", () => vary("decide")],
    refuses: ["处罚而没有责令改正，留待核", () => vary("decide", { input: { correction: undefined } })],
  },
  {
    act: "decide",
    gate: "decide.notCorrected",
    cites: law("第33条第1款"),
    passes: ["报告写明已经改正的，轻微不罚", () => sparing("done")],
    refuses: ["报告写明没有改正的，不得轻微不罚", () => sparing("not")],
  },
  {
    act: "discussion",
    gate: "discussion.kinds",
    cites: law("第47条", "第57条第2款"),
    marks: true,
    passes: ["讨论记录写明处罚种类和数额", () => vary("discussion")],
    refuses: ["讨论记录没有写明处罚种类，留待核", () => vary("discussion", { input: { kinds: undefined } })],
  },
  {
    act: "decide",
    gate: "decide.asDiscussed",
    cites: law("第57条第2款"),
    passes: [
      "处罚种类经过讨论",
      () => vary("decide", { told: { ...warned, discussion: both }, input: both }),
    ],
    refuses: ["增加没有讨论的处罚种类", () => vary("decide", { told: warned, input: both })],
  },
  {
    act: "decide",
    gate: "decide.asDiscussed",
    cites: law("第57条第2款"),
    passes: ["重新讨论以后按新的结论", () => vary("decide")],
    refuses: [
      "讨论以后又有陈述申辩，没有重新讨论的，仍受原讨论约束",
      () =>
        vary("decide", {
          input: { fineFen: 5_600_000 },
          later: (given) => given.does("statement", ["officer-1"], example("statement"), "2025-07-15"),
        }),
    ],
  },
];

const both = { kinds: ["warning" as const, "fine" as const] };
const warned = { report: both, notice: both };

const spared: Partial<Facts["decide"]> = {
  outcome: "noPenalty",
  kinds: [],
  fineFen: undefined,
  noPenaltyGround: "minor",
  correctionProof: "复查意见书",
  educated: true,
  education: "当面教育",
};
const sparing = (correction: "done" | "not") =>
  vary("decide", { without: ["discussion"], told: { report: { correction } }, input: spared });

const stop = { kinds: ["fine" as const, "stopBusiness" as const], reviewGrounds: [], grave: false };
const { grave: _grave, reviewGrounds: _grounds, ...stopped } = stop;
const small = { fineFen: 3_000_000 };
const unheard = ["statement", "recheck", "hearingRequest", "hearing"] as const;
const unreviewed = [...unheard, "reviewSubmission", "legalReview", "discussion"] as const;
const stopping = (without: readonly (keyof Facts & string)[]) =>
  vary("decide", {
    without,
    told: {
      report: { ...stop, ...small },
      notice: { ...stopped, ...small },
      discussion: { ...stopped, ...small },
    },
    input: { ...stopped, ...small },
  });

/** 吊销、停产停业而没有审核或者讨论. */
const graveCases: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.reviewGrave",
    cites: `${law("第58条第1款")}、${opinion118}第（十二）项`,
    marks: true,
    passes: ["责令停产停业，经过法制审核", () => stopping(unheard)],
    refuses: ["责令停产停业，没有法制审核，留待核", () => stopping(unreviewed)],
  },
  {
    act: "decide",
    gate: "decide.discussionGrave",
    cites: law("第57条第2款"),
    marks: true,
    passes: ["责令停产停业，经过集体讨论", () => stopping(unheard)],
    refuses: ["责令停产停业，没有集体讨论，留待核", () => stopping(unreviewed)],
  },
];

const old = (changed: Parameters<typeof itemWith>[0]): Entries => ({
  ...registers,
  "power-items.then": { "aqsc-097-3": itemWith(changed) },
});
const newer = { lawChosen: "new", lawCompared: "新规定罚款上限较低，增加警告。" } as const;
const fewerKinds = old({ kinds: ["fine", "stopBusiness"], organisationMaxFen: 20_000_000 });

/** 从旧兼从轻. */
const lawCases: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.lawChosen",
    cites: law("第37条"),
    passes: [
      "新规定增加警告而罚款上限较低的，仍是处罚较轻，适用新规定",
      () => vary("decide", { given: fewerKinds, input: newer }),
    ],
    refuses: [
      "新规定罚款上限较低的，不得因增加警告而适用旧规定",
      () => vary("decide", { given: fewerKinds, input: { ...newer, lawChosen: "old" } }),
    ],
  },
  {
    act: "decide",
    gate: "decide.lawUnclear",
    cites: law("第37条"),
    marks: true,
    passes: ["轻重可以直接比较", () => vary("decide", { given: fewerKinds, input: newer })],
    refuses: [
      "最重的种类较轻而罚款上限较高的，写明比较，留待核",
      () =>
        vary("decide", {
          given: old({ kinds: ["fine", "revokeLicence"], organisationMaxFen: 6_000_000 }),
          input: newer,
        }),
    ],
  },
  {
    act: "report",
    gate: "report.range",
    cites: law("第38条"),
    passes: [
      "按违法行为发生时的规定提出意见，旧规定上限较高",
      () => vary("report", { given: stricter, input: { ...heavy, lawChosen: "old" } }),
    ],
    refuses: [
      "按作出决定时的规定提出意见，超出上限",
      () => vary("report", { given: stricter, input: { ...heavy, lawChosen: "new" } }),
    ],
  },
];

const stricter = old({ organisationMaxFen: 20_000_000 });
const heavy = { fineFen: 15_000_000, deviates: true, deviationReason: "社会影响较大" } as const;

const seven = (given: Ordinary) => given.does("evidence", handlers, example("evidence"), "2025-06-11");
const excluding = (given: Ordinary, when: string) =>
  after(given, "excludeEvidence", { input: { evidence: 6 }, by: ["chief-1"], when });
const redone = (when: string) => (given: Ordinary) =>
  given.does(
    "recusalDecision",
    ["head-1"],
    example("recusalDecision", { officer: "officer-2", outcome: "withdraw", earlierActs: "redone" }),
    when,
  );
const excluded = (when: string) => (given: Ordinary) => excluding(given, when);

/** 排除的、应当重新调取的证据不能支撑告知和决定. */
const evidenceCases: readonly GateCase[] = [
  {
    act: "notice",
    gate: "evidence.excluded",
    cites: law("第46条第3款", "第57条第1款"),
    passes: [
      "排除以后重新报告再告知",
      () =>
        excluding(seven(before("report")), "2025-06-12")
          .does("report", handlers, example("report"), "2025-06-16")
          .tries("notice", handlers, example("notice"), "2025-06-18"),
    ],
    refuses: ["报告以后排除证据，直接告知", () => vary("notice", { later: excluded("2025-06-17") })],
  },
  {
    act: "decide",
    gate: "evidence.excluded",
    cites: law("第46条第3款", "第57条第1款"),
    passes: ["报告以后没有排除证据", () => vary("decide")],
    refuses: ["告知以后排除证据，直接决定", () => vary("decide", { later: excluded("2025-07-15") })],
  },
  {
    act: "notice",
    gate: "evidence.standing",
    cites: law("第40条", "第46条第2款"),
    passes: ["证据仍可采信", () => vary("notice")],
    refuses: ["证据应当由其他人员重新调取", () => vary("notice", { later: redone("2025-06-17") })],
  },
  {
    act: "decide",
    gate: "evidence.standing",
    cites: law("第40条", "第46条第2款"),
    passes: ["证据仍可采信", () => vary("decide")],
    refuses: ["唯一的证据已经排除", () => vary("decide", { later: excluded("2025-07-15") })],
  },
  {
    act: "report",
    gate: "report.evidence",
    cites: law("第46条第2款", "第46条第3款"),
    passes: [
      "唯一的证据已经排除的，可以报告违法事实不能成立",
      () => notProven(excluding(before("report"), "2025-06-12"), "notProven"),
    ],
    refuses: [
      "唯一的证据已经排除的，不得建议不予处罚",
      () => notProven(excluding(before("report"), "2025-06-12"), "noPenalty"),
    ],
  },
  {
    act: "evidence",
    gate: "evidence.earlierOrder",
    cites: local,
    marks: true,
    passes: [
      "登记立案以前的责令改正指令书（安全生产法第97条“逾期未改正”）",
      () =>
        vary("evidence", { input: { earlierOrder: "安应急责改〔2025〕9号", earlierOrderOn: "2025-05-06" } }),
    ],
    refuses: [
      "登记立案以前的责令改正没有写明日期，留待核",
      () => vary("evidence", { input: { earlierOrder: "安应急责改〔2025〕9号" } }),
    ],
  },
];

const notProven = (given: Ordinary, outcome: "notProven" | "noPenalty") =>
  given.tries(
    "report",
    handlers,
    example("report", {
      outcome,
      kinds: [],
      fineFen: undefined,
      benchmarkStep: undefined,
      reviewGrounds: [],
      grave: false,
    }),
    "2025-06-16",
  );

export const mendedGates: readonly GateCase[] = [
  ...standingCases,
  ...graveCases,
  ...lawCases,
  ...evidenceCases,
];
